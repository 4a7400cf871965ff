"""How several things are told in one sentence, how a number is told in letters, and what stands before a paragraph."""

from __future__ import annotations

from collections.abc import Iterable


def listed(words: Iterable[str], last: str = "and") -> str:
    """The words as a sentence lists them: ``a, b and c``; a paper gives its house's word for "and"."""
    *first, end = [*words] or [""]
    return f"{', '.join(first)} {last} {end}" if first else end


def paragraph_label(number: str) -> str:
    """The number as it stands before its paragraph or heading: ``10.``, but ``10.1`` as it is."""
    return number if "." in number else f"{number}."


def letters(number: int) -> str:
    """The number in letters as Word counts: a to z, then aa, bb."""
    repeats, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (repeats + 1)


def column_letters(position: int) -> str:
    """The letters of a spreadsheet's column, which is counted from 0: A to Z, then AA, AB."""
    rest, place = divmod(position, 26)
    return (column_letters(rest - 1) if rest else "") + chr(ord("A") + place)


def column_position(letters: str) -> int:
    """The column that has these letters, counted from 0: the way back from ``column_letters``."""
    position = 0
    for letter in letters:
        position = position * 26 + ord(letter) - ord("A") + 1
    return position - 1


def roman(number: int) -> str:
    """The number in small Roman numerals."""
    said = ""
    for value, numeral in ROMAN:
        count, number = divmod(number, value)
        said += numeral * count
    return said


ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
