"""What may follow a bar in a slot: each filter prints a figure in one of the house's ways."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.given import for_templates, seen
from cabinet_report.domain import arithmetic, directions, wordings
from cabinet_report.domain.figures import Figure, Sign, State, Unit
from cabinet_report.domain.finance import Convention
from cabinet_report.domain.formats import MOST_DECIMALS, Formats
from cabinet_report.domain.printed import Printed, Turn

Filter = Callable[..., object]


def filters(formats: Formats, convention: Convention, ask: Callable[[str, str, str], None]) -> Mapping[str, Filter]:
    """Every filter of the template language, by name.

    ``convention`` says which way round a variance is reckoned; ``ask`` notes a query at the slot.
    """

    def percent(value: object, decimals: int | None = None) -> Printed:
        return formats.percent(_in(value, Unit.PERCENTAGE), _places(decimals))

    def count(value: object) -> Printed:
        return formats.count(present(value))

    def decimals(value: object, places: int = 1) -> Figure:
        return arithmetic.with_decimals(present(value), decimals_asked(places))

    def gbp(value: object) -> Printed:
        return formats.gbp(_in(value, Unit.POUNDS))

    def millions(value: object, decimals: int | None = None) -> Printed:
        return formats.millions(_in(value, Unit.POUNDS), _places(decimals))

    def thousands(value: object, decimals: int | None = None) -> Printed:
        return formats.thousands(_in(value, Unit.POUNDS), _places(decimals))

    def signed(value: object) -> Figure:
        return arithmetic.signed(present(value))

    def absolute(value: object) -> Figure:
        return arithmetic.absolute(present(value))

    def negated(value: object) -> Figure:
        return arithmetic.negated(present(value))

    def unsigned(value: object) -> Figure:
        return replace(present(value), sign=Sign.WORD)

    def words(value: object) -> Printed:
        return formats.in_words(present(value))

    def in_full(value: object) -> Printed:
        return wordings.in_full(formats, present(value))

    def months(value: object) -> Printed:
        return wordings.in_months(formats, _in(value, Unit.DAYS))

    def small(value: object, decimals: int = 0) -> Printed:
        return wordings.small(formats, arithmetic.with_decimals(_in(value, Unit.PERCENTAGE), decimals_asked(decimals)))

    def with_rate(value: object) -> Printed:
        return formats.rate(_in(value, Unit.RATE))

    def ordinal(value: object) -> Printed:
        figure = present(value)
        if figure.amount is not None and figure.amount < 1:
            message = f"{seen(figure)} is {formats.figure(figure)}, and the first rank is 1."
            raise SlotError("TPL-003", message, "Put the sentence inside {% if ... > 0 %}.")
        return formats.ordinal(figure)

    def points(value: object) -> Printed:
        return formats.points(_in(value, Unit.POINTS))

    def with_noun(value: object) -> Printed:
        return formats.with_noun(present(value))

    def fraction(value: object, decimals: int = 0) -> Printed:
        return formats.fraction(_in(value, Unit.PERCENTAGE), _places(decimals))

    def capital(value: object) -> Printed:
        return _printed(formats, value).capital

    def lower_first(value: object) -> Printed:
        return _printed(formats, value).changed(lambda text: text[:1].lower() + text[1:])

    def direction(pair: Callable[[Figure], str], *units: Unit) -> Filter:
        def worded(value: object) -> Printed:
            figure = _in(value, *units)
            still = replace(figure, amount=Decimal(0), numerator=None, denominator=None)
            printed = formats.worded(pair(figure), figure, pair(still))
            if figure.amount == 0 and pair is not over_or_under:  # "balanced" can be read where it stands alone
                message = f'{seen(figure)} has not moved, and the sentence says "{printed}".'
                ask("TPL-016", message, "Put the sentence inside {% if %}, and write another for no change.")
                return replace(printed, bearing=Turn(printed.text, is_at_rest=True, is_told=True))
            return printed

        return worded

    over_or_under = partial(directions.over_or_under, convention=convention)
    plain = (percent, count, decimals, gbp, millions, thousands, signed, negated, unsigned, absolute, words, in_full,
             months, small, with_rate, ordinal, points, with_noun, fraction, capital, lower_first)  # fmt: skip
    directed = {
        "over_or_under": direction(over_or_under, Unit.POUNDS),
        "increase_or_decrease": direction(directions.increase_or_decrease),
        "more_or_fewer": direction(directions.more_or_fewer),
        "higher_or_lower": direction(directions.higher_or_lower),
        "rose_or_fell": direction(directions.rose_or_fell),
        "an_increase_or_decrease": direction(directions.an_increase_or_decrease),
        "more_or_less": direction(directions.more_or_less),
        "quicker_or_slower": direction(directions.quicker_or_slower, Unit.DAYS),
    }
    return {name: for_templates(_called(name, each)) for name, each in (*_by_name(plain), *directed.items())}


def present(value: object) -> Figure:
    """The figure itself, when it is one that has a number."""
    if isinstance(value, int) and not isinstance(value, bool):
        raise SlotError(
            "TPL-003", f"{value} is typed, not a figure of the pack.", "Name the figure that it stands for."
        )
    if not isinstance(value, Figure):
        raise SlotError(
            "TPL-003",
            f"a figure is asked for, and {seen(value)} stands there.",
            "Put a filter right behind the figure, before any other that turns it into words.",
        )
    if not value.has_value:
        raise missing(value)
    return value


def missing(figure: Figure) -> SlotError:
    """The problem of printing, in a sentence, a figure that has no number."""
    state = figure.state.value.replace("_", " ")
    hint = "reword the sentence, or put it inside {% if ... .has_value %}."
    # Most often nobody has typed it yet, and nothing is wrong with the sentence.
    hint = f"Write its value; or {hint}" if figure.state is State.NOT_AVAILABLE else f"R{hint[1:]}"
    return SlotError("TPL-008", f"a sentence uses {seen(figure)}, which has no value: {state}.", hint)


def _by_name(functions: tuple[Filter, ...]) -> tuple[tuple[str, Filter], ...]:
    return tuple((function.__name__, function) for function in functions)


def _called(name: str, function: Filter) -> Filter:
    function.__name__ = name
    return function


def _in(value: object, *units: Unit) -> Figure:
    """The figure, when it is in one of these units; any will do where none is given."""
    figure = present(value)
    if units and figure.unit not in units:
        wanted = " or ".join(unit.value for unit in units)
        raise SlotError(
            "TPL-003",
            f"{seen(figure)} is in {figure.unit.value}, and the filter prints {wanted}.",
            "Print it without this filter.",
        )
    return figure


def _places(decimals: int | None) -> int | None:
    """The decimals that the author asks for; None leaves them to the house, or to the figure."""
    return None if decimals is None else decimals_asked(decimals)


def decimals_asked(decimals: int) -> int:
    """The decimals that the author asks for, no more than anybody reads."""
    if not 0 <= decimals <= MOST_DECIMALS:
        raise SlotError("TPL-003", f"{decimals} decimals are asked for.", f"Write a number from 0 to {MOST_DECIMALS}.")
    return decimals


def _printed(formats: Formats, value: object) -> Printed:
    """Words as they are, a figure as it prints."""
    match value:
        case Printed():
            return value
        case str() if type(value) is str:
            return Printed(value)
        case Figure() if not value.is_silent:
            return formats.in_sentence(value)
        case _:
            return formats.figure(present(value))
