"""A target as cards and tables print it: one of which less is better says so, where the reader compares."""

from __future__ import annotations

from cabinet_report.domain.figures import Figure, Unit
from cabinet_report.domain.indicators import Polarity
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.printed import Printed, union
from cabinet_report.houses.house import House


def printed_target(house: House, measure: MeasureView) -> Printed:
    """The target of a measure: "95%"; "9% or less", where less is better."""
    return _or_less(house, measure, house.formats.figure(measure.target))


def target_with_tolerance(house: House, measure: MeasureView) -> Printed:
    """The target, what it counts, and the tolerance where one was agreed: "140 days or less (180 days)"."""
    formats, words = house.formats, house.words

    def printed(figure: Figure) -> Printed:
        return formats.days(figure) if figure.unit is Unit.DAYS else formats.figure(figure)

    target = _or_less(house, measure, printed(measure.target))
    if measure.tolerance.has_value:
        tolerance = printed(measure.tolerance)
        text = words["target_and_tolerance"].format(target=target.text, tolerance=tolerance.text)
        target = Printed(text, union(target.sources, tolerance.sources))
    if measure.target.unit is Unit.RATE and measure.target.has_value and measure.target.per:
        return target.changed(lambda text: words["rate"].format(amount=text, per=measure.target.per))
    return target


def _or_less(house: House, measure: MeasureView, target: Printed) -> Printed:
    if measure.indicator.polarity is not Polarity.LOWER or not measure.target.has_value:
        return target
    return Printed(house.words["target.or_less"].replace("{target}", target.text), target.sources)
