"""The rows of tables: each source of rows gives, for a row and the name of a field, what its cell holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, assert_never

from cabinet_report.compose.blocks.area_rows import area_rows
from cabinet_report.compose.blocks.fact_rows import fact_rows
from cabinet_report.compose.blocks.finance_rows import finance_rows
from cabinet_report.compose.blocks.marks import rating_mark, trend_mark
from cabinet_report.compose.blocks.point_rows import point_rows
from cabinet_report.compose.blocks.row import Content, Field, Rows, TableRow, said
from cabinet_report.compose.blocks.targets import printed_target, target_with_tolerance
from cabinet_report.compose.blocks.year_rows import year_rows
from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.counts import Selection
from cabinet_report.domain.demand_view import DemandView
from cabinet_report.domain.governance import Objective
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.period import Quarter
from cabinet_report.tree.nodes import Blocks, BulletList, Inlines, LineBreak, ListItem, Paragraph, Strong, Text

if TYPE_CHECKING:
    from cabinet_report.compose.blocks.table_form import TableForm
    from cabinet_report.compose.composer import Composer


def rows_of(composer: Composer, form: TableForm, chosen: object) -> Rows:
    """The rows that a table form asks for; ``chosen`` is the set of measures that a template gives, if any."""
    if chosen is not None and form.rows != "measures":
        message = f'table("{form.name}") takes no rows: it has those of its own.'
        raise SlotError("TPL-003", message, f'Write table("{form.name}").')
    match form.rows:
        case "measures":
            return _measures(composer, chosen if chosen is not None else composer.view.all_measures)
        case "finance":
            return finance_rows(composer, form)
        case "series":
            return _series(composer, form)
        case "years":
            return year_rows(composer, form)
        case "facts":
            return fact_rows(composer, form)
        case "areas":
            return area_rows(composer, form)
        case "points":
            return point_rows(composer)
        case "members":
            return Rows((_members(composer),))
        case "objectives":
            return _objectives(composer)
        case _:
            assert_never(form.rows)


# ---------------------------------------------------------------------------------------------------------- measures


def _measures(composer: Composer, chosen: object) -> Rows:
    if not isinstance(chosen, Selection):
        raise SlotError(
            "TPL-003",
            "table() is given something other than a set of measures.",
            "Write measures.strategic.within, say.",
        )
    groups = composer.submission.groups
    rows: list[TableRow] = []
    above: MeasureView | None = None
    for measure in _by_group(chosen, list(groups)):
        group = groups.get(measure.indicator.group)
        shares = above is not None and _shares(measure, above) and measure.indicator.group == above.indicator.group
        field = _measure_field(composer, measure, shares=shares)
        rows.append(TableRow(field, MEASURE_FIELDS, measure.at, group=group.name if group else ""))
        above = measure
    last = composer.submission.quarter.index
    return Rows(tuple(rows), tuple(Quarter.at(index) for index in range(last - MOST_QUARTERS + 1, last + 1)))


def _by_group(chosen: Iterable[MeasureView], groups: Sequence[str]) -> list[MeasureView]:
    """The measures in the order of the groups, and of the pack within a group."""
    return sorted(chosen, key=lambda measure: groups.index(measure.indicator.group))


def _shares(measure: MeasureView, above: MeasureView) -> bool:
    """Whether the commentary of the row above serves this measure too: its own, or the one that it shares itself."""
    shared = measure.indicator.shares_commentary_with
    return shared is not None and shared in (above.id, above.indicator.shares_commentary_with)


MOST_QUARTERS = 40
MEASURE_FIELDS = (
    "code", "name", "value", "target", "tolerance", "target_and_tolerance", "comparator", "comparator_value", "rating",
    "trend", "commentary", "summary",
)  # fmt: skip


def _measure_field(composer: Composer, measure: MeasureView, *, shares: bool) -> Field:
    house = composer.house
    formats, words = house.formats, house.words

    def target_and_tolerance() -> Blocks:
        printed = target_with_tolerance(house, measure)
        return said(printed.text, printed.sources)

    def comparator() -> Blocks:
        lines: list[Inlines] = []
        for each in measure.indicator.comparators:
            printed = formats.figure(measure.compared(each))
            lines.append((Text(f"{each.name} {each.period}: "), Text(printed.text, printed.sources)))
        return tuple(Paragraph(line, role="cell") for line in lines) or said(words["no_comparator"])

    def comparator_value() -> Blocks:
        values = (formats.in_full(measure.compared(each)) for each in measure.indicator.comparators)
        lines = tuple(Paragraph((Text(value.text, value.sources),), role="cell") for value in values)
        return lines or said(words["no_comparator.short"])

    def summary() -> Blocks | None:
        return composer.prose(measure.indicator.summary) if measure.indicator.summary else commentary()

    def commentary() -> Blocks | None:
        return None if shares else composer.commentary(measure.indicator)

    def field(name: str) -> Content | None:
        match name:
            case "code":
                return said(measure.indicator.code)
            case "name":
                return said(measure.name)
            case "value":
                return measure.value
            case "target":
                target = printed_target(house, measure)
                return said(target.text, target.sources) if measure.target.has_value else measure.target
            case "tolerance":
                return measure.tolerance
            case "target_and_tolerance":
                return target_and_tolerance()
            case "comparator":
                return comparator()
            case "comparator_value":
                return comparator_value()
            case "rating":
                return (Paragraph(rating_mark(house, measure), role="cell"),)
            case "trend":
                return (Paragraph(trend_mark(house, measure), role="cell"),)
            case "summary":
                return summary()
            case _:
                return commentary()

    return field


# ------------------------------------------------------------------------------------------------------------ demand


def _series(composer: Composer, form: TableForm) -> Rows:
    chosen = [view for view in composer.view.demand.values() if view.series.group == form.group]
    if not chosen:
        message = f'{form.where.file} takes the series of the group "{form.group}", and the pack has none.'
        raise SlotError("TPL-008", message, "Add them to the series table, or take the table out of the paper.")
    periods = sorted({period for view in chosen for period in view.periods}, key=lambda period: period.last_day)
    rows = tuple(
        TableRow(_series_field(view), ("name", "latest", "change", "change_on_year"), view.at) for view in chosen
    )
    return Rows(rows, tuple(periods))


def _series_field(view: DemandView) -> Field:
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


# -------------------------------------------------------------------------------------------------------- governance


def _members(composer: Composer) -> TableRow:
    governance, words = composer.submission.governance, composer.house.words

    def field(name: str) -> Blocks:
        match name:
            case "member":
                return tuple(
                    Paragraph((Strong((Text(member.name),)), LineBreak(), Text(member.portfolio)), role="cell")
                    for member in governance.members
                ) or said(words["none"])
            case "scrutiny_panel":
                return said(governance.scrutiny_panel or words["none"])
            case "wards":
                return said(governance.wards)
            case _:
                return said(_key_decision(composer))

    return TableRow(field, ("member", "scrutiny_panel", "wards", "key_decision"))


def _key_decision(composer: Composer) -> str:
    words, decision = composer.house.words, composer.submission.governance.key_decision
    if not decision.is_key or decision.notice is None:
        return words["key_decision.no"]
    notice = composer.house.formats.date(decision.notice)
    return words["key_decision.yes"].replace("{notice}", notice).replace("{reason}", decision.reason.rstrip("."))


def _objectives(composer: Composer) -> Rows:
    objectives = composer.submission.governance.objectives
    return Rows(tuple(TableRow(_objective_field(composer, each), ("outcome", "implication")) for each in objectives))


def _objective_field(composer: Composer, objective: Objective) -> Field:
    def field(name: str) -> Blocks:
        if name == "implication":
            return composer.prose(objective.implication)
        priorities = tuple(ListItem((Text(priority),)) for priority in objective.priorities)
        return (*said(objective.outcome), *((BulletList(priorities),) if priorities else ()))

    return field
