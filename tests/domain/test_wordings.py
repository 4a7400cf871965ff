"""Figures in longer words."""

import pytest

from cabinet_report.domain.arithmetic import share
from cabinet_report.domain.figures import Unit
from cabinet_report.domain.printed import Amount
from cabinet_report.domain.wordings import added_up, compared_with, in_a_row, in_full, in_months, small, spread
from tests.domain.making import figure, formats, missing

PLAIN = formats()


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(0, "zero"), (9, "nine"), (13, "thirteen"), (20, "twenty"), (45, "forty-five"), (99, "ninety-nine"),
     (100, "one hundred"), (101, "101"), (-3, "-3")],
)  # fmt: skip
def test_a_number_in_full(amount: int, expected: str) -> None:
    assert expected == in_full(PLAIN, figure(amount)).text


def test_a_percentage_in_full_has_its_unit_in_words() -> None:
    assert "eighty per cent" == in_full(PLAIN, share(figure(20), figure(25))).text
    assert "Not reportable" == in_full(PLAIN, missing()).text


# A month is 30.4375 days.
@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (57, "nearly two months"),  # 494 days less 437
        (-57, "nearly two months"),
        (61, "two months"),
        (65, "just over two months"),
        (72, "more than two months"),
        (80, "more than two months"),
        (30, "one month"),
        (24, "nearly one month"),
        (22, "22 days"),
        (-1, "1 day"),
        (0, "0 days"),
        (365, "12 months"),
    ],
)
def test_a_time_of_days_is_told_in_months_as_people_say_it(days: int, expected: str) -> None:
    printed = in_months(PLAIN, figure(days, Unit.DAYS))

    assert expected == printed.text
    assert isinstance(printed.bearing, Amount)
    assert not printed.bearing.is_signed


@pytest.mark.parametrize(
    ("part", "whole", "decimals", "expected"),
    [(4, 1000, 0, "<1%"), (5, 1000, 0, "1%"), (0, 1000, 0, "0%"), (4, 1000, 1, "0.4%"), (4, 10_000, 1, "<0.1%")],
)
def test_a_share_that_rounding_would_leave_nothing_of(part: int, whole: int, decimals: int, expected: str) -> None:
    quotient = share(figure(part), figure(whole))

    assert expected == small(PLAIN, figure(quotient.amount, Unit.PERCENTAGE, decimals=decimals)).text


def test_a_range_begins_with_the_lower_figure() -> None:
    low, high = figure(2375, Unit.POUNDS, "low"), figure(10_500, Unit.POUNDS, "high")

    assert "£2,375 to £10,500" == spread(PLAIN, high, low, PLAIN.gbp).text
    assert "£2,375" == spread(PLAIN, low, low, PLAIN.gbp).text
    assert {"low", "high"} == {source.key for source in spread(PLAIN, low, high, PLAIN.gbp).sources}


def test_a_row_has_the_same_decimals_throughout() -> None:
    amounts = [figure(amount, Unit.POUNDS) for amount in (530_000, 1_000_000, 150_000)]

    assert "£0.53m, £1.00m and £0.15m" == in_a_row(PLAIN, amounts, PLAIN.millions).text


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ((530_000, 250_000, 150_000), "£0.53m + £0.25m + £0.15m = £0.93m"),
        ((892_800, 133_000, 290_000), "£0.893m + £0.133m + £0.290m = £1.316m"),  # 0.89, 0.13 and 0.29 are not 1.32
        ((1_712_800, -470_000, -350_000), "£1.71m - £0.47m - £0.35m = £0.89m"),
        ((4_000, 4_000), "£0.004m + £0.004m = £0.008m"),
        ((4_400, 4_400), "£0.004m + £0.004m = £0.009m"),
    ],
)
def test_a_sum_has_as_many_decimals_as_it_takes(amounts: tuple[int, ...], expected: str) -> None:
    assert expected == added_up(PLAIN, [figure(amount, Unit.POUNDS) for amount in amounts]).text


def test_a_figure_beside_others_is_compared_as_both_print() -> None:
    others = {"England": figure(229), "the region": figure(249), "the city": figure(223)}

    assert (
        "lower than England (229) and the region (249) and the same as the city (223)"
        == compared_with(PLAIN, figure("223.4"), others).text
    )
    assert "higher than England (229)" == compared_with(PLAIN, figure(230), {"England": figure(229)}).text
