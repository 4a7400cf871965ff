"""Ratings from unrounded values: the published measures, and every variant of the rule."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cabinet_report.domain.figures import Limit, State
from cabinet_report.domain.indicators import Bound, Indicator, Polarity, Rating, Reading, Stated, Target
from cabinet_report.domain.period import Quarter
from cabinet_report.domain.ratings import rate, rate_computed
from cabinet_report.domain.rules import RatingRule, ToleranceKind
from cabinet_report.problems import Where
from tests.domain.making import HIGHER, INFORMATION, LOWER, NOW, Amount, measure

ON_TARGET, WITHIN, OUTSIDE, BELOW, NONE = (
    Rating.ON_TARGET, Rating.WITHIN, Rating.OUTSIDE, Rating.BELOW_TARGET, Rating.NONE,
)  # fmt: skip
RULE = RatingRule()


def rating(indicator: Indicator, rule: RatingRule = RULE) -> Rating:
    return rate(indicator, NOW, rule).rating


# The twelve contract measures of Quarter 1 2021/22: value or fraction, target, tolerance where one is printed.
@pytest.mark.parametrize(
    ("value", "target", "tolerance", "polarity", "expected"),
    [
        ((1663, 1719), 95, None, HIGHER, ON_TARGET),
        (88, 80, None, HIGHER, ON_TARGET),
        ((147, 150), 95, None, HIGHER, ON_TARGET),
        ((39, 561), 9, None, LOWER, ON_TARGET),
        ((201, 202), 100, None, HIGHER, BELOW),  # published as 95% and as on target; 99.5% is below 100%
        ((641, 720), 90, 75, HIGHER, WITHIN),
        ((507, 546), 95, 80, HIGHER, WITHIN),
        (82, 90, 80, HIGHER, WITHIN),
        (88, 90, 80, HIGHER, WITHIN),
        ((22, 24), 95, 90, HIGHER, WITHIN),
        ((13, 29), 60, 56, HIGHER, OUTSIDE),
        (56, 80, 60, HIGHER, OUTSIDE),
    ],
)
def test_the_contract_measures_are_rated_as_their_figures_say(
    value: Amount, target: int, tolerance: int | None, polarity: Polarity, expected: Rating
) -> None:
    assert expected is rating(measure(value, target, tolerance, polarity=polarity))


# The 25 strategic measures of the same quarter; the paper prints one tolerance only, in a commentary (252).
STRATEGIC = [
    (86, 60, HIGHER), (30, 25, HIGHER), (12, 15, LOWER), (9, 10, LOWER), (100, 95, HIGHER), (70, 70, HIGHER),
    (29, 15, HIGHER), (45, 19, HIGHER), (95, 85, HIGHER), (56, 48, HIGHER), (8, 8, LOWER), (14, 16, LOWER),
    (26, 37, LOWER),
]  # fmt: skip


@pytest.mark.parametrize(("value", "target", "polarity"), STRATEGIC)
def test_the_first_thirteen_strategic_measures_are_on_target(value: int, target: int, polarity: Polarity) -> None:
    assert ON_TARGET is rating(measure(value, target, polarity=polarity))


MISSED = [
    (27, 22, 28, LOWER, WITHIN),
    (16, 15, 20, LOWER, WITHIN),
    ((4, 5), 100, 80, HIGHER, WITHIN),
    (437, 426, 460, LOWER, WITHIN),
    (7, 10, 5, HIGHER, WITHIN),
    (23, 25, 20, HIGHER, WITHIN),
    (223, 212, 252, LOWER, WITHIN),
    (188, 140, 180, LOWER, OUTSIDE),
    ((728, 2216), 25, 30, LOWER, OUTSIDE),
    ((15, 156), 3, 5, LOWER, OUTSIDE),
    ((134, 231), 80, 70, HIGHER, OUTSIDE),
    (220, 121, 200, LOWER, OUTSIDE),
]


@pytest.mark.parametrize(("value", "target", "tolerance", "polarity", "expected"), MISSED)
def test_the_other_strategic_measures_have_their_published_band_once_they_have_a_tolerance(
    value: Amount, target: int, tolerance: int, polarity: Polarity, expected: Rating
) -> None:
    assert expected is rating(measure(value, target, tolerance, polarity=polarity))


@pytest.mark.parametrize(("value", "target", "tolerance", "polarity", "_expected"), MISSED)
def test_without_a_tolerance_a_missed_target_is_just_below_target(
    value: Amount, target: int, tolerance: int, polarity: Polarity, _expected: Rating
) -> None:
    assert BELOW is rating(measure(value, target, None, polarity=polarity))


def test_a_value_is_judged_before_it_is_rounded() -> None:
    # 94.6% prints as 95%, and the target is 95%.
    assert BELOW is rating(measure((946, 1000), 95))
    assert ON_TARGET is rating(measure((95, 100), 95))


def test_a_third_is_judged_exactly() -> None:
    assert ON_TARGET is rating(measure((1, 3), "33.333333333333333333333333333333333333333"))
    assert BELOW is rating(measure((1, 3), "33.3333333333333333333333333333333333333334"))


@pytest.mark.parametrize(
    ("value", "bound", "expected"),
    [
        (85, Bound.INCLUSIVE, ON_TARGET),
        (85, Bound.STRICT, BELOW),
        (84, Bound.STRICT, ON_TARGET),
        (86, Bound.INCLUSIVE, BELOW),
    ],
)
def test_fewer_than_85_is_not_met_by_85(value: int, bound: Bound, expected: Rating) -> None:
    assert expected is rating(measure(value, 85, polarity=LOWER, bound=bound))


@pytest.mark.parametrize(("counts", "expected"), [(True, WITHIN), (False, OUTSIDE)])
def test_a_house_says_whether_the_limit_itself_is_within(expected: Rating, *, counts: bool) -> None:
    assert expected is rating(measure(75, 90, 75), RatingRule(limit_counts=counts))


@pytest.mark.parametrize("without", [BELOW, OUTSIDE, NONE])
def test_a_house_says_what_a_missed_target_without_tolerance_is(without: Rating) -> None:
    assert without is rating(measure(60, 90), RatingRule(without_tolerance=without))


@pytest.mark.parametrize(
    ("kind", "value", "target", "tolerance", "polarity", "expected"),
    [
        (ToleranceKind.DISTANCE, 75, 90, 15, HIGHER, WITHIN),
        (ToleranceKind.DISTANCE, "74.9", 90, 15, HIGHER, OUTSIDE),
        (ToleranceKind.DISTANCE, 105, 90, 15, LOWER, WITHIN),
        (ToleranceKind.DISTANCE, "105.1", 90, 15, LOWER, OUTSIDE),
        (ToleranceKind.PERCENTAGE_OF_TARGET, 81, 90, 10, HIGHER, WITHIN),
        (ToleranceKind.PERCENTAGE_OF_TARGET, "80.9", 90, 10, HIGHER, OUTSIDE),
        (ToleranceKind.PERCENTAGE_OF_TARGET, 99, 90, 10, LOWER, WITHIN),
        (ToleranceKind.PERCENTAGE_OF_TARGET, "99.1", 90, 10, LOWER, OUTSIDE),
        (ToleranceKind.PERCENTAGE_OF_TARGET, -9, -10, 10, LOWER, WITHIN),
        (ToleranceKind.PERCENTAGE_OF_TARGET, 1, 0, 10, LOWER, OUTSIDE),
    ],
)
def test_a_tolerance_may_be_a_distance_or_a_percentage_of_the_target(
    kind: ToleranceKind, value: Amount, target: int, tolerance: int, polarity: Polarity, expected: Rating
) -> None:
    rule = RatingRule(tolerance=kind)

    assert expected is rating(measure(value, target, tolerance, polarity=polarity), rule)


def test_a_default_tolerance_serves_measures_that_have_none() -> None:
    rule = RatingRule(ToleranceKind.DISTANCE, default_tolerance=Decimal(5))

    assert (WITHIN, OUTSIDE) == (rating(measure(86, 90), rule), rating(measure(86, 90, 2), rule))


@pytest.mark.parametrize("state", [state for state in State if not state.has_value])
def test_what_has_no_value_has_no_rating(state: State) -> None:
    assert NONE is rating(measure(state, 90, 75))


def test_nothing_out_of_nothing_has_no_rating() -> None:
    assert NONE is rating(measure((0, 0), 90, 75))


def test_a_quarter_without_a_reading_has_no_rating() -> None:
    assert NONE is rating(measure(None, 90, 75))


def test_a_measure_for_information_has_no_rating() -> None:
    assert NONE is rating(measure(50, 90, 75, polarity=INFORMATION))


def test_a_value_for_information_only_has_no_rating() -> None:
    told = Reading(NOW, Where("values.csv"), amount=Decimal(95), state=State.INFORMATION_ONLY)

    assert NONE is rating(replace(measure(target=90, tolerance=75), readings={NOW: told}))


@pytest.mark.parametrize("state", [State.TARGET_TBC, State.NO_TARGET])
def test_without_a_target_there_is_no_rating(state: State) -> None:
    unaimed = Target(None, Where("measures.csv"), state=state)

    assert NONE is rating(measure(50))
    assert NONE is rate(Indicator("m", "M", "g", Where("m.csv"), target=unaimed), NOW, RULE).rating


def stated(value: str) -> Stated:
    return Stated(value, "Performance board, 20 July 2021", Where("values.csv", row=4, column="stated_rating"))


def test_a_stated_rating_counts_and_says_that_it_is_stated() -> None:
    result = rate(measure(50, 90, 75, stated_rating=stated("on_target")), NOW, RULE)

    assert (ON_TARGET, True) == (result.rating, result.stated)
    assert ["measure/made/2021-22-Q1/stated_rating"] == [source.key for source in result.sources]


def test_a_stated_rating_rates_no_other_quarter() -> None:
    indicator = measure(50, 90, 75, earlier=[50], stated_rating=stated("on_target"))
    before, after = Quarter.at(NOW.index - 1), Quarter.at(NOW.index + 1)
    later = replace(
        indicator, readings={**indicator.readings, after: replace(indicator.readings[before], quarter=after)}
    )

    assert [OUTSIDE, ON_TARGET, OUTSIDE] == [rate(later, each, RULE).rating for each in (before, NOW, after)]


def test_what_would_be_computed_can_still_be_asked() -> None:
    result = rate_computed(measure(50, 90, 75, stated_rating=stated("on_target")), NOW, RULE)

    assert (OUTSIDE, False) == (result.rating, result.stated)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (97, ["measure/made/2021-22-Q1/value", "measure/made/target"]),
        (80, ["measure/made/2021-22-Q1/value", "measure/made/target", "measure/made/tolerance"]),
    ],
)
def test_a_rating_knows_what_it_rests_on(value: int, expected: list[str]) -> None:
    assert expected == [source.key for source in rate(measure(value, 95, 75), NOW, RULE).sources]


def below(amount: Amount, *, includes: bool = False) -> Limit:
    return Limit(Decimal(str(amount)), includes=includes)


def above(amount: Amount, *, includes: bool = False) -> Limit:
    return Limit(Decimal(str(amount)), below=False, includes=includes)


@pytest.mark.parametrize(
    ("limit", "target", "tolerance", "polarity", "expected"),
    [
        (below(1), 3, 5, LOWER, ON_TARGET),  # every value below 1% is one of 3% or less
        (below(3), 3, 5, LOWER, ON_TARGET),
        (below(4), 3, 5, LOWER, NONE),  # 3.5% would be within, 2% on target
        (below(6), 3, None, LOWER, NONE),
        (below(1), 90, 75, HIGHER, OUTSIDE),
        (below(75), 90, 75, HIGHER, OUTSIDE),  # 75% itself would be within, and is not below 75%
        (below(75, includes=True), 90, 75, HIGHER, NONE),
        (below(80), 90, 75, HIGHER, NONE),
        (below(90), 90, None, HIGHER, BELOW),
        (below(91), 90, None, HIGHER, NONE),
        (above(95), 90, 75, HIGHER, ON_TARGET),
        (above(90), 90, 75, HIGHER, ON_TARGET),
        (above(89), 90, 75, HIGHER, NONE),
        (above(12), 8, 12, LOWER, OUTSIDE),
        (above(12, includes=True), 8, 12, LOWER, NONE),
        (above(8), 8, 12, LOWER, NONE),
        (above(8), 8, None, LOWER, BELOW),
        (below(1), 3, 5, INFORMATION, NONE),
        (below(1), None, None, LOWER, NONE),
    ],
)
def test_a_limit_is_rated_where_every_value_on_its_side_is_rated_alike(
    limit: Limit, target: int | None, tolerance: int | None, polarity: Polarity, expected: Rating
) -> None:
    assert expected is rating(measure(limit, target, tolerance, polarity=polarity))


def test_a_limit_at_a_target_that_must_be_beaten_is_on_it_only_where_it_is_not_reached() -> None:
    strict = Bound.STRICT
    assert ON_TARGET is rating(measure(below(85), 85, polarity=LOWER, bound=strict))
    assert NONE is rating(measure(below(85, includes=True), 85, polarity=LOWER, bound=strict))


def test_a_limit_beside_a_tolerance_that_no_longer_counts_as_within() -> None:
    rule = RatingRule(limit_counts=False)
    assert OUTSIDE is rating(measure(below(75, includes=True), 90, 75), rule)


def test_a_count_alone_is_not_rated() -> None:
    assert NONE is rating(measure(State.COUNT_ONLY, 19, 14))
