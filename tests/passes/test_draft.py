"""A draft says that it is one, and each problem stands at what it is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cabinet_report.passes.draft import as_draft
from cabinet_report.problems import Problem, Source, Where
from cabinet_report.tree.nodes import (
    BulletList,
    Card,
    CardEntry,
    Cards,
    CrossReference,
    Finished,
    ListItem,
    Paragraph,
    Section,
    Text,
    Title,
)
from cabinet_report.tree.walk import text_of, walk
from tests.trees import HERE, cell, finance_table, finished, words

RISKS = "narrative/risks.md"
CARD = Card(words("Plans"), (CardEntry("Performance", (Text("97%", (Source("m", Where("values.csv", row=5)),)),)),), ())
PAPER = finished(
    "A paper",
    (
        Title(words("A paper")),
        Section(
            words("Risks"),
            (
                Paragraph(words("One."), where=Where(RISKS, line=1)),
                Paragraph((Text("97%", (Source("v", Where("values.csv", row=14)),)),), where=Where(RISKS, line=3)),
                BulletList((ListItem(words("item"), where=Where(RISKS, line=5)),)),
                Cards((CARD,)),
                Paragraph(words("Commentary."), where=Where("measures.csv", row=7, column="commentary")),
            ),
            where=Where("sections/risks.md", line=1),
        ),
    ),
)


def problem(where: Where, message: str = "so.") -> Problem:
    return Problem("PAPER-999", where, message, "Mend it.")


def hosts(paper: Finished) -> list[tuple[str, tuple[str, ...]]]:
    """The words of each node that bears remarks, and these."""
    return [
        (text_of(node.heading if isinstance(node, Section | Card) else node.children), node.remarks)
        for node in walk(paper.children)
        if isinstance(node, Title | Section | Paragraph | ListItem | Card) and node.remarks
    ]


@pytest.mark.parametrize(
    ("where", "host"),
    [
        (Where(RISKS, line=1), "One."),
        (Where(RISKS, line=5), "item"),
        (Where(RISKS, line=4), "97%"),
        (Where(RISKS), "One."),
        (Where("sections/risks.md", line=9), "Risks"),
        (Where("measures.csv", row=7, column="commentary"), "Commentary."),
        (Where("values.csv", row=14, column="value"), "97%"),
        (Where("values.csv", row=5), "Plans"),
        (Where("values.csv", row=6), "A paper"),
        (Where("paper.yaml", line=2), "A paper"),
        (Where("narrative/other.md", line=2), "A paper"),
    ],
)
def test_a_problem_stands_at_what_it_is_about_or_else_at_the_title(where: Where, host: str) -> None:
    found = problem(where)

    assert [(host, (str(found),))] == hosts(as_draft(PAPER, [found], "DRAFT"))


def test_problems_at_one_place_stand_there_in_their_order() -> None:
    one, two = problem(Where(RISKS, line=1), "one."), problem(Where(RISKS, line=1), "two.")

    assert [("One.", (str(one), str(two)))] == hosts(as_draft(PAPER, [one, two], "DRAFT"))


def test_a_paper_without_a_title_bears_them_at_its_beginning_and_one_without_words_nowhere() -> None:
    untitled = finished("A paper", (Paragraph(words("First.")), Paragraph(words("Second."))))

    assert ["First."] == [host for host, _ in hosts(as_draft(untitled, [problem(Where("paper.yaml"))], "DRAFT"))]
    assert [] == hosts(as_draft(finished("A paper", ()), [problem(Where("paper.yaml"))], "DRAFT"))


def test_a_value_in_a_table_brings_its_problem_into_the_cell() -> None:
    body = replace(finance_table(1).body[0], cells=(cell("x"),))
    printed = Paragraph((Text("£1m", (Source("f", Where("finance.csv", row=3)),)),))
    table = replace(finance_table(1), body=(replace(body, cells=(replace(cell("x"), children=(printed,)),)),))

    assert ["£1m"] == [
        host for host, _ in hosts(as_draft(finished("A paper", (table,)), [problem(Where("finance.csv", row=3))], "D"))
    ]


def test_what_is_withheld_is_not_spoken_of() -> None:
    withheld = replace(PAPER, withheld=(RISKS,))

    assert [] == hosts(as_draft(withheld, [problem(Where(RISKS, line=1), "the secret.")], "DRAFT"))


def test_every_page_says_that_it_is_a_draft_before_the_notice_of_the_paper() -> None:
    assert "DRAFT Sample only: this is no official paper." == text_of(as_draft(PAPER, [], "DRAFT").furniture.notice)
    silent = replace(PAPER, furniture=replace(PAPER.furniture, notice=()))
    assert "DRAFT" == text_of(as_draft(silent, [], "DRAFT").furniture.notice)


def test_a_reference_that_leads_nowhere_is_seen() -> None:
    paper = finished("A paper", (Paragraph((Text("See "), CrossReference("nowhere", HERE))),))

    [paragraph] = as_draft(paper, [], "DRAFT").children

    assert isinstance(paragraph, Paragraph)
    assert "See ?" == text_of(paragraph.children)
