"""The partnership's appendix prints the published figures, theme by theme, each in its four blocks at its length."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO, StringIO

import pikepdf
import pytest

from cabinet_report.tree.nodes import (
    Block,
    Chart,
    ListItem,
    Panel,
    Paragraph,
    Section,
    Table,
)
from cabinet_report.tree.walk import Node, text_of, walk
from cabinet_report.writing import write_all
from tests.papers import checked
from tests.readers_for_tests.pdf_words import read_pages
from tests.samples.lengths import assert_as_long, count, words_in
from tests.writers.docx.opened import opened

NAME = "2021-22-partnership-partnership"

# The words of each block of the published appendix, counted in its text: a word has a letter or a digit.
PUBLISHED = """\
theme,information,priorities,next steps,impact
Early help,303,449,98,277
Multi-Agency Safeguarding Hub,330,77,44,42
Child protection,150,379,614,229
Children in care,275,341,421,152
Care leavers,377,311,264,138
"""
BLOCKS = ("information", "priorities", "next steps", "impact")
THEMES = list(csv.DictReader(StringIO(PUBLISHED)))


def nodes() -> Iterator[Node]:
    return walk(checked(NAME).paper.children)


def table(name: str) -> list[list[str]]:
    """The words of the cells of a table's body, row by row."""
    found = next(node for node in nodes() if isinstance(node, Table) and node.role == f"table.{name}")
    return [[_words(cell.children) for cell in row.cells] for row in found.body]


def _words(blocks: tuple[Block, ...]) -> str:
    return " ".join(text_of(block.children) for block in blocks if isinstance(block, Paragraph))


def said() -> str:
    """All that the paper says in paragraphs and lists."""
    return " ".join(text_of(node.children) for node in nodes() if isinstance(node, Paragraph | ListItem))


def test_the_pack_and_the_paper_have_no_problem() -> None:
    assert [] == [str(problem) for problem in checked(NAME).problems]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "contacts_before",
            [
                ["2020", "2,091", "1,955", "2,104"],
                ["2021", "1,970", "1,982", "2,810"],
                ["Difference", "-121", "+27", "+706"],
                ["Difference in per cent", "-5.8%", "+1.4%", "+33.6%"],
            ],
        ),
        (
            "contacts_now",
            [
                ["2021", "1,970", "1,982", "2,810"],
                ["2022", "2,490", "2,134", "2,439"],
                ["Difference", "+520", "+152", "-371"],
                ["Difference in per cent", "+26.4%", "+7.7%", "-13.2%"],
            ],
        ),
    ],
)
def test_the_difference_tables_are_the_published_ones(name: str, expected: list[list[str]]) -> None:
    assert expected == table(name)


def test_the_profiles_have_the_published_numbers_or_those_of_the_departures_and_each_makes_502() -> None:
    assert ["192", "40", "6", "264"] == [row[1] for row in table("abuse")]
    assert ["67", "115", "139", "137", "44"] == [row[1] for row in table("ages")]
    assert [502, 502] == [sum(int(row[1]) for row in table(name)) for name in ("abuse", "ages")]


def test_the_list_of_care_leavers_has_counts_and_percentages_each_in_its_own_unit() -> None:
    published = ["224", "32", "85%", "95%", "63%", "37%", "56%", "44%", "93%", "96%", "80%", "81%", "28"]
    assert published == [row[1] for row in table("leavers")]


@pytest.mark.parametrize(
    "printed",
    [
        "364 for every 10,000",
        "613 final family stars",
        "483 of them (78.8%)",
        "32 (5.2%)",
        "98 (16.0%)",
        "rose from 56.2% to 61.1%",
        "463 initial child protection conferences, 148 more than the 315",
        "698 children were made subject to a child protection plan, against 594",
        "502 children with a plan",
        "6.3% had already",
        "looked after 589 children, a rate of 88 for every 10,000",
        "173 children left care",
        "it had been 215, which is 42 more",
        "256 care leavers",
        "36% of contacts were completed in time, against a target of 90%",
    ],
)
def test_the_published_figures_of_the_words_come_out(printed: str) -> None:
    assert printed in said()


def test_nothing_has_a_number_but_captions_and_those_are_counted_as_they_are_read() -> None:
    assert [] == [node for node in nodes() if isinstance(node, Section | Paragraph) and node.number is not None]
    assert [1, 2, 3, 4, 5, 6] == [node.number for node in nodes() if isinstance(node, Table)]
    assert [1, 2, 3] == [node.number for node in nodes() if isinstance(node, Chart)]


def test_the_contents_of_the_pdf_and_of_the_word_file_name_each_theme_with_the_page_that_it_begins() -> None:
    themes = [row["theme"] for row in THEMES]
    pages: dict[int, list[str]] = defaultdict(list)
    files = write_all(checked(NAME), ["pdf", "docx"])
    with pikepdf.open(BytesIO(files["pdf"])) as pdf:
        for (page, _), pieces in read_pages(pdf).marked.items():
            pages[page].append("".join(pieces))
    begun = {theme: next(str(page + 1) for page in pages if page and theme in pages[page]) for theme in themes}

    front = pages[0]
    assert begun == {theme: front[front.index(theme) + 1] for theme in themes}
    assert [] == [theme for theme in themes if theme + begun[theme] not in opened(files["docx"]).paragraphs]


@pytest.mark.parametrize("row", THEMES, ids=lambda row: str(row["theme"]))
def test_each_theme_has_the_same_four_blocks_and_each_is_within_thirty_per_cent_of_its_words(
    row: dict[str, str],
) -> None:
    theme = next(node for node in nodes() if isinstance(node, Section) and text_of(node.heading) == row["theme"])
    information, priorities, ahead = (block for block in theme.children if isinstance(block, Section))
    (impact,) = (block for block in ahead.children if isinstance(block, Panel))
    rest = tuple(block for block in ahead.children if block is not impact)
    written_words = (
        words_in((information,)) + count(row["theme"]),
        words_in((priorities,)),
        words_in(rest) + count(text_of(ahead.heading)),
        words_in((impact,)),
    )

    for block, written in zip(BLOCKS, written_words, strict=True):
        assert_as_long(written, int(row[block]))
