"""The lines across a chart, worked out by hand."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.domain.scales import decimals_of_step, scale

ONE = Fraction(1)
TENTH = Fraction(1, 10)


@pytest.mark.parametrize(
    ("amounts", "from_zero", "least", "expected"),
    [
        # A line that moves a little starts above nought; a column of the same stands on nought.
        ((515, 561), False, ONE, (500, 520, 540, 560, 580)),
        ((515, 561), True, ONE, (0, 200, 400, 600)),
        # 0 to 10 in four parts is 2.5, the next round number is 5.
        ((0, 10), True, ONE, (0, 5, 10)),
        ((3, 190), False, ONE, (0, 50, 100, 150, 200)),
        # Below nought, and on both sides of it.
        ((-5, -2), True, ONE, (-6, -4, -2, 0)),
        ((-300, 1200), True, ONE, (-500, 0, 500, 1000, 1500)),
        ((-561, -515), False, ONE, (-580, -560, -540, -520, -500)),
        # Nothing moves: one point, or all alike.
        ((50,), False, ONE, (0, 20, 40, 60)),
        ((50, 50, 50), False, ONE, (0, 20, 40, 60)),
        ((-3, -3), False, ONE, (-3, -2, -1, 0)),
        ((0, 0), True, ONE, (0, 1)),
        # No line between two whole children.
        ((0, 2), True, ONE, (0, 1, 2)),
        ((0, 2), True, TENTH, (0, Fraction(1, 2), 1, Fraction(3, 2), 2)),
        ((Fraction("96.7"), Fraction("97.1")), False, TENTH, tuple(Fraction(each, 10) for each in range(967, 972))),
        # Very large, and very small.
        ((0, 123_456_789), True, ONE, (0, 50_000_000, 100_000_000, 150_000_000)),
        ((0, Fraction("0.0004")), True, Fraction(0), tuple(Fraction(each, 10_000) for each in range(5))),
    ],
)
def test_the_lines_are_round_and_nothing_lies_outside(
    amounts: tuple[int, ...], *, from_zero: bool, least: Fraction, expected: tuple[int, ...]
) -> None:
    assert expected == scale([Fraction(amount) for amount in amounts], from_zero=from_zero, least=least)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ((-197, -1), (-250, -200, -150, -100, -50, 0)),  # -197 is less than 25 from -200
        ((-160, -1), (-200, -150, -100, -50, 0)),  # -160 is farther away
        ((1, 197), (0, 50, 100, 150, 200)),
    ],
)
def test_below_nought_there_is_room_for_a_label(amounts: tuple[int, ...], expected: tuple[int, ...]) -> None:
    assert expected == scale([Fraction(amount) for amount in amounts], from_zero=True, labelled=True)


@given(amounts=st.lists(st.fractions(-(10**12), 10**12), min_size=1), from_zero=st.booleans())
def test_the_lines_are_even_few_and_around_everything(*, amounts: list[Fraction], from_zero: bool) -> None:
    lines = scale(amounts, from_zero=from_zero)

    assert lines[0] <= min(amounts)
    assert max(amounts) <= lines[-1]
    assert 2 <= len(lines) <= 7
    assert 1 == len({after - before for before, after in pairwise(lines)})
    assert not from_zero or 0 in lines


@pytest.mark.parametrize(("step", "expected"), [("20", 0), ("0.5", 1), ("0.02", 2), ("1", 0), ("250000", 0)])
def test_the_lines_print_with_as_many_decimals_as_tell_them_apart(step: str, expected: int) -> None:
    assert expected == decimals_of_step(Fraction(step))
