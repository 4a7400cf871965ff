"""The series behind the charts against what the published text says about them, and against each other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cabinet_report.domain.period import Month
from tests.samples.quarter import view

JUNE = Month(2021, 6)
CHARTS = ("referrals", "children_in_need", "child_protection_plans", "children_in_care", "care_joiners", "care_leavers")


def count(series: str, month: Month) -> Decimal:
    amount = view().demand[series].at(month).amount
    assert amount is not None, (series, month)
    return amount


def months(first: Month, last: Month = JUNE) -> list[Month]:
    return [Month.at(index) for index in range(first.index, last.index + 1)]


@pytest.mark.parametrize("series", CHARTS)
def test_a_chart_has_every_month_from_april_2020_to_june_2021(series: str) -> None:
    assert months(Month(2020, 4)) == list(view().demand[series].periods)


def test_published_counts_of_children_in_care_are_kept_and_are_not_illustrative() -> None:
    published = {Month(2020, 7): 515, Month(2021, 1): 517, Month(2021, 3): 550, JUNE: 561}
    observations = view().submission.demand["children_in_care"].observations
    assert published == {month: seen.amount for month, seen in observations.items() if not seen.illustrative}


def test_joiners_less_leavers_are_the_change_of_the_number_in_care_in_every_month() -> None:
    for month in months(Month(2020, 5)):
        change = count("children_in_care", month) - count("children_in_care", Month.at(month.index - 1))
        assert change == count("care_joiners", month) - count("care_leavers", month), month


def test_more_children_joined_than_left_care_in_six_of_the_past_seven_months() -> None:
    seven = months(Month(2020, 12))
    assert 7 == len(seven)
    assert 6 == sum(count("care_joiners", month) > count("care_leavers", month) for month in seven)
    assert 6 == view().facts["months_more_joiners"].amount


def test_care_numbers_grew_more_slowly_in_the_quarter_than_in_the_one_before() -> None:
    december, march, june = (count("children_in_care", month) for month in (Month(2020, 12), Month(2021, 3), JUNE))
    assert 11 == june - march < march - december


def test_referrals_are_below_those_of_a_year_ago_in_each_month_of_the_quarter() -> None:
    for month in view().quarter.months:
        assert count("referrals", month) < count("referrals", Month.at(month.index - 12)), month


def test_children_in_need_rise_most_in_july_2020_and_fall_faster_from_january_2021() -> None:
    every = months(Month(2020, 5))
    changes = {
        month: count("children_in_need", month) - count("children_in_need", Month.at(month.index - 1))
        for month in every
    }
    assert Month(2020, 7) == max(changes, key=lambda month: changes[month])
    falls = [changes[month] for month in every if month < Month(2021, 1) and changes[month] < 0]
    assert all(changes[month] < min(falls) for month in months(Month(2021, 1)))


def test_protection_plans_have_not_fallen_in_any_month_since_june_2020() -> None:
    plans = [count("child_protection_plans", month) for month in months(Month(2020, 6))]
    assert sorted(plans) == plans
    assert plans[0] < plans[-1]


def test_children_in_need_in_june_are_the_open_cases_of_the_measure() -> None:
    assert view().measures["cin_over_2_years"].denominator.amount == count("children_in_need", JUNE)


def test_children_in_care_in_june_are_those_whose_moves_are_counted() -> None:
    assert view().measures["placement_moves"].denominator.amount == count("children_in_care", JUNE)


def test_out_of_area_placements_grew_by_two_after_six_in_the_quarter_before() -> None:
    series = [count("ooa_placements", month) for month in (Month(2020, 12), Month(2021, 3), JUNE)]
    assert [50, 56, 58] == series


def test_foster_placements_are_the_published_total_and_shares() -> None:
    agencies, own = count("ifa_placements", JUNE), count("in_house_foster_placements", JUNE)
    assert 381 == agencies + own
    assert (Decimal("40.9"), Decimal("59.1")) == (round(agencies / 381 * 100, 1), round(own / 381 * 100, 1))
    march = Month(2021, 3)
    assert 3 == agencies - count("ifa_placements", march)
    assert -2 == own - count("in_house_foster_placements", march)


def test_the_places_of_foster_placements_add_up_to_their_totals() -> None:
    facts = view().facts
    for series, kind in (("ifa_placements", "ifa"), ("in_house_foster_placements", "in_house_foster")):
        here, elsewhere = facts[f"{kind}_in_doncaster"].amount, facts[f"{kind}_elsewhere"].amount
        assert here is not None
        assert elsewhere is not None
        assert here + elsewhere == count(series, JUNE)


def test_the_average_caseload_of_all_social_workers_lies_between_the_teams_and_has_risen() -> None:
    quarter = view().quarter
    averages = {
        name: series.at(quarter).amount for name, series in view().demand.items() if name.startswith("caseload_")
    }
    every = averages.pop("caseload_average")
    before = view().demand["caseload_average"].at(quarter.previous).amount
    assert every is not None
    assert before is not None
    assert before < every
    social_work = [amount for name, amount in averages.items() if amount and name != "caseload_family_support"]
    assert min(social_work) < every < max(social_work)
    assert Decimal("11.9") == averages["caseload_family_support"]
