"""What each measure was in each quarter, and whether value, fraction and state agree."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from cabinet_report.domain.figures import State, Unit
from cabinet_report.domain.indicators import Reading
from cabinet_report.domain.period import Quarter
from cabinet_report.intake.amounts import Amount, Limit
from cabinet_report.intake.assemble.rows import known
from cabinet_report.intake.assemble.units import in_unit
from cabinet_report.intake.contents import number_text
from cabinet_report.intake.fields import Record, Report
from cabinet_report.intake.specification import measures as form
from cabinet_report.intake.tables import Tables
from cabinet_report.problems import Collector


def build_readings(
    tables: Tables, measures: Mapping[str, Record], quarter: Quarter | None, collector: Collector
) -> dict[str, dict[Quarter, Reading]]:
    """The readings by measure and quarter, in the order of time."""
    report = Report(collector, form.CODES)
    found: dict[str, dict[Quarter, Reading]] = {}
    for measure, row in known(tables.of(form.VALUES), form.MEASURE, measures, "measure", form.CODES, collector):
        reading = _reading(row, measures[measure].value(form.UNIT), report)
        readings = found.setdefault(measure, {})
        earlier = readings.get(reading.quarter)
        if earlier is not None:
            report.error(
                form.CODES.repeated,
                row.where(form.VALUE_QUARTER),
                f'"{measure}" has a value for {reading.quarter.key} already, in row {earlier.where.row}.',
                "Delete one of the two.",
            )
        else:
            readings[reading.quarter] = reading
    if quarter is not None:
        _query_absent(measures, found, quarter, report)
    return {measure: dict(sorted(readings.items())) for measure, readings in found.items()}


def _query_absent(
    measures: Mapping[str, Record], found: Mapping[str, Mapping[Quarter, Reading]], quarter: Quarter, report: Report
) -> None:
    """Ask for each measure that says nothing about the paper's quarter."""
    for measure, row in measures.items():
        reading = found.get(measure, {}).get(quarter)
        if reading is None or (
            reading.amount is None and reading.numerator is None and reading.state is State.REPORTED
        ):
            state = "annual_not_due" if row.value(form.ANNUAL) else "not_reportable"
            report.query(
                "KPI-009",
                reading.where if reading else row.where(form.ID),
                f'"{measure}" has no value for {quarter.key}, the quarter of the paper.',
                f'Add its row to the table "values", with the value, or with a state such as {state}.',
            )


def _reading(row: Record, unit: Unit, report: Report) -> Reading:
    typed = row.maybe(form.VALUE)
    state: State | None = row.maybe(form.STATE)
    numerator, denominator = row.maybe(form.NUMERATOR), row.maybe(form.DENOMINATOR)
    amount = None
    match typed:
        case Amount():
            amount = in_unit(typed, unit, row, form.VALUE, report.collector)
        case Limit():
            state = state or State.SUPPRESSED
            report.query(
                "KPI-013",
                row.where(form.VALUE),
                f'"{typed.text}" is a limit, not a value: it is taken as {state.value}.',
                "Write the numerator and the denominator, and the paper works out the value; or leave the value empty "
                "and write a state.",
            )
        case None:
            pass
    if numerator is not None and denominator is not None:
        state = _check_fraction(row, unit, amount, numerator, denominator, state, report)
    elif numerator is not None or denominator is not None:
        given, missing = form.NUMERATOR, form.DENOMINATOR
        if numerator is None:
            given, missing = missing, given
        if row.has(given) and not row.has(missing):
            report.error(
                "KPI-008",
                row.where(missing),
                f"there is a {given.name} and no {missing.name}.",
                f"Add the {missing.name}.",
            )
    elif amount is None and typed is None and state is not None and state.has_value and not row.has(form.VALUE):
        report.error(
            "KPI-010",
            row.where(form.STATE),
            f'the state "{state.value}" belongs to a value, and there is none.',
            "Add the value, or choose a state that says why there is none, such as not_reportable.",
        )
    return Reading(
        quarter=row.value(form.VALUE_QUARTER),
        where=row.where(),
        amount=amount,
        numerator=numerator,
        denominator=denominator,
        state=state or State.REPORTED,
        illustrative=row.value(form.ILLUSTRATIVE),
    )


def _check_fraction(
    row: Record,
    unit: Unit,
    amount: Decimal | None,
    numerator: Decimal,
    denominator: Decimal,
    state: State | None,
    report: Report,
) -> State | None:
    """The state of a reading that has a fraction; a fraction that cannot be, or that the value denies, is noted."""
    shown = f"{number_text(numerator)} / {number_text(denominator)}"
    if denominator == 0:
        if numerator == 0 and amount is None:
            return state or State.ZERO_DENOMINATOR
        report.error(
            "KPI-008",
            row.where(form.DENOMINATOR),
            f"{shown} has no value: the denominator is 0.",
            "Put the denominator right; where nothing was counted, write 0 and 0 and leave the value empty.",
        )
        return state
    if unit is not Unit.PERCENTAGE:
        return state
    if numerator > denominator:
        report.query(
            "KPI-007",
            row.where(form.NUMERATOR),
            f"{shown} is more than 100%.",
            "Look whether the numerator and the denominator have changed places.",
        )
    if amount is not None:
        places = max(0, -int(amount.as_tuple().exponent))
        worked_out = 100 * numerator / denominator
        rounded = worked_out.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        if rounded != amount:
            seen = worked_out.quantize(Decimal("0.1").scaleb(-places), ROUND_HALF_UP)
            report.error(
                "KPI-006",
                row.where(form.VALUE),
                f"the value {number_text(amount)}% does not agree with its fraction: {shown} is {number_text(seen)}%.",
                "Put one of them right, or leave the value empty: the paper works it out.",
            )
    return state
