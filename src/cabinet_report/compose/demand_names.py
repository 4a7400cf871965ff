"""What a template can name of a demand series."""

from __future__ import annotations

from cabinet_report.compose.given import for_templates
from cabinet_report.compose.names import Named, Part
from cabinet_report.compose.periods import Periods
from cabinet_report.domain.demand_view import DemandView
from cabinet_report.domain.figures import Figure
from cabinet_report.houses.house import House


def demand_names(series: DemandView, house: House) -> Named:
    """A demand series up to the end of its quarter."""
    periods = Periods(house.formats, series.periods, series.name)

    @for_templates
    def at(period: str) -> Figure:
        return series.at(periods.called(period))

    @for_templates
    def since(period: str) -> Figure:
        return series.since(periods.called(period))

    parts: dict[str, Part] = {
        "name": lambda: series.name,
        "latest": lambda: series.latest,
        "latest_period": lambda: house.formats.period(series.latest_period),
        "previous": lambda: series.previous,
        "same_last_year": lambda: series.same_last_year,
        "change": lambda: series.change,
        "change_on_year": lambda: series.change_on_year,
        "difference": lambda: series.difference,
        "difference_on_year": lambda: series.difference_on_year,
        "difference_since_year_end": lambda: series.difference_since_year_end,
        "at": lambda: at,
        "since": lambda: since,
    }
    return Named(f"demand.{series.id}", parts)
