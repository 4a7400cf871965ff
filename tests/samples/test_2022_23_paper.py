"""The two papers of Quarter 1 2022/23: their numbers, sections, notes and lists, what is worked out, and length."""

from __future__ import annotations

import csv
from functools import cache
from io import StringIO

import pytest

from cabinet_report.tree.nodes import AcronymEntry, BulletList, Chart, Note, Paragraph, Section, Table
from cabinet_report.tree.walk import text_of, walk
from tests.papers import checked
from tests.samples.lengths import assert_as_long, own_words, words_in
from tests.samples.quarter_2022_23 import AUDIENCES, NAME, paper, view

every_audience = pytest.mark.parametrize("audience", AUDIENCES)


def sections(audience: str) -> list[Section]:
    return [node for node in walk(paper(audience).children) if isinstance(node, Section)]


@cache
def texts(audience: str) -> dict[str, str]:
    """The words of each numbered paragraph, with the items of the lists that stand below it."""
    found: dict[str, str] = {}
    for section in sections(audience):
        number = ""
        for block in section.children:
            if isinstance(block, Paragraph) and block.number:
                number = block.number
                found[number] = text_of(block.children)
            elif isinstance(block, BulletList):
                found[number] += "".join(f"\n- {text_of(item.children)}" for item in block.items)
    return found


@every_audience
def test_neither_the_pack_nor_a_paper_has_a_problem(audience: str) -> None:
    made = checked(f"{NAME}-{audience}")
    assert [] == [str(problem) for problem in (*view().submission.queries, *made.problems)]


@every_audience
def test_the_paragraphs_are_the_published_54_and_one_heading_is_among_them(audience: str) -> None:
    numbers = [
        (node.number, type(node).__name__)
        for node in walk(paper(audience).children)
        if isinstance(node, Paragraph | Section) and node.number
    ]
    expected = [(str(number), "Section" if number == 45 else "Paragraph") for number in range(1, 55)]
    assert expected == numbers


@every_audience
def test_the_acronyms_come_before_the_contacts(audience: str) -> None:
    tops = [section.role.removeprefix("section.") for section in sections(audience) if section.level == 1]
    assert ["consultation", "acronyms", "attachments", "contacts", "background-papers", "appendix-measures"] == tops[
        -6:
    ]


@every_audience
def test_the_acronyms_are_those_that_are_used_and_nearly_half_of_the_published_ones_are_gone(audience: str) -> None:
    listed = [node.short for node in walk(paper(audience).children) if isinstance(node, AcronymEntry)]
    known = [acronym.short for acronym in view().submission.acronyms]
    assert sorted(known, key=str.casefold) == listed
    unused = ("BAU", "CAFCASS", "C&F", "DMBC", "EH", "IRO", "LA", "MASH", "PLO", "PNC", "RAG", "SILS")
    assert set() == set(unused) & set(listed)


@every_audience
def test_two_notes_stand_in_the_text_and_two_on_the_heads_of_the_appendix(audience: str) -> None:
    held = {
        node.number: (holder, text_of(node.children))
        for holder in walk(paper(audience).children)
        if isinstance(holder, Paragraph)
        for node in holder.children
        if isinstance(node, Note)
    }
    assert [1, 2, 3, 4] == list(held)
    assert ["7", "15", None, None] == [holder.number for holder, _ in held.values()]
    assert ["Target", "Comparator"] == [text_of(held[number][0].children) for number in (3, 4)]
    assert ["return 903", "ChAT", "tolerance", "statistical neighbours"] == [
        next(word for word in ("return 903", "ChAT", "tolerance", "statistical neighbours") if word in words)
        for _, words in held.values()
    ]


@every_audience
def test_a_paper_without_a_finance_table_and_charts_is_a_whole_paper(audience: str) -> None:
    nodes = list(walk(paper(audience).children))
    roles = [node.role for node in nodes if isinstance(node, Table)]
    assert ["table.members", "table.objectives", "table.key_performance_indicators"] == roles
    assert not any(isinstance(node, Chart) for node in nodes)
    assert () == view().submission.finance.lines


def test_the_seven_teams_are_listed_from_the_most_cases_down() -> None:
    assert texts("osmc")["32"].split("\n")[1:] == [
        "- 196 in ACPS South 1",
        "- 182 in ACPS Central 1",
        "- 178 in ACPS East 1",
        "- 172 in ACPS North 2",
        "- 165 in ACPS Central 2",
        "- 151 in ACPS East 2",
        "- 134 in ACPS South 2.",
    ]


def test_the_audiences_differ_in_what_is_recommended_and_to_whom_alone() -> None:
    ours, theirs = texts("osmc"), texts("cabinet")
    assert {"5", "6"} >= {number for number in ours if ours[number] != theirs[number]} >= {"5"}
    assert "finances" in ours["5"]
    assert "finances" not in theirs["5"]


