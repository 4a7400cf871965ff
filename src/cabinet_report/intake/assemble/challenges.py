"""The points of a challenge as the domain has them, each with the measure that it is about."""

from __future__ import annotations

from collections.abc import Mapping

from cabinet_report.domain.challenge import Point
from cabinet_report.intake.assemble.rows import known
from cabinet_report.intake.fields import Record, Report
from cabinet_report.intake.specification import challenges as form
from cabinet_report.intake.specification.measures import MEASURE
from cabinet_report.intake.tables import Tables


def assemble_challenges(tables: Tables, measures: Mapping[str, Record], report: Report) -> tuple[Point, ...]:
    """The points in the order of their table; one without words is asked about."""
    points: list[Point] = []
    for measure, row in known(tables.of(form.CHALLENGES), MEASURE, measures, "measure", report):
        response, comment = row.maybe(form.RESPONSE), row.maybe(form.COMMENT)
        if response is None and comment is None and row.is_whole:
            report.query("KPI-020", row.where(), "the point has no words.", "Write them, or delete the row.")
            continue
        points.append(Point(measure, row.where(), response, comment))
    return tuple(points)
