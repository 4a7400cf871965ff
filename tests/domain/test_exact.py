"""Amounts without rounding."""

from decimal import Decimal
from fractions import Fraction

import pytest

from cabinet_report.domain.exact import as_decimal, decimals_of, exact, scale
from cabinet_report.domain.figures import State, Unit
from tests.domain.making import figure


def test_a_percentage_is_its_fraction_not_its_forty_digits() -> None:
    value = figure("33.33", Unit.PERCENTAGE, numerator=Decimal(1), denominator=Decimal(3))

    assert Fraction(100, 3) == exact(value)


@pytest.mark.parametrize("state", [State.SUPPRESSED, State.SUSPENDED, State.NOT_REPORTABLE])
def test_a_number_that_may_not_be_printed_is_not_there(state: State) -> None:
    assert exact(figure(3, state=state)) is None


def test_a_half_survives_as_a_decimal() -> None:
    assert Decimal("12.5") == as_decimal(Fraction(25, 2))


@pytest.mark.parametrize(
    ("unit", "per", "expected"),
    [
        (Unit.PERCENTAGE, "", 100),
        (Unit.RATE, "100,000 aged 10 to 17", 100_000),
        (Unit.RATE, "10000 children", 10_000),
        (Unit.RATE, "population", 1),
        (Unit.DAYS, "", 1),
    ],
)
def test_a_rate_is_multiplied_by_its_population(unit: Unit, per: str, expected: int) -> None:
    assert expected == scale(unit, per)


@pytest.mark.parametrize(("typed", "expected"), [("84.8", 1), ("95.0", 0), ("95", 0), ("1E+3", 0), ("0.25", 2)])
def test_trailing_noughts_are_no_decimals(typed: str, expected: int) -> None:
    assert expected == decimals_of(Decimal(typed))
