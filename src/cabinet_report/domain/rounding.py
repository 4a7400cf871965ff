"""Rounding half up, once, from the exact amount: the only rounding of the library."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction


def round_half_up(amount: Decimal | Fraction | int, decimals: int) -> Decimal:
    """The amount at so many decimals, halves away from zero, never a negative zero.

    It works on whole numbers, so that neither a decimal context nor a binary fraction can move a half.  Negative
    ``decimals`` round to tens, hundreds and thousands.
    """
    numerator, denominator = amount.as_integer_ratio()
    if decimals >= 0:
        numerator *= 10**decimals
    else:
        denominator *= 10**-decimals
    units = (2 * abs(numerator) + denominator) // (2 * denominator)
    return Decimal(f"{-units if numerator < 0 else units}e{-decimals}") if units else Decimal(f"0e{-decimals}")
