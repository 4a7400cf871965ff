"""Measures: what each is, what it should reach, and what it was in each quarter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from cabinet_report.domain.figures import Limit, State, Unit
from cabinet_report.domain.period import Quarter
from cabinet_report.domain.prose import Prose
from cabinet_report.problems import Source, Where


class Polarity(Enum):
    """Which way is better. An information measure has no better."""

    HIGHER = "higher"
    LOWER = "lower"
    INFORMATION = "information"


class Bound(Enum):
    """How a value meets its target: at the target too, or only beyond it ("fewer than 85")."""

    INCLUSIVE = "inclusive"
    STRICT = "strict"


class Rating(Enum):
    """Where a measure stands against its target and tolerance."""

    ON_TARGET = "on_target"
    WITHIN = "within"
    OUTSIDE = "outside"
    BELOW_TARGET = "below_target"  # misses its target, and no tolerance was agreed
    NONE = "none"


class Trend(Enum):
    """Where a measure is going."""

    IMPROVING = "improving"
    STABLE = "stable"
    VARIABLE = "variable"
    DECLINING = "declining"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Target:
    """What a measure should reach. ``amount`` None has a state: target_tbc or no_target.

    One that is set against something, "last year + 2", has these ``words``, and the sources of its ``basis``.
    """

    amount: Decimal | None
    where: Where
    bound: Bound = Bound.INCLUSIVE
    state: State = State.REPORTED
    words: str = ""
    basis: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """A rating or trend that somebody decided for one quarter. It counts, and is never shown as computed."""

    value: str
    source: str
    where: Where


@dataclass(frozen=True, slots=True)
class Reading:
    """What a measure was in one quarter: a value, or a fraction that gives it, or a state that says why not.

    ``amount`` is the typed value; where there is a numerator and a denominator the exact value comes from them.  A
    ``limit``, or a numerator without a denominator, is what is known in the place of a value.
    """

    quarter: Quarter
    where: Where
    amount: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    state: State = State.REPORTED
    illustrative: bool = False
    stated_rating: Stated | None = None
    stated_trend: Stated | None = None
    limit: Limit | None = None


@dataclass(frozen=True, slots=True)
class Comparator:
    """What others reached: "statistical neighbours, 2019/20, 82.1%". ``illustrative`` is said where it is shown."""

    name: str
    period: str
    amount: Decimal
    where: Where
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class Indicator:
    """One measure. ``commentary`` is by audience key; the key ``""`` is for all audiences.

    ``summary`` is its one sentence for the appendix, in place of the commentary.
    ``shares_commentary_with`` is the id of the measure whose commentary cell also serves this one.
    ``tolerance`` is the outer limit in the measure's own unit (a target of 90 with tolerance 75), and
    ``tolerance_where`` its cell.
    ``code`` is what the contract calls it: A2.
    """

    id: str
    name: str
    group: str
    where: Where
    area: str = ""
    polarity: Polarity = Polarity.HIGHER
    unit: Unit = Unit.PERCENTAGE
    decimals: int = 0
    noun: str = ""
    per: str = ""
    target: Target | None = None
    tolerance: Decimal | None = None
    sensitive: bool = False
    annual: bool = False
    commentary: Mapping[str, Prose] = field(default_factory=dict)
    summary: Prose | None = None
    shares_commentary_with: str | None = None
    readings: Mapping[Quarter, Reading] = field(default_factory=dict)
    comparators: tuple[Comparator, ...] = ()
    code: str = ""
    tolerance_where: Where | None = None


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    """A set of measures that is counted together: "contract", "Contract indicators"."""

    id: str
    name: str
    where: Where


@dataclass(frozen=True, slots=True)
class Fact:
    """A number that no other table holds: its value, unit, date and source. Those of one group make a table."""

    id: str
    name: str
    amount: Decimal
    unit: Unit
    where: Where
    decimals: int = 0
    noun: str = ""
    as_at: date | None = None
    origin: str = ""
    group: str = ""
    illustrative: bool = False
    not_reviewed: bool = False
