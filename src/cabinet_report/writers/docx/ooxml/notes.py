"""Footnotes (footnotes.xml): the two separators that Word asks for, and the notes."""

from __future__ import annotations

from collections.abc import Iterable

from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, Spacing, p
from cabinet_report.writers.docx.ooxml.runs import RunProperties, r, run
from cabinet_report.writers.docx.ooxml.xml import Xml, join, part, w

# The ids that Word itself gives to the separators; settings.xml names them too.
SEPARATOR, CONTINUATION = -1, 0


def call(number: int, style: str) -> Xml:
    """The raised number in the text."""
    return r(w("footnoteReference", id=number), RunProperties(style=style))


def footnote(number: int, words: Xml, paragraph_style: str, reference_style: str) -> Xml:
    """One note: its own number, then its words."""
    content = join((r(w("footnoteRef"), RunProperties(style=reference_style)), run(" "), words))
    return w("footnote", p(content, ParagraphProperties(style=paragraph_style)), id=number)


def footnotes_part(notes: Iterable[Xml]) -> bytes:
    """footnotes.xml."""
    return part(
        "w:footnotes",
        "w r",
        _separator("separator", SEPARATOR),
        _separator("continuationSeparator", CONTINUATION),
        *notes,
    )


def _separator(kind: str, number: int) -> Xml:
    line = ParagraphProperties(spacing=Spacing(before=0, after=0, line=240))
    return w("footnote", p(r(w(kind)), line), type=kind, id=number)
