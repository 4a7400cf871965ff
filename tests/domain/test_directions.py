"""The words that stand for a sign."""

from collections.abc import Callable
from functools import partial

import pytest

from cabinet_report.domain.directions import (
    an_increase_or_decrease,
    higher_or_lower,
    improved_or_worsened,
    increase_or_decrease,
    more_or_fewer,
    more_or_less,
    over_or_under,
    quicker_or_slower,
    rose_or_fell,
)
from cabinet_report.domain.figures import Figure, State, Unit
from cabinet_report.domain.indicators import Polarity
from tests.domain.making import figure, formats, missing

UNDER_IS_POSITIVE = partial(over_or_under, convention="budget_minus_forecast")
OVER_IS_POSITIVE = partial(over_or_under, convention="forecast_minus_budget")


@pytest.mark.parametrize(
    ("direction", "amount", "expected"),
    [
        (UNDER_IS_POSITIVE, -1971000, "overspend"),
        (UNDER_IS_POSITIVE, 805000, "underspend"),
        (UNDER_IS_POSITIVE, 0, "balanced"),
        (OVER_IS_POSITIVE, -1000000, "underspend"),
        (OVER_IS_POSITIVE, 2143000, "overspend"),
        (OVER_IS_POSITIVE, 0, "balanced"),
        (increase_or_decrease, 46, "increase"),
        (increase_or_decrease, -46, "decrease"),
        (increase_or_decrease, 0, "no change"),
        (more_or_fewer, 11, "more"),
        (more_or_fewer, -41, "fewer"),
        (more_or_fewer, 0, "as many"),
        (higher_or_lower, "0.1", "higher"),
        (higher_or_lower, "-0.1", "lower"),
        (higher_or_lower, 0, "as high"),
        (rose_or_fell, 2, "rose"),
        (rose_or_fell, -2, "fell"),
        (rose_or_fell, 0, "stayed the same"),
        (an_increase_or_decrease, 2, "an increase"),
        (an_increase_or_decrease, -2, "a decrease"),
        (more_or_less, 2, "more"),
        (more_or_less, -2, "less"),
        (more_or_less, 0, "as much"),
        (quicker_or_slower, -57, "quicker"),
        (quicker_or_slower, 57, "slower"),
        (quicker_or_slower, 0, "as quick"),
    ],
)
def test_a_sign_has_a_word(direction: Callable[[Figure], str], amount: int, expected: str) -> None:
    change = figure(amount, Unit.POUNDS)
    printed = formats().worded(direction(change), change, "direction.no_change")

    assert (expected, change.sources) == (printed.text, printed.sources)


@pytest.mark.parametrize("direction", [UNDER_IS_POSITIVE, increase_or_decrease, more_or_fewer, higher_or_lower])
def test_what_is_not_there_has_no_direction(direction: Callable[[Figure], str]) -> None:
    assert "state.suspended" == direction(missing(State.SUSPENDED))


@pytest.mark.parametrize(
    ("polarity", "up", "down"),
    [
        (Polarity.HIGHER, "improved", "worsened"),
        (Polarity.LOWER, "worsened", "improved"),
        (Polarity.INFORMATION, "rose", "fell"),
    ],
)
def test_better_is_what_the_measure_says(polarity: Polarity, up: str, down: str) -> None:
    assert [f"direction.{up}", f"direction.{down}", "direction.stayed"] == [
        improved_or_worsened(figure(amount), polarity) for amount in (3, -3, 0)
    ]
