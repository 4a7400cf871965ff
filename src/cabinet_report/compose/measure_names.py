"""What a template can name of a measure, and of a set of measures."""

from __future__ import annotations

from dataclasses import replace

from cabinet_report.compose.faults import SlotError, shortened
from cabinet_report.compose.filters import present
from cabinet_report.compose.given import for_templates
from cabinet_report.compose.names import Collection, Named, Part, names_in_a_row
from cabinet_report.compose.periods import Periods
from cabinet_report.domain.changes import change
from cabinet_report.domain.counts import Selection
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.printed import Printed
from cabinet_report.domain.wordings import compared_with
from cabinet_report.houses.house import House
from cabinet_report.naming import what_to_write

CHOICES = (
    "on_target", "within", "outside", "below_target", "unrated", "judged", "met", "available",
    "not_available", "annual", "target_tbc", "suspended", "improving", "stable", "variable", "declining",
)  # fmt: skip


def measure_names(measure: MeasureView, house: House) -> Named:
    """A measure in its quarter."""
    formats, words = house.formats, house.words
    quarters = Periods(formats, measure.indicator.readings, measure.name)

    @for_templates
    def at(quarter: str) -> Figure:
        return measure.at(quarters.called(quarter))

    @for_templates
    def comparator(name: str) -> Figure:
        if name not in measure.comparators:
            hint = what_to_write(name, measure.comparators)
            raise SlotError("TPL-002", f'{measure.id} has no comparator "{shortened(name)}".', hint)
        return measure.comparators[name]

    @for_templates
    def against(name: str) -> Figure:
        return change(measure.value, comparator(name))

    @for_templates
    def compared(first: str, second: str = "", third: str = "") -> Printed:
        others = {name: comparator(name) for name in (first, second, third) if name}
        return compared_with(formats, present(measure.value), {name: present(other) for name, other in others.items()})

    parts: dict[str, Part] = {
        "name": lambda: measure.name,
        "value": lambda: measure.value,
        "fraction": lambda: formats.fraction(present_fraction(measure)),
        "numerator": lambda: measure.numerator,
        "denominator": lambda: measure.denominator,
        "shortfall": lambda: measure.shortfall,
        "target": lambda: measure.target,
        "tolerance": lambda: measure.tolerance,
        "gap": lambda: measure.gap,
        "previous": lambda: measure.previous,
        "same_last_year": lambda: measure.same_last_year,
        "change": lambda: measure.change,
        "change_on_year": lambda: measure.change_on_year,
        "quarters_on_target": lambda: measure.quarters_on_target,
        "quarters_missed": lambda: measure.quarters_missed,
        "quarters_improving": lambda: measure.quarters_improving,
        "quarters_worsening": lambda: measure.quarters_worsening,
        "movement": lambda: formats.worded(measure.movement, present(measure.change), measure.unmoved),
        "rating": lambda: Printed(words[f"rating.{measure.rating.value}.prose"], measure.rated.sources),
        "trend": lambda: Printed(words[f"trend.{measure.trend.value}.prose"], measure.trended.sources),
        "has_value": lambda: measure.value.has_value,
        "at": lambda: at,
        "comparator": lambda: comparator,
        "code": lambda: measure.indicator.code,
        "against": lambda: against,
        "compared": lambda: compared,
    }
    return Named(f"measure.{measure.id}", parts)


def selection_names(called: str, selection: Selection, house: House) -> Collection:
    """A set of measures: a group, or what was chosen from one."""

    def chosen(choice: str) -> Part:
        return lambda: selection_names(f"{called}.{choice}", getattr(selection, choice), house)

    noun = house.words["noun.measure"]
    parts: dict[str, Part] = {
        "name": lambda: selection.name,
        "count": lambda: replace(selection.count, noun=noun),
        "any": lambda: len(selection) > 0,
        "share": lambda: selection.share,
        "share_of_available": lambda: selection.share_of_available,
        "statement": lambda: house.formats.fraction(present(selection.share), noun=noun),
        "names": lambda: names_in_a_row(called, selection.names, house.words["list.and"]),
    }
    parts |= {choice: chosen(choice) for choice in CHOICES}
    return Collection(called, parts, (measure_names(each, house) for each in selection), selection)


def present_fraction(measure: MeasureView) -> Figure:
    """The value of a measure that has a numerator and a denominator to print."""
    if measure.value.has_value and measure.value.numerator is None:
        raise SlotError(
            "TPL-008",
            f"measure.{measure.id}.fraction is used, and the pack gives no numerator and denominator.",
            "Add them in the values table, or write .value instead.",
        )
    return present(measure.value)
