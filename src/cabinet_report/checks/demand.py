"""PAPER-024: a series of demand that ends before the quarter of the paper does."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.checks.proof import Proof
from cabinet_report.problems import Problem, Severity


def demand_up_to_date(proof: Proof) -> Iterator[Problem]:
    """A query for each series whose last row is older than the end of the quarter."""
    quarter, formats = proof.submission.quarter, proof.house.formats
    for series in proof.submission.demand.values():
        if not series.observations:
            continue
        last = max(series.observations.values(), key=lambda observation: observation.period.last_day)
        if last.period.last_day < quarter.last_day:
            yield Problem(
                "PAPER-024",
                last.where,
                f'"{series.name}" ends with {formats.period(last.period)}, '
                f"and the quarter ends in {formats.month(quarter.months[-1])}.",
                'Add the rows of the new quarter to the table "demand".',
                Severity.QUERY,
            )
