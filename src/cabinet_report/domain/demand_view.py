"""One demand series as a paper sees it in its quarter: where it stands, and how it has moved."""

from __future__ import annotations

from dataclasses import dataclass

from cabinet_report.domain.changes import change, relative_change
from cabinet_report.domain.demand import DemandSeries, Observation
from cabinet_report.domain.figures import Figure, State
from cabinet_report.domain.period import FinancialYear, Month, Period, Quarter, earlier
from cabinet_report.problems import Source, Where


@dataclass(frozen=True)
class DemandView:
    """One series, up to the end of one quarter."""

    series: DemandSeries
    quarter: Quarter

    @property
    def id(self) -> str:
        """The series' id."""
        return self.series.id

    @property
    def name(self) -> str:
        """The series' name."""
        return self.series.name

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods that have a count, from the first to the last, up to the end of the quarter."""
        known = [period for period in self.series.observations if period.last_day <= self.quarter.last_day]
        return tuple(sorted(known, key=lambda period: period.last_day))

    def at(self, period: Period) -> Figure:
        """The count of exactly this period: a series by months has none for a quarter."""
        observation = self.series.observations.get(period)
        return Figure(
            amount=observation.amount if observation else None,
            unit=self.series.unit,
            sources=(_source(f"demand/{self.id}/{period.key}", observation, self.series.where),),
            decimals=self.series.decimals,
            noun=self.series.noun,
            state=State.REPORTED if observation else State.NOT_AVAILABLE,
            name=self.name,
        )

    @property
    def latest_period(self) -> Period:
        """The last period with a count; the quarter itself where there is none."""
        return self.periods[-1] if self.periods else self.quarter

    @property
    def latest(self) -> Figure:
        """The last count up to the end of the quarter."""
        return self.at(self.latest_period)

    @property
    def previous(self) -> Figure:
        """The count one quarter before the last."""
        return self.at(earlier(self.latest_period, quarters=1))

    @property
    def same_last_year(self) -> Figure:
        """The count one year before the last."""
        return self.at(earlier(self.latest_period, years=1))

    def since(self, period: Period) -> Figure:
        """The latest count less that of an earlier period, with its sign, as every change has."""
        return change(self.latest, self.at(period))

    @property
    def difference(self) -> Figure:
        """The latest count less that of one quarter before, with its sign."""
        return change(self.latest, self.previous)

    @property
    def difference_on_year(self) -> Figure:
        """The latest count less that of one year before, with its sign."""
        return change(self.latest, self.same_last_year)

    @property
    def difference_since_year_end(self) -> Figure:
        """The latest count less that at the end of the last financial year, with its sign."""
        return change(self.latest, self.at(_year_end(self.latest_period)))

    @property
    def change(self) -> Figure:
        """The change on the last quarter: in per cent for counts, in points for percentages."""
        return relative_change(self.latest, self.previous)

    @property
    def change_on_year(self) -> Figure:
        """The change on the same quarter of last year: in per cent for counts, in points for percentages."""
        return relative_change(self.latest, self.same_last_year)


def _source(key: str, observation: Observation | None, otherwise: Where) -> Source:
    return Source(key, observation.where, observation.illustrative) if observation else Source(key, otherwise)


def _year_end(period: Period) -> Period:
    """The last period, of the same length, of the financial year before."""
    match period:
        case Month():
            return Month(period.quarter.year.start, 3)
        case Quarter():
            return Quarter(FinancialYear(period.year.start - 1), 4)
