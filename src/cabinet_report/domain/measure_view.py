"""One measure as a paper sees it in its quarter: every figure about it, worked out when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from cabinet_report.domain.changes import change, gap, run_of
from cabinet_report.domain.directions import improved_or_worsened
from cabinet_report.domain.figures import Figure, State, Unit
from cabinet_report.domain.indicators import Comparator, Indicator, Rating, Trend
from cabinet_report.domain.period import Quarter
from cabinet_report.domain.printed import union
from cabinet_report.domain.ratings import Rated, rate
from cabinet_report.domain.readings import comparator_of, target_of, tolerance_of, value_at
from cabinet_report.domain.rules import Rules
from cabinet_report.domain.trends import Trended, trend_of
from cabinet_report.problems import Source


@dataclass(frozen=True)
class MeasureView:
    """One measure in one quarter, under the rules of one house."""

    indicator: Indicator
    quarter: Quarter
    rules: Rules

    @property
    def id(self) -> str:
        """The measure's id."""
        return self.indicator.id

    @property
    def name(self) -> str:
        """The measure's name."""
        return self.indicator.name

    @cached_property
    def value(self) -> Figure:
        """The value in the quarter that is reported, or the reason why there is none."""
        return self.at(self.quarter)

    @property
    def state(self) -> State:
        """Why the value is there or is not."""
        return self.value.state

    @property
    def is_available(self) -> bool:
        """Whether there is a value to print, or a limit of it, which may be enough to rate it."""
        return self.value.has_value or self.value.limit is not None

    def at(self, quarter: Quarter) -> Figure:
        """The value in another quarter."""
        return value_at(self.indicator, quarter)

    @property
    def previous(self) -> Figure:
        """The value in the quarter before."""
        return self.at(self.quarter.previous)

    @property
    def same_last_year(self) -> Figure:
        """The value in the same quarter of the year before."""
        return self.at(self.quarter.same_last_year)

    @property
    def numerator(self) -> Figure:
        """What the value counts: 1,663 of the 1,719."""
        return self._counted("numerator", self.value.numerator)

    @property
    def denominator(self) -> Figure:
        """What the value is counted out of: the 1,719."""
        return self._counted("denominator", self.value.denominator)

    @property
    def shortfall(self) -> Figure:
        """The denominator less the numerator: the 56 that were not reached."""
        value = self.value
        if value.numerator is None or value.denominator is None:
            return self._counted("shortfall", None)
        return self._counted("shortfall", value.denominator - value.numerator)

    @cached_property
    def target(self) -> Figure:
        """The target, or the reason why there is none."""
        return target_of(self.indicator)

    @cached_property
    def tolerance(self) -> Figure:
        """The tolerance as the pack gives it, or a figure without a number."""
        return tolerance_of(self.indicator)

    @property
    def change(self) -> Figure:
        """The change on the last quarter: in points for a percentage, else in the measure's own unit."""
        return change(self.value, self.previous)

    @property
    def change_on_year(self) -> Figure:
        """The change on the same quarter of last year."""
        return change(self.value, self.same_last_year)

    @property
    def gap(self) -> Figure:
        """The value less its target."""
        return gap(self.value, self.target)

    @cached_property
    def rated(self) -> Rated:
        """The rating, and whether it was stated."""
        return rate(self.indicator, self.quarter, self.rules.rating)

    @property
    def rating(self) -> Rating:
        """The rating alone."""
        return self.rated.rating

    def rated_at(self, quarter: Quarter) -> Rated:
        """The rating of another quarter: the one that was stated for it, else worked out against today's target."""
        return self.rated if quarter == self.quarter else rate(self.indicator, quarter, self.rules.rating)

    @cached_property
    def trended(self) -> Trended:
        """The trend, and whether it was stated."""
        return trend_of(self.indicator, self.quarter, self.rules.trend)

    @property
    def trend(self) -> Trend:
        """The trend alone."""
        return self.trended.trend

    @cached_property
    def comparators(self) -> Mapping[str, Figure]:
        """What others reached, by their names, in the order of the pack."""
        return {each.name: self.compared(each) for each in self.indicator.comparators}

    def compared(self, comparator: Comparator) -> Figure:
        """The figure of one comparator."""
        return comparator_of(self.indicator, comparator)

    @property
    def quarters_on_target(self) -> Figure:
        """For how many quarters in succession the measure has been on target, this one included."""
        run = run_of(self.quarter, lambda quarter: self.rated_at(quarter).rating is Rating.ON_TARGET)
        sources = union(*(self.rated_at(quarter).sources for quarter in run or (self.quarter,)))
        return Figure(Decimal(len(run)), Unit.COUNT, sources)

    @property
    def quarters_missed(self) -> Figure:
        """For how many quarters in succession the measure has missed its target, this one included."""
        missed = (Rating.WITHIN, Rating.OUTSIDE, Rating.BELOW_TARGET)
        return self._in_succession(lambda quarter: self.rated_at(quarter).rating in missed)

    @property
    def quarters_improving(self) -> Figure:
        """For how many quarters in succession the value has been better than the quarter before."""
        return self._in_succession(lambda quarter: self._moved(quarter) == "direction.improved")

    @property
    def quarters_worsening(self) -> Figure:
        """For how many quarters in succession the value has been worse than the quarter before."""
        return self._in_succession(lambda quarter: self._moved(quarter) == "direction.worsened")

    @property
    def movement(self) -> str:
        """The key of the word for the change on the last quarter, by what is better for this measure."""
        return self._moved(self.quarter)

    @property
    def unmoved(self) -> str:
        """The key of the same word where the value has not changed."""
        return improved_or_worsened(replace(self.change, amount=Decimal(0)), self.indicator.polarity)

    def _moved(self, quarter: Quarter) -> str:
        return improved_or_worsened(change(self.at(quarter), self.at(quarter.previous)), self.indicator.polarity)

    def _in_succession(self, holds: Callable[[Quarter], bool]) -> Figure:
        run = run_of(self.quarter, holds)
        sources = union(*(self.at(quarter).sources for quarter in (*run, self.quarter)))
        return Figure(Decimal(len(run)), Unit.COUNT, sources)

    def _counted(self, part: str, amount: Decimal | None) -> Figure:
        """One of the counts behind the value; without counts, the reason that the value gives."""
        value = self.value
        counted = State.REPORTED if value.state is State.COUNT_ONLY else value.state
        state = value.reason if amount is None else counted
        key = f"measure/{self.id}/{self.quarter.key}/{part}"
        source = Source(key, value.sources[0].where)
        return Figure(amount, Unit.COUNT, (source,), noun=self.indicator.noun, state=state, name=self.name)
