"""The rows of finance tables: a row for each line of the finance table or of a group, and their total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cabinet_report.compose.blocks.row import Content, Field, Rows, TableRow, said
from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.arithmetic import negated
from cabinet_report.domain.finance_view import COLUMNS, FinanceRow

if TYPE_CHECKING:
    from cabinet_report.compose.blocks.table_form import TableForm
    from cabinet_report.compose.composer import Composer

FIELDS = ("heading", *COLUMNS, "variance_share", "earlier_variance")
# What keeps its sign where a table reckons a variance the other way round than the paper.
AMOUNTS = ("budget_gross", "budget_income", "budget_net", "forecast_gross", "forecast_income", "forecast_net")


def finance_rows(composer: Composer, form: TableForm) -> Rows:
    """The lines in the order of the pack, and their total where the form has one."""
    finance = composer.view.finance
    lines = finance.of_group(form.group)
    if form.group and not lines:
        message = f'{form.where.file} takes the finance lines of the group "{form.group}", and the pack has none.'
        raise SlotError("TPL-008", message, "Add them to the finance table, or take the table out of the paper.")
    turned = bool(form.variance) and form.variance != finance.convention
    rows = [TableRow(_field(row, row.heading, turned=turned), FIELDS) for row in lines.values()]
    if form.total and rows:
        total = _field(finance.total_of(form.group), form.total, turned=turned)
        rows.append(TableRow(total, FIELDS, role="total"))
    return Rows(tuple(rows))


def _field(row: FinanceRow, heading: str, *, turned: bool) -> Field:
    def field(name: str) -> Content:
        match name:
            case "heading":
                return said(heading)
            case "variance_share":
                figure = row.variance_share()
            case "earlier_variance":
                figure = row.earlier_variance()
            case _:
                figure = row.column(name)
        return negated(figure) if turned and name not in AMOUNTS else figure

    return field
