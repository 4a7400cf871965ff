"""What a paper says, in the one form that the tree and every format are brought to, so that they can be compared."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Passage(NamedTuple):
    """Words that belong together, and what they are: ``heading 2``, ``paragraph``, ``item 1``, ``cell 3,2`` ...

    The words hold what is read out: the number or label in front, ``{note 1}`` where a note is called, and the shape
    before a rating.  A cell's place counts from 1, the head's rows first.
    """

    kind: str
    words: str


class Graph(NamedTuple):
    """The numbers of a chart: each series by its name, with its value in each category, as text; empty for a gap."""

    across: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[str, ...]], ...]


class Axes(NamedTuple):
    """What kind of chart it is, what its scale counts, and what stands at the lines across, from the lowest up."""

    kind: str
    up: str
    lines: tuple[str, ...]


class Point(NamedTuple):
    """A point of a drawing; heights count downwards."""

    x: float
    y: float


class Stroke(NamedTuple):
    """A line of a drawing: its colour, and the points that it goes through."""

    colour: str
    points: tuple[Point, ...]


class Box(NamedTuple):
    """A rectangle of a drawing: the colour that it is filled with, and two of its corners."""

    colour: str
    low: Point
    high: Point


@dataclass(frozen=True)
class Drawing:
    """What is drawn of a chart, from the back to the front."""

    strokes: tuple[Stroke, ...]
    boxes: tuple[Box, ...]


class Reference(NamedTuple):
    """The words of a reference inside the paper, and the words of what it leads to."""

    words: str
    target: str


class Link(NamedTuple):
    """The words of a link, and the address outside the paper."""

    words: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Said:
    """Everything that a paper says; what a format cannot say is left empty.

    ``graphs`` holds the charts' values as they are, ``behind`` those of the workbooks behind them, ``printed`` the
    values as they are printed, ``axes`` their scales, ``drawn`` the words in each drawing, and ``drawings`` its shapes.
    ``on_every_page`` is header, notice and footer, with ``{page}`` and ``{pages}``, and ``repeated`` what pages say
    once more to those who see them, such as the head of a table.
    """

    passages: tuple[Passage, ...]
    notes: tuple[str, ...]
    graphs: tuple[Graph, ...] = ()
    behind: tuple[Graph, ...] = ()
    printed: tuple[Graph, ...] = ()
    drawn: tuple[tuple[str, ...], ...] = ()
    axes: tuple[Axes, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    references: tuple[Reference, ...] = ()
    links: tuple[Link, ...] = ()
    on_every_page: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()


def plain(text: str) -> str:
    """The text as it is compared: one kind of space, none at the ends, and no characters that nobody sees."""
    seen = "".join(sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign) != "Cf")
    return re.sub(r"\s+", " ", seen).strip()


def differences(expected: Sequence[object], actual: Sequence[object]) -> list[str]:
    """Where two lists part, one line for each thing that only one of them has (- expected, + found)."""
    return list(_differing([_line(each) for each in expected], [_line(each) for each in actual]))


def _differing(expected: list[str], actual: list[str]) -> Iterator[str]:
    for line in difflib.unified_diff(expected, actual, n=0, lineterm=""):
        if not line.startswith(("---", "+++", "@@")):
            yield line


def _line(each: object) -> str:
    if isinstance(each, Passage):
        return f"{each.kind}: {each.words}"
    return " | ".join(map(str, each)) if isinstance(each, tuple) else str(each)
