"""Slots: what a template calls travels beside the words as a kept thing, and leaves one inert mark in them.

A printed value can so never become markup, whatever characters it holds.  The mark is made of private-use
characters, which intake refuses in anything that an author gives us.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from cabinet_report.problems import Where
from cabinet_report.tree.nodes import Blocks, Contribution, Inlines, ListStyle, Stamp

OPENS, CLOSES, ZERO = "\ue000", "\ue001", 0xE010
SLOT = re.compile(f"{OPENS}([\ue010-\ue019]+){CLOSES}")


@dataclass(frozen=True, slots=True)
class Words:
    """A slot inside a sentence: a value, a reference, a note; a ``contribution`` where it is one, alone on its line."""

    inlines: Inlines
    contribution: Contribution | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Things:
    """A slot that stands alone on its line: a table, a chart, a whole narrative."""

    blocks: Blocks
    where: Where
    call: str


@dataclass(frozen=True, slots=True)
class Label:
    """Names the paragraph or heading that it stands in."""

    label: str


@dataclass(frozen=True, slots=True)
class Takes:
    """Says whether the paragraph or heading that it stands in takes a number."""

    numbering: Literal["numbered", "nested", "sibling", "plain"]


@dataclass(frozen=True, slots=True)
class BeginsSeries:
    """Says that the numbers below this heading are a series of its own."""


@dataclass(frozen=True, slots=True)
class PlainBelow:
    """Says that the paragraphs under this heading take no numbers."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Says how the list whose first item it stands in is counted."""

    style: ListStyle


@dataclass(frozen=True, slots=True)
class Cleared:
    """The stamp of an implication, in its heading."""

    stamp: Stamp


Direction = Label | Takes | BeginsSeries | PlainBelow | Counts | Cleared


@dataclass(frozen=True, slots=True)
class Mark:
    """A slot that prints nothing and says something about its host: the paragraph, heading or list around it."""

    direction: Direction
    where: Where
    call: str


Kept = Words | Things | Mark


class Slot(str):
    """The mark that a kept thing leaves in the words. Only a shelf makes one, so data cannot forge it."""

    __slots__ = ()


class Shelf:
    """Keeps the things of one paper while their marks go through Jinja and Markdown."""

    def __init__(self) -> None:
        self._kept: list[Kept] = []

    def keep(self, thing: Kept) -> Slot:
        """The mark that stands for this thing."""
        self._kept.append(thing)
        digits = "".join(chr(ZERO + int(digit)) for digit in str(len(self._kept) - 1))
        return Slot(f"{OPENS}{digits}{CLOSES}")

    def split(self, text: str) -> Iterator[str | Kept]:
        """The words and the kept things of a text, in order."""
        position = 0
        for match in SLOT.finditer(text):
            if match.start() > position:
                yield text[position : match.start()]
            yield self._kept[int("".join(str(ord(digit) - ZERO) for digit in match.group(1)))]
            position = match.end()
        if position < len(text):
            yield text[position:]
