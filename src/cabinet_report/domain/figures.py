"""A figure: an exact amount with its unit, that remembers where it comes from; or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from cabinet_report.problems import Source


class Unit(Enum):
    """What an amount counts. A percentage is held as 97 for 97%, money in pounds."""

    PERCENTAGE = "percentage"
    POINTS = "percentage points"
    COUNT = "count"
    DAYS = "days"
    POUNDS = "pounds"
    RATE = "rate"
    NUMBER = "number"


class State(Enum):
    """Why a value is there or is not; ``has_value`` says which states carry a number to print."""

    REPORTED = "reported"
    PROVISIONAL = "provisional"
    REVISED = "revised"
    NOT_AVAILABLE = "not_available"  # no value was given, and no reason
    NOT_REPORTABLE = "not_reportable"
    UNDER_VALIDATION = "under_validation"
    ANNUAL_NOT_DUE = "annual_not_due"
    TARGET_TBC = "target_tbc"
    NO_TARGET = "no_target"
    SUSPENDED = "suspended"
    SUPPRESSED = "suppressed"
    INFORMATION_ONLY = "information_only"
    ZERO_DENOMINATOR = "zero_denominator"
    LIMIT = "limit"  # what the value is below or above is known: <1%
    COUNT_ONLY = "count_only"  # what was counted is known, and not out of how many: 6 children

    @property
    def has_value(self) -> bool:
        """Whether a value in this state may be printed."""
        return self in (State.REPORTED, State.PROVISIONAL, State.REVISED, State.INFORMATION_ONLY)

    @property
    def is_silent(self) -> bool:
        """Whether nothing is known that could be printed in the place of a value, so that words say why."""
        return not self.has_value and self not in _IN_ITS_PLACE


_IN_ITS_PLACE = (State.LIMIT, State.COUNT_ONLY)


class Sign(Enum):
    """When an amount prints its sign."""

    MINUS = "minus"  # below zero only
    ALWAYS = "always"  # a change: +3%, -6%
    WORD = "word"  # never in prose, where a word gives the direction: £1.97m overspend
    SIZE = "size"  # never, because an author has taken it off: 2 percentage points


@dataclass(frozen=True, slots=True)
class Limit:
    """What a value lies below, or else above; ``includes`` is whether it may be the limit itself."""

    amount: Decimal
    below: bool = True
    includes: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount that can be printed. ``amount`` is exact and unrounded; rounding happens once, in ``formats``.

    ``decimals`` is how it is printed unless a template says otherwise.  ``noun`` is what it counts ("children"),
    ``per`` the population of a rate ("100,000 aged 10 to 17").  ``numerator`` and ``denominator`` are kept where a
    percentage was worked out from them.  An amount of None has a ``state`` that says why; a ``limit`` or a numerator
    alone may stand in its place.  A noun with two forms is written ``child/children``.
    """

    amount: Decimal | None
    unit: Unit
    sources: tuple[Source, ...]
    decimals: int = 0
    noun: str = ""
    per: str = ""
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    state: State = State.REPORTED
    name: str = ""
    sign: Sign = Sign.MINUS
    limit: Limit | None = None

    @property
    def has_value(self) -> bool:
        """Whether there is a number to print."""
        return self.amount is not None and self.state.has_value

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to print but the reason why."""
        return not self.has_value and self.state not in _IN_ITS_PLACE

    @property
    def reason(self) -> State:
        """Why there is no number, for a figure that has none."""
        return self.state if self.state.is_silent else State.NOT_AVAILABLE

    @property
    def is_illustrative(self) -> bool:
        """Whether anything that it rests on was made up for a sample."""
        return any(source.illustrative for source in self.sources)
