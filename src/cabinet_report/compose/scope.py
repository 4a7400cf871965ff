"""Everything that a template can name: the paper, the bodies, the measures, demand, finance and facts."""

from __future__ import annotations

from collections.abc import Mapping

from cabinet_report.compose.demand_names import demand_names
from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.finance_names import finance_names, parts_names
from cabinet_report.compose.measure_names import measure_names, selection_names
from cabinet_report.compose.names import Doubt, Named, Part, index
from cabinet_report.domain.governance import Meeting
from cabinet_report.domain.period import Quarter
from cabinet_report.domain.quarter_view import QuarterView
from cabinet_report.domain.refused import Kind
from cabinet_report.domain.submission import Organisation, Submission
from cabinet_report.houses.house import House


def scope(submission: Submission, title: str, meeting: Meeting, house: House, view: QuarterView) -> Mapping[str, Named]:
    """What stands behind each name that a template may begin a slot with."""
    refused = submission.refused

    def in_doubt(kind: Kind) -> Doubt:
        return lambda name: refused.covers(kind, name)

    def selections(name: str) -> bool:
        return (name in (*view.groups, "all") and refused.any("measure", "group")) or "group" in refused.unsure

    return {
        "paper": _paper(submission, title, meeting, house),
        "council": _body("council", submission),
        "subject": _body("subject", submission),
        "measure": index(
            "measure", view.measures, lambda key: measure_names(view.measures[key], house), in_doubt("measure")
        ),
        "measures": index(
            "measures",
            [*view.groups, "all"],
            lambda key: selection_names(f"measures.{key}", view.groups.get(key, view.all_measures), house),
            selections,
        ),
        "demand": index("demand", view.demand, lambda key: demand_names(view.demand[key], house), in_doubt("series")),
        "finance": finance_names(view.finance, refused, house),
        "part": index("part", view.finance.parts, lambda key: view.finance.parts[key], in_doubt("part")),
        "parts": index(
            "parts",
            view.finance.groups,
            lambda key: parts_names(key, view.finance.groups[key], house),
            lambda _: refused.any("part"),
        ),
        "fact": index("fact", view.facts, lambda key: view.facts[key], in_doubt("fact")),
    }


def _paper(submission: Submission, title: str, meeting: Meeting, house: House) -> Named:
    formats, quarter = house.formats, submission.quarter
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
        "previous_year_end": lambda: formats.date(quarter.same_last_year.year.last_day),
        "year_start": lambda: formats.date(quarter.year.first_day),
        "year_end": lambda: formats.date(quarter.year.last_day),
        "exemption": lambda: house.words[f"exemption.{exemption.status}"].format(
            paragraph=exemption.paragraph or "", reason=exemption.reason
        ),
    }
    keys = {"title": "title", "date": "meetings", "data_date": "data_date", "exemption": "exempt"}
    return Named("paper", parts, lambda name: submission.refused.covers("paper", keys.get(name, "quarter")))


def _body(called: str, submission: Submission) -> Named:
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
