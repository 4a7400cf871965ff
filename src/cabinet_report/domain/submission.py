"""One quarter's input, whole and validated: what every paper of that quarter is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cabinet_report.domain.challenge import Point
from cabinet_report.domain.demand import DemandSeries
from cabinet_report.domain.finance import Convention, Finance
from cabinet_report.domain.governance import Governance
from cabinet_report.domain.indicators import Fact, Indicator, IndicatorGroup
from cabinet_report.domain.period import Quarter
from cabinet_report.domain.prose import Prose
from cabinet_report.domain.refused import Refused
from cabinet_report.problems import Problem, Where


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that the paper speaks of: its whole name, the short name used after that, and the place it serves."""

    name: str
    short: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class AcronymMeaning:
    """One row of the acronym table."""

    short: str
    expansion: str
    where: Where


@dataclass(frozen=True, slots=True)
class Submission:
    """Everything that was loaded. ``narrative`` is by name: the path below ``narrative/`` without ``.md``.

    ``organisations`` has the keys ``council`` and ``subject`` (the body whose performance is reported).
    ``notice`` is a sentence for every page, such as that the paper is a sample.  ``queries`` are what intake would
    ask the author; errors are raised instead.  ``refused`` is empty, but where a pack is looked through for all that is
    wrong with it: there it is what could not be read.  ``pack`` is the folder that it was loaded from, where a house
    style, sections, audiences and tables of its own may lie; frames have none.  ``attached`` are the packs that are set
    in as appendices, by label; in each of them every place begins with the way to it, as it is ``called``.
    """

    name: str
    house: str
    title: str
    quarter: Quarter
    data_date: date
    governance: Governance
    where: Where
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    groups: Mapping[str, IndicatorGroup] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    finance: Finance = field(default_factory=Finance)
    demand: Mapping[str, DemandSeries] = field(default_factory=dict)
    acronyms: tuple[AcronymMeaning, ...] = ()
    points: tuple[Point, ...] = ()
    narrative: Mapping[str, Prose] = field(default_factory=dict)
    notice: str = ""
    variance: Convention = "budget_minus_forecast"
    threshold: int = 250_000
    queries: tuple[Problem, ...] = ()
    refused: Refused = field(default_factory=Refused)
    pack: Path | None = field(default=None, repr=False, compare=False)
    attached: Mapping[str, Submission] = field(default_factory=dict, repr=False, compare=False)
    called: str = ""

    @property
    def words_on_measures(self) -> tuple[Prose, ...]:
        """All that is said of measures, in cells or in files: commentary, summaries, and the points of a challenge."""
        measures = ((*measure.commentary.values(), measure.summary) for measure in self.indicators.values())
        points = ((point.response, point.comment) for point in self.points)
        return tuple(words for each in (*measures, *points) for words in each if words is not None)
