"""What stands before a list item, for the formats in which it is typed."""

from __future__ import annotations

from typing import assert_never

from cabinet_report.tree.nodes import ListStyle
from cabinet_report.wording import letters, roman


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
