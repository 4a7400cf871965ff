"""How a house prints days, months, quarters and financial years."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, assert_never

from cabinet_report.domain.locales import dated, ordinal_category
from cabinet_report.domain.period import FinancialYear, Month, Period, Quarter

_QUOTED_OR_WITH_ENDING = re.compile(r"'[^']*'|do")
_ENDING = "\ue000"  # stands for the ending while Babel writes the day; it is no letter, so Babel leaves it

YearStyle = Literal["2021/22", "2021-22", "2021/2022", "2021-2022", "21/22"]


@dataclass(frozen=True, slots=True)
class DateFormats:
    """A house's style of dates and periods. Of its ``words``, ``number.*`` and ``ordinal.ending.*`` are needed here."""

    words: Mapping[str, str] = field(repr=False)
    locale: str
    year_style: YearStyle
    quarter_style: str
    quarter_of_year_style: str
    quarter_with_months_style: str
    date_style: str
    stamp_style: str
    month_style: str
    short_month_style: str
    short_quarter_style: str

    def date(self, day: dt.date) -> str:
        """A day in text: 8 September 2021."""
        return self._dated(day, self.date_style)

    def stamp(self, day: dt.date) -> str:
        """A day in a sign-off: 23/08/2021."""
        return self._dated(day, self.stamp_style)

    def month(self, month: Month) -> str:
        """A month: June 2021."""
        return dated(month.first_day, self.month_style, self.locale)

    def month_of_year(self, month: Month) -> str:
        """A month without its year: June."""
        return dated(month.first_day, "LLLL", self.locale)

    def short_month(self, month: Month) -> str:
        """A month where there is little room, such as under a chart: Jun 21."""
        return dated(month.first_day, self.short_month_style, self.locale)

    def short_quarter(self, quarter: Quarter) -> str:
        """A quarter where there is little room, such as over a column: Q1 2021/22."""
        return self.short_quarter_style.format(number=quarter.number, year=self.year(quarter.year))

    def shortest_quarter(self, quarter: Quarter) -> str:
        """The same without its year, where that stands above: Q1."""
        without_year = re.sub(r"[\s,/.-]*\{year\}[\s,/.-]*", "", self.short_quarter_style)
        return without_year.format(number=quarter.number)

    def year(self, year: FinancialYear) -> str:
        """A financial year: 2021/22."""
        start, end = str(year.start), str(year.start + 1)
        match self.year_style:
            case "2021/22":
                return f"{start}/{end[2:]}"
            case "2021-22":
                return f"{start}-{end[2:]}"
            case "2021/2022":
                return f"{start}/{end}"
            case "2021-2022":
                return f"{start}-{end}"
            case "21/22":
                return f"{start[2:]}/{end[2:]}"
            case _:
                assert_never(self.year_style)

    def quarter(self, quarter: Quarter) -> str:
        """A quarter without its year: Quarter 1."""
        return self.quarter_style.format(number=quarter.number, word=self.words[f"number.{quarter.number}"])

    def quarter_of_year(self, quarter: Quarter) -> str:
        """A quarter with its year: Quarter 1 2021/22."""
        return self.quarter_of_year_style.format(quarter=self.quarter(quarter), year=self.year(quarter.year))

    def quarter_with_months(self, quarter: Quarter) -> str:
        """A quarter that explains itself: Quarter 1 (April to June) 2021/22."""
        first, _, last = (self.month_of_year(month) for month in quarter.months)
        return self.quarter_with_months_style.format(
            quarter=self.quarter(quarter), first=first, last=last, year=self.year(quarter.year)
        )

    def dates(self, first: dt.date, last: dt.date, *, with_year: bool = True) -> str:
        """The days from the first to the last, with what they share said once: 3 to 9 February 2022."""
        style = self.date_style if with_year else re.sub(r"[\s,/.-]*y+", "", self.date_style)
        begin, end = (self._dated(day, style).split(" ") for day in (first, last))
        if first == last:
            return " ".join(end)
        whole = " ".join(end)
        while end and begin and begin[-1] == end[-1]:
            begin.pop()
            end.pop()
        return self.words["range"].format(first=" ".join(begin).rstrip(","), last=whole)

    def period(self, period: Period) -> str:
        """A month or a quarter, with its year."""
        match period:
            case Month():
                return self.month(period)
            case Quarter():
                return self.quarter_of_year(period)
            case _:
                assert_never(period)

    def _dated(self, day: dt.date, style: str) -> str:
        """The day in a pattern of Unicode, in which ``do`` is the day with its ending: 25th."""
        if "do" not in style:
            return dated(day, style, self.locale)
        unicode = _QUOTED_OR_WITH_ENDING.sub(lambda found: f"d{_ENDING}" if found[0] == "do" else found[0], style)
        ending = self.words[f"ordinal.ending.{ordinal_category(day.day, self.locale)}"]
        return dated(day, unicode, self.locale).replace(_ENDING, ending)
