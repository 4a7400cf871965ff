"""Shares of a whole that add up to 100 as they are printed, by the largest remainder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from cabinet_report.domain.arithmetic import share, total
from cabinet_report.domain.exact import as_decimal, exact
from cabinet_report.domain.figures import Figure


def apportioned(figures: Sequence[Figure], decimals: int) -> tuple[Figure, ...]:
    """Each figure's share of them all, at so many decimals, adding up to 100; the order plays no part.

    Each share is rounded down, and the units that are then missing go to those that lost most; of two that lost as
    much, to the greater one.
    """
    whole = total(figures)
    shares = [share(figure, whole) for figure in figures]
    amounts = [exact(each) for each in shares]
    if any(amount is None for amount in amounts):
        return tuple(shares)
    units = [(amount or Fraction(0)) * 10**decimals for amount in amounts]
    down = [int(unit // 1) for unit in units]
    missing = 100 * 10**decimals - sum(down)
    lost_most = sorted(
        range(len(units)), key=lambda place: (down[place] - units[place], -units[place], _key(figures[place]))
    )
    for place in lost_most[:missing]:
        down[place] += 1
    return tuple(
        replace(
            each, amount=as_decimal(Fraction(unit, 10**decimals)), numerator=None, denominator=None, decimals=decimals
        )
        for each, unit in zip(shares, down, strict=True)
    )


def _key(figure: Figure) -> tuple[str, ...]:
    return tuple(source.key for source in figure.sources)
