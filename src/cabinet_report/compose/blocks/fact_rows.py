"""Tables of facts: a row for each number that the pack declares, with its name, in its own unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cabinet_report.compose.blocks.row import Content, Rows, TableRow, said
from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.arithmetic import DifferentUnits, total
from cabinet_report.domain.figures import Figure

if TYPE_CHECKING:
    from cabinet_report.compose.blocks.table_form import TableForm
    from cabinet_report.compose.composer import Composer

FIELDS = ("name", "value")


def fact_rows(composer: Composer, form: TableForm) -> Rows:
    """The facts of the form's group in the order of the pack, and their total where the form has one."""
    facts = [fact for fact in composer.submission.facts.values() if fact.group == form.group]
    if not facts:
        message = f'{form.where.file} takes the facts of the group "{form.group}", and the pack has none.'
        raise SlotError(
            "TPL-008", message, "Write the group beside its rows of the facts table, or take the table out."
        )
    figures = [composer.view.facts[fact.id] for fact in facts]
    rows = [_row(fact.name, figure) for fact, figure in zip(facts, figures, strict=True)]
    if form.total:
        rows.append(_row(form.total, _total(figures, form), role="total"))
    return Rows(tuple(rows))


def _row(name: str, figure: Figure, role: str = "row") -> TableRow:
    def field(asked: str) -> Content:
        return said(name) if asked == "name" else figure

    return TableRow(field, FIELDS, role=role)


def _total(figures: list[Figure], form: TableForm) -> Figure:
    try:
        return total(figures)
    except DifferentUnits as fault:
        message = f"{form.where.file} has a total, but {fault}"
        raise SlotError("TPL-011", message, "Take [total] out, or make a table for each unit.") from None
