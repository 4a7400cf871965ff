"""Months, quarters and financial years, as councils count them: a year begins in April."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import assert_never


@dataclass(frozen=True, slots=True, order=True)
class FinancialYear:
    """The year from 1 April ``start`` to 31 March of the next."""

    start: int

    @property
    def key(self) -> str:
        """The year as files name it: ``2021-22``."""
        return f"{self.start}-{(self.start + 1) % 100:02d}"

    @property
    def first_day(self) -> date:
        """1 April."""
        return date(self.start, 4, 1)

    @property
    def last_day(self) -> date:
        """31 March of the next year."""
        return date(self.start + 1, 3, 31)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """One quarter of a financial year; Quarter 1 is April to June."""

    year: FinancialYear
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 4:
            raise ValueError(f"a year has quarters 1 to 4, not {self.number}")

    @property
    def index(self) -> int:
        """How many quarters have gone since the year 0: the difference of two is their distance."""
        return self.year.start * 4 + self.number - 1

    @classmethod
    def at(cls, index: int) -> Quarter:
        """The quarter that has this index."""
        return cls(FinancialYear(index // 4), index % 4 + 1)

    @property
    def previous(self) -> Quarter:
        """The quarter before."""
        return Quarter.at(self.index - 1)

    @property
    def same_last_year(self) -> Quarter:
        """The same quarter of the year before."""
        return Quarter.at(self.index - 4)

    @property
    def months(self) -> tuple[Month, Month, Month]:
        """Its three months."""
        first = Month.at(self.year.start * 12 + 3 + (self.number - 1) * 3)
        return (first, Month.at(first.index + 1), Month.at(first.index + 2))

    @property
    def first_day(self) -> date:
        """The day it begins."""
        return self.months[0].first_day

    @property
    def last_day(self) -> date:
        """The day it ends."""
        return self.months[2].last_day

    @property
    def key(self) -> str:
        """The quarter as files name it: ``2021-22-Q1``."""
        return f"{self.year.key}-Q{self.number}"


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One calendar month."""

    year: int
    number: int

    @property
    def index(self) -> int:
        """How many months have gone since the year 0."""
        return self.year * 12 + self.number - 1

    @classmethod
    def at(cls, index: int) -> Month:
        """The month that has this index."""
        return cls(index // 12, index % 12 + 1)

    @property
    def first_day(self) -> date:
        """The first of the month."""
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """The last of the month."""
        return Month.at(self.index + 1).first_day - timedelta(days=1)

    @property
    def quarter(self) -> Quarter:
        """The quarter it lies in."""
        months = self.index - 3
        return Quarter(FinancialYear(months // 12), months % 12 // 3 + 1)

    @property
    def key(self) -> str:
        """The month as files name it: ``2021-06``."""
        return f"{self.year}-{self.number:02d}"


Period = Month | Quarter


def earlier(period: Period, *, periods: int = 0, quarters: int = 0, years: int = 0) -> Period:
    """The period of the same length that lies so many of its kind, of quarters and of years before."""
    quarters += 4 * years
    match period:
        case Month():
            return Month.at(period.index - periods - 3 * quarters)
        case Quarter():
            return Quarter.at(period.index - periods - quarters)
        case _:
            assert_never(period)


def year_of(period: Period) -> FinancialYear:
    """The financial year that a month or a quarter lies in."""
    return period.year if isinstance(period, Quarter) else period.quarter.year
