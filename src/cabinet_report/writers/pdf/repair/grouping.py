"""Leaves out the elements that say nothing: docs/explanation/analysis/weasyprint-grouping.md."""

from __future__ import annotations

from cabinet_report.writers.pdf.repair.structure import Element, Kid

# What WeasyPrint writes for every box and line, and what our own HTML only groups by.
SILENT = frozenset({"NonStruct", "Span", "Div", "Part"})


def drop_silent(document: Element) -> None:
    """Put the kids of every element that says nothing in its place, and drop what holds nothing at all."""
    document.kids = [kept for kid in document.kids for kept in _spoken(kid)]


def _spoken(kid: Kid) -> list[Kid]:
    if not isinstance(kid, Element):
        return [kid]
    kid.kids = [kept for below in kid.kids for kept in _spoken(below)]
    if kid.type in SILENT and kid.actual is None and kid.language is None:
        return kid.kids
    return [kid] if kid.kids or kid.type in ("TD", "TH") else []
