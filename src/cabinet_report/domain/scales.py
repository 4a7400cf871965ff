"""The lines across a chart: round numbers at even distances, from below the lowest value to above the highest."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

PARTS = 4  # into how many the values are parted at most, before the ends are made round
ROUND = (1, 2, 5, 10)


def scale(
    amounts: Sequence[Fraction], *, from_zero: bool, least: Fraction = Fraction(0), labelled: bool = False
) -> tuple[Fraction, ...]:
    """The values of the lines, from the lowest up; two amounts of which ``least`` is the smallest printed distance.

    A line may start above nought, because it shows movement; a column may not, because its length is the number.
    Where nothing moves, the scale starts at nought too.  What is ``labelled`` has its value printed beyond its end;
    below nought the names of the categories begin there, so half a distance is kept free.
    """
    low, high = min(amounts), max(amounts)
    if from_zero or low == high or 0 <= low < (high - low) * Fraction(3, 2):
        low, high = min(low, Fraction(0)), max(high, Fraction(0))
    step = max(_step((high - low) / PARTS), least) if high > low else least or Fraction(1)
    below = step / 2 if labelled and low < 0 else 0
    first, last = floor((low - below) / step), ceil(high / step)
    return tuple(step * place for place in range(first, max(last, first + 1) + 1))


def _step(rough: Fraction) -> Fraction:
    """The smallest round number that is not below this: 1, 2 or 5 times a power of ten."""
    power = Fraction(1)
    while power * 10 <= rough:
        power *= 10
    while power > rough:
        power /= 10
    return next(power * factor for factor in ROUND if power * factor >= rough)


def decimals_of_step(step: Fraction) -> int:
    """How many decimals tell the lines of such a distance apart: 0 for 20, 1 for 0.5."""
    decimals = 0
    while (step * 10**decimals).denominator != 1:
        decimals += 1
    return decimals
