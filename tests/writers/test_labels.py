"""Labels as the formats type them that do not count for themselves."""

import pytest

from cabinet_report.tree.nodes import ListStyle
from cabinet_report.wording import paragraph_label
from cabinet_report.writers.labels import item_label


@pytest.mark.parametrize(("number", "expected"), [("1", "1."), ("81", "81."), ("3.1.2", "3.1.2")])
def test_a_paragraph_number_ends_in_a_stop_unless_it_has_parts(number: str, expected: str) -> None:
    assert expected == paragraph_label(number)


@pytest.mark.parametrize(
    ("style", "place", "expected"),
    [("a.", 1, "a."), ("a.", 27, "aa."), ("i)", 4, "iv)"), ("(i)", 9, "(ix)"), ("1.", 12, "12.")],
)
def test_an_item_has_the_label_of_its_style(style: ListStyle, place: int, expected: str) -> None:
    assert expected == item_label(style, place)
