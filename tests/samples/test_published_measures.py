"""The measures against the published cards and tables: value, target, tolerance, rating and trend."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest

from cabinet_report.domain.indicators import Rating, Trend
from tests.samples.quarter import PACK, formats, view

ON, WITHIN, OUTSIDE, BELOW = Rating.ON_TARGET, Rating.WITHIN, Rating.OUTSIDE, Rating.BELOW_TARGET
UP, STEADY, VARIABLE = Trend.IMPROVING, Trend.STABLE, Trend.VARIABLE

# Paragraphs 26 to 29: performance, target, tolerance ("" is not printed) and trend as on the cards, and the rating that
# follows.  The card of care_leavers_contact has 95%, but 201 out of 202 is 99.5%.
CARDS = {
    "cin_plan": ("97%", "95%", "", UP, ON),
    "cpp_visits": ("88%", "80%", "", STEADY, ON),
    "icpc_timeliness": ("98%", "95%", "", STEADY, ON),
    "placement_moves": ("7%", "9%", "", UP, ON),
    "care_leavers_contact": ("99.5%", "100.0%", "", STEADY, BELOW),
    "single_assessments": ("89%", "90%", "75%", STEADY, WITHIN),
    "lac_reviews": ("93%", "95%", "80%", STEADY, WITHIN),
    "pathway_plans": ("82%", "90%", "80%", VARIABLE, WITHIN),
    "supervision": ("88%", "90%", "80%", VARIABLE, WITHIN),
    "foi": ("92%", "95%", "90%", STEADY, WITHIN),
    "adoption_14_months": ("45%", "60%", "56%", VARIABLE, OUTSIDE),
    "audits_good": ("56%", "80%", "60%", UP, OUTSIDE),
}

# Paragraph 30: performance, target and the table in which the measure stands.  first_time_entrants has 223 in the table
# and 225 in the commentary, which is what 63 out of 28,000 come to.
ROWS = {
    "family_support_outcomes": ("86%", "60%", ON),
    "assessments_20_days": ("30%", "25%", ON),
    "cin_1_to_2_years": ("12%", "15%", ON),
    "second_cpp": ("9%", "10%", ON),
    "audits_ri": ("100%", "95%", ON),
    "placement_stability": ("70%", "70%", ON),
    "sgo": ("29%", "15%", ON),
    "adopted": ("45%", "19%", ON),
    "care_leavers_accommodation": ("95%", "85%", ON),
    "care_leavers_eet": ("56%", "48%", ON),
    "agency_posts": ("8%", "8%", ON),
    "staff_turnover": ("14%", "16%", ON),
    "reoffending": ("26%", "37%", ON),
    "re_referrals": ("27%", "22%", WITHIN),
    "cin_6_12_months": ("16%", "15%", WITHIN),
    "homes_good": ("80%", "100%", WITHIN),
    "adoption_days": ("437", "426", WITHIN),
    "cao": ("7%", "10%", WITHIN),
    "staying_put": ("23%", "25%", WITHIN),
    "first_time_entrants": ("225", "212", WITHIN),
    "family_support_days": ("188", "140", OUTSIDE),
    "cin_over_2_years": ("33%", "25%", OUTSIDE),
    "cpp_over_2_years": ("10%", "3%", OUTSIDE),
    "proceedings_26_weeks": ("58%", "80%", OUTSIDE),
    "match_days": ("220", "121", OUTSIDE),
}
ANNUAL = ("young_peoples_voice", "partners_confidence")


def printed(measure: str) -> tuple[str, str, str]:
    shown = view().measures[measure]
    tolerance = formats().figure(shown.tolerance).text if shown.tolerance.has_value else ""
    return formats().figure(shown.value).text, formats().figure(shown.target).text, tolerance


def test_the_measures_stand_in_the_published_order_and_the_annual_ones_last() -> None:
    assert [*CARDS, *ROWS, *ANNUAL] == list(view().measures)


@pytest.mark.parametrize("measure", CARDS)
def test_a_contract_measure_prints_as_on_its_card(measure: str) -> None:
    value, target, tolerance, trend, rating = CARDS[measure]
    shown = view().measures[measure]
    assert (value, target, tolerance, trend, rating) == (*printed(measure), shown.trend, shown.rating)


@pytest.mark.parametrize("measure", ROWS)
def test_a_strategic_measure_prints_as_in_its_table(measure: str) -> None:
    value, target, rating = ROWS[measure]
    assert (value, target, rating) == (*printed(measure)[:2], view().measures[measure].rating)


def test_the_contract_measures_are_counted_from_their_cards() -> None:
    contract = view().groups["contract"]
    assert {ON: 4, WITHIN: 5, OUTSIDE: 2, BELOW: 1, Rating.NONE: 0} == {
        rating: len(chosen) for rating, chosen in contract.by_rating().items()
    }
    assert {UP: 3, STEADY: 6, VARIABLE: 3, Trend.DECLINING: 0, Trend.NONE: 0} == {
        trend: len(chosen) for trend, chosen in contract.by_trend().items()
    }
    assert 0 == len(contract.suspended)


def test_the_statements_about_strategic_measures_are_the_published_ones_with_their_shares_put_right() -> None:
    strategic = view().groups["strategic"]
    chosen = (strategic.on_target, strategic.within, strategic.outside, strategic.not_available)
    assert ["13 out of 27 (48%)", "7 out of 27 (26%)", "5 out of 27 (19%)", "2 out of 27 (7%)"] == [
        formats().fraction(each.share, noun="").text for each in chosen
    ]
    assert "80%" == formats().percent(strategic.met.share_of_available).text


# The counts that the published text gives: the value of the quarter follows from them.
@pytest.mark.parametrize(
    ("measure", "published"),
    [
        ("cin_plan", "1,663 out of 1,719 children (97%)"),
        ("icpc_timeliness", "147 out of 150 children (98%)"),
        ("placement_moves", "39 out of 561 children (7%)"),
        ("care_leavers_contact", "201 out of 202 care leavers (99.5%)"),
        ("single_assessments", "641 out of 720 assessments (89%)"),
        ("lac_reviews", "507 out of 546 children (93%)"),
        ("foi", "22 out of 24 requests (92%)"),
        ("adoption_14_months", "13 out of 29 placements (45%)"),
        ("homes_good", "4 out of 5 homes (80%)"),
        ("cin_over_2_years", "728 out of 2,216 children (33%)"),
        ("cpp_over_2_years", "15 out of 156 plans (10%)"),
        ("proceedings_26_weeks", "134 out of 231 cases (58%)"),
    ],
)
def test_a_published_fraction_prints_as_published(measure: str, published: str) -> None:
    assert published == formats().fraction(view().measures[measure].value).text


def test_every_value_before_the_quarter_and_none_of_the_quarter_itself_is_illustrative() -> None:
    marked = {
        reading.illustrative
        for indicator in view().submission.indicators.values()
        for quarter, reading in indicator.readings.items()
        if (quarter == view().quarter) == reading.illustrative and reading.state.has_value
    }
    assert set() == marked


def test_every_measure_reaches_back_to_the_same_quarter_of_last_year() -> None:
    quarters = [view().quarter]
    for _ in range(4):
        quarters.append(quarters[-1].previous)
    short = [name for name, one in view().submission.indicators.items() if not set(quarters) <= set(one.readings)]
    assert [] == short


def test_only_the_comparator_that_was_published_is_not_illustrative() -> None:
    with (PACK / "comparators.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["measure"], row["value"]) for row in csv.DictReader(file) if row["illustrative"] != "yes"]
    assert [("adoption_days", "494")] == rows


def test_first_time_entrants_are_the_published_young_people_in_one_population() -> None:
    young_people = view().facts["first_time_entrants_count"].amount
    rate = view().measures["first_time_entrants"].value.amount
    assert (Decimal(63), Decimal(225)) == (young_people, rate)
    assert Decimal(28_000) == Decimal(63) / Decimal(225) * 100_000
