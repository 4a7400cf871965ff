"""A target as cards and tables print it: one of which less is better says so, where the reader compares."""

from __future__ import annotations

from cabinet_report.domain.indicators import Polarity
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.printed import Printed
from cabinet_report.houses.house import House


def printed_target(house: House, measure: MeasureView) -> Printed:
    """The target of a measure: "95%"; "9% or less", where less is better."""
    target = house.formats.figure(measure.target)
    if measure.indicator.polarity is not Polarity.LOWER or not measure.target.has_value:
        return target
    return Printed(house.words["target.or_less"].replace("{target}", target.text), target.sources)
