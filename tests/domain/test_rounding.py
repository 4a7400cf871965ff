"""Rounding half up, once, from the exact amount."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.domain.rounding import round_half_up

AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12)
PLACES = st.integers(min_value=0, max_value=4)


@pytest.mark.parametrize(
    ("amount", "decimals", "expected"),
    [
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-0.5", 0, "-1"),
        ("-2.5", 0, "-3"),
        ("0.05", 1, "0.1"),
        ("0.25", 1, "0.3"),
        ("0.449999", 0, "0"),
        ("0.45", 0, "0"),
        ("9.615384", 1, "9.6"),
        ("2.675", 2, "2.68"),
        ("1.005", 2, "1.01"),
        ("99.5", 0, "100"),
        ("450", -2, "500"),
    ],
)
def test_a_half_is_rounded_away_from_zero(amount: str, decimals: int, expected: str) -> None:
    assert Decimal(expected) == round_half_up(Decimal(amount), decimals)


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [(1663, 1719, "97"), (147, 150, "98"), (39, 561, "7"), (641, 720, "89"), (507, 546, "93"), (13, 29, "45")],
)
def test_the_published_fractions_round_to_the_published_percentages(
    numerator: int, denominator: int, expected: str
) -> None:
    assert Decimal(expected) == round_half_up(Fraction(100 * numerator, denominator), 0)


def test_rounding_once_differs_from_rounding_twice() -> None:
    # 0.446 to two decimals is 0.45, and that to one is 0.5; from the exact amount it is 0.4.
    assert Decimal("0.4") == round_half_up(Decimal("0.446"), 1)


def test_a_result_keeps_its_noughts() -> None:
    assert str(round_half_up(Decimal(97), 1)) == "97.0"


@given(AMOUNTS, PLACES)
def test_the_result_is_never_further_away_than_half_a_unit(amount: Decimal, decimals: int) -> None:
    unit = Fraction(1, 10**decimals)

    assert abs(Fraction(round_half_up(amount, decimals)) - Fraction(amount)) <= unit / 2


@given(AMOUNTS, PLACES)
def test_rounding_a_rounded_amount_changes_nothing(amount: Decimal, decimals: int) -> None:
    rounded = round_half_up(amount, decimals)

    assert rounded == round_half_up(rounded, decimals)


@given(AMOUNTS, PLACES)
def test_rounding_does_not_depend_on_the_sign(amount: Decimal, decimals: int) -> None:
    assert -round_half_up(amount, decimals) == round_half_up(-amount, decimals)


@given(AMOUNTS, AMOUNTS, PLACES)
def test_rounding_keeps_the_order(left: Decimal, right: Decimal, decimals: int) -> None:
    low, high = sorted((left, right))

    assert round_half_up(low, decimals) <= round_half_up(high, decimals)


@given(PLACES)
def test_zero_is_never_negative(decimals: int) -> None:
    assert not round_half_up(Decimal("-0.0000001"), decimals).is_signed()
