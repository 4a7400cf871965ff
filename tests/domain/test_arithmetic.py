"""Sums with figures: exact, never silently zero, and every source kept."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.domain.arithmetic import (
    DifferentUnits,
    absolute,
    add,
    annualised,
    difference,
    negated,
    percent_change,
    rate,
    ratio,
    share,
    signed,
    total,
    with_decimals,
)
from cabinet_report.domain.exact import exact
from cabinet_report.domain.figures import Figure, Sign, State, Unit
from cabinet_report.domain.rounding import round_half_up
from cabinet_report.problems import Source, Where
from tests.domain.making import figure, missing

WHOLE = st.integers(min_value=-(10**9), max_value=10**9)


def keys(result: Figure) -> list[str]:
    return [source.key for source in result.sources]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("530000", "250000", "150000"), "930000"),  # the care ladder: £0.53m + £0.25m + £0.15m = £0.93m
        (("156", "225"), "381"),  # foster placements
        (("0.1", "0.2"), "0.3"),
    ],
)
def test_a_total_adds_up(parts: tuple[str, ...], expected: str) -> None:
    assert Decimal(expected) == total([figure(part) for part in parts]).amount


def test_nothing_adds_up_to_nought() -> None:
    assert Decimal(0) == total(()).amount


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [("494", "437", "57"), ("561", "550", "11"), ("380000", "105000", "275000"), ("515", "561", "-46")],
)
def test_a_difference_is_left_less_right(left: str, right: str, expected: str) -> None:
    assert Decimal(expected) == difference(figure(left), figure(right)).amount


def test_the_difference_of_two_percentages_is_in_points() -> None:
    change = difference(figure("97", Unit.PERCENTAGE), figure("92", Unit.PERCENTAGE))

    assert (Decimal(5), Unit.POINTS) == (change.amount, change.unit)


def test_the_difference_of_percentages_comes_from_their_fractions_not_from_what_is_printed() -> None:
    now = share(figure(2), figure(3))
    before = share(figure(1), figure(6))

    assert Decimal(50) == difference(now, before).amount


def test_a_share_keeps_both_counts_and_the_noun() -> None:
    result = share(figure(1663, noun="children"), figure(1719, noun="children"))

    assert (Decimal(1663), Decimal(1719), "children") == (result.numerator, result.denominator, result.noun)
    assert Unit.PERCENTAGE is result.unit


def test_a_ratio_takes_two_units() -> None:
    assert Decimal(7000) == ratio(figure(35000, Unit.POUNDS), figure(5)).amount


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (5262, 5590, -6),  # contacts on the last quarter
        (5262, 6075, -13),  # contacts on the year; published as -14%
        (949, 924, 3),  # referrals
        (949, 1181, -20),
        (2221, 2289, -3),  # children in need
        (2221, 2694, -18),
        (519, 537, -3),  # children in care
        (519, 560, -7),
    ],
)
def test_a_percent_change_agrees_with_the_demand_table_of_2019_20(now: int, before: int, expected: int) -> None:
    change = percent_change(figure(now), figure(before))

    assert change.amount is not None
    assert expected == round_half_up(change.amount, 0)


def test_a_rise_is_positive_even_from_below_zero() -> None:
    assert Decimal(50) == percent_change(figure(-50), figure(-100)).amount


@pytest.mark.parametrize("work_out", [add, difference, share, ratio, percent_change])
@pytest.mark.parametrize("gone_first", [True, False])
def test_a_missing_operand_leaves_no_amount_and_its_state(work_out: object, *, gone_first: bool) -> None:
    here, gone = figure(5, key="here"), missing(State.SUSPENDED)
    operands = (gone, here) if gone_first else (here, gone)

    result = work_out(*operands)  # type: ignore[operator]  # the cases are of several types

    assert (None, State.SUSPENDED) == (result.amount, result.state)
    assert {"here", "gone"} == set(keys(result))


def test_the_first_missing_operand_gives_the_state() -> None:
    result = total([figure(1), missing(State.SUPPRESSED, key="a"), missing(State.SUSPENDED, key="b")])

    assert State.SUPPRESSED is result.state


def test_a_withheld_number_is_not_counted_even_where_it_is_known() -> None:
    result = add(figure(3, state=State.SUPPRESSED), figure(10))

    assert (None, State.SUPPRESSED) == (result.amount, result.state)


@pytest.mark.parametrize("work_out", [share, ratio, percent_change])
def test_nothing_is_divided_by_nought(work_out: object) -> None:
    result = work_out(figure(5, key="a"), figure(0, key="b"))  # type: ignore[operator]  # the cases are of several types

    assert (None, State.ZERO_DENOMINATOR) == (result.amount, result.state)
    assert ["a", "b"] == keys(result)


def test_what_rests_on_a_provisional_number_is_provisional() -> None:
    assert State.PROVISIONAL is add(figure(1), figure(2, state=State.PROVISIONAL)).state


def test_what_rests_on_an_example_is_an_example() -> None:
    example = replace(figure(1), sources=(Source("made", Where("made.csv"), illustrative=True),))

    assert (True, False) == (share(example, figure(2)).is_illustrative, share(figure(1), figure(2)).is_illustrative)


def test_a_figure_without_an_amount_always_has_a_reason() -> None:
    nothing = figure(None)

    assert (False, State.NOT_AVAILABLE) == (nothing.has_value, nothing.reason)
    assert State.NOT_AVAILABLE is add(nothing, figure(1)).state


def test_pounds_and_days_are_not_added() -> None:
    with pytest.raises(DifferentUnits) as told:
        total([figure(1, Unit.POUNDS, name="The budget"), figure(2, Unit.DAYS)])

    assert '"The budget" is in pounds and one number is in days.' == str(told.value)


def test_a_count_and_a_plain_number_may_be_added() -> None:
    assert Decimal(3) == add(figure(1, Unit.COUNT), figure(2, Unit.NUMBER)).amount


def test_absolute_drops_the_sign_from_the_fraction_too() -> None:
    result = absolute(share(figure(-1), figure(4)))

    assert (Decimal(25), Decimal(25)) == (result.amount, exact(result))


def test_absolute_keeps_every_digit() -> None:
    third = ratio(figure(-1), figure(3))

    assert third.amount is not None
    assert str(third.amount).removeprefix("-") == str(absolute(third).amount)


def test_signed_and_decimals_change_only_how_a_figure_prints() -> None:
    result = with_decimals(signed(figure("9.615", Unit.PERCENTAGE)), 1)

    assert (Decimal("9.615"), Sign.ALWAYS, 1) == (result.amount, result.sign, result.decimals)


@given(st.lists(WHOLE, min_size=1, max_size=8))
def test_a_total_has_each_source_once_and_in_order(amounts: list[int]) -> None:
    figures = [figure(amount, key=f"part {place}") for place, amount in enumerate(amounts)]

    result = total([*figures, figures[0]])

    assert [f"part {place}" for place in range(len(amounts))] == keys(result)


@given(WHOLE, WHOLE, WHOLE)
def test_sums_of_differences_are_exact(first: int, second: int, third: int) -> None:
    a, b, c = (figure(Decimal(amount) / 100) for amount in (first, second, third))

    assert exact(difference(a, c)) == exact(add(difference(a, b), difference(b, c)))


@given(st.lists(st.integers(min_value=0, max_value=10**6), min_size=1, max_size=8).filter(any))
def test_the_shares_of_a_whole_make_a_hundred(counts: list[int]) -> None:
    whole = figure(sum(counts))
    shares = [exact(share(figure(count), whole)) for count in counts]

    assert 100 == sum(each for each in shares if each is not None)


def test_a_half_year_is_annualised_before_its_rate_is_taken() -> None:
    """751 referrals in half a year, among 67,350 children, print as the published rate of 223."""
    result = rate(annualised(figure(751), 6), figure(67_350), 10_000)

    assert (Unit.RATE, "10,000", 223) == (result.unit, result.per, round(result.amount or 0))


def test_a_rate_of_an_empty_population_is_missing() -> None:
    assert State.ZERO_DENOMINATOR is rate(figure(3), figure(0), 10_000).state


def test_a_sign_is_turned_round_not_dropped() -> None:
    assert [Decimal(5), Decimal(-5)] == [negated(figure(-5)).amount, negated(figure(5)).amount]
    assert Decimal(-25) == negated(share(figure(1), figure(4))).amount
    assert negated(missing()) == missing()
