"""Tables of service areas: a row for each area of a group of measures, with how many of them have which rating."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from cabinet_report.compose.blocks.row import Content, Rows, TableRow, said
from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.counts import Selection
from cabinet_report.domain.figures import Figure, State
from cabinet_report.domain.indicators import Rating
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.naming import what_to_write
from cabinet_report.tree.nodes import Paragraph, Text

if TYPE_CHECKING:
    from cabinet_report.compose.blocks.table_form import TableForm
    from cabinet_report.compose.composer import Composer


def _rated(rating: Rating) -> Callable[[MeasureView], bool]:
    return lambda measure: measure.rating is rating


def _unrated(state: State) -> Callable[[MeasureView], bool]:
    """Without a rating, and this is why: first of all its value, then its target."""

    def chosen(measure: MeasureView) -> bool:
        reasons = (measure.state, measure.target.state)
        return measure.rating is Rating.NONE and state is next((why for why in REASONS if why in reasons), None)

    return chosen


REASONS = (State.ANNUAL_NOT_DUE, State.TARGET_TBC, State.NO_TARGET)
# Which measures each column counts; no measure is in two of them, and ``count`` has them all.
COUNTED: Mapping[str, Callable[[MeasureView], bool]] = {
    "outside": _rated(Rating.OUTSIDE),
    "within": _rated(Rating.WITHIN),
    "on_target": _rated(Rating.ON_TARGET),
    "below_target": _rated(Rating.BELOW_TARGET),
    "annual": _unrated(State.ANNUAL_NOT_DUE),
    "target_tbc": _unrated(State.TARGET_TBC),
    "no_target": _unrated(State.NO_TARGET),
    "count": lambda _: True,
}
FIELDS = ("area", *COUNTED)


def area_rows(composer: Composer, form: TableForm) -> Rows:
    """The areas of the form's group in the order of the pack, and their total where the form has one."""
    groups = composer.view.groups
    if form.group not in groups:
        message = f'{form.where.file} takes the measures of the group "{form.group}", and there is no such group.'
        raise SlotError("TPL-011", message, what_to_write(form.group, groups))
    group = groups[form.group]
    rows = [_row(area or group.name, chosen) for area, chosen in group.by_area().items()]
    if form.total and rows:
        rows.append(TableRow(_total(composer, form, group), FIELDS, role="total"))
    return Rows(tuple(rows))


def _row(area: str, chosen: Selection) -> TableRow:
    def field(name: str) -> Content:
        return said(area) if name == "area" else _as_it_is(chosen.where(COUNTED[name]).count)

    return TableRow(field, FIELDS)


def _as_it_is(counted: Figure) -> Figure:
    """The figure without a mark of being illustrative: like a rating, a count of ratings bears none."""
    return replace(counted, sources=tuple(replace(source, illustrative=False) for source in counted.sources))


def _total(composer: Composer, form: TableForm, group: Selection) -> Callable[[str], Content]:
    """The count of each column, and below it its share of all."""
    formats = composer.house.formats

    def field(name: str) -> Content:
        if name == "area":
            return said(form.total)
        chosen = group.where(COUNTED[name])
        count, share = _as_it_is(chosen.count), _as_it_is(chosen.share)
        lines = (formats.figure(count), formats.percent(share, form.share_decimals))
        return tuple(Paragraph((Text(line.text, line.sources),), role="cell") for line in lines)

    return field
