"""Facts as the domain has them: the numbers that no other table holds."""

from __future__ import annotations

from cabinet_report.domain.indicators import Fact
from cabinet_report.intake.assemble.rows import unique
from cabinet_report.intake.assemble.units import in_unit
from cabinet_report.intake.fields import Report
from cabinet_report.intake.specification import measures as form
from cabinet_report.intake.specification.forms import NOT_REVIEWED
from cabinet_report.intake.tables import Tables


def assemble_facts(tables: Tables, report: Report) -> dict[str, Fact]:
    """The facts by id, in the order of their table."""
    facts = {}
    for identifier, row in unique(tables.of(form.FACTS), form.FACT_ID, report).items():
        if row.is_whole:
            unit = row.value(form.FACT_UNIT)
            facts[identifier] = Fact(
                id=identifier,
                name=row.value(form.FACT_NAME),
                amount=in_unit(row, form.FACT_VALUE, row.value(form.FACT_VALUE), unit, report),
                unit=unit,
                where=row.where(),
                decimals=row.value(form.DECIMALS),
                noun=row.value(form.NOUN),
                as_at=row.maybe(form.AS_AT),
                origin=row.value(form.ORIGIN),
                group=row.maybe(form.FACT_GROUP) or "",
                illustrative=row.value(form.ILLUSTRATIVE),
                not_reviewed=row.value(NOT_REVIEWED),
            )
    return facts
