"""Counting measures: a selection out of its group, with its share, for "13 out of 27 measures (48%)"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from cabinet_report.domain.arithmetic import share
from cabinet_report.domain.figures import Figure, State, Unit
from cabinet_report.domain.indicators import Rating, Trend
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.printed import union


@dataclass(frozen=True)
class Selection:
    """Some measures of a group, in the order of the pack. Choosing from a selection keeps the group it is out of.

    ``name`` is the group's: "Contract indicators".
    """

    measures: tuple[MeasureView, ...]
    group: tuple[MeasureView, ...]
    name: str = ""

    @classmethod
    def of(cls, measures: tuple[MeasureView, ...], name: str = "") -> Selection:
        """The whole of a group."""
        return cls(measures, measures, name)

    def __iter__(self) -> Iterator[MeasureView]:
        return iter(self.measures)

    def __len__(self) -> int:
        return len(self.measures)

    def where(self, chosen: Callable[[MeasureView], bool]) -> Selection:
        """Those of this selection for which it is true."""
        return replace(self, measures=tuple(measure for measure in self.measures if chosen(measure)))

    # --------------------------------------------------------------------------------------------- what it says

    @cached_property
    def count(self) -> Figure:
        """How many there are."""
        return _count(self.measures, self.group)

    @property
    def share(self) -> Figure:
        """Their share of the group, with both counts: the parts of "13 out of 27 (48%)"."""
        return share(self.count, _count(self.group, self.group))

    @property
    def share_of_available(self) -> Figure:
        """The available ones' share of all available ones of the group: 20 out of 25 (80%)."""
        available = tuple(measure for measure in self.group if measure.is_available)
        here = tuple(measure for measure in self.measures if measure.is_available)
        return share(_count(here, self.group), _count(available, self.group))

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, in order."""
        return tuple(measure.name for measure in self.measures)

    # ------------------------------------------------------------------------------------------------- choosing

    def rated(self, *ratings: Rating) -> Selection:
        """Those with one of these ratings."""
        return self.where(lambda measure: measure.rating in ratings)

    def trending(self, *trends: Trend) -> Selection:
        """Those with one of these trends."""
        return self.where(lambda measure: measure.trend in trends)

    def in_state(self, *states: State) -> Selection:
        """Those whose value is in one of these states."""
        return self.where(lambda measure: measure.state in states)

    def in_area(self, area: str) -> Selection:
        """Those of a service area."""
        return self.where(lambda measure: measure.indicator.area == area)

    @property
    def on_target(self) -> Selection:
        """Those on target or better."""
        return self.rated(Rating.ON_TARGET)

    @property
    def within(self) -> Selection:
        """Those that miss their target and are within tolerance."""
        return self.rated(Rating.WITHIN)

    @property
    def outside(self) -> Selection:
        """Those outside tolerance."""
        return self.rated(Rating.OUTSIDE)

    @property
    def below_target(self) -> Selection:
        """Those that miss their target and have no tolerance."""
        return self.rated(Rating.BELOW_TARGET)

    @property
    def unrated(self) -> Selection:
        """Those without a rating: no value, no target, or for information."""
        return self.rated(Rating.NONE)

    @property
    def judged(self) -> Selection:
        """Those with a rating."""
        return self.where(lambda measure: measure.rating is not Rating.NONE)

    @property
    def target_tbc(self) -> Selection:
        """Those whose target is still to be confirmed."""
        return self.where(lambda measure: measure.target.state is State.TARGET_TBC)

    @property
    def met(self) -> Selection:
        """Those on target or within tolerance."""
        return self.rated(Rating.ON_TARGET, Rating.WITHIN)

    @property
    def available(self) -> Selection:
        """Those with a value."""
        return self.where(lambda measure: measure.is_available)

    @property
    def not_available(self) -> Selection:
        """Those without a value, for whatever reason."""
        return self.where(lambda measure: not measure.is_available)

    @property
    def annual(self) -> Selection:
        """Those that are measured once a year."""
        return self.where(lambda measure: measure.indicator.annual)

    @property
    def suspended(self) -> Selection:
        """Those that are suspended."""
        return self.in_state(State.SUSPENDED)

    @property
    def improving(self) -> Selection:
        """Those that are improving."""
        return self.trending(Trend.IMPROVING)

    @property
    def stable(self) -> Selection:
        """Those that are stable."""
        return self.trending(Trend.STABLE)

    @property
    def variable(self) -> Selection:
        """Those that vary."""
        return self.trending(Trend.VARIABLE)

    @property
    def declining(self) -> Selection:
        """Those that are declining."""
        return self.trending(Trend.DECLINING)

    # ------------------------------------------------------------------------------------------------ partitions

    def by_rating(self) -> Mapping[Rating, Selection]:
        """One selection for each rating; together they are this selection, each measure once."""
        return {rating: self.rated(rating) for rating in Rating}

    def by_trend(self) -> Mapping[Trend, Selection]:
        """One selection for each trend; together they are this selection, each measure once."""
        return {trend: self.trending(trend) for trend in Trend}

    def by_area(self) -> Mapping[str, Selection]:
        """One selection for each service area, in the order of first mention; measures without one are under ""."""
        areas = dict.fromkeys(measure.indicator.area for measure in self.measures)
        return {area: self.in_area(area) for area in areas}


def _count(counted: tuple[MeasureView, ...], judged: tuple[MeasureView, ...]) -> Figure:
    """How many there are. It rests on every measure that was judged, since any of them could have been counted."""
    sources = union(*(measure.rated.sources for measure in judged))
    return Figure(Decimal(len(counted)), Unit.COUNT, sources)
