"""The rows of tables of measures: a row for each measure of a set, by its group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from cabinet_report.compose.blocks.marks import rating_mark, trend_mark
from cabinet_report.compose.blocks.row import Content, Field, Rows, TableRow, said
from cabinet_report.compose.blocks.targets import printed_target, target_with_tolerance
from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.counts import Selection
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.period import Quarter
from cabinet_report.tree.nodes import Blocks, Inlines, Paragraph, Text

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer

MOST_QUARTERS = 40  # that a column which repeats may go back
FIELDS = (
    "code", "name", "value", "target", "tolerance", "target_and_tolerance", "comparator", "comparator_value", "rating",
    "trend", "commentary", "summary",
)  # fmt: skip


def measure_rows(composer: Composer, chosen: object) -> Rows:
    """The measures of a set, group by group, with the quarters that a repeated column may show."""
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
        field = _field(composer, measure, shares=shares)
        rows.append(TableRow(field, FIELDS, measure.at, group=group.name if group else ""))
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


def _field(composer: Composer, measure: MeasureView, *, shares: bool) -> Field:
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
