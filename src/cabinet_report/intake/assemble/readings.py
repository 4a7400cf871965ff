"""What each measure was in each quarter, and whether value, fraction and state agree."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum
from fractions import Fraction
from typing import TypeVar

from cabinet_report.domain.exact import as_decimal, scale
from cabinet_report.domain.figures import Limit, State, Unit
from cabinet_report.domain.formats import one_or_many
from cabinet_report.domain.indicators import Reading, Stated
from cabinet_report.domain.period import Quarter
from cabinet_report.intake.amounts import Counted, TypedAmount, TypedLimit
from cabinet_report.intake.assemble.rows import known
from cabinet_report.intake.assemble.units import in_shares, in_unit, query_below_nought
from cabinet_report.intake.contents import number_text
from cabinet_report.intake.dates import period_text
from cabinet_report.intake.fields import Field, Record, Report
from cabinet_report.intake.specification import measures as form
from cabinet_report.intake.tables import Tables

# Enough for any number that a cell may hold, over any other.
_EXACT = Context(prec=200)

E = TypeVar("E", bound=Enum)
Readings = dict[str, dict[Quarter, Reading]]

# What Excel works out is stored with up to seventeen digits, the last of them its own; no author types so many.
EXCEL_PLACES = 10


def assemble_readings(
    tables: Tables, measures: Mapping[str, Record], quarter: Quarter | None, report: Report
) -> Readings:
    """The readings by measure and quarter, in the order of time."""
    found: Readings = {}
    rows: dict[tuple[str, Quarter], Record] = {}
    shares = in_shares(tables)
    for measure, row in known(tables.of(form.VALUES), form.MEASURE, measures, "measure", report):
        reading = _reading(row, measures[measure], report, among_shares=measure in shares)
        earlier = rows.setdefault((measure, reading.quarter), row)
        if earlier is row:
            found.setdefault(measure, {})[reading.quarter] = reading
        else:
            report.error(
                report.codes.repeated,
                row.where(form.VALUE_QUARTER),
                f'"{measure}" has a value for {period_text(reading.quarter)} already, in row {earlier.where().row}.',
                "Delete one of the two.",
            )
    if quarter is not None and tables.is_sound(form.VALUES):
        for measure, row in measures.items():
            _query_absent(measure, row, rows.get((measure, quarter)), quarter, report)
    return {measure: dict(sorted(readings.items())) for measure, readings in found.items()}


def _query_absent(measure: str, row: Record, value_row: Record | None, quarter: Quarter, report: Report) -> None:
    """Ask about a measure that says nothing about the paper's quarter: no row, or neither value nor reason in it."""
    if value_row is not None:
        says = (form.VALUE, form.NUMERATOR, form.DENOMINATOR)
        if any(value_row.was_filled(field) for field in says):
            return
        if value_row.was_filled(form.STATE) and value_row.maybe(form.STATE) is not State.REPORTED:
            return
    state = State.ANNUAL_NOT_DUE if row.value(form.ANNUAL) else State.NOT_REPORTABLE
    report.query(
        "KPI-009",
        value_row.where() if value_row else row.where(form.ID),
        f'"{measure}" has no value for {period_text(quarter)}, the quarter of the paper.',
        f'Write the value in the table "values", or a state such as {state.value}.',
    )


def _reading(row: Record, measure: Record, report: Report, *, among_shares: bool) -> Reading:
    typed = row.maybe(form.VALUE)
    unit = measure.value(form.UNIT)
    amount, limit, numerator = None, None, row.maybe(form.NUMERATOR)
    match typed:
        case TypedAmount():
            amount = in_unit(row, form.VALUE, typed, unit, report, among_shares=among_shares)
        case TypedLimit():
            bound = in_unit(row, form.VALUE, typed.bound, unit, report, among_shares=among_shares)
            limit = Limit(bound, typed.below, typed.includes)
        case Counted() if _stands_for_share(typed, row, measure, report):
            numerator = typed.number
        case _:
            pass
    if amount is not None and amount > 100 and unit is Unit.PERCENTAGE and not row.was_filled(form.NUMERATOR):
        report.query(
            "KPI-007",
            row.where(form.VALUE),
            f"{number_text(amount)}% is more than 100%.",
            "Look whether the point is in its place, and whether the unit of the measure is percentage.",
        )
    query_below_nought("KPI-007", row, form.VALUE, amount, unit, report)
    for field in (form.NUMERATOR, form.DENOMINATOR):
        query_below_nought("KPI-007", row, field, row.maybe(field), unit, report)
    state = _state(row, measure, amount, report)
    return Reading(
        quarter=row.value(form.VALUE_QUARTER),
        where=row.where(),
        amount=amount,
        numerator=numerator,
        denominator=row.maybe(form.DENOMINATOR),
        state=state,
        limit=limit if state is State.LIMIT else None,
        illustrative=row.value(form.ILLUSTRATIVE),
        stated_rating=_stated(row, form.STATED_RATING, form.STATED_RATING_SOURCE, report),
        stated_trend=_stated(row, form.STATED_TREND, form.STATED_TREND_SOURCE, report),
    )


