"""The room that a table takes on a page."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.tree.nodes import BulletList, Column, Paragraph, Row, Span, Table
from cabinet_report.writers.table_room import CellShape, fitted, readable, room_of
from cabinet_report.writers.typeface import width_of
from tests.trees import cell, item, words

A4 = (480.0, 700.0)
SHAPE = CellShape(size=10, sides=9, ends=6, line=1.25)


def table(*rows: Row, columns: int = 2) -> Table:
    return Table(tuple(Column(100 / columns) for _ in range(columns)), (), rows, "A table.")


def test_a_column_that_would_cut_a_word_gets_the_room_it_needs_and_the_others_give_it_up() -> None:
    assert [30, 35, 35] == fitted([10, 45, 45], [30, 10, 10], 100)


def test_a_column_that_becomes_too_narrow_for_another_is_widened_too() -> None:
    assert [30, 28, 42] == fitted([10, 30, 60], [30, 28, 0], 100)


def test_where_all_words_are_too_wide_the_longest_are_cut_and_no_other() -> None:
    assert [50, 50] == fitted([1, 1], [80, 80], 100)
    assert [20, 50, 30] == fitted([1, 1, 1], [20, 90, 30], 100)
    assert [20, 40, 40] == fitted([1, 1, 1], [20, 90, 45], 100)


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


def test_the_longest_word_of_a_column_fits_it_in_bold_where_its_row_is_bold() -> None:
    narrow = replace(table(Row((cell("Confidentiality"), cell("b"))), columns=2), columns=(Column(5), Column(95)))
    total = replace(narrow, body=(replace(narrow.body[0], role="total"),))

    plain, bold = (room_of(each, A4, SHAPE).columns[0] for each in (narrow, total))
    assert pytest.approx(width_of("Confidentiality", 10) + 10) == plain
    assert pytest.approx(width_of("Confidentiality", 10, bold=True) + 10) == bold


def test_a_rating_has_room_for_its_shape() -> None:
    marked = cell((Paragraph((Span("rating.on_target", words("On")),), "cell"),))
    narrow = replace(table(Row((marked, cell("b")))), columns=(Column(1), Column(99)))

    assert room_of(narrow, A4, SHAPE).columns[0] > width_of("On", 10, bold=True) + 10


def test_a_short_table_is_kept_whole_and_a_long_one_is_not() -> None:
    rows = [Row((cell("a"), cell("b")))] * 60

    assert room_of(table(*rows[:1]), A4, SHAPE).whole
    assert not room_of(table(*rows), A4, SHAPE).whole


def test_a_table_that_would_leave_half_a_page_empty_is_not_kept_whole() -> None:
    lines = int(0.45 * A4[1] / (SHAPE.size * SHAPE.line + SHAPE.ends))

    assert not room_of(table(*[Row((cell("a"), cell("b")))] * lines), A4, SHAPE).whole


def test_a_row_taller_than_half_a_page_may_split() -> None:
    wordy = cell((Paragraph(words("A sentence that says a little. " * 120), "cell"),))
    listed = cell((BulletList(tuple(item("One of many.") for _ in range(40))),))
    rows = (Row((cell("a"), cell("b"))), Row((cell("c"), wordy)), Row((cell("d"), listed)))

    assert frozenset({1, 2}) == room_of(table(*rows), A4, SHAPE).tall


def test_a_cell_over_several_rows_is_shared_out_among_them() -> None:
    wordy = cell((Paragraph(words("A sentence that says a little. " * 120), "cell"),), row_span=3)
    rows = (Row((wordy, cell("a"))), Row((cell("b"),)), Row((cell("c"),)))

    assert frozenset() == room_of(table(*rows), A4, SHAPE).tall
    assert not room_of(table(*rows), A4, SHAPE).whole


def test_a_column_is_read_in_the_width_of_its_words_up_to_so_much_of_a_line() -> None:
    rows = (Row((cell("Number"), cell("What was done about it, and by whom"))), Row((cell("12"), cell("Nothing"))))
    number, words_of_it = readable(table(*rows), 8)

    assert pytest.approx(width_of("Number", 1) + 1) == number
    assert 9 == words_of_it


@pytest.mark.parametrize(
    ("words_of_it", "whole"),
    [("2022-23", "2022-23"), ("part-time", "part-"), ("2022–23", "2022–23"), ("early–late", "early–")],
)
def test_no_line_ends_between_a_hyphen_or_a_dash_and_a_digit(words_of_it: str, whole: str) -> None:
    shape = CellShape(size=10, sides=0, ends=0, line=1)
    made = room_of(table(Row((cell(words_of_it), cell("x"))), columns=2), (2 * width_of(whole, 10) + 2, 700), shape)

    assert made.columns[0] == pytest.approx(width_of(whole, 10) + 1)
