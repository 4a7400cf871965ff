"""What a measure should reach: a number, a word that says why there is none, or something that it is set against."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cabinet_report.domain.exact import decimals_of, exact
from cabinet_report.domain.figures import Figure, State
from cabinet_report.domain.indicators import Indicator, Target
from cabinet_report.domain.period import Quarter
from cabinet_report.domain.readings import comparator_of, value_at
from cabinet_report.domain.rounding import round_half_up
from cabinet_report.intake.amounts import TypedAmount
from cabinet_report.intake.contents import Fault, quoted
from cabinet_report.intake.dates import read_quarter
from cabinet_report.intake.fields import Field, Record, Report
from cabinet_report.intake.relative_targets import RelativeTarget
from cabinet_report.intake.specification import measures as form
from cabinet_report.naming import fold

ReadNumber = Callable[[Field[Any], TypedAmount], Decimal]

LAST_QUARTER, LAST_YEAR = "last quarter", "last year"


def read_target(
    row: Record, measure: Indicator, quarter: Quarter | None, read: ReadNumber, report: Report
) -> Target | None:
    """The target of a measure whose values and comparators are known; what does not hold is noted."""
    target, where, bound = row.maybe(form.TARGET), row.where(form.TARGET), row.value(form.BOUND)
    match target:
        case None:
            return None
        case State():
            return Target(None, where, bound, target)
        case TypedAmount():
            return Target(read(form.TARGET, target), where, bound)
        case RelativeTarget():
            return None if quarter is None else _relative(row, target, measure, quarter, report)


def _relative(
    row: Record, target: RelativeTarget, measure: Indicator, quarter: Quarter, report: Report
) -> Target | None:
    """The target worked out from what it is set against."""
    base, where = _base(target.against, measure, quarter), row.where(form.TARGET)
    if base is None:
        names = (*form.TARGET_WORDS, LAST_YEAR, LAST_QUARTER, *(each.name for each in measure.comparators))
        fault = form.no_target(target.against, quoted(target.words), names)
        report.error(report.codes.kind, where, fault.message, fault.hint)
        return None
    amount = exact(base)
    if amount is None:
        message = f'the target of "{measure.id}" is set against {target.against}, of which there is no value.'
        report.error("KPI-017", where, message, "Write that value, or the target as a number, tbc or none.")
        return None
    return Target(_set(amount, target, base), where, row.value(form.BOUND), words=target.words, basis=base.sources)


def _base(against: str, measure: Indicator, quarter: Quarter) -> Figure | None:
    """The value that a target is set against: the measure's own, or what others reached, in the last row of theirs."""
    if fold(against) == fold(LAST_QUARTER):
        return value_at(measure, quarter.previous)
    if fold(against) == fold(LAST_YEAR):
        return value_at(measure, quarter.same_last_year)
    others = [each for each in measure.comparators if fold(each.name) == fold(against)]
    if others:
        return comparator_of(measure, others[-1])
    at = read_quarter(against)
    return None if isinstance(at, Fault) else value_at(measure, at)


def _set(amount: Fraction, target: RelativeTarget, base: Figure) -> Decimal:
    """The target as it prints, rounded once: nobody is to miss by a decimal that no reader sees."""
    if target.is_share:
        return round_half_up(amount * (1 + Fraction(target.added) / 100), base.decimals)
    return round_half_up(amount + Fraction(target.added), max(base.decimals, decimals_of(target.added)))
