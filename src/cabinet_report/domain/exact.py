"""Amounts without rounding: a percentage is its fraction for as long as the fraction is known."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction

from cabinet_report.domain.figures import Figure, Unit

# A quotient is kept to forty digits.  Every half that could be rounded ends long before that, so it is still a half.
_FORTY_DIGITS = Context(prec=40)
_LEADING_NUMBER = re.compile(r"\s*(\d{1,3}(?:,\d{3})+|\d+)")


def as_decimal(amount: Fraction) -> Decimal:
    """The fraction as a decimal number: exactly, where that is possible in forty digits."""
    return _FORTY_DIGITS.divide(Decimal(amount.numerator), Decimal(amount.denominator))


def scale(unit: Unit, per: str = "") -> int:
    """What a numerator over its denominator is multiplied by: 100 for a percentage, the population of a rate."""
    match unit:
        case Unit.PERCENTAGE | Unit.POINTS:
            return 100
        case Unit.RATE:
            number = _LEADING_NUMBER.match(per)
            return int(number[1].replace(",", "")) if number else 1
        case _:
            return 1


def exact(figure: Figure) -> Fraction | None:
    """The figure's amount with nothing rounded: from its fraction where there is one; None where there is no number."""
    if not figure.has_value or figure.amount is None:
        return None
    if figure.numerator is not None and figure.denominator:
        return Fraction(figure.numerator) / Fraction(figure.denominator) * scale(figure.unit, figure.per)
    return Fraction(figure.amount)


def decimals_of(amount: Decimal) -> int:
    """How many decimals a number that somebody typed has, trailing noughts left out: 1 for 84.8, 0 for 95.0."""
    exponent = amount.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
