"""The two papers of Quarter 3 2019/20: their published figures and tables, their numbers, and their length."""

from __future__ import annotations

import csv
from functools import cache
from io import StringIO

import pytest

from cabinet_report.domain.indicators import Rating
from cabinet_report.domain.quarter_view import QuarterView
from cabinet_report.pipeline import load
from cabinet_report.tree.nodes import (
    BulletList,
    Cell,
    Finished,
    ListItem,
    Paragraph,
    Row,
    Section,
    Table,
)
from cabinet_report.tree.walk import text_of, walk
from tests.papers import checked
from tests.samples.lengths import assert_as_long, count, own_words
from tests.samples.quarter import CHECKOUT, formats, house

NAME = "2019-20-q3"
AUDIENCES = ("cabinet", "osmc")
every_audience = pytest.mark.parametrize("audience", AUDIENCES)


@cache
def view() -> QuarterView:
    """The quarter's figures."""
    return QuarterView(load(CHECKOUT / "sample_inputs" / NAME), house().rules)


def paper(audience: str) -> Finished:
    return checked(f"{NAME}-{audience}").paper


def table(name: str, audience: str = "cabinet") -> Table:
    (found,) = (
        node for node in walk(paper(audience).children) if isinstance(node, Table) and node.role == f"table.{name}"
    )
    return found


def said(row: Row) -> list[str]:
    """What each cell of a row prints, its paragraphs in one line."""
    return [_said(cell) for cell in row.cells]


def _said(cell: Cell) -> str:
    return " ".join(text_of(block.children) for block in cell.children if isinstance(block, Paragraph))


@every_audience
def test_neither_the_pack_nor_a_paper_has_a_problem(audience: str) -> None:
    made = checked(f"{NAME}-{audience}")
    assert [] == [str(problem) for problem in (*view().submission.queries, *made.problems)]


# ------------------------------------------------------------------------------------------------------------- finance

# Paragraph 33 of the published report, £000, as printed.
CELLS = {
    "Children Looked After": "32,483 -3,458 29,024 32,030 -3,810 28,219 453 352 805",
    "Other Children and Family Services": "1,876 0 1,876 1,743 0 1,743 133 0 133",
    "Family Support Services": "2,984 0 2,984 2,856 -3 2,853 128 3 131",
    "Youth Justice": "1,790 0 1,790 1,697 0 1,697 92 0 92",
    "Safeguarding Children and Young People’s Services": "12,841 -115 12,726 13,196 -100 13,095 -355 -15 -370",
    "Services for Young People": "560 0 560 430 0 430 131 0 131",
    "Contract Value": "0 -51,642 -51,642 0 -51,765 -51,765 0 123 123",
    "Support Services and Management Costs": "4,747 -2,066 2,681 4,648 -1,946 2,702 100 -120 -20",
    "Grand total": "57,281 -57,281 0 56,599 -57,625 -1,025 682 343 1,025",
}


@every_audience
def test_all_81_cells_of_the_finance_table_print_as_published(audience: str) -> None:
    printed = {heading: " ".join(cells) for heading, *cells in map(said, table("finance", audience).body)}
    assert CELLS == printed
    assert 81 == sum(len(cells.split()) for cells in printed.values())


def test_the_headline_prints_as_published_but_for_the_percentage() -> None:
    """Published as -1.8%, which is the rounded £1.0m of £54.8m; 1,025 of 54,800 thousands are 1.87%."""
    (row,) = table("finance_headline").body
    assert ["Doncaster Children’s Services Trust", "54.8", "50.1", "-1.0", "-1.9%", "-1.1"] == said(row)


def test_each_finance_table_says_its_own_convention_of_signs() -> None:
    legends = [text_of(table(name).notes[0].children) for name in ("finance_headline", "finance")]
    assert "A variance is the forecast less the budget: a minus is an underspend." in legends[0]
    assert "A variance is the budget less the forecast: a minus is an overspend." in legends[1]


def test_the_headline_and_the_grand_total_are_the_same_pounds() -> None:
    finance = view().finance
    assert finance.every_line["whole_trust"].variance_net.amount == finance.total.variance_net.amount


@pytest.mark.parametrize(
    ("part", "published"),
    [
        ("reduced_costs", "£630k"),
        ("dsg_income", "£395k"),
        ("cla_residential", "-£152k"),
        ("cla_satellite", "£246k"),
        ("cla_ooa", "-£840k"),
        ("cla_dsg", "£395k"),
        ("cla_ifa", "£306k"),
        ("cla_orders", "£265k"),
        ("orders_cao", "£140k"),
        ("orders_sgo", "£125k"),
        ("cla_asylum", "£143k"),
        ("cla_small", "£491k"),
        ("cla_total", "£805k"),
        ("chc_budget", "£380k"),
        ("chc_actual", "£105k"),
        ("asylum_claim", "£69k"),
        ("agency_rate", "-£200k"),
        ("prevention", "-£224k"),
        ("legal_services", "£112k"),
        ("innovation_left", "£540k"),
    ],
)
def test_each_amount_in_the_words_prints_as_published(part: str, published: str) -> None:
    assert published == formats().thousands(view().finance.parts[part]).text


