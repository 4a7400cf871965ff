"""What stands before a numbered paragraph or a list item, for the formats in which it is typed."""

from __future__ import annotations

from typing import assert_never

from cabinet_report.tree.nodes import ListStyle


def paragraph_label(number: str) -> str:
    """The number as it stands before its paragraph or heading: ``10.``, but ``10.1`` as it is."""
    return number if "." in number else f"{number}."


def item_label(style: ListStyle, place: int) -> str:
    """The label of the item at that place, from 1: ``a.``, ``ii)``, ``(iv)``, ``3.``."""
    match style:
        case "a.":
            return f"{letters(place)}."
        case "i)":
            return f"{roman(place)})"
        case "(i)":
            return f"({roman(place)})"
        case "1.":
            return f"{place}."
        case _:
            assert_never(style)


def letters(number: int) -> str:
    """The number in letters: a to z, then aa, bb, as Word goes on."""
    repeats, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (repeats + 1)


def roman(number: int) -> str:
    """The number in small Roman numerals."""
    said = ""
    for value, numeral in (
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
    ):
        count, number = divmod(number, value)
        said += numeral * count
    return said
