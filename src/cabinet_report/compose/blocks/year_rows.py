"""Tables that set years one below the other: the counts of a series, and by how much the last year differs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cabinet_report.compose.blocks.row import Content, Rows, TableRow, said
from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.arithmetic import percent_change, with_decimals
from cabinet_report.domain.changes import change
from cabinet_report.domain.demand_view import DemandView
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.formats import Formats
from cabinet_report.domain.period import Month, Period, earlier, year_of
from cabinet_report.naming import what_to_write

if TYPE_CHECKING:
    from cabinet_report.compose.blocks.table_form import TableForm
    from cabinet_report.compose.composer import Composer

FIELDS = ("year",)
DECIMALS_OF_A_CHANGE = 1


def year_rows(composer: Composer, form: TableForm) -> Rows:
    """A row for each of the form's years, the oldest first; then the last less the one before, and that in per cent."""
    known = composer.view.demand
    if form.series not in known:
        message = f'{form.where.file} takes the series "{form.series}", and the pack has none of that name.'
        raise SlotError("TPL-002", message, what_to_write(form.series, known))
    view = known[form.series]
    columns = max((column.last for column in form.columns if column.repeat), default=1)
    last = view.latest_period
    newest = [earlier(last, periods=away) for away in range(columns - 1, -1, -1)]
    ages = [form.skip + age for age in range(form.last - 1, -1, -1)]
    rows = [_year(composer.house.formats, form, view, newest, age) for age in ages]
    for label, compared in ((form.difference, change), (form.difference_percent, _in_per_cent)):
        if label and len(ages) > 1:
            rows.append(TableRow(_named(label), FIELDS, _difference(view, ages[-2], ages[-1], compared), role="total"))
    return Rows(tuple(rows), tuple(newest), rows_name_years=True)


def _year(formats: Formats, form: TableForm, view: DemandView, newest: list[Period], age: int) -> TableRow:
    periods = [earlier(period, years=age) for period in newest]
    name = _name(formats, periods)
    if not name:
        message = f"{form.where.file} sets {len(periods)} periods side by side, and they are of more than one year."
        raise SlotError("TPL-011", message, 'Write a smaller number for "last" in the column that repeats.')

    def at(period: Period) -> Figure:
        return view.at(earlier(period, years=age))

    return TableRow(_named(name), FIELDS, at)


def _name(formats: Formats, periods: list[Period]) -> str:
    """The year that the periods lie in: 2021 for months of one, else 2021/22; nothing where they lie in several."""
    calendar = {period.year for period in periods if isinstance(period, Month)}
    if len(calendar) == 1:
        return str(calendar.pop())
    financial = {year_of(period) for period in periods}
    return formats.year(financial.pop()) if len(financial) == 1 else ""


def _difference(
    view: DemandView, before: int, now: int, compared: Callable[[Figure, Figure], Figure]
) -> Callable[[Period], Figure]:
    def at(period: Period) -> Figure:
        return compared(view.at(earlier(period, years=now)), view.at(earlier(period, years=before)))

    return at


def _in_per_cent(now: Figure, before: Figure) -> Figure:
    return with_decimals(percent_change(now, before), DECIMALS_OF_A_CHANGE)


def _named(name: str) -> Callable[[str], Content]:
    return lambda _: said(name)
