"""What may follow a bar in a slot: each filter prints a figure in one of the house's ways."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from cabinet_report.compose.sandbox import SlotError
from cabinet_report.domain import arithmetic, directions
from cabinet_report.domain.figures import Figure, Sign
from cabinet_report.domain.formats import Formats
from cabinet_report.domain.period import Month
from cabinet_report.domain.printed import Printed

Filter = Callable[..., object]


def filters(formats: Formats, convention: str) -> Mapping[str, Filter]:
    """Every filter of the template language, by name. ``convention`` says which way round a variance is reckoned."""

    def percent(value: object, decimals: int = 0) -> Printed:
        return formats.percent(present(value), decimals)

    def count(value: object) -> Printed:
        return formats.count(present(value))

    def decimals(value: object, places: int = 1) -> Figure:
        return arithmetic.with_decimals(present(value), places)

    def gbp(value: object) -> Printed:
        return formats.gbp(present(value))

    def millions(value: object, decimals: int = 2) -> Printed:
        return formats.millions(present(value), decimals)

    def thousands(value: object, decimals: int = 0) -> Printed:
        return formats.thousands(present(value), decimals)

    def signed(value: object) -> Figure:
        return arithmetic.signed(present(value))

    def absolute(value: object) -> Figure:
        return arithmetic.absolute(present(value))

    def unsigned(value: object) -> Figure:
        return replace(present(value), sign=Sign.WORD)

    def words(value: object) -> Printed:
        return formats.in_words(present(value))

    def ordinal(value: object) -> Printed:
        return formats.ordinal(present(value))

    def points(value: object) -> Printed:
        return formats.points(present(value))

    def with_noun(value: object) -> Printed:
        return formats.with_noun(present(value))

    def fraction(value: object, decimals: int = 0) -> Printed:
        return formats.fraction(present(value), decimals)

    def direction(pair: Callable[[Figure], str]) -> Filter:
        def worded(value: object) -> Printed:
            figure = present(value)
            return formats.worded(pair(figure), figure)

        return worded

    def capital(value: object) -> Printed:
        printed = value if isinstance(value, Printed) else Printed(str(value)) if isinstance(value, str) else None
        return (printed or formats.figure(present(value))).capital

    def lower_first(value: object) -> Printed:
        printed = value if isinstance(value, Printed) else Printed(str(value))
        return printed.changed(lambda text: text[:1].lower() + text[1:])

    def as_date(value: object) -> str:
        if isinstance(value, date):
            return formats.date(value)
        raise SlotError("TPL-003", "date is asked of something that is no day.", "Use it on paper.date, for example.")

    def month(value: object) -> str:
        if isinstance(value, date):
            return formats.month(Month(value.year, value.month))
        raise SlotError("TPL-003", "month is asked of something that is no day.", "Use it on paper.date, for example.")

    return {
        "percent": percent,
        "count": count,
        "decimals": decimals,
        "gbp": gbp,
        "millions": millions,
        "thousands": thousands,
        "signed": signed,
        "unsigned": unsigned,
        "absolute": absolute,
        "words": words,
        "ordinal": ordinal,
        "points": points,
        "with_noun": with_noun,
        "fraction": fraction,
        "over_or_under": direction(partial(directions.over_or_under, convention=convention)),
        "increase_or_decrease": direction(directions.increase_or_decrease),
        "more_or_fewer": direction(directions.more_or_fewer),
        "higher_or_lower": direction(directions.higher_or_lower),
        "capital": capital,
        "lower_first": lower_first,
        "date": as_date,
        "month": month,
    }


def present(value: object) -> Figure:
    """The figure itself, when it is one that has a number."""
    if isinstance(value, int) and not isinstance(value, bool):
        raise SlotError(
            "TPL-003", f"{value} is typed, not a figure of the pack.", "Name the figure that it stands for."
        )
    if not isinstance(value, Figure):
        raise SlotError(
            "TPL-003",
            "This filter stands behind something that is not a figure.",
            "Put it right behind the figure, before any filter that turns it into words.",
        )
    if not value.has_value:
        raise missing(value)
    return value


def missing(figure: Figure) -> SlotError:
    """The problem of printing, in a sentence, a figure that has no number."""
    state = figure.state.value.replace("_", " ")
    return SlotError(
        "TPL-008",
        f"A sentence uses {figure.name or 'a figure'}, which has no value: {state}.",
        "Reword the sentence, or put it inside {% if ... .has_value %}.",
    )
