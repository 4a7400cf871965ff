"""Characters that no font has, said where a box stands in for them: docs/explanation/analysis/pdf-missing-glyphs.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.characters import STAND_IN
from cabinet_report.writers.pdf.repair.runs import dense, pieces, runs
from cabinet_report.writers.pdf.repair.shown import Shown
from cabinet_report.writers.pdf.repair.structure import Content, Element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source


def speak_stand_ins(document: Element, shown: dict[Content, Shown], meant: Mapping[Source, str]) -> None:
    """Give each piece with a stand-in the words that are meant, as its ActualText."""
    for run in runs(document):
        if run.source is None or run.source not in meant:
            continue
        letters = iter(dense(meant[run.source]))
        for piece in pieces(run, shown):
            words = "".join(_said(letter, letters) for letter in piece.shown.words)
            if words != piece.shown.words:
                at = piece.holder.kids.index(piece.content)
                piece.holder.kids[at] = Element("Span", piece.content.page, kids=[piece.content], actual=words)


def _said(letter: str, letters: Iterator[str]) -> str:
    """A letter that is shown, as it is meant."""
    if not dense(letter):
        return letter
    meant = next(letters, letter)
    return meant if letter == STAND_IN else letter
