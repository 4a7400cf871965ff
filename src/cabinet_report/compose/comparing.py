"""What ``if`` can ask: whether words are the same, and which of two figures is greater."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.filters import present
from cabinet_report.compose.given import seen
from cabinet_report.domain.exact import exact
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.printed import Printed

SAME: Mapping[str, Callable[[Any, Any], bool]] = {"eq": operator.eq, "ne": operator.ne}
ORDERED: Mapping[str, Callable[[Any, Any], bool]] = {
    **SAME,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
}


def compared(left: object, sign: str, right: object) -> bool:
    """Whether it is so. Figures are compared exactly, before any rounding; words as they are printed."""
    if sign in ("in", "notin"):
        if not isinstance(right, list):
            raise SlotError("TPL-003", f'"in" is followed by {seen(right)}.', 'Write a list: in ["one", "another"].')
        return any(compared(left, "eq", each) for each in right) is (sign == "in")
    match _plain(left), _plain(right):
        case Fraction() as one, Fraction() as other:
            return ORDERED[sign](one, other)
        case (str() as one, str() as other) | (bool() | None as one, bool() | None as other) if sign in SAME:
            return SAME[sign](one, other)
        case _:
            message = f"{seen(left)} and {seen(right)} cannot be compared in this way."
            hint = "Compare two figures, a figure and a number, or words with ==."
            raise SlotError("TPL-003", message, hint)


def _plain(value: object) -> object:
    match value:
        case Figure():
            return exact(present(value))
        case str() | Printed():
            return str(value)
        case bool() | None:
            return value
        case int() | float():
            return Fraction(str(value))  # as it is typed: 99.6 is not the nearest binary number
        case _:
            return value
