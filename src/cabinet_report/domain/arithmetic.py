"""Sums with figures: exact, and every result knows all of its sources.

A missing operand makes a missing result with the operand's state, never a silent zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from cabinet_report.domain.exact import as_decimal, exact
from cabinet_report.domain.figures import Figure, Sign, State, Unit
from cabinet_report.domain.printed import union


class DifferentUnits(ValueError):
    """Two figures that cannot be added, such as pounds and days. Its text is a sentence for the author."""

    def __init__(self, left: Figure, right: Figure) -> None:
        names = [f'"{figure.name}"' if figure.name else "one number" for figure in (left, right)]
        super().__init__(f"{names[0]} is in {left.unit.value} and {names[1]} is in {right.unit.value}.")


def total(figures: Sequence[Figure]) -> Figure:
    """The sum of figures of one unit; nothing at all adds up to 0."""
    if not figures:
        return Figure(Decimal(0), Unit.NUMBER, ())
    for figure in figures[1:]:
        _same_unit(figures[0], figure)
    amounts = [exact(figure) for figure in figures]
    return _result(figures, sum((amount for amount in amounts if amount is not None), Fraction(0)), figures[0].unit)


def add(left: Figure, right: Figure) -> Figure:
    """Left and right together."""
    return total((left, right))


def difference(left: Figure, right: Figure) -> Figure:
    """Left less right; for two percentages, in percentage points."""
    _same_unit(left, right)
    above, below = exact(left), exact(right)
    amount = None if above is None or below is None else above - below
    result = _result((left, right), amount, Unit.POINTS if left.unit is Unit.PERCENTAGE else left.unit)
    return replace(result, sign=Sign.MINUS) if result.sign is Sign.SIZE else result  # what is left may be below nought


def share(part: Figure, whole: Figure) -> Figure:
    """The part as a percentage of the whole, with both kept as numerator and denominator."""
    _same_unit(part, whole)
    result = _quotient(part, whole, Unit.PERCENTAGE, times=100)
    if not result.has_value:
        return result
    return replace(result, numerator=part.amount, denominator=whole.amount, noun=whole.noun or part.noun)


def ratio(left: Figure, right: Figure) -> Figure:
    """How many times right goes into left; the two may have different units."""
    return _quotient(left, right, Unit.NUMBER, times=1)


def percent_change(now: Figure, before: Figure) -> Figure:
    """The change from before to now as a percentage of before, printed with its sign: + is always a rise."""
    change = _quotient(difference(now, before), absolute(before), Unit.PERCENTAGE, times=100)
    return replace(change, sign=Sign.ALWAYS)


def rate(count: Figure, population: Figure, per: int) -> Figure:
    """How many there are for each so many of the population."""
    result = _quotient(count, population, Unit.RATE, times=per)
    return replace(result, per=f"{per:,}", noun="")


def annualised(figure: Figure, months: int) -> Figure:
    """What a whole year would bring, if it went on as in so many months."""
    amount = exact(figure)
    return _result((figure,), None if amount is None else amount * 12 / months, figure.unit)


def absolute(figure: Figure) -> Figure:
    """The figure without its sign: how much, and not which way."""
    if figure.amount is None:
        return figure
    # copy_abs, because abs() would round to the 28 digits of Python's own context.
    return replace(
        figure,
        amount=figure.amount.copy_abs(),
        numerator=None if figure.numerator is None else figure.numerator.copy_abs(),
        denominator=None if figure.denominator is None else figure.denominator.copy_abs(),
        sign=Sign.SIZE,
    )


def negated(figure: Figure) -> Figure:
    """The figure with its sign turned round: income of -£45m is £45m, and a payment among it -£1m."""
    if figure.amount is None:
        return figure
    numerator = None if figure.numerator is None else figure.numerator.copy_negate()
    return replace(figure, amount=figure.amount.copy_negate(), numerator=numerator)


def signed(figure: Figure) -> Figure:
    """The figure, always printed with + or -."""
    return replace(figure, sign=Sign.ALWAYS)


def with_decimals(figure: Figure, decimals: int) -> Figure:
    """The figure, printed with so many decimals."""
    return replace(figure, decimals=decimals)


def _quotient(left: Figure, right: Figure, unit: Unit, times: int) -> Figure:
    """Left over right, times so much; a missing or zero divisor leaves no amount, and says so."""
    above, below = exact(left), exact(right)
    if above is None or below is None:
        return _result((left, right), None, unit, decimals=0)
    if below == 0:
        return replace(_result((left, right), None, unit, decimals=0), state=State.ZERO_DENOMINATOR)
    return _result((left, right), above / below * times, unit, decimals=0)


def _result(operands: Sequence[Figure], amount: Fraction | None, unit: Unit, decimals: int | None = None) -> Figure:
    """A new figure from others: their sources, the state of the first that is missing, the most decimals of all."""
    first = operands[0]
    state = _state(operands)
    return Figure(
        amount=None if amount is None or not state.has_value else as_decimal(amount),
        unit=unit,
        sources=union(*(figure.sources for figure in operands)),
        decimals=max(figure.decimals for figure in operands) if decimals is None else decimals,
        noun=first.noun,
        per=first.per,
        state=state,
        name=first.name,
        sign=first.sign,
    )


def _state(operands: Sequence[Figure]) -> State:
    for figure in operands:
        if not figure.has_value:
            return figure.reason
    return State.PROVISIONAL if any(figure.state is State.PROVISIONAL for figure in operands) else State.REPORTED


def _same_unit(left: Figure, right: Figure) -> None:
    plain = (Unit.COUNT, Unit.NUMBER)
    if left.unit is not right.unit and not (left.unit in plain and right.unit in plain):
        raise DifferentUnits(left, right)
