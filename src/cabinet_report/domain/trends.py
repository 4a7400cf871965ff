"""Where a measure is going: the sign of its moves over the house's window, by its polarity."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from cabinet_report.domain.exact import exact
from cabinet_report.domain.figures import Unit
from cabinet_report.domain.indicators import Indicator, Polarity, Trend
from cabinet_report.domain.period import Quarter
from cabinet_report.domain.printed import union
from cabinet_report.domain.readings import value_at
from cabinet_report.domain.rules import TrendRule
from cabinet_report.problems import Source


@dataclass(frozen=True, slots=True)
class Trended:
    """A trend, whether somebody stated it instead of it being worked out, and what it rests on."""

    trend: Trend
    sources: tuple[Source, ...]
    stated: bool = False


def trend_of(indicator: Indicator, quarter: Quarter, rule: TrendRule) -> Trended:
    """The trend of a quarter: the one that was stated for it, else the computed one."""
    reading = indicator.readings.get(quarter)
    if reading is not None and reading.stated_trend is not None:
        source = Source(f"measure/{indicator.id}/{quarter.key}/stated_trend", reading.stated_trend.where)
        return Trended(Trend(reading.stated_trend.value), (source,), stated=True)
    return trend_computed(indicator, quarter, rule)


def trend_computed(indicator: Indicator, quarter: Quarter, rule: TrendRule) -> Trended:
    """The trend worked out from the readings of the window, whatever was stated.

    Needs this quarter's value and the one at the start of the window; a gap in between is stepped over.  Moves in
    both directions make it variable, none at all stable.
    """
    values = [value_at(indicator, Quarter.at(quarter.index - back)) for back in range(rule.window, -1, -1)]
    sources = union(*(value.sources for value in values if value.has_value))
    amounts = [exact(value) for value in values]
    if amounts[0] is None or amounts[-1] is None or indicator.polarity is Polarity.INFORMATION:
        return Trended(Trend.NONE, sources)
    present = [amount for amount in amounts if amount is not None]
    moves = [_move(before, now, indicator.unit, rule) for before, now in pairwise(present)]
    overall = _move(present[0], present[-1], indicator.unit, rule)
    if 1 in moves and -1 in moves:
        return Trended(Trend.VARIABLE, sources)
    if overall == 0:
        return Trended(Trend.STABLE, sources)
    better = 1 if indicator.polarity is Polarity.HIGHER else -1
    return Trended(Trend.IMPROVING if overall == better else Trend.DECLINING, sources)


def _move(before: Fraction, now: Fraction, unit: Unit, rule: TrendRule) -> int:
    """1 for up, -1 for down, 0 for a move that stays inside the stable band."""
    if unit in (Unit.PERCENTAGE, Unit.POINTS):
        band = Fraction(rule.stable_points)
    else:
        band = abs(before) * Fraction(rule.stable_percent) / 100
    if abs(now - before) <= band:
        return 0
    return 1 if now > before else -1
