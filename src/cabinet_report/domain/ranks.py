"""The place of one figure among others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cabinet_report.domain.arithmetic import total
from cabinet_report.domain.exact import exact
from cabinet_report.domain.figures import Figure, Unit


def place_of(figure: Figure, others: Sequence[Figure], *, lowest_first: bool) -> Figure:
    """Which place the figure has among the others and itself: 1 for the first, and the same for two that are equal."""
    compared = total((figure, *others))  # for its sources, and for the state of one that is missing
    mine = exact(figure)
    amounts = [exact(other) for other in others]
    before = [
        each
        for each in amounts
        if each is not None and mine is not None and (each < mine if lowest_first else each > mine)
    ]
    place = Decimal(len(before) + 1) if compared.has_value else None
    return replace(compared, amount=place, unit=Unit.COUNT, decimals=0, noun="", numerator=None, denominator=None)
