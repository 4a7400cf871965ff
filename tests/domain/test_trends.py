"""Trends over the house's window."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from cabinet_report.domain.figures import State, Unit
from cabinet_report.domain.indicators import Indicator, Polarity, Stated, Trend
from cabinet_report.domain.rules import TrendRule
from cabinet_report.domain.trends import trend_computed, trend_of
from cabinet_report.problems import Where
from tests.domain.making import HIGHER, INFORMATION, LOWER, NOW, Amount, measure

IMPROVING, STABLE, VARIABLE, DECLINING, NONE = (
    Trend.IMPROVING, Trend.STABLE, Trend.VARIABLE, Trend.DECLINING, Trend.NONE,
)  # fmt: skip
RULE = TrendRule()


def trend(indicator: Indicator, rule: TrendRule = RULE) -> Trend:
    return trend_of(indicator, NOW, rule).trend


@pytest.mark.parametrize(
    ("values", "polarity", "expected"),
    [
        ([90, 93, 97], HIGHER, IMPROVING),
        ([97, 93, 90], HIGHER, DECLINING),
        ([97, 93, 90], LOWER, IMPROVING),
        ([90, 93, 97], LOWER, DECLINING),
        ([90, 90, 90], HIGHER, STABLE),
        ([90, "90.5", 91], HIGHER, STABLE),  # one point in six months
        ([90, "90.6", "91.2"], HIGHER, IMPROVING),  # no move by itself, but more than a point in all
        ([90, 95, 91], HIGHER, VARIABLE),
        ([90, 85, 95], HIGHER, VARIABLE),
        ([90, "90.9", 90], HIGHER, STABLE),  # there and back, inside the band
        ([90, 95, "94.5"], HIGHER, IMPROVING),  # the second move is inside the band
    ],
)
def test_a_trend_is_the_sign_of_the_moves_by_polarity(
    values: Sequence[Amount], polarity: Polarity, expected: Trend
) -> None:
    assert expected is trend(measure(values[-1], earlier=values[:-1], polarity=polarity))


def test_the_moves_are_those_of_the_exact_values() -> None:
    # 88.0% to 89.1%: more than a point, although 88% and 89% are printed.
    assert IMPROVING is trend(measure((891, 1000), earlier=[(88, 100), (88, 100)]))


@pytest.mark.parametrize(
    ("unit", "values", "expected"),
    [
        (Unit.DAYS, [500, 500, 491], STABLE),  # 1.8%
        (Unit.DAYS, [500, 500, 490], STABLE),  # exactly 2% of the older value
        (Unit.DAYS, [500, 500, 489], IMPROVING),  # 2.2%
        (Unit.RATE, [0, 0, 1], DECLINING),  # any move from nothing is a move
    ],
)
def test_what_is_no_percentage_is_stable_within_a_percentage_of_itself(
    unit: Unit, values: list[int], expected: Trend
) -> None:
    assert expected is trend(measure(values[-1], earlier=values[:-1], unit=unit, polarity=LOWER))


def test_a_house_sets_its_window_and_its_band() -> None:
    rises = measure(97, earlier=[80, 94, 96, 96])

    assert STABLE is trend(rises, TrendRule(window=1))
    assert IMPROVING is trend(rises, TrendRule(window=4))
    assert STABLE is trend(rises, TrendRule(window=2, stable_points=Decimal(1)))
    assert IMPROVING is trend(rises, TrendRule(window=2, stable_points=Decimal("0.5")))


@pytest.mark.parametrize("values", [[None, None, 97], [None, 90, 97], [90, 93, None], [90, 93, State.SUSPENDED]])
def test_without_both_ends_of_the_window_there_is_no_trend(values: list[Amount]) -> None:
    assert NONE is trend(measure(values[-1], earlier=values[:-1]))


@pytest.mark.parametrize("gap", [None, State.NOT_REPORTABLE])
def test_a_gap_inside_the_window_is_stepped_over(gap: Amount) -> None:
    assert IMPROVING is trend(measure(97, earlier=[90, gap]))


def test_a_measure_for_information_has_no_trend() -> None:
    assert NONE is trend(measure(97, earlier=[80, 90], polarity=INFORMATION))


def test_a_stated_trend_counts_and_says_that_it_is_stated() -> None:
    said = Stated("variable", "Practice review, July 2021", Where("values.csv", row=4, column="stated_trend"))
    indicator = measure(97, earlier=[80, 90], stated_trend=said)

    assert (VARIABLE, True) == ((result := trend_of(indicator, NOW, RULE)).trend, result.stated)
    assert ["measure/made/2021-22-Q1/stated_trend"] == [source.key for source in result.sources]
    assert IMPROVING is trend_computed(indicator, NOW, RULE).trend


def test_a_trend_rests_on_the_values_of_its_window() -> None:
    result = trend_of(measure(97, earlier=[10, 80, None]), NOW, RULE)

    assert ["measure/made/2020-21-Q3/value", "measure/made/2021-22-Q1/value"] == [each.key for each in result.sources]
