"""The finance table and its parts as the domain has them."""

from __future__ import annotations

from collections.abc import Sequence

from cabinet_report.domain.finance import Finance, FinanceLine, FinancePart
from cabinet_report.intake.assemble.rows import unique
from cabinet_report.intake.contents import number_text
from cabinet_report.intake.fields import Report
from cabinet_report.intake.remarks import is_total
from cabinet_report.intake.specification import finance as form
from cabinet_report.intake.specification.forms import NOT_REVIEWED
from cabinet_report.intake.tables import Tables
from cabinet_report.problems import Where

A_TABLE = 3  # fewer lines may well be small
SMALL = 100_000  # pounds; hardly a service costs less in a year, and hardly one as many thousands


def assemble_finance(tables: Tables, report: Report) -> Finance:
    """The lines in the order of their table, and the parts."""
    lines = _lines(tables, report)
    parts = _parts(tables, report)
    where = lines[0].where if lines else parts[0].where if parts else None
    return Finance(lines, parts) if where is None else Finance(lines, parts, Where(where.file, where.sheet))


def _lines(tables: Tables, report: Report) -> tuple[FinanceLine, ...]:
    lines = []
    for identifier, row in unique(tables.of(form.FINANCE), form.ID, report).items():
        for field in (form.BUDGET_INCOME, form.FORECAST_INCOME):
            income = row.maybe(field)
            if income is not None and income > 0:
                report.query(
                    "FIN-005",
                    row.where(field),
                    f"the income {number_text(income)} is positive, and income is written negative.",
                    f"Write {number_text(-income)}, unless money is paid back.",
                )
        if row.is_whole:
            amounts = {field.name: row.value(field) for field in form.AMOUNTS if row.has(field)}
            heading, unseen = row.value(form.HEADING), row.value(NOT_REVIEWED)
            lines.append(FinanceLine(identifier, heading, amounts, row.where(), unseen, row.value(form.GROUP)))
    for group in dict.fromkeys(line.group for line in lines):
        _query_total([line for line in lines if line.group == group], report)
    _query_thousands(lines, report)
    return tuple(lines)


def _query_thousands(lines: Sequence[FinanceLine], report: Report) -> None:
    """Ask about a table that was typed in thousands, by the look of it: it would print as a thousandth."""
    amounts = [abs(amount) for line in lines for amount in line.amounts.values()]
    if len(lines) >= A_TABLE and 0 < max(amounts, default=0) < SMALL:
        report.query(
            "FIN-008",
            Where(lines[0].where.file, lines[0].where.sheet),
            f"no amount reaches £{SMALL:,}, and amounts are in whole pounds.",
            "If they are in thousands, write them in full, for example 35,400,000.",
        )


def _query_total(lines: Sequence[FinanceLine], report: Report) -> None:
    """Ask about the line that is called a total, or that is one: the last that the others add up to."""
    for line in reversed(lines):
        if is_total(line.heading) or _adds_up(line, [other for other in lines if other is not line]):
            report.query(
                "FIN-007", line.where, f'"{line.heading}" looks like a total.', "Totals are worked out: delete the row."
            )
            return


def _adds_up(line: FinanceLine, others: Sequence[FinanceLine]) -> bool:
    """Whether every amount of the line is the sum of those of the others; nought is no sum."""
    return any(line.amounts.values()) and all(
        amount == sum(other.amounts.get(name, 0) for other in others) for name, amount in line.amounts.items()
    )


def _parts(tables: Tables, report: Report) -> tuple[FinancePart, ...]:
    parts = []
    totals: dict[str, FinancePart] = {}
    for identifier, row in unique(tables.of(form.FINANCE_PARTS), form.PART_ID, report).items():
        if not row.is_whole:
            continue
        part = FinancePart(
            id=identifier,
            group=row.value(form.PART_GROUP),
            name=row.value(form.PART_NAME),
            amount=row.value(form.PART_AMOUNT),
            where=row.where(),
            is_total=row.value(form.PART_TOTAL),
            not_reviewed=row.value(NOT_REVIEWED),
        )
        if part.is_total and part.group in totals:
            report.error(
                "FIN-006",
                row.where(form.PART_TOTAL),
                f'the group "{part.group}" has a total already, "{totals[part.group].id}".',
                "Mark one row as the total.",
            )
        if part.is_total:
            totals.setdefault(part.group, part)
        parts.append(part)
    return tuple(parts)
