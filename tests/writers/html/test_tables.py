"""Tables as HTML, and the room they take on a page."""

import re
from dataclasses import replace

import pytest

from cabinet_report.tree.nodes import Column, Paragraph, Row, Table
from tests.trees import cell, finance_table, measures_table, words
from tests.writers.html.pages import html_of, page_of


def table(*rows: Row, columns: int = 2) -> Table:
    return Table(tuple(Column(100 / columns) for _ in range(columns)), (), rows, "A table.")


def test_headings_say_what_they_head() -> None:
    page = page_of(measures_table())

    assert {"col"} == set(page.xpath("//thead//th/@scope"))
    assert ["rowgroup", "row", "row", "rowgroup", "row", "row", "row"] == page.xpath("//tbody//th/@scope")


def test_a_group_of_rows_is_a_body_of_its_own() -> None:
    bodies = page_of(measures_table()).xpath("//tbody")

    assert ["Contract measures", "Partnership measures"] == [body.xpath("string(.//th)") for body in bodies]


def test_spans_are_written_and_every_row_is_full() -> None:
    page = page_of(finance_table(2))

    (first, second) = page.xpath("//thead/tr")
    assert [("2", None), (None, "3"), (None, "3")] == [(cell.get("rowspan"), cell.get("colspan")) for cell in first]
    assert 6 == len(second)


def test_a_caption_has_the_number_of_its_table() -> None:
    (caption,) = page_of(finance_table(1)).xpath("//caption")

    assert "Table 1: Budget and forecast by service, £000" == caption.text_content()


def test_numbers_stand_at_the_end_of_their_column_unless_the_cell_says_otherwise() -> None:
    block = replace(
        table(Row((cell("a"), cell("b"), cell("c", align="centre"))), columns=3),
        columns=(Column(30), Column(30, "end"), Column(40, "end")),
    )

    assert [None, "end", "centre"] == [found.get("class") for found in page_of(block).xpath("//td")]


def test_a_heading_without_words_heads_nothing() -> None:
    written = html_of(table(Row((cell("", scope="row"), cell("b")))))

    assert "<th" not in written


def test_a_wide_table_scrolls_by_itself_and_can_be_reached_by_the_keyboard() -> None:
    (region,) = page_of(measures_table()).xpath("//div[@class='scroll']")

    assert ("0", "region", "Table 1: Measures by group") == tuple(
        region.get(name) for name in ("tabindex", "role", "aria-label")
    )


def test_in_print_every_column_has_its_width() -> None:
    written = html_of(finance_table(2), printed=True)

    widths = [float(width) for width in re.findall(r'<col style="width:([\d.]+)%">', written)]
    assert 7 == len(widths)
    assert pytest.approx(100, abs=0.05) == sum(widths)


def test_in_print_a_row_taller_than_half_a_page_may_split() -> None:
    wordy = cell((Paragraph(words("A sentence that says a little. " * 120), "cell"),))
    written = html_of(table(Row((cell("a"), cell("b"))), Row((cell("c"), wordy))), printed=True)

    assert ["tall"] == re.findall(r'<tr class="([^"]*)"', written)
    assert 'class="table"' in written


def test_on_a_narrow_screen_a_column_of_words_stays_wide_enough_to_be_read() -> None:
    wordy = cell("A sentence that says a little. " * 20)
    (style,) = page_of(table(Row((cell("12%"), wordy)))).xpath("//table/@style")

    (least,) = re.findall(r"min-width:min\(([\d.]+)em,62rem\)", style)
    assert 13 < float(least) < 16
