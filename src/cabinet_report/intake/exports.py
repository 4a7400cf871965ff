"""A submission as the rows of its pack's tables, with the same columns that are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cabinet_report.domain.challenge import Point
from cabinet_report.domain.demand import DemandSeries
from cabinet_report.domain.figures import State
from cabinet_report.domain.finance import FinanceLine, FinancePart
from cabinet_report.domain.indicators import Fact, Indicator, Reading
from cabinet_report.domain.submission import Submission
from cabinet_report.intake.contents import number_text
from cabinet_report.intake.dates import period_text
from cabinet_report.intake.specification import challenges, demand, finance, measures
from cabinet_report.intake.specification.forms import TableForm

Row = Mapping[str, object]
_TARGET_WORDS = {State.TARGET_TBC: "tbc", State.NO_TARGET: "none"}


def pack_rows(submission: Submission) -> tuple[tuple[TableForm, list[Row]], ...]:
    """The rows of each table; read again, they give the same submission but for its places."""
    indicators, money = submission.indicators.values(), submission.finance
    return (
        (measures.MEASURES, [_measure(each) for each in indicators]),
        (measures.VALUES, [row for each in indicators for row in _readings(each)]),
        (measures.COMPARATORS, [row for each in indicators for row in _comparators(each)]),
        (measures.COMMENTARIES, [row for each in indicators for row in _commentary(each)]),
        (challenges.CHALLENGES, [_point(each) for each in submission.points]),
        (finance.FINANCE, [_line(each) for each in money.lines]),
        (finance.FINANCE_PARTS, [_part(each) for each in money.parts]),
        (demand.SERIES, [_series(each) for each in submission.demand.values()]),
        (demand.DEMAND, [row for each in submission.demand.values() for row in _observations(each)]),
        (measures.FACTS, [_fact(each) for each in submission.facts.values()]),
        (demand.ACRONYMS, [{"acronym": each.short, "expansion": each.expansion} for each in submission.acronyms]),
    )


def _measure(measure: Indicator) -> Row:
    target = measure.target
    return {
        "id": measure.id,
        "code": measure.code,
        "name": measure.name,
        "group": measure.group,
        "area": measure.area,
        "polarity": measure.polarity.value,
        "unit": measure.unit.value,
        "decimals": measure.decimals,
        "noun": measure.noun,
        "per": measure.per,
        "target": None if target is None else _TARGET_WORDS.get(target.state, target.words or target.amount),
        "bound": None if target is None else target.bound.value,
        "tolerance": measure.tolerance,
        "sensitive": measure.sensitive,
        "annual": measure.annual,
        "commentary_with": measure.shares_commentary_with,
        "summary": None if measure.summary is None else measure.summary.text,
    }


def _readings(measure: Indicator) -> Iterator[Row]:
    for quarter, reading in measure.readings.items():
        rating, trend = reading.stated_rating, reading.stated_trend
        yield {
            "measure": measure.id,
            "quarter": period_text(quarter),
            "value": _value(reading, measure),
            "numerator": None if reading.state is State.COUNT_ONLY else reading.numerator,
            "denominator": reading.denominator,
            "state": None if reading.state in (State.LIMIT, State.COUNT_ONLY) else reading.state.value,
            "illustrative": reading.illustrative,
            "stated_rating": None if rating is None else rating.value,
            "stated_rating_source": None if rating is None else rating.source,
            "stated_trend": None if trend is None else trend.value,
            "stated_trend_source": None if trend is None else trend.source,
        }


def _value(reading: Reading, measure: Indicator) -> object:
    """The value as it is typed: a number, a limit such as ``<1``, or what was counted, ``6 children``."""
    if reading.limit is not None:
        signs = ("<", "≤") if reading.limit.below else (">", "≥")
        return f"{signs[reading.limit.includes]}{number_text(reading.limit.amount)}"
    if reading.state is State.COUNT_ONLY and reading.numerator is not None:
        return f"{number_text(reading.numerator)} {measure.noun.rpartition('/')[2]}"
    return reading.amount


def _comparators(measure: Indicator) -> Iterator[Row]:
    for comparator in measure.comparators:
        yield {
            "measure": measure.id,
            "name": comparator.name,
            "period": comparator.period,
            "value": comparator.amount,
            "illustrative": comparator.illustrative,
        }


def _commentary(measure: Indicator) -> Iterator[Row]:
    for audience, words in measure.commentary.items():
        yield {"measure": measure.id, "commentary": words.text, "audience": audience}


def _point(point: Point) -> Row:
    response, comment = point.response, point.comment
    return {
        "measure": point.measure,
        "response": None if response is None else response.text,
        "comment": None if comment is None else comment.text,
    }


def _line(line: FinanceLine) -> Row:
    own = {"id": line.id, "heading": line.heading, "group": line.group, "not_reviewed": line.not_reviewed}
    return {**own, **line.amounts}


def _part(part: FinancePart) -> Row:
    return {
        "id": part.id,
        "group": part.group,
        "name": part.name,
        "amount": part.amount,
        "total": part.is_total,
        "not_reviewed": part.not_reviewed,
    }


def _series(series: DemandSeries) -> Row:
    return {
        "id": series.id,
        "name": series.name,
        "group": series.group,
        "unit": series.unit.value,
        "decimals": series.decimals,
        "noun": series.noun,
    }


def _observations(series: DemandSeries) -> Iterator[Row]:
    for period, observation in series.observations.items():
        yield {
            "series": series.id,
            "period": period_text(period),
            "value": observation.amount,
            "illustrative": observation.illustrative,
        }


def _fact(fact: Fact) -> Row:
    return {
        "id": fact.id,
        "name": fact.name,
        "group": fact.group,
        "value": fact.amount,
        "unit": fact.unit.value,
        "decimals": fact.decimals,
        "noun": fact.noun,
        "as_at": fact.as_at,
        "origin": fact.origin,
        "illustrative": fact.illustrative,
        "not_reviewed": fact.not_reviewed,
    }
