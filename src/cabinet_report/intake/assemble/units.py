"""Whether a number and its unit fit: a percentage sign belongs to a percentage, and 0.95 is seldom 0.95%."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from cabinet_report.domain.figures import Unit
from cabinet_report.intake.amounts import Amount
from cabinet_report.intake.contents import number_text
from cabinet_report.intake.fields import Field, Record, Report

_PERCENTAGES = (Unit.PERCENTAGE, Unit.POINTS)


def in_unit(row: Record, field: Field[Any], amount: Amount, unit: Unit, report: Report) -> Decimal:
    """The number of the amount; what does not fit its unit is noted."""
    number = amount.number
    if amount.is_percentage and unit not in _PERCENTAGES:
        report.error(
            "KPI-012",
            row.where(field),
            f"{number_text(number)}% is a percentage, and the unit is {unit.value}.",
            "Write the number without the percentage sign or format, or set the unit to percentage.",
        )
    elif not amount.is_percentage and unit is Unit.PERCENTAGE and 0 < abs(number) < 1:
        whole = number_text(number * 100)
        report.query(
            "KPI-011",
            row.where(field),
            f"{number_text(number)} is read as {number_text(number)}%, not as {whole}%.",
            f"Write {whole}% or {number_text(number)}%, so that it is plain which is meant.",
        )
    return number