def _stated(row: Record, value: Field[E], source: Field[str], report: Report) -> Stated | None:
    stated, origin = row.maybe(value), row.maybe(source)
    if stated is None:
        return None
    if origin is None:
        report.error(
            "KPI-014",
            row.where(source),
            f"the {value.name} does not say who decided it.",
            f'Write that in the column "{source.name}", or delete the {value.name}.',
        )
    return Stated(str(stated.value), origin or "", row.where(value))


def _state(row: Record, measure: Record, amount: Decimal | None, report: Report) -> State:
    """The state of a reading: as typed, or as its value and its fraction have it."""
    typed, value = row.maybe(form.STATE), row.maybe(form.VALUE)
    numerator, denominator = row.maybe(form.NUMERATOR), row.maybe(form.DENOMINATOR)
    if numerator is not None and denominator is not None:
        _check_fraction(row, measure, amount, numerator, denominator, report)
        return typed or (State.REPORTED if denominator else State.ZERO_DENOMINATOR)
    if isinstance(value, TypedLimit | Counted):
        known = State.LIMIT if isinstance(value, TypedLimit) else State.COUNT_ONLY
        return known if typed is None or typed.has_value else typed
    if numerator is not None or denominator is not None:
        _check_lone_part(row, report)
    elif typed is not None and typed.has_value and typed is not State.REPORTED and not row.was_filled(form.VALUE):
        report.error(
            "KPI-010",
            row.where(form.STATE),
            f'the state "{typed.value}" belongs to a value, and there is none.',
            "Add the value, or choose a state that says why there is none, such as not_reportable.",
        )
    return typed or State.REPORTED


def _stands_for_share(counted: Counted, row: Record, measure: Record, report: Report) -> bool:
    """Whether a count may stand in the place of a share: 6 children, for a measure of children in per cent."""
    noun, is_share = measure.value(form.NOUN), measure.value(form.UNIT) in (Unit.PERCENTAGE, Unit.RATE)
    written = one_or_many(noun, one=counted.number == 1)
    if is_share and noun and counted.noun == written:
        return True
    if is_share and noun:
        fault, hint = f"and the measure counts {one_or_many(noun, one=False)}", f"Write {counted.number:f} {written}."
    elif is_share:
        fault, hint = "and the measure does not say what it counts", "Write that in its column noun."
    else:
        fault, hint = "and the unit of the measure says what it counts", f"Write {counted.number:f}."
    report.error("KPI-013", row.where(form.VALUE), f'the value is "{counted.text}", {fault}.', hint)
    return False


def _check_lone_part(row: Record, report: Report) -> None:
    """Half a fraction is noted, unless its other half is there and has been noted already."""
    for given, missing in ((form.NUMERATOR, form.DENOMINATOR), (form.DENOMINATOR, form.NUMERATOR)):
        if row.has(given) and not row.was_filled(missing):
            report.error(
                "KPI-008",
                row.where(missing),
                f"there is a {given.name} and no {missing.name}.",
                f"Add the {missing.name}.",
            )


def _check_fraction(
    row: Record, measure: Record, amount: Decimal | None, numerator: Decimal, denominator: Decimal, report: Report
) -> None:
    """A fraction that cannot be, or that the typed value denies, is noted."""
    unit, per = measure.value(form.UNIT), measure.value(form.PER)
    shown = f"{number_text(numerator)} / {number_text(denominator)}"
    if denominator == 0:
        if numerator != 0 or amount is not None:
            report.error(
                "KPI-008",
                row.where(form.DENOMINATOR),
                f"{shown} has no value: the denominator is 0.",
                "Put the denominator right; where there was nothing to count, write 0 and 0, and no value.",
            )
        return
    if unit is Unit.PERCENTAGE and numerator > denominator:
        report.query(
            "KPI-007",
            row.where(form.NUMERATOR),
            f"{shown} is more than 100%.",
            "Look whether the numerator and the denominator have changed places.",
        )
    worked_out = as_decimal(Fraction(numerator) / Fraction(denominator) * scale(unit, per))
    if amount is None or _agree(worked_out, amount):
        return
    sign = "%" if unit is Unit.PERCENTAGE else ""
    report.error(
        "KPI-006",
        row.where(form.VALUE),
        f"the value {number_text(amount)}{sign} does not agree with its fraction: {shown} is "
        f"{number_text(_rounded(worked_out, _places(amount) + 1))}{sign}.",
        "Put one of them right, or leave the value empty: it is worked out.",
    )


def _places(number: Decimal) -> int:
    """How many decimals a number was typed with."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _agree(worked_out: Decimal, typed: Decimal) -> bool:
    """Whether the two are the same at the decimals that were typed; a quotient of Excel's own has no more than ten."""
    places = min(_places(typed), EXCEL_PLACES)
    return _rounded(worked_out, places) == _rounded(typed, places)


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _EXACT)
