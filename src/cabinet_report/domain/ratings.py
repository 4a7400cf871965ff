"""Where a measure stands against its target and tolerance, judged on the unrounded value."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from cabinet_report.domain.exact import exact
from cabinet_report.domain.figures import Limit, State
from cabinet_report.domain.indicators import Bound, Indicator, Polarity, Rating
from cabinet_report.domain.period import Quarter
from cabinet_report.domain.printed import union
from cabinet_report.domain.readings import target_of, tolerance_of, value_at
from cabinet_report.domain.rules import RatingRule, ToleranceKind
from cabinet_report.problems import Source


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating, whether somebody stated it instead of it being worked out, and what it rests on."""

    rating: Rating
    sources: tuple[Source, ...]
    stated: bool = False


def rate(indicator: Indicator, quarter: Quarter, rule: RatingRule) -> Rated:
    """The rating of a quarter: the one that was stated for it, else the computed one."""
    reading = indicator.readings.get(quarter)
    if reading is not None and reading.stated_rating is not None:
        source = Source(f"measure/{indicator.id}/{quarter.key}/stated_rating", reading.stated_rating.where)
        return Rated(Rating(reading.stated_rating.value), (source,), stated=True)
    return rate_computed(indicator, quarter, rule)


def rate_computed(indicator: Indicator, quarter: Quarter, rule: RatingRule) -> Rated:
    """The rating worked out from value, target and tolerance, whatever was stated."""
    value, target = value_at(indicator, quarter), target_of(indicator)
    amount, aim = exact(value), exact(target)
    is_judged = indicator.polarity is not Polarity.INFORMATION and value.state is not State.INFORMATION_ONLY
    if not is_judged or aim is None:
        return Rated(Rating.NONE, union(value.sources, target.sources))
    if amount is not None:
        rating = _rating(indicator, amount, aim, rule)
    elif value.limit is not None:
        rating = _certain_rating(indicator, value.limit, aim, rule)
    else:
        rating = Rating.NONE
    tolerance = () if rating in (Rating.ON_TARGET, Rating.NONE) else tolerance_of(indicator).sources
    return Rated(rating, union(value.sources, target.sources, tolerance))


def _rating(
    indicator: Indicator, amount: Fraction, aim: Fraction, rule: RatingRule, *, at_the_mark: bool | None = None
) -> Rating:
    """The rating of an amount; ``at_the_mark`` is whether one at its target, or at its tolerance, still meets it."""
    bound = indicator.target.bound if indicator.target else Bound.INCLUSIVE
    counts = bound is Bound.INCLUSIVE if at_the_mark is None else at_the_mark
    if _meets(amount, aim, indicator.polarity, at_the_mark=counts):
        return Rating.ON_TARGET
    limit = _limit(indicator, aim, rule)
    if limit is None:
        return rule.without_tolerance
    counts = rule.limit_counts if at_the_mark is None else at_the_mark
    return Rating.WITHIN if _meets(amount, limit, indicator.polarity, at_the_mark=counts) else Rating.OUTSIDE


def _certain_rating(indicator: Indicator, limit: Limit, aim: Fraction, rule: RatingRule) -> Rating:
    """The rating that every value on its side of the limit has: <1% is on a target of 3% or less, <5% is unrated.

    A rating only changes at a mark, so two ends decide: the value next to the limit, and one as far from it as can be.
    """
    is_better = limit.below == (indicator.polarity is Polarity.LOWER)
    worst = rule.without_tolerance if _limit(indicator, aim, rule) is None else Rating.OUTSIDE
    farthest = Rating.ON_TARGET if is_better else worst
    counts = None if limit.includes else is_better
    nearest = _rating(indicator, Fraction(limit.amount), aim, rule, at_the_mark=counts)
    return nearest if nearest is farthest else Rating.NONE


def _meets(amount: Fraction, mark: Fraction, polarity: Polarity, *, at_the_mark: bool) -> bool:
    """Whether the amount is on the better side of the mark, or at it."""
    better = amount > mark if polarity is Polarity.HIGHER else amount < mark
    return better or (at_the_mark and amount == mark)


def _limit(indicator: Indicator, aim: Fraction, rule: RatingRule) -> Fraction | None:
    """The worst value that is still within tolerance; None where no tolerance was agreed."""
    tolerance = indicator.tolerance if indicator.tolerance is not None else rule.default_tolerance
    if tolerance is None:
        return None
    room = Fraction(tolerance)
    worse = -1 if indicator.polarity is Polarity.HIGHER else 1
    match rule.tolerance:
        case ToleranceKind.LIMIT:
            return room
        case ToleranceKind.DISTANCE:
            return aim + worse * room
        case ToleranceKind.PERCENTAGE_OF_TARGET:
            return aim + worse * abs(aim) * room / 100
        case _:
            assert_never(rule.tolerance)
