"""The lines of a value axis, and their values as the chart's number format prints them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from cabinet_report.tree.nodes import Chart

# What charts use of Excel's number formats: words before, digits with or without commas and decimals, words after.
FORMAT = re.compile(r"(?P<before>[^#0]*)(?P<digits>[#,0]*0)(?P<decimals>\.0+)?(?P<after>.*)")


def tick_values(chart: Chart) -> tuple[float, ...]:
    """The values that have a line, from the lowest up."""
    steps = round((chart.axis_high - chart.axis_low) / chart.axis_step)
    return tuple(chart.axis_low + chart.axis_step * step for step in range(steps + 1))


def tick_words(chart: Chart) -> tuple[str, ...]:
    """The values as they are printed."""
    return tuple(printed(value, chart.value_format) for value in tick_values(chart))


def printed(value: float, number_format: str) -> str:
    """A number in one of the formats that charts use: ``0``, ``#,##0``, ``0.0``, ``0%``, ``£#,##0``, ``0.0"m"``."""
    found = FORMAT.fullmatch(number_format.partition(";")[0])
    if found is None:
        return f"{value:g}"
    amount = Decimal(repr(value)) * (100 if "%" in number_format else 1)
    decimals = len(found["decimals"] or ".") - 1
    amount = amount.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    digits = f"{abs(amount):,f}" if "," in found["digits"] else f"{abs(amount):f}"
    sign = "-" if amount < 0 else ""
    before, after = (found[part].replace('"', "").replace("\\", "") for part in ("before", "after"))
    return f"{sign}{before}{digits}{after}"
