"""Shares that make 100 as they print, and ranks."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.domain.apportioning import apportioned
from cabinet_report.domain.figures import State
from cabinet_report.domain.ranks import place_of
from tests.domain.making import figure, missing


@pytest.mark.parametrize(
    ("counts", "decimals", "expected"),
    [
        ((156, 225), 1, ("40.9", "59.1")),  # the published split of foster placements
        ((13, 7, 5, 2), 0, ("48", "26", "19", "7")),  # measures by rating
        ((1, 1, 1), 0, ("34", "33", "33")),
        ((1, 1, 1), 1, ("33.4", "33.3", "33.3")),
        ((5, 0), 0, ("100", "0")),
    ],
)
def test_shares_make_a_hundred(counts: tuple[int, ...], decimals: int, expected: tuple[str, ...]) -> None:
    figures = [figure(count, key=str(place)) for place, count in enumerate(counts)]

    assert [*map(Decimal, expected)] == [each.amount for each in apportioned(figures, decimals)]


@given(counts=st.lists(st.integers(0, 10_000), min_size=1, max_size=8).filter(any), decimals=st.integers(0, 2))
def test_any_shares_make_a_hundred_in_any_order(counts: list[int], decimals: int) -> None:
    figures = [figure(count, key=f"{place:02}") for place, count in enumerate(counts)]
    shares = apportioned(figures, decimals)

    assert 100 == sum(each.amount or 0 for each in shares)
    assert shares == apportioned(figures[::-1], decimals)[::-1] or {each.amount for each in shares} == {
        each.amount for each in apportioned(figures[::-1], decimals)
    }


def test_a_share_of_what_is_not_all_there_is_missing() -> None:
    assert [State.NOT_REPORTABLE] * 2 == [each.state for each in apportioned([figure(1), missing()], 0)]
    assert [State.ZERO_DENOMINATOR] == [each.state for each in apportioned([figure(0)], 0)]


@pytest.mark.parametrize(
    ("mine", "lowest_first", "expected"), [(40, False, 2), (40, True, 2), (56, False, 1), (18, False, 2), (90, True, 4)]
)
def test_a_place_among_others_is_shared_by_those_that_are_equal(
    mine: int, expected: int, *, lowest_first: bool
) -> None:
    others = [figure(other) for other in ((56, 18) if mine != 90 else (56, 18, 40))]

    assert expected == place_of(figure(mine), others, lowest_first=lowest_first).amount


def test_no_place_among_others_of_which_one_is_missing() -> None:
    assert State.NOT_REPORTABLE is place_of(figure(1), [missing()], lowest_first=True).state
