"""Labels as the formats type them that do not count for themselves."""

import pytest

from cabinet_report.tree.nodes import ListStyle
from cabinet_report.writers.labels import item_label, letters, paragraph_label, roman


@pytest.mark.parametrize(("number", "expected"), [("1", "1."), ("81", "81."), ("3.1.2", "3.1.2")])
def test_a_paragraph_number_ends_in_a_stop_unless_it_has_parts(number: str, expected: str) -> None:
    assert expected == paragraph_label(number)


@pytest.mark.parametrize(
    ("style", "place", "expected"),
    [("a.", 1, "a."), ("a.", 27, "aa."), ("i)", 4, "iv)"), ("(i)", 9, "(ix)"), ("1.", 12, "12.")],
)
def test_an_item_has_the_label_of_its_style(style: ListStyle, place: int, expected: str) -> None:
    assert expected == item_label(style, place)


def test_letters_go_on_after_z_as_word_goes_on() -> None:
    assert ["a", "z", "aa", "zz", "aaa"] == [letters(number) for number in (1, 26, 27, 52, 53)]


def test_roman_numerals_put_the_smaller_before_the_larger() -> None:
    assert ["i", "iv", "xiv", "xl", "xcix", "cdxliv"] == [roman(number) for number in (1, 4, 14, 40, 99, 444)]
