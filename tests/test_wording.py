"""Things told in one sentence, and numbers told in letters."""

from __future__ import annotations

import pytest

from cabinet_report.wording import column_letters, letters, listed, roman


@pytest.mark.parametrize(
    ("words", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_takes_commas_and_one_word_before_its_last(words: list[str], expected: str) -> None:
    assert expected == listed(words)


def test_the_word_before_the_last_may_be_another() -> None:
    assert "a, b or c" == listed("abc", "or")


def test_letters_go_on_after_z_as_word_goes_on() -> None:
    assert ["a", "z", "aa", "zz", "aaa"] == [letters(number) for number in (1, 26, 27, 52, 53)]


def test_roman_numerals_put_the_smaller_before_the_larger() -> None:
    assert ["i", "iv", "xiv", "xl", "xcix", "cdxliv"] == [roman(number) for number in (1, 4, 14, 40, 99, 444)]


def test_columns_of_a_sheet_are_lettered_as_excel_does() -> None:
    assert ["A", "Z", "AA", "AZ", "BA"] == [column_letters(number) for number in (0, 25, 26, 51, 52)]
