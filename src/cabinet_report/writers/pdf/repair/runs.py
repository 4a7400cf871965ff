"""Runs of words: what a paragraph, a cell or an item shows, laid beside the words it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.repair.shown import Shown
from cabinet_report.writers.pdf.repair.structure import Content, Element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source

# Elements whose words are read as one run; what stands inside them is a run of its own.
RUNS = frozenset(("P", "H1", "H2", "H3", "H4", "H5", "H6", "LBody", "Lbl", "Caption", "TD", "TH", "Note", "TOCI"))
BLOCKS = frozenset(("p", "ul", "ol", "dl", "table", "div"))
# Classes inside a run whose words are runs of their own; the label of an item or a note is, that of a paragraph is not.
UNLABELLED = frozenset(("footnote",))
LABELLED = frozenset(("footnote", "label"))
# Spaces, which lines may lose, and characters that steer the writing and are not drawn.
UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a run: the content, what it shows, and the element that holds it."""

    content: Content
    shown: Shown
    holder: Element


def runs(document: Element) -> Iterator[Element]:
    """Every element whose words are read as one run."""
    return (element for element in document.walk() if element.type in RUNS)


def pieces(run: Element, shown: dict[Content, Shown]) -> list[Piece]:
    """What the run shows, piece by piece, but for the runs inside it."""
    return [piece for piece in _pieces(run, shown) if piece.shown.words]


def _pieces(holder: Element, shown: dict[Content, Shown]) -> Iterator[Piece]:
    for kid in holder.kids:
        if isinstance(kid, Content) and kid in shown:
            yield Piece(kid, shown[kid], holder)
        elif isinstance(kid, Element) and kid.type not in RUNS:
            yield from _pieces(kid, shown)


def source_words(run: Element) -> str:
    """The words that the run comes from: of a new line a space, of what is a run of its own nothing."""
    own = LABELLED if run.type in ("LBody", "Note") else UNLABELLED
    return "" if run.source is None else "".join(_inside(run.source, own))


def _inside(source: Source, own: frozenset[str]) -> Iterator[str]:
    """The words inside, but for those of the classes that are runs of their own."""
    yield source.text or ""
    for below in source:
        if below.tag == "br":
            yield " "
        elif below.tag not in BLOCKS and below.get("class") not in own:
            yield from _inside(below, own)
        yield below.tail or ""


def dense(words: str) -> str:
    """The words without what need not be drawn: spaces, and characters that only steer the writing."""
    return UNSEEN.sub("", words)