def test_parts_whose_total_the_pack_states_add_up_to_it() -> None:
    stated = {name: parts for name, parts in view().finance.groups.items() if parts.stated_total is not None}
    assert {"underspend", "cla_variance", "orders", "safeguarding"} == set(stated)
    assert [0, 0, 0, 0] == [parts.remainder.amount for parts in stated.values()]


def test_the_parts_explain_the_cells_of_the_table_to_the_pound() -> None:
    lines, groups = view().finance.lines, view().finance.groups
    assert lines["children_looked_after"].variance_net.amount == groups["cla_variance"].total.amount
    assert lines["safeguarding"].variance_net.amount == groups["safeguarding"].total.amount
    assert view().finance.total.variance_net.amount == groups["underspend"].total.amount


# -------------------------------------------------------------------------------------------------------------- demand

# Contacts are published as -14% on the year; 5,262 against 6,075 is -13.4%.
DEMAND = {
    "Contacts to children’s social care": "5,611 5,694 6,075 5,750 5,687 5,590 5,262 -6% -13%",
    "Referrals": "1,307 991 1,181 1,239 1,200 924 949 +3% -20%",
    "Children in need": "2,827 2,549 2,694 2,638 2,519 2,289 2,221 -3% -18%",
    "Looked after children": "582 593 560 534 523 537 519 -3% -7%",
}


