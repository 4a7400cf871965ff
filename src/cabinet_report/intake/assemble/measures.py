"""Measures as the domain has them: each with its target, its readings, its comparators and its commentary."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from cabinet_report.domain.indicators import Comparator, Indicator, IndicatorGroup
from cabinet_report.domain.period import Quarter
from cabinet_report.domain.prose import Prose
from cabinet_report.intake.assemble.readings import Readings
from cabinet_report.intake.assemble.rows import known, note_unknown
from cabinet_report.intake.assemble.targets import ReadNumber, read_target
from cabinet_report.intake.assemble.units import in_shares, in_unit
from cabinet_report.intake.fields import Record, Report
from cabinet_report.intake.specification import measures as form
from cabinet_report.intake.tables import Tables

CommentaryByMeasure = Mapping[str, Mapping[str, Prose]]


def assemble_measures(
    tables: Tables,
    rows: Mapping[str, Record],
    groups: Mapping[str, IndicatorGroup],
    readings: Readings,
    commentary: CommentaryByMeasure,
    quarter: Quarter | None,
    report: Report,
) -> dict[str, Indicator]:
    """The measures by id, in the order of their table."""
    shares = in_shares(tables)
    comparators = _comparators(tables, rows, shares, report)
    if tables.is_readable(form.COMMENTARIES):  # else not every measure is known, and a lender may be among the others
        _check_borrowed(rows, commentary, report)
    # What a target is set against may stand in a row that could not be read; until that is mended nothing is said.
    all_read = tables.is_sound(form.VALUES) and tables.is_sound(form.COMPARATORS)
    measures = {}
    for group, row in known(rows.values(), form.GROUP, groups, "group", report):
        identifier, unit = row.value(form.ID), row.value(form.UNIT)
        read = partial(in_unit, row, unit=unit, report=report, among_shares=identifier in shares)
        measure = Indicator(
            id=identifier,
            name=row.value(form.NAME),
            group=group,
            where=row.where(),
            area=row.value(form.AREA),
            polarity=row.value(form.POLARITY),
            unit=unit,
            decimals=row.value(form.DECIMALS),
            noun=row.value(form.NOUN),
            per=row.value(form.PER),
            tolerance=_tolerance(row, read),
            sensitive=row.value(form.SENSITIVE),
            annual=row.value(form.ANNUAL),
            commentary=commentary.get(identifier, {}),
            shares_commentary_with=row.maybe(form.COMMENTARY_WITH),
            summary=row.maybe(form.SUMMARY),
            readings=readings.get(identifier, {}),
            comparators=tuple(comparators.get(identifier, ())),
            code=row.value(form.CODE),
            tolerance_where=row.where(form.TOLERANCE) if row.has(form.TOLERANCE) else None,
        )
        measures[identifier] = replace(
            measure, target=read_target(row, measure, quarter if all_read else None, read, report)
        )
    return measures


def _tolerance(row: Record, read: ReadNumber) -> Decimal | None:
    tolerance = row.maybe(form.TOLERANCE)
    return None if tolerance is None else read(form.TOLERANCE, tolerance)


def _comparators(
    tables: Tables, rows: Mapping[str, Record], shares: Collection[str], report: Report
) -> dict[str, list[Comparator]]:
    found: dict[str, list[Comparator]] = {}
    first: dict[tuple[str, str, str], Record] = {}
    for measure, row in known(tables.of(form.COMPARATORS), form.MEASURE, rows, "measure", report):
        name, period = row.value(form.COMPARATOR_NAME), row.value(form.COMPARATOR_PERIOD)
        earlier = first.setdefault((measure, name, period), row)
        if earlier is not row:
            report.error(
                report.codes.repeated,
                row.where(form.COMPARATOR_NAME),
                f'"{measure}" has {name}, {period}, already, in row {earlier.where().row}.',
                "Delete one of the two.",
            )
        amount, unit = row.value(form.COMPARATOR_VALUE), rows[measure].value(form.UNIT)
        found.setdefault(measure, []).append(
            Comparator(
                name=name,
                period=period,
                amount=in_unit(row, form.COMPARATOR_VALUE, amount, unit, report, among_shares=measure in shares),
                where=row.where(),
                illustrative=row.value(form.ILLUSTRATIVE),
            )
        )
    return found


def _check_borrowed(rows: Mapping[str, Record], commentary: CommentaryByMeasure, report: Report) -> None:
    """Commentary is borrowed from a measure that has it, by one that has none."""
    for identifier, row in rows.items():
        lender = row.maybe(form.COMMENTARY_WITH)
        if lender is None:
            continue
        if lender not in rows:
            note_unknown(row, form.COMMENTARY_WITH, rows, "measure", report)
            continue
        if lender == identifier:
            fault = "the measure borrows its own commentary"
        elif rows[lender].has(form.COMMENTARY_WITH):
            fault = f'the measure borrows the commentary of "{lender}", which borrows it too'
        elif identifier in commentary:
            fault = f'the measure borrows the commentary of "{lender}", and has one of its own'
        else:
            continue
        report.error(
            "KPI-016",
            row.where(form.COMMENTARY_WITH),
            f"{fault}.",
            "Name the measure that has the words.",
        )
