"""Everything that a template can name: the paper, the bodies, the measures, demand, finance and facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeVar

from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.filters import present
from cabinet_report.compose.given import for_templates
from cabinet_report.compose.names import Collection, Doubt, Named, Part, index
from cabinet_report.domain.counts import Selection
from cabinet_report.domain.demand_view import DemandView
from cabinet_report.domain.figures import Figure, Unit
from cabinet_report.domain.finance_view import COLUMNS, FinanceRow, FinanceView, Parts
from cabinet_report.domain.formats import Formats
from cabinet_report.domain.governance import Meeting
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.period import Period, Quarter
from cabinet_report.domain.printed import Printed, union
from cabinet_report.domain.quarter_view import QuarterView
from cabinet_report.domain.refused import Kind, Refused
from cabinet_report.domain.submission import Organisation, Submission
from cabinet_report.houses.house import House
from cabinet_report.naming import what_to_write
from cabinet_report.problems import Source
from cabinet_report.wording import listed

P = TypeVar("P", bound=Period)

CHOICES = (
    "on_target", "within", "outside", "below_target", "unrated", "met", "available", "not_available", "annual",
    "suspended", "improving", "stable", "variable", "declining",
)  # fmt: skip


def scope(submission: Submission, title: str, meeting: Meeting, house: House, view: QuarterView) -> Mapping[str, Named]:
    """What stands behind each name that a template may begin a slot with."""
    names = _Names(house.formats, house.words)
    refused = submission.refused

    def in_doubt(kind: Kind) -> Doubt:
        return lambda name: refused.covers(kind, name)

    def selections(name: str) -> bool:
        return (name in (*view.groups, "all") and refused.any("measure", "group")) or "group" in refused.unsure

    return {
        "paper": names.paper(submission, title, meeting),
        "council": names.body("council", submission),
        "subject": names.body("subject", submission),
        "measure": index("measure", view.measures, lambda key: names.measure(view.measures[key]), in_doubt("measure")),
        "measures": index(
            "measures",
            [*view.groups, "all"],
            lambda key: names.selection(f"measures.{key}", view.groups.get(key, view.all_measures)),
            selections,
        ),
        "demand": index("demand", view.demand, lambda key: names.demand(view.demand[key]), in_doubt("series")),
        "finance": names.finance(view.finance, refused),
        "part": index("part", view.finance.parts, lambda key: view.finance.parts[key], in_doubt("part")),
        "parts": index(
            "parts",
            view.finance.groups,
            lambda key: names.parts(key, view.finance.groups[key]),
            lambda _: refused.any("part"),
        ),
        "fact": index("fact", view.facts, lambda key: view.facts[key], in_doubt("fact")),
    }


class _Names:
    """Makes named things, with the house's formats at hand."""

    def __init__(self, formats: Formats, words: Mapping[str, str]) -> None:
        self.formats, self.words = formats, words

    def paper(self, submission: Submission, title: str, meeting: Meeting) -> Named:
        formats, quarter = self.formats, submission.quarter
        exemption = submission.governance.exemption
        parts: dict[str, Part] = {
            "title": lambda: title,
            "quarter": lambda: formats.quarter(quarter),
            "quarter_with_year": lambda: formats.quarter_of_year(quarter),
            "quarter_with_months": lambda: formats.quarter_with_months(quarter),
            "previous_quarter": lambda: formats.quarter(quarter.previous),
            "previous_quarter_with_year": lambda: formats.quarter_of_year(quarter.previous),
            "next_quarter": lambda: formats.quarter(Quarter.at(quarter.index + 1)),
            "next_quarter_with_year": lambda: formats.quarter_of_year(Quarter.at(quarter.index + 1)),
            "year": lambda: formats.year(quarter.year),
            "previous_year": lambda: formats.year(quarter.same_last_year.year),
            "next_year": lambda: formats.year(Quarter.at(quarter.index + 4).year),
            "date": lambda: formats.date(meeting.day),
            "data_date": lambda: formats.date(submission.data_date),
            "period_start": lambda: formats.date(quarter.first_day),
            "period_end": lambda: formats.date(quarter.last_day),
            "last_month": lambda: formats.month(quarter.months[2]),
            "year_end": lambda: formats.date(quarter.year.last_day),
            "exemption": lambda: self.words[f"exemption.{exemption.status}"].format(
                paragraph=exemption.paragraph or "", reason=exemption.reason
            ),
        }
        keys = {"title": "title", "date": "meetings", "data_date": "data_date", "exemption": "exempt"}
        return Named("paper", parts, lambda name: submission.refused.covers("paper", keys.get(name, "quarter")))

    def body(self, called: str, submission: Submission) -> Named:
        body = submission.organisations.get(called, Organisation("", ""))

        def said(words: str, part: str) -> str:
            if not words:
                raise SlotError(
                    "TPL-010",
                    f"{called}.{part} is used, and paper.yaml does not give it.",
                    f"Add {part} under organisations, {called}.",
                )
            return words

        parts: dict[str, Part] = {
            "name": lambda: said(body.name, "name"),
            "short": lambda: said(body.short, "short"),
            "place": lambda: said(body.place, "place"),
        }
        return Named(called, parts, lambda _: submission.refused.covers("paper", "organisations"))

    def measure(self, measure: MeasureView) -> Named:
        formats = self.formats

        @for_templates
        def at(quarter: str) -> Figure:
            return measure.at(self._period(quarter, measure.indicator.readings, measure.name))

        @for_templates
        def comparator(name: str) -> Figure:
            if name not in measure.comparators:
                hint = what_to_write(name, measure.comparators)
                raise SlotError("TPL-002", f'{measure.id} has no comparator "{name}".', hint)
            return measure.comparators[name]

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
            "rating": lambda: self._word(f"rating.{measure.rating.value}.prose", measure.rated.sources),
            "trend": lambda: self._word(f"trend.{measure.trend.value}.prose", measure.trended.sources),
            "has_value": lambda: measure.is_available,
            "at": lambda: at,
            "comparator": lambda: comparator,
        }
        return Named(f"measure.{measure.id}", parts)

    def selection(self, called: str, selection: Selection) -> Collection:
        formats = self.formats
        parts: dict[str, Part] = {
            "name": lambda: selection.name,
            "count": lambda: selection.count,
            "any": lambda: len(selection) > 0,
            "share": lambda: selection.share,
            "share_of_available": lambda: selection.share_of_available,
            "statement": lambda: formats.fraction(selection.share, noun=self.words["noun.measure"]),
            "names": lambda: Printed(self._listed(selection.names)),
        }
        parts |= {choice: self._chosen(called, selection, choice) for choice in CHOICES}
        return Collection(called, parts, (self.measure(each) for each in selection), selection)

    def demand(self, series: DemandView) -> Named:
        @for_templates
        def at(period: str) -> Figure:
            return series.at(self._period(period, series.periods, series.name))

        @for_templates
        def since(period: str) -> Figure:
            return series.since(self._period(period, series.periods, series.name))

        parts: dict[str, Part] = {
            "name": lambda: series.name,
            "latest": lambda: series.latest,
            "latest_period": lambda: self.formats.period(series.latest_period),
            "previous": lambda: series.previous,
            "same_last_year": lambda: series.same_last_year,
            "change": lambda: series.change,
            "change_on_year": lambda: series.change_on_year,
            "at": lambda: at,
            "since": lambda: since,
        }
        return Named(f"demand.{series.id}", parts)

    def finance(self, finance: FinanceView, refused: Refused) -> Named:
        significant = finance.significant()
        chosen: dict[str, Part] = {
            "count": lambda: Figure(
                Decimal(len(significant)),
                Unit.COUNT,
                union(*(row.variance_net.sources for row in finance.lines.values())),
            ),
            "any": lambda: bool(significant),
            "names": lambda: Printed(self._listed([row.heading for row in significant])),
        }
        parts: dict[str, Part] = {
            "total": lambda: self._line("finance.total", finance.total),
            "threshold": lambda: finance.threshold,
            "significant": lambda: Collection(
                "finance.significant",
                chosen,
                (self._line(f"finance.{row.id}", row) for row in significant),
                significant,
            ),
        }
        parts |= {key: self._finance_line(key, row) for key, row in finance.lines.items()}

        def in_doubt(name: str) -> bool:
            return refused.any("line") if name in ("total", "significant") else refused.covers("line", name)

        return Named("finance", parts, in_doubt)

    def parts(self, key: str, parts: Parts) -> Named:
        return Named(f"parts.{key}", {"total": lambda: parts.total, "remainder": lambda: parts.remainder})

    # --------------------------------------------------------------------------------------------------------- inside

    def _chosen(self, called: str, selection: Selection, choice: str) -> Part:
        return lambda: self.selection(f"{called}.{choice}", getattr(selection, choice))

    def _finance_line(self, key: str, row: FinanceRow) -> Part:
        return lambda: self._line(f"finance.{key}", row)

    def _line(self, called: str, row: FinanceRow) -> Named:
        def column(name: str) -> object:
            return row.column(name)

        found = index(called, COLUMNS, column)
        return Named(called, {"heading": lambda: row.heading, **{name: _part(found, name) for name in COLUMNS}})

    def _word(self, key: str, sources: tuple[Source, ...]) -> Printed:
        return Printed(self.words[key], sources)

    def _listed(self, names: Iterable[str]) -> str:
        return listed(names, self.words["list.and"])

    def _period(self, text: str, periods: Iterable[P], name: str) -> P:
        """The period of a series that a template means by these words."""
        known = {self.formats.period(period): period for period in periods}
        spelled = {spelling: each for each in known.values() for spelling in (each.key, each.key.replace("-Q", " Q"))}
        if text not in (spelled := known | spelled):
            has = f"from {next(iter(known))} to {list(known)[-1]}" if known else "none"
            raise SlotError("TPL-002", f'"{name}" has no value for "{text}".', f"It has values {has}.")
        return spelled[text]


def present_fraction(measure: MeasureView) -> Figure:
    """The value of a measure that has a numerator and a denominator to print."""
    if measure.value.has_value and measure.value.numerator is None:
        raise SlotError(
            "TPL-008",
            f"measure.{measure.id}.fraction is used, and the pack gives no numerator and denominator.",
            "Add them in the values table, or write .value instead.",
        )
    return present(measure.value)


def _part(found: Named, name: str) -> Part:
    return lambda: found.reach(name)
