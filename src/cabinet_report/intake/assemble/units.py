"""Whether a number and its unit fit: a percentage sign belongs to a percentage, and 0.95 is seldom 0.95%."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from cabinet_report.domain.figures import Unit
from cabinet_report.intake.amounts import TypedAmount
from cabinet_report.intake.contents import number_text
from cabinet_report.intake.fields import Field, Record, Report
from cabinet_report.intake.specification import measures as form
from cabinet_report.intake.specification.forms import TableForm
from cabinet_report.intake.tables import Tables

_PERCENTAGES = (Unit.PERCENTAGE, Unit.POINTS)
# What counts something is not below nought; a difference, money and any other number may be.
_NEVER_NEGATIVE = (Unit.PERCENTAGE, Unit.COUNT, Unit.DAYS, Unit.RATE)
# Every number of a measure, each with the column that names the measure.
_OF_MEASURES: tuple[tuple[TableForm, Field[str], Field[Any]], ...] = (
    (form.MEASURES, form.ID, form.TARGET),
    (form.MEASURES, form.ID, form.TOLERANCE),
    (form.VALUES, form.MEASURE, form.VALUE),
    (form.COMPARATORS, form.MEASURE, form.COMPARATOR_VALUE),
)


def in_shares(tables: Tables) -> frozenset[str]:
    """The measures of which some number is written as a share, such as 0.95: beside it, 1 may well mean 100%."""
    numbers = ((row.maybe(key), row.maybe(field)) for table, key, field in _OF_MEASURES for row in tables.of(table))
    return frozenset(
        measure
        for measure, amount in numbers
        if measure and isinstance(amount, TypedAmount) and _is_share(amount, below=1)
    )


def _is_share(amount: TypedAmount, *, below: int) -> bool:
    """Whether the number has no percentage sign or format, and may be a share of one."""
    return not amount.is_percentage and 0 < abs(amount.number) < below


def query_below_nought(
    code: str, row: Record, field: Field[Any], number: Decimal | None, unit: Unit, report: Report
) -> None:
    """Ask about a number below nought where the unit counts something: a minus, or brackets, that went astray."""
    if number is not None and number < 0 and unit in _NEVER_NEGATIVE:
        report.query(
            code,
            row.where(field),
            f"{number_text(number)} is below nought, and the unit is {unit.value}.",
            "Look whether the minus or the brackets belong there, and whether the unit is right.",
        )


def in_unit(
    row: Record, field: Field[Any], amount: TypedAmount, unit: Unit, report: Report, *, among_shares: bool = False
) -> Decimal:
    """The number of the amount; what does not fit its unit is noted.

    Between 1 and 2, a number is asked about only where others of the same measure are shares.
    """
    number = amount.number
    if amount.is_percentage and unit not in _PERCENTAGES:
        report.error(
            "KPI-012",
            row.where(field),
            f"{number_text(number)}% is a percentage, and the unit is {unit.value}.",
            "Write the number without the percentage sign or format, or set the unit to percentage.",
        )
    elif unit is Unit.PERCENTAGE and _is_share(amount, below=2 if among_shares else 1):
        whole = number_text(number * 100)
        reason = "" if abs(number) < 1 else ", and other numbers of the measure are below 1"
        report.query(
            "KPI-011",
            row.where(field),
            f"{number_text(number)} is read as {number_text(number)}%, not as {whole}%{reason}.",
            f"Write {whole}% or {number_text(number)}%, so that it is plain which is meant.",
        )
    return number
