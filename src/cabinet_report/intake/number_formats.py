"""What a spreadsheet's number format makes of a number: a percentage, a day, a month, or the number itself."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Context, Decimal
from enum import Enum

from cabinet_report.intake.contents import MONTHS, Content, Percentage

# A spreadsheet keeps binary numbers of which it shows at most fifteen digits: 0.95 may lie in the file as
# 0.94999999999999996.
_SHOWN = Context(prec=15)
_LARGEST_EXPONENT = 308  # of a binary number in a spreadsheet; beyond, no spreadsheet wrote the file
_FIRST_DAY_1900 = date(1899, 12, 30)  # holds from 1 March 1900 on: Excel counts a 29 February 1900
_FIRST_DAY_1904 = date(1904, 1, 1)
_LAST_SERIAL = 2_958_465  # 31 December 9999
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)  # a length of time, which is a number of days
_SILENT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


class Shown(Enum):
    """How a number is shown."""

    NUMBER = "number"
    PERCENTAGE = "percentage"
    DAY = "day"
    MONTH = "month"


# ECMA-376 part 1, 18.8.30: the formats that a file names by number alone.
_BUILT_IN = {
    **dict.fromkeys((9, 10), Shown.PERCENTAGE),
    **dict.fromkeys((14, 15, 16, 22, *range(27, 32), 36, *range(50, 55), 57, 58), Shown.DAY),
    17: Shown.MONTH,
}


def shown_as(number: int, code: str | None) -> Shown:
    """How a format shows a number, by its number and, if the file defines it, its code."""
    if code is None:
        return _BUILT_IN.get(number, Shown.NUMBER)
    letters = _SILENT.sub("", code.split(";")[0]).casefold()
    if "%" in letters:
        return Shown.PERCENTAGE
    if "d" in letters:
        return Shown.DAY
    if "y" in letters or ("m" in letters and not {"h", "s"} & set(letters) and not _ELAPSED.search(code)):
        return Shown.MONTH
    return Shown.NUMBER


def content_of(digits: str, shown: Shown, *, from_1904: bool) -> Content:
    """What a person sees in a cell that holds this number."""
    exact = _SHOWN.create_decimal(digits)
    if not exact.is_finite() or abs(exact.adjusted()) > _LARGEST_EXPONENT:
        return digits
    number = _plain(exact)
    match shown:
        case Shown.NUMBER:
            return number
        case Shown.PERCENTAGE:
            return Percentage(_plain(_SHOWN.multiply(number, Decimal(100))))
        case Shown.DAY | Shown.MONTH:
            if not 0 < number <= _LAST_SERIAL:
                return number
            day = (_FIRST_DAY_1904 if from_1904 else _FIRST_DAY_1900) + timedelta(days=int(number))
            return day if shown is Shown.DAY else f"{MONTHS[day.month - 1]} {day.year}"


def _plain(number: Decimal) -> Decimal:
    """The number without idle noughts and without an exponent."""
    return Decimal(f"{number.normalize():f}")