# ------------------------------------------------------------------------------------------------ what is worked out


@pytest.mark.parametrize(
    ("paragraph", "worked_out"),
    [
        ("10", "three were better than target or within tolerance\n- three were below target\n- for five"),
        ("11", "13 were better than target or within tolerance\n- three were below target\n- for nine"),
        ("14", "498, or 42%"),  # of 1,182
        ("15", "2,699 assessments were started"),
        ("15", "1,155 were started, against 1,544"),  # 2,699 - 1,155
        ("17", "After 668 of the assessments begun in Quarter 1 (58%)"),
        ("17", "the other 487 (42%)"),  # 1,155 - 668
        ("18", "1,281 of them (28%)"),  # of 4,581
        ("21", "348 children had a protection plan, slightly fewer than at the end of Quarter 4 (366)"),
        ("28", "On 18 July 2022 it said that 62.7% of supervisions"),
        ("36", "an overspend of £4.93m"),  # 4.04 + 2.81 - 2.16 + 0.24
        ("36", "take off £2.16m, and other headings add £0.24m"),
        ("37", "£0.10m on other headings, less £1.37m"),  # 3.59 + 0.62 + 0.76 + 0.34 + 0.10 - 1.37 = 4.04
        ("38", "14 more at the beginning of the year and 11 more at its end"),  # 57 - 43, 40 - 29
        ("38", "£289k a year on average, where the budget has £254k: £35k more"),
        ("44", "12 new places"),  # 4 + 2 + 6
        ("46", "As recommended in paragraph 5."),
    ],
)
def test_a_paragraph_says_what_follows_from_the_figures(paragraph: str, worked_out: str) -> None:
    assert worked_out in texts("osmc")[paragraph]


@pytest.mark.parametrize("group", ["overspend", "ladder"])
def test_the_parts_of_an_overspend_add_up_to_it(group: str) -> None:
    assert 0 == view().finance.groups[group].remainder.amount


# ------------------------------------------------------------------------------------------------------------ lengths

# The words of the published paper under each heading, down to the next, its number and its stamp included, footnotes
# where they are called: a word has a letter or a digit.  The appendix is counted without the heads of its table, which
# are printed anew on every page; the figures of its rows count as words.
PUBLISHED = """\
part,words
executive-summary,103
exempt,5
recommendations,32
citizens,55
background,133
performance,251
Referrals,132
Assessments,174
Children in need,51
Child protection,347
Children in care,89
Adoption,119
Care leavers,20
Supervision,108
Caseloads,326
developments,114
finance,698
Future Placements Strategy,340
objectives,263
options,7
risks,42
implications.legal,31
implications.equality,15
implications.human-resources,21
implications.technology,16
implications.health,79
implications.financial,12
consultation,11
contacts,18
"""
PARTS = {row["part"]: int(row["words"]) for row in csv.DictReader(StringIO(PUBLISHED))}
# The commentary of the appendix, row by row, those aside of fewer than twenty words.
COMMENTARY = {
    "icpc_timeliness": 28,
    "lac_reviews": 28,
    "pathway_plans": 32,
    "adoption_14_months": 27,
    "audits_good": 31,
    "re_referrals": 59,
    "family_support_outcomes": 23,
    "family_support_days": 41,
    "cin_6_12_months": 32,
    "second_cpp": 69,
    "cpp_over_2_years": 43,
    "homes_good": 20,
    "proceedings_26_weeks": 114,
    "sgo": 59,
    "staying_put": 40,
    "audits_ri": 31,
    "agency_posts": 88,
    "first_time_entrants": 43,
    "reoffending": 34,
}


def counted(audience: str) -> dict[str, int]:
    """The words of each section without those of the sections in it."""
    found: dict[str, int] = {}
    for section in sections(audience):
        name = section.role.removeprefix("section.") if section.level == 1 else text_of(section.heading)
        found[name] = own_words(section)
    return found


@pytest.mark.parametrize("part", PARTS)
def test_a_section_is_within_thirty_per_cent_of_the_published_words(part: str) -> None:
    assert_as_long(counted("osmc")[part], PARTS[part])


@pytest.mark.parametrize("measure", COMMENTARY)
def test_a_commentary_of_the_appendix_is_within_thirty_per_cent_of_the_published_words(measure: str) -> None:
    table = next(
        node
        for node in walk(paper("osmc").children)
        if isinstance(node, Table) and node.role == "table.key_performance_indicators"
    )
    rows = dict(zip(view().measures, (row for row in table.body if row.role == "row"), strict=True))

    assert_as_long(words_in(rows[measure].cells[5].children), COMMENTARY[measure])
