"""Tables as HTML, and the room they take on a page."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.tree.nodes import Column, Paragraph, Row, Table
from cabinet_report.writers.html.table_room import fitted, room_of
from tests.trees import cell, finance_table, look, measures_table, words
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


# ------------------------------------------------------------------------------------------------------------- room


def test_a_column_that_would_cut_a_word_gets_the_room_it_needs_and_the_others_give_it_up() -> None:
    assert [30, 35, 35] == fitted([10, 45, 45], [30, 10, 10], 100)


def test_where_all_words_are_too_wide_the_shares_stand() -> None:
    assert [50, 50] == fitted([1, 1], [80, 80], 100)


@given(
    st.lists(st.tuples(st.floats(1, 100), st.floats(0, 60)), min_size=1, max_size=12),
    st.floats(100, 800),
)
def test_columns_fill_the_width_and_cut_no_word_they_need_not(columns: list[tuple[float, float]], width: float) -> None:
    shares, least = [share for share, _ in columns], [need for _, need in columns]
    widths = fitted(shares, least, width)

    assert pytest.approx(width) == sum(widths)
    if sum(least) <= width:
        assert all(given + 1e-6 >= need for given, need in zip(widths, least, strict=True))


def test_a_short_table_is_kept_whole_and_a_long_one_is_not() -> None:
    short = table(Row((cell("a"), cell("b"))))
    long = table(*(Row((cell("a"), cell("b"))) for _ in range(60)))

    assert room_of(short, look(), wide=False).whole
    assert not room_of(long, look(), wide=False).whole


def test_a_row_taller_than_half_a_page_may_split() -> None:
    wordy = cell((Paragraph(words("A sentence that says a little. " * 120), "cell"),))
    room = room_of(table(Row((cell("a"), cell("b"))), Row((cell("c"), wordy))), look(), wide=False)

    assert frozenset({1}) == room.tall
    assert 1 == html_of(table(Row((cell("a"), cell("b"))), Row((cell("c"), wordy))), printed=True).count('class="tall"')
