"""The table of a challenge: a row for each point, so that it breaks over pages between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cabinet_report.compose.blocks.row import Content, Field, Rows, TableRow
from cabinet_report.compose.blocks.targets import printed_target
from cabinet_report.domain.challenge import Point
from cabinet_report.domain.figures import State
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.tree.nodes import Blocks, Inlines, Paragraph, Strong, Text

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer

FIELDS = ("measure", "response", "comment")


def point_rows(composer: Composer) -> Rows:
    """The points in the order of the pack; the first of a measure has its figures, each other names it again."""
    rows: list[TableRow] = []
    above = ""
    for point in composer.submission.points:
        rows.append(TableRow(_field(composer, point, is_first=point.measure != above), FIELDS))
        above = point.measure
    return Rows(tuple(rows))


def _field(composer: Composer, point: Point, *, is_first: bool) -> Field:
    measure = composer.view.measures[point.measure]

    def field(name: str) -> Content:
        match name:
            case "measure":
                return _whole(composer, measure) if is_first else (_cell(called(measure)),)
            case "response":
                return composer.prose(point.response) if point.response else ()
            case _:
                return composer.prose(point.comment) if point.comment else ()

    return field


def called(measure: MeasureView) -> Inlines:
    """What a measure is called for short: its code, or its name."""
    return (Strong((Text(measure.indicator.code or measure.name),)),)


def _whole(composer: Composer, measure: MeasureView) -> Blocks:
    """The measure with its name, its value, and its target and tolerance where it has them."""
    words, formats = composer.house.words, composer.house.formats
    code = f"{measure.indicator.code} " if measure.indicator.code else ""
    value = formats.figure(measure.value)
    lines: list[Inlines] = [
        (Strong((Text(f"{code}{measure.name}"),)),),
        (Text(f"{words['card.performance']}: "), Text(value.text, value.sources)),
    ]
    if measure.target.state is not State.NO_TARGET:
        target = printed_target(composer.house, measure)
        lines.append((Text(f"{words['card.target']}: "), Text(target.text, target.sources)))
    if measure.tolerance.has_value:
        tolerance = formats.figure(measure.tolerance)
        lines.append((Text(f"{words['card.tolerance']}: "), Text(tolerance.text, tolerance.sources)))
    return tuple(_cell(line) for line in lines)


def _cell(words: Inlines) -> Paragraph:
    return Paragraph(words, role="cell")
