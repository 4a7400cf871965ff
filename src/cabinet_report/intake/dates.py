"""Days, months and quarters as people write them; the British order, day before month."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from cabinet_report.domain.period import FinancialYear, Month, Period, Quarter
from cabinet_report.intake.amounts import plain_characters
from cabinet_report.intake.contents import MONTHS, Content, Fault, as_text, quoted

_MONTH_NUMBERS = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS |= {name[:3]: number for name, number in _MONTH_NUMBERS.items()} | {"sept": 9}

_YEARS = range(1900, 2200)
_MIDNIGHT = r"(?:[ T]00:00(?::00)?(?:\.0+)?)?"
_ISO_DAY = re.compile(rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}}){_MIDNIGHT}")
_NUMERIC_DAY = re.compile(
    rf"(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}|\d{{2}}){_MIDNIGHT}"
)
_NAMED_DAY = re.compile(
    r"(?:[a-z]+day,? )?(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(?P<name>[a-z]+)\.?,?[ -](?P<year>\d{4}|\d{2})"
)
_NAMED_MONTH = re.compile(r"(?P<name>[a-z]+)\.?,?[ -]'?(?P<year>\d{4}|\d{2})")
_ISO_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})")
_NUMERIC_MONTH = re.compile(r"(?P<month>\d{1,2})/(?P<year>\d{4})")
_YEAR = r"(?P<start>\d{4}|\d{2})(?: ?[-/] ?(?P<end>\d{4}|\d{2}))?"
_NUMBER = r"(?:q|qtr|quarter) ?(?P<number>\d+|one|two|three|four)"
_QUARTERS = (re.compile(rf"{_YEAR}[ ,-]*{_NUMBER}"), re.compile(rf"{_NUMBER}[ ,-]*(?:of )?{_YEAR}"))
TO_BE_GIVEN = "to be given"  # what a new quarter's pack has where a date belongs
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4}


def read_day(content: Content) -> date | Fault:
    """The day that the content is."""
    if isinstance(content, date):
        return content
    hint = "Write the day, the month and the year, for example 8 September 2021 or 2021-09-08."
    plain = plain_characters(as_text(content)).casefold()
    if plain == TO_BE_GIVEN:
        return Fault("the date is still to be given.", hint)
    match = _ISO_DAY.fullmatch(plain) or _NUMERIC_DAY.fullmatch(plain) or _NAMED_DAY.fullmatch(plain)
    month = _month_number(match) if match else None
    if isinstance(content, Decimal) or match is None or month is None:
        return Fault(f"{quoted(content)} is not a date.", hint)
    try:
        day = date(_full_year(match["year"]), month, int(match["day"]))
    except ValueError:
        order = "year, month, day" if match.re is _ISO_DAY else "day, month, year"
        return Fault(f"there is no {quoted(content)} in the calendar, read as {order}.", hint)
    return day if day.year in _YEARS else Fault(f"{quoted(content)} is not a date of our time.", hint)


def read_quarter(content: Content) -> Quarter | Fault:
    """The quarter that the content is: ``2021-22 Q1``, ``Q1 2021/22``, ``Quarter 1 2021/22``."""
    hint = "Write the year and the quarter, for example 2021-22 Q1."
    plain = plain_characters(as_text(content)).casefold()
    match = next((found for pattern in _QUARTERS if (found := pattern.fullmatch(plain))), None)
    if match is None or _full_year(match["start"]) not in _YEARS:
        return Fault(f"{quoted(content)} is not a quarter.", hint)
    number = _WORDS.get(match["number"]) or int(match["number"])
    start = _full_year(match["start"])
    if not 1 <= number <= 4:
        return Fault(f"{quoted(content)} names a quarter {number}, and a year has quarters 1 to 4.", hint)
    following = FinancialYear(start).key
    if match["end"] is None:
        return Fault(
            f"{quoted(content)} does not say which financial year it means.",
            f"Write both years, for example {following} Q{number}.",
        )
    if int(match["end"]) % 100 != (start + 1) % 100 or (len(match["end"]) == 4 and int(match["end"]) != start + 1):
        return Fault(
            f"{quoted(content)} is not one financial year: {start} is followed by {start + 1}.",
            f"Write {following} Q{number}, if that is the year.",
        )
    return Quarter(FinancialYear(start), number)


def read_period(content: Content) -> Period | Fault:
    """The month or the quarter that the content is; a day stands for its month."""
    plain = plain_characters(as_text(content)).casefold()
    if "q" in plain:
        return read_quarter(content)
    day = read_day(content)
    if isinstance(day, date):
        return Month(day.year, day.month)
    for pattern in (_NAMED_MONTH, _ISO_MONTH, _NUMERIC_MONTH):
        match = pattern.fullmatch(plain)
        month = _month_number(match) if match else None
        if match and month and 1 <= month <= 12 and _full_year(match["year"]) in _YEARS:
            return Month(_full_year(match["year"]), month)
    return Fault(f"{quoted(content)} is neither a month nor a quarter.", "Write it as June 2021, or as 2021-22 Q1.")


def _month_number(match: re.Match[str]) -> int | None:
    parts = match.groupdict()
    return _MONTH_NUMBERS.get(parts["name"]) if "name" in parts else int(parts["month"])


def _full_year(digits: str) -> int:
    """The year in four digits: papers speak of this century."""
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def period_text(period: Period) -> str:
    """The month or quarter as people write it in a pack: ``June 2021``, ``2021-22 Q1``."""
    if isinstance(period, Month):
        return f"{MONTHS[period.number - 1]} {period.year}"
    return f"{period.year.key} Q{period.number}"
