"""The sample quarter goes to the Cabinet and to scrutiny from one pack, and only what is declared differs."""

from __future__ import annotations

from functools import cache

from cabinet_report.papers import Checked
from cabinet_report.pipeline import compose, finish
from cabinet_report.tree.nodes import Paragraph, Section, Table
from cabinet_report.tree.walk import text_of, walk
from tests.samples.quarter import view


@cache
def checked(audience: str) -> Checked:
    return finish(compose(view().submission, audience))


def sections(audience: str) -> dict[str, Section]:
    """The sections of a paper by their templates."""
    found = (node for node in walk(checked(audience).paper.children) if isinstance(node, Section))
    return {node.role.removeprefix("section."): node for node in found if node.role != "section"}


def words(section: Section) -> list[str]:
    return [text_of(node.children) for node in walk(section.children) if isinstance(node, Paragraph)]


def test_the_committees_paper_has_no_problem() -> None:
    assert [] == [str(problem) for problem in checked("osmc").problems]


def test_it_leaves_out_the_events_and_has_every_other_section() -> None:
    assert {"activity", "activity-ahead"} == {*sections("cabinet")} - {*sections("osmc")}
    assert [name for name in sections("cabinet") if not name.startswith("activity")] == [*sections("osmc")]


def test_the_committee_notes_the_finances_and_the_safety_of_children_as_well() -> None:
    (cabinet,), (osmc,) = words(sections("cabinet")["recommendations"]), words(sections("osmc")["recommendations"])

    assert "Cabinet" in cabinet
    assert "finances" not in cabinet
    assert all(word in osmc for word in ("Committee", "finances", "children"))


def test_the_committee_reads_the_everyday_name_of_the_council() -> None:
    name = "Doncaster Metropolitan Borough Council"

    assert name in words(sections("cabinet")["executive-summary"])[0]
    assert "with Doncaster Council (the Council), " in words(sections("osmc")["executive-summary"])[0]


def test_the_committee_has_numbers_below_its_closing_headings_and_not_before_them() -> None:
    assert "73" == sections("cabinet")["options"].number
    assert None is sections("osmc")["options"].number
    paragraphs = (node for node in walk(sections("osmc")["options"].children) if isinstance(node, Paragraph))
    assert ["72"] == [node.number for node in paragraphs]


def test_words_that_are_for_no_one_audience_are_the_same() -> None:
    assert words(sections("cabinet")["background"]) == words(sections("osmc")["background"])


def test_both_have_the_same_tables() -> None:
    tables = [
        [node for node in walk(checked(each).paper.children) if isinstance(node, Table) and node.role != "table.head"]
        for each in ("cabinet", "osmc")
    ]
    assert [node.body for node in tables[0]] == [node.body for node in tables[1]]
