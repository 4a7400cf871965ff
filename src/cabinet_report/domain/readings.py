"""The figures of one measure: its value in a quarter, its target, its tolerance, with their sources."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from cabinet_report.domain.exact import as_decimal, decimals_of, scale
from cabinet_report.domain.figures import Figure, State
from cabinet_report.domain.indicators import Comparator, Indicator, Reading
from cabinet_report.domain.period import Quarter
from cabinet_report.problems import Source


def value_at(indicator: Indicator, quarter: Quarter) -> Figure:
    """The value in that quarter: worked out from the fraction where there is one; without a number, the reason."""
    reading = indicator.readings.get(quarter)
    key = f"measure/{indicator.id}/{quarter.key}/value"
    if reading is None:
        state = State.ANNUAL_NOT_DUE if indicator.annual else State.NOT_AVAILABLE
        return _figure(indicator, None, Source(key, indicator.where), state)
    source = Source(key, reading.where, reading.illustrative)
    if not reading.state.has_value:
        known = reading.numerator if reading.state is State.COUNT_ONLY else None
        return replace(_figure(indicator, None, source, reading.state, known), limit=reading.limit)
    if reading.numerator is not None and reading.denominator is not None:
        return _from_fraction(indicator, reading, source, reading.numerator, reading.denominator)
    if reading.amount is None:
        return _figure(indicator, None, source, State.NOT_AVAILABLE)
    return _figure(indicator, reading.amount, source, reading.state)


def target_of(indicator: Indicator) -> Figure:
    """The target, or the reason why there is none."""
    key = f"measure/{indicator.id}/target"
    if indicator.target is None:
        return _figure(indicator, None, Source(key, indicator.where), State.NO_TARGET)
    target = indicator.target
    figure = _agreed(indicator, target.amount, Source(key, target.where), target.state)
    return replace(figure, sources=(*figure.sources, *target.basis))


def tolerance_of(indicator: Indicator) -> Figure:
    """The tolerance as the pack gives it; without one, a figure without a number."""
    source = Source(f"measure/{indicator.id}/tolerance", indicator.where)
    return _agreed(indicator, indicator.tolerance, source, State.REPORTED)


def comparator_of(indicator: Indicator, comparator: Comparator) -> Figure:
    """What others reached, in the measure's unit."""
    key = f"measure/{indicator.id}/comparator/{comparator.name}/{comparator.period}"
    source = Source(key, comparator.where, comparator.illustrative)
    return _agreed(indicator, comparator.amount, source, State.REPORTED)


def _agreed(indicator: Indicator, amount: Decimal | None, source: Source, state: State) -> Figure:
    """A number that was given, not measured: it keeps every decimal it was given, for 84.8% is not 85%."""
    figure = _figure(indicator, amount, source, _reason(amount, state))
    return figure if amount is None else replace(figure, decimals=max(indicator.decimals, decimals_of(amount)))


def _reason(amount: Decimal | None, state: State) -> State:
    return State.NO_TARGET if amount is None and state.has_value else state


def _from_fraction(
    indicator: Indicator, reading: Reading, source: Source, numerator: Decimal, denominator: Decimal
) -> Figure:
    if denominator == 0:
        return _figure(indicator, None, source, State.ZERO_DENOMINATOR, numerator, denominator)
    amount = Fraction(numerator) / Fraction(denominator) * scale(indicator.unit, indicator.per)
    return _figure(indicator, as_decimal(amount), source, reading.state, numerator, denominator)


def _figure(
    indicator: Indicator,
    amount: Decimal | None,
    source: Source,
    state: State,
    numerator: Decimal | None = None,
    denominator: Decimal | None = None,
) -> Figure:
    return Figure(
        amount=amount,
        unit=indicator.unit,
        sources=(source,),
        decimals=indicator.decimals,
        noun=indicator.noun,
        per=indicator.per,
        numerator=numerator,
        denominator=denominator,
        state=state,
        name=indicator.name,
    )
