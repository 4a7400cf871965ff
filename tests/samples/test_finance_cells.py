"""The finance table against the published one: the pounds of the pack, worked out, added up and rounded once."""

from __future__ import annotations

import pytest

from tests.samples.quarter import formats, view

COLUMNS = (
    "budget_gross", "budget_income", "budget_net", "forecast_gross", "forecast_income", "forecast_net",
    "variance_gross", "variance_income", "variance_net", "covid_variance", "operating_variance",
    "change_operating", "change_covid",
)  # fmt: skip

# Paragraph 36 of the published report, £000, as printed; cells printed there as -0 are 0.
PUBLISHED = {
    "children_looked_after": "35,406 -3,771 31,635 37,954 -4,348 33,606 -2,548 577 -1,971 -1,026 -946 -195 -2",
    "other_children_and_family": "1,546 0 1,546 1,554 0 1,554 -9 0 -9 -104 95 96 0",
    "family_support": "3,440 0 3,440 3,484 0 3,484 -43 0 -43 -5 -39 42 0",
    "youth_justice": "1,741 0 1,741 1,741 0 1,741 0 0 0 0 0 0 0",
    "safeguarding": "12,880 -45 12,835 13,187 -246 12,941 -307 201 -106 -162 56 -34 -1",
    "young_people": "430 0 430 431 0 431 -1 0 -1 0 -1 -1 0",
    "contract_value": "0 -56,373 -56,373 0 -56,373 -56,373 0 0 0 0 0 -200 0",
    "support_services": "4,746 0 4,746 4,758 0 4,758 -12 0 -12 -21 10 102 -4",
    "total": "60,190 -60,190 0 63,109 -60,968 2,142 -2,920 778 -2,143 -1,318 -824 -189 -7",
}

# Published as -2,143.  For that, the total of spending would have to be exactly 60,189.5 less 63,109.5, and the second
# would then round to 63,110 and not to the published 63,109.  0 less 2,142 is -2,142.
EXCEPTIONS = {("total", "variance_net"): "-2,142"}


def computed(line: str) -> list[str]:
    finance = view().finance
    row = finance.total if line == "total" else finance.lines[line]
    return [formats().in_thousands(row.column(name)).text for name in COLUMNS]


def test_the_lines_of_the_table_are_the_published_ones_in_their_order() -> None:
    assert list(PUBLISHED) == [*view().finance.lines, "total"]


@pytest.mark.parametrize("line", PUBLISHED)
def test_each_cell_of_a_line_prints_as_published_or_is_a_named_exception(line: str) -> None:
    published = PUBLISHED[line].split()
    expected = [EXCEPTIONS.get((line, name), cell) for name, cell in zip(COLUMNS, published, strict=True)]
    assert expected == computed(line)


def test_all_cells_but_one_come_out() -> None:
    published = [cell for line in PUBLISHED for cell in PUBLISHED[line].split()]
    found = [cell for line in PUBLISHED for cell in computed(line)]
    assert 117 == len(published)
    assert 116 == sum(one == other for one, other in zip(published, found, strict=True))


def test_what_is_negative_is_an_overspend_and_the_whole_is_one() -> None:
    assert "-2,142" == computed("total")[COLUMNS.index("variance_net")]
    assert "budget_minus_forecast" == view().submission.variance


# Paragraphs 33 to 63: amounts in the words, as printed there.
@pytest.mark.parametrize(
    ("part", "published"),
    [
        ("covid_pressure_ooa", "£0.89m"),
        ("covid_pressure_fostering", "£0.13m"),
        ("covid_pressure_agency", "£0.29m"),
        ("care_ladder_ooa", "£0.53m"),
        ("care_ladder_ifa", "£0.25m"),
        ("care_ladder_in_house", "£0.15m"),
        ("covid_funding_contract", "£0.71m"),
        ("covid_funding_additional", "£0.59m"),
        ("covid_cost_ooa", "£1.71m"),
        ("covid_cost_ifa", "£0.30m"),
        ("covid_cost_in_house", "£0.31m"),
        ("ooa_covid_net", "£0.89m"),
        ("fostering_covid_net", "£0.13m"),
        ("dsg_budgeted", "£2.89m"),
        ("dsg_added", "£0.19m"),
        ("dsg_forecast", "£3.85m"),
        ("dsg_additional", "£0.77m"),
        ("cla_ooa", "-£1.70m"),
        ("cla_fostering", "-£0.38m"),
        ("cla_sixteen_plus", "-£0.73m"),
    ],
)
def test_each_amount_in_the_words_prints_as_published(part: str, published: str) -> None:
    assert published == formats().millions(view().finance.parts[part]).text


@pytest.mark.parametrize(
    ("group", "published"), [("care_ladder", "£0.93m"), ("covid_funding", "£1.30m"), ("dsg_budget", "£3.08m")]
)
def test_parts_add_up_to_the_published_total(group: str, published: str) -> None:
    assert published == formats().millions(view().finance.groups[group].total).text


def test_parts_whose_total_the_pack_states_add_up_to_it() -> None:
    stated = {name: parts for name, parts in view().finance.groups.items() if parts.stated_total is not None}
    assert {"cla_variance", "dsg_gap", "fostering_covid", "ooa_covid"} == set(stated)
    assert [0, 0, 0, 0] == [parts.remainder.amount for parts in stated.values()]


def test_the_parts_of_the_largest_variance_explain_the_cell_of_the_table_to_the_pound() -> None:
    finance = view().finance
    row = finance.lines["children_looked_after"]
    assert row.variance_net.amount == finance.groups["cla_variance"].total.amount
    covid = [finance.parts[name].amount or 0 for name in ("covid_pressure_ooa", "covid_pressure_fostering")]
    assert row.covid_variance.amount == -sum(covid)
    assert finance.total.covid_variance.amount == -(finance.groups["covid_pressure"].total.amount or 0)
