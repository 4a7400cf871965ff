"""The rows of demand tables: a row for each series of a group, with its counts over the periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cabinet_report.compose.blocks.row import Content, Field, Rows, TableRow, said
from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.demand_view import DemandView

if TYPE_CHECKING:
    from cabinet_report.compose.blocks.table_form import TableForm
    from cabinet_report.compose.composer import Composer

FIELDS = ("name", "latest", "change", "change_on_year")


def series_rows(composer: Composer, form: TableForm) -> Rows:
    """The series of the form's group in the order of the pack, with every period that one of them has."""
    chosen = [view for view in composer.view.demand.values() if view.series.group == form.group]
    if not chosen:
        message = f'{form.where.file} takes the series of the group "{form.group}", and the pack has none.'
        raise SlotError("TPL-008", message, "Add them to the series table, or take the table out of the paper.")
    periods = sorted({period for view in chosen for period in view.periods}, key=lambda period: period.last_day)
    rows = tuple(TableRow(_field(view), FIELDS, view.at) for view in chosen)
    return Rows(rows, tuple(periods))


def _field(view: DemandView) -> Field:
    def field(name: str) -> Content:
        match name:
            case "name":
                return said(view.name)
            case "latest":
                return view.latest
            case "change":
                return view.change
            case _:
                return view.change_on_year

    return field
