"""Demand series and acronyms as the domain has them."""

from __future__ import annotations

from cabinet_report.domain.demand import DemandSeries, Observation
from cabinet_report.domain.period import Month, Period
from cabinet_report.domain.submission import AcronymMeaning
from cabinet_report.intake.assemble.rows import are_all_known, known, unique
from cabinet_report.intake.assemble.units import query_below_nought
from cabinet_report.intake.dates import period_text
from cabinet_report.intake.fields import Report
from cabinet_report.intake.specification import demand as form
from cabinet_report.intake.specification.measures import ILLUSTRATIVE
from cabinet_report.intake.tables import Tables


def assemble_demand(tables: Tables, report: Report) -> dict[str, DemandSeries]:
    """The series by id, each with its observations in the order of time."""
    if not are_all_known(tables, form.SERIES, form.ID):
        tables = tables.unread(form.DEMAND)
    rows = unique(tables.of(form.SERIES), form.ID, report)
    observations: dict[str, dict[Period, Observation]] = {}
    for series, row in known(tables.of(form.DEMAND), form.OF_SERIES, rows, "series", report):
        period = row.value(form.WHEN)
        seen = observations.setdefault(series, {})
        if period in seen:
            report.error(
                report.codes.repeated,
                row.where(form.WHEN),
                f'"{series}" has a value for {period_text(period)} already, in row {seen[period].where.row}.',
                "Delete one of the two.",
            )
        elif seen and isinstance(period, Month) is not isinstance(next(iter(seen)), Month):
            report.error(
                "DEM-005",
                row.where(form.WHEN),
                f'"{series}" counts months and quarters at once.',
                "Keep to one of the two, or make two series.",
            )
        else:
            value = row.value(form.VALUE)
            query_below_nought("DEM-007", row, form.VALUE, value, rows[series].value(form.UNIT), report)
            seen[period] = Observation(period, value, row.where(), row.value(ILLUSTRATIVE))
    built = {}
    for identifier, row in rows.items():
        if identifier not in observations and tables.is_sound(form.DEMAND):
            report.query(
                "DEM-006",
                row.where(form.ID),
                f'the series "{identifier}" has no values.',
                'Add its rows to the table "demand", or delete it.',
            )
        if row.is_whole:
            seen = observations.get(identifier, {})
            built[identifier] = DemandSeries(
                id=identifier,
                name=row.value(form.NAME),
                group=row.maybe(form.GROUP) or identifier,
                where=row.where(),
                unit=row.value(form.UNIT),
                decimals=row.value(form.DECIMALS),
                noun=row.value(form.NOUN),
                observations={period: seen[period] for period in sorted(seen, key=lambda period: period.index)},
            )
    return built


def assemble_acronyms(tables: Tables, report: Report) -> tuple[AcronymMeaning, ...]:
    """The acronyms in the order of their table."""
    rows = unique(tables.of(form.ACRONYMS), form.ACRONYM, report)
    return tuple(
        AcronymMeaning(short, row.value(form.EXPANSION), row.where()) for short, row in rows.items() if row.is_whole
    )