@every_audience
def test_seven_quarters_of_demand_stand_under_their_years_with_two_changes(audience: str) -> None:
    found = table("demand", audience)
    upper, lower = found.head
    spanners = [(_said(cell), cell.column_span) for cell in upper.cells[1:]]
    assert [("2018/19", 4), ("2019/20", 3), ("% change against", 2)] == spanners
    assert ["Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "Q3", "Previous quarter", "Same quarter last year"] == said(lower)
    assert DEMAND == {name: " ".join(cells) for name, *cells in map(said, found.body)}


# ------------------------------------------------------------------------------------------------------------ measures

# Paragraph 13: outside, within, better, annual, target to be confirmed; an empty cell there is a nought here.
AREAS = {
    "Parent and family support": "0 1 1 0 1",
    "Child and family assessment": "2 1 0 0 0",
    "Child protection": "0 0 3 0 2",
    "Looked after children": "2 1 0 0 0",
    "Placements": "0 2 2 0 1",
    "Care leavers": "0 0 2 0 1",
    "Youth offending": "0 1 1 0 0",
    "Workforce": "0 0 2 0 0",
    "Governance": "0 0 0 2 0",
}
TOTAL = ["Total", "4 14.3%", "6 21.4%", "11 39.3%", "2 7.1%", "5 17.9%"]


@every_audience
def test_the_service_areas_are_counted_by_rating_as_published(audience: str) -> None:
    *areas, total = map(said, table("areas", audience).body)
    assert AREAS == {area: " ".join(counts) for area, *counts in areas}
    assert TOTAL == total


@pytest.mark.parametrize(
    ("measure", "published", "rating"),
    [
        ("single_assessments", "96%", Rating.ON_TARGET),
        ("icpc_timeliness", "100%", Rating.ON_TARGET),
        ("placement_moves", "8%", Rating.ON_TARGET),  # 42 of 519
        ("care_leavers_contact", "98%", Rating.ON_TARGET),
        ("audits_good", "83%", Rating.ON_TARGET),
        ("lac_reviews", "94%", Rating.WITHIN),
        ("foi", "90%", Rating.WITHIN),  # 82 of 91
        ("adoption_14_months", "63%", Rating.OUTSIDE),
        ("cin_two_years", "33%", Rating.OUTSIDE),  # 727 of 2,221
        ("proceedings_26_weeks", "65%", Rating.OUTSIDE),  # 105 of 162
        ("placement_stability", "55%", Rating.OUTSIDE),  # 75%, less 20 points
        ("adoption_days", "337", Rating.ON_TARGET),
    ],
)
def test_a_measure_has_its_published_value_and_rating(measure: str, published: str, rating: Rating) -> None:
    found = view().measures[measure]
    assert (published, rating) == (formats().figure(found.value).text, found.rating)


@pytest.mark.parametrize(("group", "on_target", "within", "outside"), [("contract", 7, 2, 3), ("strategic", 11, 6, 4)])
def test_the_ratings_of_a_group_are_counted_as_published(group: str, on_target: int, within: int, outside: int) -> None:
    chosen = view().groups[group]
    assert (on_target, within, outside) == (len(chosen.on_target), len(chosen.within), len(chosen.outside))


def test_each_contract_measure_and_each_strategic_one_outside_runs_into_its_commentary() -> None:
    lists = [node for node in walk(paper("cabinet").children) if isinstance(node, BulletList) and node.role == "run_in"]
    assert [7, 2, 3, 4] == [len(each.items) for each in lists]
    named = [text_of(item.children[:1]) for each in lists for item in each.items]
    strategic = view().groups["strategic"].outside
    assert {f"{each.name}." for each in (*view().groups["contract"], *strategic)} == set(named)


# ------------------------------------------------------------------------------------------------------------- numbers

# Headings with a number.  The published paper has no 23, and goes on with 24: from there on it is one ahead.
HEADINGS = {
    "10": "Summary of operational performance",
    "18": "Operational performance against the contractual",
    "20": "Contract indicators better than",
    "21": "Contract indicators within",
    "22": "Contract indicators outside",
    "23": "Strategic partnership indicators",
    "28": "Financial performance",
    "34": "Key variances over or under £100k",
    "35": "Innovation funding",
    "36": "Cash flow forecasting",
    "38": "Management action",
    "41": "Medium Term Financial Strategy",
    "43": "External scrutiny",
    "45": "Activity in Quarter 3",
    "48": "Activity in Quarter 4",
    "52": "Impact on the Council",
}
CLOSING = ("Risks", "Legal", "Equality", "Human resources", "Technology", "Health", "Financial", "Consultation")


def numbered(audience: str) -> dict[str, Section | Paragraph]:
    nodes = (node for node in walk(paper(audience).children) if isinstance(node, Section | Paragraph))
    return {node.number: node for node in nodes if node.number}


@pytest.mark.parametrize(("audience", "last"), [("cabinet", 60), ("osmc", 61)])
def test_headings_and_paragraphs_share_one_series_without_a_gap(audience: str, last: int) -> None:
    assert [str(number) for number in range(1, last + 1)] == [*numbered(audience)]


@every_audience
def test_headings_have_the_published_numbers(audience: str) -> None:
    found = {number: node for number, node in numbered(audience).items() if isinstance(node, Section)}
    closing = ("Recommended options", *CLOSING) if audience == "osmc" else CLOSING
    expected = HEADINGS | {str(number): words for number, words in enumerate(closing, 53)}
    assert list(expected) == list(found)
    assert [] == [number for number, words in expected.items() if not text_of(found[number].heading).startswith(words)]


def test_the_committee_reads_the_same_numbers_and_is_asked_for_something_else() -> None:
    cabinet, osmc = ({number: _words(node) for number, node in numbered(audience).items()} for audience in AUDIENCES)
    assert ["1", "5", "6"] == [str(number) for number in range(1, 53) if cabinet[str(number)] != osmc[str(number)]]


def _words(node: Section | Paragraph) -> str:
    return text_of(node.heading if isinstance(node, Section) else node.children)


# ------------------------------------------------------------------------------------------------------------- lengths

# The words of the published paper under each heading, down to the next, its number and the figures of its tables
# included, stamps left out: a word has a letter or a digit.
PUBLISHED = """\
number,part,words
,executive-summary,117
,exempt,5
,recommendations,24
,citizens,44
,background,127
10,performance,567
18,contract,26
20,better,735
21,within,167
22,outside,371
23,strategic,988
28,finance,344
34,variances,768
35,innovation,54
36,cash flow,37
38,efficiencies,89
41,strategy,78
43,scrutiny,107
45,activity,124
48,activity-ahead,190
52,objectives,271
53,risks,26
54,implications.legal,40
55,implications.equality,13
56,implications.human-resources,16
57,implications.technology,14
58,implications.health,78
59,implications.financial,15
60,consultation,11
,attachments,12
"""
PARTS = {row["number"] or row["part"]: int(row["words"]) for row in csv.DictReader(StringIO(PUBLISHED))}
# The published bullets, name and commentary.
BULLETS = {
    "single_assessments": 67,
    "cin_plan": 80,
    "cpp_visits": 107,
    "icpc_timeliness": 90,
    "placement_moves": 231,
    "care_leavers_contact": 75,
    "audits_good": 78,
    "lac_reviews": 81,
    "foi": 80,
    "adoption_14_months": 145,
    "pathway_plans": 111,
    "supervision": 108,
    "assessments_20_days": 149,
    "cin_two_years": 121,
    "proceedings_26_weeks": 192,
    "placement_stability": 264,
}


@cache
def counted() -> dict[str, int]:
    """The words of each part of the Cabinet's paper, by its number, or by its template where it has none."""
    found: dict[str, int] = {}
    for node in walk(paper("cabinet").children):
        if isinstance(node, Section):
            part = node.number or node.role.removeprefix("section.")
            found[part] = own_words(node) - count(str(node.stamp or ""))  # the published were counted without stamps
    return found


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_within_thirty_per_cent_of_the_published_words(part: str) -> None:
    assert_as_long(counted()[part], PARTS[part])


@pytest.mark.parametrize("measure", BULLETS)
def test_a_bullet_is_within_thirty_per_cent_of_the_published_words(measure: str) -> None:
    name = view().measures[measure].name
    (item,) = (
        node
        for node in walk(paper("cabinet").children)
        if isinstance(node, ListItem) and text_of(node.children).startswith(f"{name}. ")
    )

    assert_as_long(count(text_of(item.children)), BULLETS[measure])
