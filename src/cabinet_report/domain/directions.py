"""The word that a sign stands for, as a key of the house's words: overspend, fewer, an increase.

A figure without a number has no direction; its key is that of its state.
"""

from __future__ import annotations

from typing import assert_never

from cabinet_report.domain.exact import exact
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.finance import Convention
from cabinet_report.domain.indicators import Polarity


def over_or_under(variance: Figure, convention: Convention) -> str:
    """``direction.over``, ``direction.under`` or ``direction.balanced``, by the submission's sign convention."""
    if convention == "budget_minus_forecast":
        return _direction(variance, "under", "over", "balanced")
    return _direction(variance, "over", "under", "balanced")


def increase_or_decrease(change: Figure) -> str:
    """``direction.increase``, ``direction.decrease`` or ``direction.no_change``."""
    return _direction(change, "increase", "decrease", "no_change")


def an_increase_or_decrease(change: Figure) -> str:
    """``direction.an_increase``, ``direction.a_decrease`` or ``direction.no_change``."""
    return _direction(change, "an_increase", "a_decrease", "no_change")


def more_or_fewer(change: Figure) -> str:
    """``direction.more``, ``direction.fewer`` or ``direction.as_many``."""
    return _direction(change, "more", "fewer", "as_many")


def more_or_less(change: Figure) -> str:
    """``direction.more``, ``direction.less`` or ``direction.as_much``."""
    return _direction(change, "more", "less", "as_much")


def quicker_or_slower(time: Figure) -> str:
    """``direction.quicker`` for a time below nought, ``direction.slower`` for one above, or ``direction.as_quick``."""
    return _direction(time, "slower", "quicker", "as_quick")


def improved_or_worsened(change: Figure, polarity: Polarity) -> str:
    """``direction.improved``, ``direction.worsened`` or ``direction.stayed``; one for information rises or falls."""
    match polarity:
        case Polarity.HIGHER:
            return _direction(change, "improved", "worsened", "stayed")
        case Polarity.LOWER:
            return _direction(change, "worsened", "improved", "stayed")
        case Polarity.INFORMATION:
            return rose_or_fell(change)
        case _:
            assert_never(polarity)


def higher_or_lower(change: Figure) -> str:
    """``direction.higher``, ``direction.lower`` or ``direction.as_high``."""
    return _direction(change, "higher", "lower", "as_high")


def rose_or_fell(change: Figure) -> str:
    """``direction.rose``, ``direction.fell`` or ``direction.stayed``."""
    return _direction(change, "rose", "fell", "stayed")


def _direction(figure: Figure, positive: str, negative: str, zero: str) -> str:
    amount = exact(figure)
    if amount is None:
        return f"state.{figure.reason.value}"
    return f"direction.{positive if amount > 0 else negative if amount < 0 else zero}"
