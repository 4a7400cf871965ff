"""Python's own values as the contents and nodes of a pack, for those who hand over objects and not files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from numbers import Integral, Real

from cabinet_report.intake.contents import Content, Entries, Entry, Items, Node
from cabinet_report.intake.number_formats import Shown, content_of


def content(value: object) -> Content:
    """The content that a value is in a cell: numbers, dates and truths stay, anything else is its text."""
    match value:
        case None | bool() | str():
            return value
        case datetime():
            return value.date()
        case date():
            return value
        case Decimal():
            return value if value.is_finite() else str(value)
        case Integral():
            return Decimal(int(value))
        case Real():
            number = float(value)
            return content_of(repr(number), Shown.NUMBER, from_1904=False) if isfinite(number) else str(number)
        case _:
            return str(value)


def node(value: object) -> Node:
    """The node that a value is in ``paper.yaml``; truths are the words of YAML."""
    match value:
        case Mapping():
            return Entries(tuple(Entry(str(key), None, node(each), None) for key, each in value.items()))
        case bool():
            return "yes" if value else "no"
        case str():
            return value
        case Sequence():
            return Items(tuple((node(each), None) for each in value))
        case _:
            return content(value)
