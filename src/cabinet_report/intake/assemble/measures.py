"""Measures as the domain has them: each with its target, its readings, its comparators and its commentary."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from cabinet_report.domain.figures import State, Unit
from cabinet_report.domain.indicators import (
    Comparator,
    Fact,
    Indicator,
    IndicatorGroup,
    Polarity,
    Stated,
    Target,
)
from cabinet_report.domain.period import Quarter
from cabinet_report.domain.prose import Prose
from cabinet_report.intake.amounts import Amount
from cabinet_report.intake.assemble.readings import build_readings
from cabinet_report.intake.assemble.rows import known, note_unknown, unique
from cabinet_report.intake.assemble.units import in_unit
from cabinet_report.intake.contents import number_text
from cabinet_report.intake.fields import Field, Record
from cabinet_report.intake.specification import measures as form
from cabinet_report.intake.tables import Tables
from cabinet_report.problems import Collector

E = TypeVar("E", bound=Enum)


def build_measures(
    tables: Tables,
    rows: Mapping[str, Record],
    groups: Mapping[str, IndicatorGroup],
    commentary: Mapping[str, Mapping[str, Prose]],
    quarter: Quarter | None,
    collector: Collector,
) -> dict[str, Indicator]:
    """The measures by id, in the order of their table."""
    readings = build_readings(tables, rows, quarter, collector)
    comparators = _comparators(tables, rows, collector)
    _check_shared(rows, commentary, collector)
    built = {}
    for name, row in known(rows.values(), form.GROUP, groups, "group", form.CODES, collector):
        identifier = row.value(form.ID)
        unit = row.value(form.UNIT)
        target = _target(row, unit, collector)
        tolerance = row.maybe(form.TOLERANCE)
        built[identifier] = Indicator(
            id=identifier,
            name=row.value(form.NAME),
            group=name,
            where=row.where(),
            area=row.value(form.AREA),
            polarity=row.value(form.POLARITY),
            unit=unit,
            decimals=row.value(form.DECIMALS),
            noun=row.value(form.NOUN),
            per=row.value(form.PER),
            target=target,
            tolerance=None if tolerance is None else in_unit(tolerance, unit, row, form.TOLERANCE, collector),
            sensitive=row.value(form.SENSITIVE),
            annual=row.value(form.ANNUAL),
            commentary=commentary.get(identifier, {}),
            shares_commentary_with=row.maybe(form.COMMENTARY_WITH),
            readings=readings.get(identifier, {}),
            comparators=tuple(comparators.get(identifier, ())),
            stated_rating=_stated(row, form.STATED_RATING, form.STATED_RATING_SOURCE, collector),
            stated_trend=_stated(row, form.STATED_TREND, form.STATED_TREND_SOURCE, collector),
        )
        _check_tolerance(built[identifier], row, collector)
    return {identifier: built[identifier] for identifier in rows if identifier in built}


def measure_rows(tables: Tables, collector: Collector) -> dict[str, Record]:
    """The rows of the table of measures by id."""
    return unique(tables.of(form.MEASURES), form.ID, form.CODES, collector)


def _target(row: Record, unit: Unit, collector: Collector) -> Target | None:
    target = row.maybe(form.TARGET)
    where = row.where(form.TARGET)
    match target:
        case None:
            return None
        case State():
            return Target(None, where, row.value(form.BOUND), target)
        case Amount():
            return Target(in_unit(target, unit, row, form.TARGET, collector), where, row.value(form.BOUND))


def _check_tolerance(indicator: Indicator, row: Record, collector: Collector) -> None:
    target = indicator.target.amount if indicator.target else None
    if target is None or indicator.tolerance is None or indicator.polarity is Polarity.INFORMATION:
        return
    beyond = indicator.tolerance - target if indicator.polarity is Polarity.HIGHER else target - indicator.tolerance
    if beyond > 0:
        side = "below" if indicator.polarity is Polarity.HIGHER else "above"
        collector.add(
            "KPI-014",
            row.where(form.TOLERANCE),
            f"the tolerance {number_text(indicator.tolerance)} is not {side} the target {number_text(target)}, "
            f"though {indicator.polarity.value} is better.",
            "Write the outer limit of what is tolerated, or put the polarity right.",
        )


def _comparators(tables: Tables, rows: Mapping[str, Record], collector: Collector) -> dict[str, list[Comparator]]:
    found: dict[str, list[Comparator]] = {}
    for measure, row in known(tables.of(form.COMPARATORS), form.MEASURE, rows, "measure", form.CODES, collector):
        unit = rows[measure].value(form.UNIT)
        comparator = Comparator(
            name=row.value(form.COMPARATOR_NAME),
            period=row.value(form.COMPARATOR_PERIOD),
            amount=in_unit(row.value(form.COMPARATOR_VALUE), unit, row, form.COMPARATOR_VALUE, collector),
            where=row.where(),
            illustrative=row.value(form.ILLUSTRATIVE),
        )
        same = [
            other
            for other in found.get(measure, ())
            if (other.name, other.period) == (comparator.name, comparator.period)
        ]
        if same:
            collector.add(
                form.CODES.repeated,
                row.where(form.COMPARATOR_NAME),
                f'"{comparator.name}", {comparator.period}, is there already for "{measure}", in row {same[0].where.row}.',
                "Delete one of the two.",
            )
        found.setdefault(measure, []).append(comparator)
    return found


def _check_shared(rows: Mapping[str, Record], commentary: Mapping[str, object], collector: Collector) -> None:
    for identifier, row in rows.items():
        other = row.maybe(form.COMMENTARY_WITH)
        if other is None:
            continue
        where = row.where(form.COMMENTARY_WITH)
        if other not in rows:
            note_unknown(row, form.COMMENTARY_WITH, other, rows, "measure", form.CODES, collector)
        elif other == identifier or rows[other].has(form.COMMENTARY_WITH):
            reason = "itself" if other == identifier else "one that borrows its commentary too"
            collector.add(
                "KPI-005",
                where,
                f"the measure borrows the commentary of {reason}.",
                "Name the measure that has the words.",
            )
        elif identifier in commentary:
            collector.add(
                "KPI-005",
                where,
                f'the measure borrows the commentary of "{other}", and has one of its own.',
                "Keep one of the two.",
            )


def _stated(row: Record, value: Field[E], source: Field[str], collector: Collector) -> Stated | None:
    stated = row.maybe(value)
    if stated is None:
        return None
    origin = row.maybe(source)
    if origin is None:
        collector.add(
            "KPI-015",
            row.where(source),
            f"the {value.name} does not say who decided it.",
            f'Write that in the column "{source.name}", or delete the {value.name}.',
        )
    return Stated(str(stated.value), origin or "", row.where(value))


def build_facts(tables: Tables, collector: Collector) -> dict[str, Fact]:
    """The facts by id, in the order of their table."""
    facts = {}
    for identifier, row in unique(tables.of(form.FACTS), form.FACT_ID, form.CODES, collector).items():
        if row.is_whole:
            unit = row.value(form.FACT_UNIT)
            facts[identifier] = Fact(
                id=identifier,
                name=row.value(form.FACT_NAME),
                amount=in_unit(row.value(form.FACT_VALUE), unit, row, form.FACT_VALUE, collector),
                unit=unit,
                where=row.where(),
                decimals=row.value(form.DECIMALS),
                noun=row.value(form.NOUN),
                as_at=row.maybe(form.AS_AT),
                origin=row.value(form.ORIGIN),
            )
    return facts
