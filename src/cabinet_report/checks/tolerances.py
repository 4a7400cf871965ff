"""PAPER-026: a tolerance that lies on the better side of its target."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import assert_never

from cabinet_report.checks.proof import Proof
from cabinet_report.domain.indicators import Indicator, Polarity
from cabinet_report.domain.rules import ToleranceKind
from cabinet_report.problems import Problem


def tolerances_on_the_right_side(proof: Proof) -> Iterator[Problem]:
    """An error for each tolerance that nothing which misses its target could be within."""
    kind = proof.house.rules.rating.tolerance
    for indicator in proof.submission.indicators.values():
        target = indicator.target.amount if indicator.target else None
        if target is None or indicator.tolerance is None or indicator.polarity is Polarity.INFORMATION:
            continue
        told = _told(indicator, target, indicator.tolerance, kind)
        if told is not None:
            yield Problem("PAPER-026", indicator.tolerance_where or indicator.where, *told)


def _told(indicator: Indicator, target: Decimal, tolerance: Decimal, kind: ToleranceKind) -> tuple[str, str] | None:
    """What is wrong with the tolerance and what to do; None where nothing is."""
    match kind:
        case ToleranceKind.LIMIT:
            higher = indicator.polarity is Polarity.HIGHER
            if (tolerance <= target) if higher else (tolerance >= target):
                return None
            better, side, other = ("higher", "above", "below") if higher else ("lower", "below", "above")
            seen = f"{tolerance:f}, {side} its target of {target:f}, and {better} is better"
            hint = f"Write the limit {other} the target, or put the target or the polarity right."
            return f'the tolerance of "{indicator.id}" is {seen}.', hint
        case ToleranceKind.DISTANCE | ToleranceKind.PERCENTAGE_OF_TARGET:
            if tolerance >= 0:
                return None
            return (
                f'the tolerance of "{indicator.id}" is {tolerance:f}, and it is the distance from the target.',
                f"Write {-tolerance:f}.",
            )
        case _:
            assert_never(kind)
