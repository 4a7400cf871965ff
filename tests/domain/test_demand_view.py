"""One demand series in its quarter."""

from collections.abc import Mapping
from decimal import Decimal

from cabinet_report.domain.demand import DemandSeries, Observation
from cabinet_report.domain.demand_view import DemandView
from cabinet_report.domain.figures import Figure, State
from cabinet_report.domain.period import FinancialYear, Month, Period, Quarter
from cabinet_report.problems import Where
from tests.domain.making import NOW, formats

JUNE, MARCH = Month(2021, 6), Month(2021, 3)
Q3 = Quarter(FinancialYear(2019), 3)


def printed(figure: Figure) -> str:
    return formats().figure(figure).text


def series(counts: Mapping[Period, int], quarter: Quarter = NOW, *, illustrative: bool = False) -> DemandView:
    observations = {
        period: Observation(period, Decimal(count), Where("demand.csv", row=row), illustrative)
        for row, (period, count) in enumerate(counts.items(), start=2)
    }
    made = DemandSeries("cic", "Children in care", "", Where("series.csv"), noun="children", observations=observations)
    return DemandView(made, quarter)


CARE = series({Month(2020, 6): 515, MARCH: 550, Month(2021, 5): 559, JUNE: 561, Month(2021, 7): 570})
REFERRALS = series(
    {Q3.same_last_year: 1181, Quarter(FinancialYear(2019), 2): 924, Q3: 949}, Q3
)  # the demand table of 2019/20


def test_the_latest_count_is_the_last_of_the_quarter_even_where_later_ones_are_known() -> None:
    assert ("561", JUNE) == (printed(CARE.latest), CARE.latest_period)


def test_a_count_of_another_month_can_be_asked() -> None:
    assert "550" == printed(CARE.at(MARCH))
    assert ["demand/cic/2021-03"] == [source.key for source in CARE.at(MARCH).sources]


def test_the_difference_since_a_month_has_its_sign() -> None:
    assert ("+11", "+46") == (printed(CARE.since(MARCH)), printed(CARE.since(Month(2020, 6))))
    assert "-9" == printed(series({MARCH: 570, JUNE: 561}).since(MARCH))


def test_changes_are_in_per_cent_with_their_sign() -> None:
    assert ("+3%", "-20%") == (printed(REFERRALS.change), printed(REFERRALS.change_on_year))
    assert ("+2%", "+9%") == (printed(CARE.change), printed(CARE.change_on_year))


def test_a_series_by_months_has_no_count_for_a_quarter() -> None:
    assert State.NOT_AVAILABLE is CARE.at(NOW).state


def test_a_series_without_counts_is_not_available() -> None:
    empty = series({})

    assert (State.NOT_AVAILABLE, (), NOW) == (empty.latest.state, empty.periods, empty.latest_period)


def test_periods_come_in_order() -> None:
    assert (Month(2020, 6), MARCH, JUNE) == series({JUNE: 1, Month(2020, 6): 2, MARCH: 3}).periods


def test_examples_are_known_to_be_examples() -> None:
    assert series({JUNE: 1}, illustrative=True).latest.is_illustrative
    assert not CARE.latest.is_illustrative


def test_differences_count_from_a_quarter_a_year_and_the_end_of_march() -> None:
    assert ("+11", "+46", "+11") == (
        printed(CARE.difference),
        printed(CARE.difference_on_year),
        printed(CARE.difference_since_year_end),
    )
    assert ("+25", "-232") == (printed(REFERRALS.difference), printed(REFERRALS.difference_on_year))


def test_the_year_ends_in_march_whatever_the_quarter() -> None:
    fourth = Quarter(FinancialYear(2020), 4)

    assert "+4" == printed(series({Month(2020, 3): 546, MARCH: 550}, fourth).difference_since_year_end)
    assert "-3" == printed(series({fourth: 12, NOW: 9}).difference_since_year_end)
