"""Every format says what the tree says: the same words in the same order, and nothing that is not named here.

The tree is flattened into passages, and each file is read back into passages by a reader that shares no code with the
program.  What a format cannot tell apart is named below; everything else has to be equal.  Plain text marks no
passages, so each is looked for behind the one before it, and what stands between them has to be named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

import pytest

from cabinet_report.readers.docx import read_docx as read_docx_of_the_house
from cabinet_report.tree.nodes import Chart
from cabinet_report.tree.walk import walk
from tests.papers import PAPERS, paper, written
from tests.readers_for_tests.drawn_values import misplaced
from tests.readers_for_tests.from_docx import read_docx
from tests.readers_for_tests.from_html import read_html
from tests.readers_for_tests.from_pdf import read_pdf
from tests.readers_for_tests.from_tree import printed_in_word, read_tree
from tests.readers_for_tests.in_text import expected as expected_in_text
from tests.readers_for_tests.in_text import follow, with_calls
from tests.readers_for_tests.said import Passage, Said, differences, plain

READERS: Mapping[str, Callable[[bytes], Said]] = {"docx": read_docx, "html": read_html, "pdf": read_pdf}

# The kinds that a format has no way to tell: Word knows no headings of rows, and the contents of a PDF no levels.
CANNOT_TELL: Mapping[str, Mapping[str, str]] = {
    "docx": {"stub": "cell"},
    "html": {},
    "pdf": {"entry 1": "entry", "entry 2": "entry", "entry 3": "entry"},
}

# An override in the data turns words round, and a PDF holds letters in the order in which they are drawn.
TURNED_ROUND = "right to left"

every_paper = pytest.mark.parametrize("name", PAPERS)
every_format = pytest.mark.parametrize("format_name", READERS)


@cache
def tree(name: str) -> Said:
    return read_tree(*paper(name))


@cache
def read(name: str, format_name: str) -> Said:
    return READERS[format_name](written(name, format_name))


def told(passages: Sequence[Passage], format_name: str) -> Iterator[Passage]:
    """The passages of the tree as the format can tell them."""
    cannot = CANNOT_TELL[format_name]
    for kind, words in passages:
        general, space, place = kind.partition(" ")
        said = words.replace(TURNED_ROUND, TURNED_ROUND[::-1]) if format_name == "pdf" else words
        yield Passage(cannot.get(kind, cannot.get(general, general) + space + place), said)


@every_format
@every_paper
def test_every_passage_is_there_in_order_and_nothing_else(name: str, format_name: str) -> None:
    expected = list(told(tree(name).passages, format_name))
    assert len(expected) > 50
    assert [] == differences(expected, read(name, format_name).passages)


@every_format
@every_paper
def test_the_notes_are_the_same_with_the_same_numbers(name: str, format_name: str) -> None:
    assert tree(name).notes == read(name, format_name).notes


@every_format
@every_paper
def test_the_links_lead_to_the_same_addresses(name: str, format_name: str) -> None:
    assert tree(name).links == read(name, format_name).links


@pytest.mark.parametrize("format_name", ["docx", "html"])
@every_paper
def test_each_reference_leads_to_what_it_names(name: str, format_name: str) -> None:
    assert [] == differences(tree(name).references, read(name, format_name).references)


@every_format
@every_paper
def test_the_file_says_the_same_of_itself(name: str, format_name: str) -> None:
    assert dict(tree(name).properties) == dict(read(name, format_name).properties)


@every_paper
def test_plain_text_says_every_passage_in_order_and_nothing_else(name: str) -> None:
    content, look = paper(name)
    told_in_text = read_tree(content, replace(look, marks={}))  # a rating is its word alone
    header, notice, _ = told_in_text.on_every_page
    heads = [with_calls(each.words) for each in told_in_text.passages if each.kind.startswith("head ")]
    between = {word for head in heads for word in head.split()} | {f"<{link.address}>" for link in told_in_text.links}
    passages = [notice, header, *expected_in_text(told_in_text, look.words["notes"])]
    assert [] == list(follow(written(name, "text").decode(), passages, between))


# ------------------------------------------------------------------------------------------------------------- charts


@every_paper
def test_a_word_chart_and_its_workbook_hold_the_numbers_of_the_tree(name: str) -> None:
    assert [] == differences(tree(name).graphs, read(name, "docx").graphs)
    assert [] == differences(tree(name).graphs, read(name, "docx").behind)


@every_paper
def test_a_web_page_shows_the_numbers_of_each_chart_as_they_are_printed(name: str) -> None:
    assert [] == differences(tree(name).printed, read(name, "html").printed)


@pytest.mark.parametrize("format_name", ["html", "pdf"])
@every_paper
def test_a_drawing_names_its_series_and_has_no_word_that_its_chart_has_not(name: str, format_name: str) -> None:
    charts = [node for node in walk(paper(name)[0].children) if isinstance(node, Chart)]
    drawings = ["".join(drawn).replace(" ", "") for drawn in read(name, format_name).drawn]
    for chart, drawn in zip(charts, drawings, strict=True):
        known = "|".join(re.escape(word) for word in sorted(words_of(chart), key=len, reverse=True))
        assert re.fullmatch(f"(?:{known})+", drawn), drawn
        must = [chart.category_title, chart.value_title, "".join(chart.scale.printed)]
        must += [line.name for line in chart.series if len(chart.series) > 1]
        must += [line.printed[-1] for line in chart.series if chart.kind == "line"]
        assert [] == [words for words in must if plain(words).replace(" ", "") not in drawn]


@pytest.mark.parametrize("format_name", ["html", "pdf"])
@every_paper
def test_every_value_is_drawn_where_the_scale_has_it(name: str, format_name: str) -> None:
    content, look = paper(name)
    charts = [node for node in walk(content.children) if isinstance(node, Chart)]
    for chart, drawing in zip(charts, read(name, format_name).drawings, strict=True):
        assert [] == misplaced(chart, drawing, look.colours), chart.title


@every_paper
def test_a_word_chart_has_the_kind_the_scale_and_the_printed_values_of_the_tree(name: str) -> None:
    assert [] == differences(tree(name).axes, read(name, "docx").axes)
    assert [] == differences([*printed_in_word(tree(name))], read(name, "docx").printed)


def words_of(chart: Chart) -> set[str]:
    """Every word that may stand in the drawing."""
    values = [value for line in chart.series for value in (line.name, *line.printed)]
    said = [*chart.categories, *values, *chart.scale.printed, chart.category_title, chart.value_title]
    return {word for phrase in said for word in plain(phrase).split()}


# -------------------------------------------------------------------------------------------------------- every page


@every_paper
def test_every_section_of_a_word_file_has_the_header_the_notice_and_the_footer(name: str) -> None:
    assert tree(name).on_every_page == read(name, "docx").on_every_page


@every_paper
def test_a_web_page_has_the_header_and_the_notice_and_counts_no_pages(name: str) -> None:
    assert [line for line in tree(name).on_every_page if "{page" not in line] == [*read(name, "html").on_every_page]


@every_paper
def test_every_page_of_a_pdf_has_the_header_the_notice_and_its_own_number(name: str) -> None:
    pages = read(name, "pdf").on_every_page
    for number, page in enumerate(pages, 1):
        left = page
        for line in tree(name).on_every_page:
            printed = line.replace("{page}", str(number)).replace("{pages}", str(len(pages)))
            assert left.count(printed) == 1, (number, printed, page)
            left = left.replace(printed, "")
        assert left.strip() == ""


@every_paper
def test_a_page_of_a_pdf_says_again_only_the_heads_of_tables_without_their_notes(name: str) -> None:
    # The calls of notes are not said again: their notes are on the page of the first head.
    heads = {
        word
        for each in tree(name).passages
        if each.kind.startswith("head ")
        for word in re.sub(r"\{note \d+\}", "", each.words).split()
    }
    again = {word for words in read(name, "pdf").repeated for word in words.split()}
    assert set() == again - heads


# ------------------------------------------------------------------------------------------------------ the way back


@every_paper
def test_a_word_file_read_back_by_the_program_says_the_same_passages(name: str) -> None:
    look = paper(name)[1]
    back = read_tree(read_docx_of_the_house(written(name, "docx")), look)
    assert [] == differences(list(told(tree(name).passages, "docx")), list(told(back.passages, "docx")))
