"""How tables that are too wide are set: their words are counted by hand, in the letters of Arial.

A digit is 0.556 of the size of type wide, in bold as well, and a comma 0.278.  The page is 180 points wide and its
turned side 280; a cell keeps 6 points to each side, or 4 where it is compact, and 1 to spare.
"""

from dataclasses import replace

import pytest

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import (
    Block,
    Blocks,
    Card,
    Cards,
    Column,
    Furniture,
    Landscape,
    Paper,
    Paragraph,
    Row,
    Section,
    Table,
)
from cabinet_report.tree.walk import walk
from cabinet_report.writers.fitting import Setting, fit_tables, setting_of
from cabinet_report.writers.table_room import Needs, cell_shape
from tests import trees
from tests.trees import cell, paragraph, words

MM = 25.4 / 72  # in a point


@pytest.fixture
def look() -> Look:
    """Pages of 180 points by 280 between margins that take nothing; tables of 10 points, and of 9 where it is tight."""
    plain = trees.look()
    page = replace(
        plain.page, width=180 * MM, height=280 * MM, margin_top=0, margin_right=0, margin_bottom=0, margin_left=0
    )
    return replace(
        plain,
        page=page,
        sizes=replace(plain.sizes, table=10, wide_table=9),
        spacing=replace(plain.spacing, cell=4),
    )


def table_of(columns: int, *texts: str) -> Table:
    """A table whose columns all have one number below their headings."""
    head = Row(tuple(cell(texts[0], scope="column") for _ in range(columns)), "head")
    body = tuple(Row(tuple(cell(text) for _ in range(columns))) for text in texts[1:])
    return Table(tuple(Column(100 / columns) for _ in range(columns)), (head,), body, "A table.")


NUMBERS = table_of(4, "Q1", "5,694")  # 4 x 5.56 + 2.78 = 25.0 points


def paper(*blocks: Block) -> Paper:
    return Paper(trees.properties("Tables"), Furniture(), blocks)


def fitted(look: Look, *blocks: Block) -> Blocks:
    return fit_tables(paper(*blocks), look).children


def test_the_least_width_is_that_of_the_longest_word_and_the_room_around_it(look: Look) -> None:
    usual, compact = (Needs(NUMBERS).least(cell_shape(look, wide=False, compact=each)) for each in (False, True))

    assert [pytest.approx(25.02 + 12 + 1, abs=0.01)] * 4 == usual
    assert [pytest.approx(22.52 + 8 + 1, abs=0.01)] * 4 == compact


@pytest.mark.parametrize(
    ("columns", "setting"),
    [
        (4, Setting(turned=False, compact=False)),  # 4 x 38.0 = 152 of 180
        (5, Setting(turned=False, compact=True)),  # 5 x 38.0 = 190, but 5 x 31.5 = 158
        (7, Setting(turned=True, compact=False)),  # 7 x 31.5 = 221, and 7 x 35.5 = 249 of 280
        (8, Setting(turned=True, compact=True)),  # 8 x 35.5 = 284, but 8 x 31.5 = 252
    ],
)
def test_a_table_is_compact_where_its_words_ask_for_it_and_then_turned(
    columns: int, setting: Setting, look: Look
) -> None:
    assert setting == setting_of(table_of(columns, "Q1", "5,694"), look)


def test_a_year_with_a_stroke_stands_whole(look: Look) -> None:
    # Seven characters: 6 x 5.56 + 2.78 = 36.1, so that three of them take 3 x (36.1 + 13) = 147 of 180, and four 197.
    three, four = (setting_of(table_of(columns, "2018/19", "1"), look) for columns in (3, 4))

    assert (False, True) == (three.compact, four.compact)


def test_a_word_that_no_page_is_wide_enough_for_turns_none(look: Look) -> None:
    address = table_of(1, "Where", "5" * 60)

    assert Setting(turned=False, compact=False) == setting_of(address, look)


def test_a_heading_of_more_than_four_lines_makes_a_table_compact_but_turns_no_page(look: Look) -> None:
    # A column has 60 points, of which 48 are for words, and 52 in a compact one: "11111 1111" takes 9 digits and a
    # space, 52.8 at 10 points and 47.5 at 9, so that its five words then stand in four lines.
    five = table_of(3, "11111 1111 11111 11111 11111", "1")

    assert Setting(turned=False, compact=True) == setting_of(five, look)
    assert Setting(turned=False, compact=False) == setting_of(table_of(3, "11111 11111 11111 11111", "1"), look)
    assert not setting_of(table_of(3, "1111111 " * 9, "1"), look).turned


def test_a_turned_table_takes_the_line_that_introduces_it_along(look: Look) -> None:
    lead, before = paragraph("These are the numbers:"), paragraph("Something else.")
    wide = table_of(7, "Q1", "5,694")

    assert (before, Landscape((lead, wide)), before) == fitted(look, before, lead, wide, before)
    assert (before, Landscape((wide,))) == fitted(look, before, wide)


def test_tables_that_follow_one_another_share_their_turned_pages(look: Look) -> None:
    wide, lead = table_of(7, "Q1", "5,694"), Paragraph(words("A group"), role="lead")

    assert (Landscape((wide, lead, wide)),) == fitted(look, wide, lead, wide)


def test_a_section_that_is_turned_whole_takes_its_heading_along(look: Look) -> None:
    wide, after = table_of(7, "Q1", "5,694"), paragraph("After it.")
    whole, part = Section(words("Numbers"), (wide,)), Section(words("Numbers"), (wide, after))

    assert (Landscape((whole,)), replace(part, children=(Landscape((wide,)), after))) == fitted(look, whole, part)


def test_a_table_on_a_turned_page_and_one_on_a_card_stay_where_they_are(look: Look) -> None:
    landscape = Landscape((table_of(8, "Q1", "5,694"),))
    cards = Cards((Card(words("A measure"), entries=(), children=(table_of(5, "Q1", "5,694"),)),))
    made = fitted(look, landscape, cards)

    assert (landscape, cards) == made
    assert [True, True] == [node.compact for node in walk(made) if isinstance(node, Table)]


def test_a_turned_page_is_as_wide_as_the_narrower_of_a_pdf_and_of_word(look: Look) -> None:
    # Word turns the sheet with its margins, so that 40 points at the top are missing from the width: 240 of 280.
    with_head = replace(look, page=replace(look.page, margin_top=40 * MM))
    seven = table_of(7, "Q1", "5,694")  # 7 x 35.5 = 249

    assert (False, True) == tuple(setting_of(seven, each).compact for each in (look, with_head))
