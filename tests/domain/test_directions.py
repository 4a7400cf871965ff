"""The words that stand for a sign."""

from collections.abc import Callable
from functools import partial

import pytest

from cabinet_report.domain.directions import higher_or_lower, increase_or_decrease, more_or_fewer, over_or_under
from cabinet_report.domain.figures import Figure, State, Unit
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
    ],
)
def test_a_sign_has_a_word(direction: Callable[[Figure], str], amount: int, expected: str) -> None:
    change = figure(amount, Unit.POUNDS)
    printed = formats().worded(direction(change), change, "direction.no_change")

    assert (expected, change.sources) == (printed.text, printed.sources)


@pytest.mark.parametrize("direction", [UNDER_IS_POSITIVE, increase_or_decrease, more_or_fewer, higher_or_lower])
def test_what_is_not_there_has_no_direction(direction: Callable[[Figure], str]) -> None:
    assert "state.suspended" == direction(missing(State.SUSPENDED))
