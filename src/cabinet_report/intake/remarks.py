"""Rows that people add between or below the rows of a table: titles, notes and totals."""

from __future__ import annotations

from collections.abc import Sequence

from cabinet_report.intake.amounts import TypedAmount, read_amount
from cabinet_report.intake.contents import Content, Fault, Flaw, as_text, quoted
from cabinet_report.intake.names import IDENTIFIER
from cabinet_report.naming import fold

_TOTALS = frozenset({"total", "totals", "grandtotal", "nettotal", "overalltotal", "subtotal"})


def is_total(name: str) -> bool:
    """Whether a row of this name is one that adds up the others."""
    return fold(name) in _TOTALS


def remark(key: Content, cells: Sequence[Content]) -> Fault | None:
    """What the cells are if they are no row of the table; ``key`` is the cell that would hold the row's id."""
    filled = [content for content in cells if content is not None]
    if isinstance(key, Flaw) or IDENTIFIER.fullmatch(as_text(key)):
        return None
    if any(isinstance(content, str) and is_total(content) for content in filled) or _are_sums(filled):
        return Fault("the row looks like a total.", "Delete it: totals are worked out.")
    if len(filled) == 1 and " " in as_text(filled[0]):  # a lone word may be an id, or the acronym of a row begun
        return Fault(
            f"the row holds nothing but {quoted(filled[0])}.",
            "Fill in its other cells; a title or a note belongs above the headings, or in a sheet called Notes.",
        )
    return None


def _are_sums(filled: Sequence[Content]) -> bool:
    return not any(isinstance(content, Flaw) or not isinstance(read_amount(content), TypedAmount) for content in filled)
