"""One measure in its quarter."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cabinet_report.domain.figures import Figure, Limit, State, Unit
from cabinet_report.domain.indicators import Comparator, Rating, Reading, Trend
from cabinet_report.problems import Where
from tests.domain.making import HIGHER, LOWER, NOW, formats, measure, view_of


def printed(figure: Figure) -> str:
    return formats().figure(figure).text


def keys(figure: Figure) -> list[str]:
    return [source.key for source in figure.sources]


def test_a_value_comes_from_its_fraction() -> None:
    view = view_of(measure((1663, 1719), 95, 75, noun="children", id="cin_plan"))

    assert ("97%", "95%", "75%") == (printed(view.value), printed(view.target), printed(view.tolerance))
    assert ("1,663", "1,719", "56") == (printed(view.numerator), printed(view.denominator), printed(view.shortfall))
    assert "1,663 out of 1,719 children (97%)" == formats().fraction(view.value).text
    assert ["measure/cin_plan/2021-22-Q1/value"] == keys(view.value)
    assert ["measure/cin_plan/target"] == keys(view.target)
    assert ["measure/cin_plan/2021-22-Q1/shortfall"] == keys(view.shortfall)


def test_two_of_24_requests_were_late() -> None:
    view = view_of(measure((22, 24), 95, 90, noun="requests"))

    assert ("two", "92%") == (formats().in_words(view.shortfall).text, printed(view.value))


def test_a_fraction_wins_over_a_typed_value() -> None:
    both = Reading(NOW, Where("values.csv"), amount=Decimal(95), numerator=Decimal(201), denominator=Decimal(202))
    view = view_of(replace(measure(target=100), readings={NOW: both}))

    assert "99.5%" == formats().percent(view.value, 1).text


def test_a_rate_is_its_count_over_its_population() -> None:
    view = view_of(measure((63, 28000), 212, 252, unit=Unit.RATE, per="100,000 aged 10 to 17", polarity=LOWER))

    assert "225 per 100,000 aged 10 to 17" == formats().rate(view.value).text
    assert Rating.WITHIN is view.rating


def test_what_was_agreed_keeps_the_decimals_it_was_given() -> None:
    neighbours = Comparator("statistical neighbours", "2019/20", Decimal("84.8"), Where("comparators.csv", row=2))
    view = view_of(measure("89.4", "92.5", "75", comparators=(neighbours,)))

    assert ("89%", "92.5%", "75%", "84.8%") == (
        printed(view.value),
        printed(view.target),
        printed(view.tolerance),
        printed(view.comparators["statistical neighbours"]),
    )
    assert ["measure/made/comparator/statistical neighbours/2019/20"] == keys(
        view.comparators["statistical neighbours"]
    )


def test_changes_of_a_percentage_are_in_points() -> None:
    view = view_of(measure(97, 95, earlier=[91, 93, 94, 92]))

    assert ("+5 percentage points", "+6 percentage points") == (printed(view.change), printed(view.change_on_year))
    assert "five percentage points" == formats().points(view.change).text
    assert ["measure/made/2021-22-Q1/value", "measure/made/2020-21-Q4/value"] == keys(view.change)


def test_changes_of_a_count_are_counts() -> None:
    view = view_of(measure(561, unit=Unit.COUNT, earlier=[515, 517, 530, 550]))

    assert ("+11", "+46") == (printed(view.change), printed(view.change_on_year))


def test_the_gap_is_the_value_less_the_target() -> None:
    assert "+57" == printed(view_of(measure(494, 437, unit=Unit.DAYS)).gap)
    assert "-2 percentage points" == printed(view_of(measure(93, 95)).gap)


def test_a_change_from_nothing_known_is_not_available() -> None:
    view = view_of(measure(97))

    assert (None, State.NOT_AVAILABLE) == (view.change.amount, view.change.state)
    assert "Data not available" == printed(view.change)


@pytest.mark.parametrize(
    ("value", "annual", "expected"),
    [
        (None, False, State.NOT_AVAILABLE),
        (None, True, State.ANNUAL_NOT_DUE),
        (State.SUSPENDED, True, State.SUSPENDED),
        (State.SUPPRESSED, False, State.SUPPRESSED),
        ((0, 0), False, State.ZERO_DENOMINATOR),
    ],
)
def test_a_value_that_is_not_there_says_why(value: State | None, expected: State, *, annual: bool) -> None:
    view = view_of(measure(value, 95, 75, annual=annual))

    assert (None, expected, False) == (view.value.amount, view.state, view.is_available)
    assert expected is view.numerator.state
    assert expected is view.gap.state
    assert view.value.sources


def test_a_withheld_fraction_tells_neither_of_its_counts() -> None:
    secret = Reading(NOW, Where("values.csv"), numerator=Decimal(3), denominator=Decimal(29), state=State.SUPPRESSED)
    view = view_of(replace(measure(target=95), readings={NOW: secret}))

    assert {None} == {each.amount for each in (view.value, view.numerator, view.denominator, view.shortfall)}
    assert (None, None) == (view.value.numerator, view.value.denominator)


def test_a_limit_has_no_counts_and_a_count_alone_has_one() -> None:
    below = view_of(measure(Limit(Decimal(1)), 95))
    six = Reading(NOW, Where("values.csv"), numerator=Decimal(6), state=State.COUNT_ONLY)
    counted = view_of(replace(measure(target=95), readings={NOW: six}))

    assert (True, State.NOT_AVAILABLE) == (below.numerator.is_silent, below.shortfall.state)
    assert (True, Decimal(6)) == (counted.numerator.has_value, counted.numerator.amount)
    assert (True, True) == (counted.denominator.is_silent, counted.shortfall.is_silent)


def test_a_value_without_counts_has_none_to_print() -> None:
    view = view_of(measure(97, 95))

    assert (None, State.NOT_AVAILABLE) == (view.numerator.amount, view.numerator.state)
    assert State.NOT_AVAILABLE is view.shortfall.state


def test_a_missing_target_or_tolerance_is_no_number() -> None:
    view = view_of(measure(97))

    assert (State.NO_TARGET, State.NO_TARGET) == (view.target.state, view.tolerance.state)
    assert not view.tolerance.has_value


def test_other_quarters_can_be_asked() -> None:
    view = view_of(measure(97, earlier=[91, 93, 94, 92]))

    assert ("92%", "91%", "94%") == (
        printed(view.previous),
        printed(view.same_last_year),
        printed(view.at(NOW.previous.previous)),
    )


def test_an_earlier_quarter_is_rated_against_the_same_target() -> None:
    view = view_of(measure(97, 95, 75, earlier=[70, 80]))

    assert [Rating.OUTSIDE, Rating.WITHIN, Rating.ON_TARGET] == [
        view.rated_at(quarter).rating for quarter in (NOW.previous.previous, NOW.previous, NOW)
    ]


@pytest.mark.parametrize(
    ("values", "expected"), [([80, 96, 97], 2), ([96, 96, 97], 3), ([96, 96, 90], 0), ([96, State.SUSPENDED, 97], 1)]
)
def test_a_run_counts_the_quarters_on_target_in_succession(values: list[int], expected: int) -> None:
    view = view_of(measure(values[-1], 95, earlier=values[:-1]))

    assert expected == view.quarters_on_target.amount
    assert "measure/made/2021-22-Q1/value" in keys(view.quarters_on_target)


def test_the_third_quarter_in_succession() -> None:
    run = view_of(measure(97, 95, earlier=[96, 96])).quarters_on_target

    assert "third" == formats().ordinal(run).text


def test_an_example_is_known_to_be_one() -> None:
    example = Reading(NOW, Where("values.csv"), amount=Decimal(1), illustrative=True)

    view = view_of(replace(measure(target=1), readings={NOW: example}))

    assert view.value.is_illustrative
    assert view.gap.is_illustrative
    assert any(source.illustrative for source in view.rated.sources)
    assert not view_of(measure(1)).value.is_illustrative


def test_a_view_says_where_a_measure_stands() -> None:
    view = view_of(measure(97, 95, 75, earlier=[90, 93], polarity=HIGHER))

    assert (Rating.ON_TARGET, Trend.IMPROVING, False) == (view.rating, view.trend, view.rated.stated)
