"""Text in data comes in as the same text, however it looks; what cannot be printed is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cabinet_report.domain.prose import UNPRINTABLE
from cabinet_report.domain.submission import Submission
from cabinet_report.intake.csv_tables import separator_of
from cabinet_report.intake.specification.measures import MEASURES
from tests.intake.packs import Files

Read = Callable[[Files], Submission]
ProblemsIn = Callable[[Files], list[str]]

HOSTILE = [
    "<1%",
    "R&D",
    "{{ 7*7 }}",
    "{% for x in y %}",
    "=cmd()",
    '=HYPERLINK("http://example.org")',
    "+1",
    "@SUM(A1)",
    "# not a heading",
    "a | b",
    "\u200fعربى\u200e left",
    "\u202eright to left\u202c",
    "<script>alert(1)</script>",
    "&amp; &lt;",
    "no",
    "NULL",
    "1:30",
    "👩‍👧 family",
    "long " * 800 + "end",
]


def _measures(name: str) -> str:
    file = io.StringIO()
    csv.writer(file).writerows([["id", "name", "group"], ["cin_plan", name, "contract"]])
    return file.getvalue()


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_cell_stays_the_same_text(text: str, read: Read) -> None:
    assert text == read({"measures.csv": _measures(text)}).indicators["cin_plan"].name


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_narrative_stays_the_same_text(text: str, read: Read) -> None:
    assert text == read({"narrative/finance.md": text}).narrative["finance"].text


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x85", "\ue000", "\uf8ff", "\U000f0000", "\ufffe"])
def test_a_character_that_cannot_be_printed_is_refused_in_a_narrative(character: str, problems_in: ProblemsIn) -> None:
    problems = problems_in({"narrative/finance.md": f"One line.\nAnd {character} here.\n"})

    assert len(problems) == 1
    assert problems[0].startswith(("PACK-014  narrative/finance.md, line 2: ", "CSV-001  narrative/finance.md"))


def test_a_character_that_cannot_be_printed_is_refused_in_a_cell_with_its_name(problems_in: ProblemsIn) -> None:
    assert problems_in({"measures.csv": _measures("Plans \x07")}) == [
        (
            'PACK-014  measures.csv, row 2, "name": the text holds the character U+0007, which cannot be printed. '
            "Delete it, or type the passage again."
        )
    ]


@pytest.mark.parametrize("written", ['title: "a \\u0007 b"', "title: a \ue000 b"])
def test_a_character_that_cannot_be_printed_is_refused_in_yaml(written: str, problems_in: ProblemsIn) -> None:
    problems = problems_in({"paper.yaml": f"schema: 1\n{written}\n"})

    assert problems[-1].startswith("PACK-014  paper.yaml, line 2")


@given(some.text(alphabet=some.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"))))
def test_no_ordinary_character_counts_as_unprintable(text: str) -> None:
    assert UNPRINTABLE.search(text) is None


@given(some.lists(some.text(alphabet=some.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"))), min_size=1))
def test_what_a_cell_holds_does_not_change_the_separator(names: list[str]) -> None:
    assert separator_of(_measures(" ".join(names)), MEASURES) == ","
