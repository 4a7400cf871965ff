"""What a locale decides: separators, the place of a currency sign, the names of months. Babel is asked once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale


@dataclass(frozen=True, slots=True)
class Currency:
    """What stands before and after an amount of money."""

    before: str
    after: str


@cache
def _locale(name: str) -> Locale:
    from babel import Locale  # 50 ms that a command which prints no number need not spend

    return Locale.parse(name)


@cache
def is_known(name: str) -> bool:
    """Whether there is such a locale."""
    from babel import UnknownLocaleError

    try:
        return bool(_locale(name))
    except (UnknownLocaleError, ValueError):
        return False


def grouped(rounded: Decimal, decimals: int, locale: str, *, thousands: bool) -> str:
    """The digits of a rounded amount that is not negative, with the locale's separators."""
    from babel.numbers import parse_pattern

    pattern = ("#,##0" if thousands else "0") + ("." + "0" * decimals if decimals > 0 else "")
    with localcontext(prec=max(28, rounded.adjusted() + decimals + 2)):  # else Babel stops at 28 digits
        return str(parse_pattern(pattern).apply(rounded, _locale(locale)))


@cache
def currency(code: str, locale: str) -> Currency:
    """Where the locale puts the sign of this currency: before the amount in en_GB, after it in de_DE."""
    from babel.numbers import get_currency_symbol

    pattern = _locale(locale).currency_formats["standard"].pattern.partition(";")[0]
    before, after = re.split(r"[#0,.]+", pattern, maxsplit=1)
    symbol = get_currency_symbol(code, _locale(locale))
    return Currency(before.replace("¤", symbol), after.replace("¤", symbol))


@cache
def dated(day: date, pattern: str, locale: str) -> str:
    """The day in a Unicode date pattern such as ``d MMMM yyyy``."""
    from babel.dates import format_date

    return format_date(day, pattern, _locale(locale))


def ordinal_category(number: int, locale: str) -> str:
    """The class of ending that the locale gives this ordinal: in English one, two, few or other (1st, 2nd, 3rd, 4th).

    Welsh has ``zero`` and ``many`` too, and no language has another.
    """
    return _locale(locale).ordinal_form(number)
