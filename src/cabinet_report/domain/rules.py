"""What a house has decided: how a measure is rated, and how its trend is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from cabinet_report.domain.indicators import Rating


class ToleranceKind(Enum):
    """What the number in a measure's tolerance is."""

    LIMIT = "limit"  # the outer limit itself: target 90, tolerance 75
    DISTANCE = "distance"  # how far from the target: target 90, tolerance 15
    PERCENTAGE_OF_TARGET = "percentage of target"  # how far, in per cent of the target: target 90, tolerance 10


@dataclass(frozen=True, slots=True)
class RatingRule:
    """How a value becomes a rating. A value is judged unrounded.

    ``default_tolerance`` serves measures that bring none.  ``limit_counts`` is whether a value at the tolerance is
    still within it.  ``without_tolerance`` is the rating of a measure that misses its target and has no tolerance.
    """

    tolerance: ToleranceKind = ToleranceKind.LIMIT
    default_tolerance: Decimal | None = None
    limit_counts: bool = True
    without_tolerance: Rating = Rating.BELOW_TARGET


@dataclass(frozen=True, slots=True)
class TrendRule:
    """How readings become a trend.

    ``window`` is how many quarters back the trend looks; two quarters are six months.  A move of not more than the
    band is no move: ``stable_points`` for percentages, ``stable_percent`` of the older value for all other units.
    """

    window: int = 2
    stable_points: Decimal = Decimal(1)
    stable_percent: Decimal = Decimal(2)


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one house."""

    rating: RatingRule = field(default_factory=RatingRule)
    trend: TrendRule = field(default_factory=TrendRule)
