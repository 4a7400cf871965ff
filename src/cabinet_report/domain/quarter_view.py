"""One quarter's submission with everything that follows from it: the one way in for templates and tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cabinet_report.domain.counts import Selection
from cabinet_report.domain.demand_view import DemandView
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.finance_view import FinanceView, threshold_figure
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.period import Quarter
from cabinet_report.domain.rules import Rules
from cabinet_report.domain.submission import Submission
from cabinet_report.problems import Source


@dataclass(frozen=True)
class QuarterView:
    """A submission under a house's rules. Everything is worked out when it is first asked for, and kept."""

    submission: Submission
    rules: Rules

    @property
    def quarter(self) -> Quarter:
        """The quarter that is reported."""
        return self.submission.quarter

    @cached_property
    def measures(self) -> Mapping[str, MeasureView]:
        """Every measure by its id, in the order of the pack."""
        return {
            name: MeasureView(indicator, self.quarter, self.rules)
            for name, indicator in self.submission.indicators.items()
        }

    @cached_property
    def all_measures(self) -> Selection:
        """Every measure of the pack, as one group."""
        return Selection.of(tuple(self.measures.values()))

    @cached_property
    def groups(self) -> Mapping[str, Selection]:
        """The measures of each group, by the group's id."""
        return {
            name: Selection.of(tuple(each for each in self.all_measures if each.indicator.group == name), group.name)
            for name, group in self.submission.groups.items()
        }

    @cached_property
    def demand(self) -> Mapping[str, DemandView]:
        """Every demand series by its id."""
        return {name: DemandView(series, self.quarter) for name, series in self.submission.demand.items()}

    @cached_property
    def finance(self) -> FinanceView:
        """The finance table and its parts."""
        threshold = threshold_figure(self.submission.threshold, self.submission.where)
        return FinanceView(self.submission.finance, self.submission.variance, threshold)

    @cached_property
    def facts(self) -> Mapping[str, Figure]:
        """Every declared number by its id."""
        return {
            name: Figure(
                amount=fact.amount,
                unit=fact.unit,
                sources=(Source(f"fact/{name}", fact.where, fact.illustrative),),
                decimals=fact.decimals,
                noun=fact.noun,
                name=fact.name,
            )
            for name, fact in self.submission.facts.items()
        }


def view(submission: Submission, rules: Rules) -> QuarterView:
    """The submission's quarter with everything that follows from it under these rules."""
    return QuarterView(submission, rules)
