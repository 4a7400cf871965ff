"""Figures, measures and finance lines made by hand, for tests of what is computed from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from cabinet_report.domain.figures import Figure, Limit, State, Unit
from cabinet_report.domain.formats import Formats
from cabinet_report.domain.governance import Exemption, Governance, KeyDecision
from cabinet_report.domain.indicators import Bound, Indicator, Polarity, Reading, Stated, Target
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.period import FinancialYear, Quarter
from cabinet_report.domain.rules import Rules
from cabinet_report.domain.submission import Submission
from cabinet_report.houses.read import read_house
from cabinet_report.problems import Source, Where
from cabinet_report.resources import folder

NOW = Quarter(FinancialYear(2021), 1)
Amount = Decimal | int | str | None


@cache
def formats(**changes: Any) -> Formats:
    """The neutral house's formats, with some settings changed."""
    return replace(read_house("plain", [folder("templates") / "houses"]).formats, **changes)


def number(amount: Amount) -> Decimal | None:
    return None if amount is None else Decimal(amount)


def source(key: str) -> Source:
    return Source(key, Where("made.csv", row=2))


def figure(amount: Amount, unit: Unit = Unit.COUNT, key: str = "made", **more: Any) -> Figure:
    """A figure with one source, which is called by the key."""
    return Figure(number(amount), unit, (source(key),), **more)


def missing(state: State = State.NOT_REPORTABLE, unit: Unit = Unit.COUNT, key: str = "gone") -> Figure:
    return figure(None, unit, key, state=state)


def reading(value: Amount | tuple[int, int] | State | Limit, quarter: Quarter = NOW) -> Reading:
    """A reading from a value, from a fraction, from a limit, or from the reason why there is none."""
    where = Where("values.csv", row=quarter.index)
    match value:
        case State():
            return Reading(quarter, where, state=value)
        case Limit():
            return Reading(quarter, where, state=State.LIMIT, limit=value)
        case (numerator, denominator):
            return Reading(quarter, where, numerator=Decimal(numerator), denominator=Decimal(denominator))
        case _:
            return Reading(quarter, where, amount=number(value))


def measure(
    value: Amount | tuple[int, int] | State | Limit = None,
    target: Amount = None,
    tolerance: Amount = None,
    *,
    bound: Bound = Bound.INCLUSIVE,
    earlier: Sequence[Amount | tuple[int, int] | State | Limit] = (),
    stated_rating: Stated | None = None,
    stated_trend: Stated | None = None,
    **more: Any,
) -> Indicator:
    """A measure in Quarter 1 2021/22, for which ratings are stated; ``earlier`` values lie before it, oldest first."""
    values = [*earlier, value]
    quarters = [Quarter.at(NOW.index - back) for back in range(len(values) - 1, -1, -1)]
    readings = {
        quarter: reading(each, quarter) for quarter, each in zip(quarters, values, strict=True) if each is not None
    }
    if stated_rating or stated_trend:
        readings[NOW] = replace(readings[NOW], stated_rating=stated_rating, stated_trend=stated_trend)
    return Indicator(
        id=more.pop("id", "made"),
        name=more.pop("name", "A made measure"),
        group=more.pop("group", "contract"),
        where=Where("measures.csv", row=2),
        target=None if target is None else Target(number(target), Where("measures.csv", row=2, column="target"), bound),
        tolerance=number(tolerance),
        readings=readings,
        **more,
    )


def view_of(indicator: Indicator, rules: Rules | None = None) -> MeasureView:
    return MeasureView(indicator, NOW, rules or Rules())


def submission(indicators: Mapping[str, Indicator] | None = None, **more: Any) -> Submission:
    return Submission(
        name="made",
        house="plain",
        title="A made paper",
        quarter=NOW,
        data_date=date(2021, 7, 31),
        governance=Governance((), (), "All", KeyDecision(is_key=False), Exemption()),
        where=Where("paper.yaml"),
        indicators=indicators or {},
        **more,
    )


LOWER, HIGHER, INFORMATION = Polarity.LOWER, Polarity.HIGHER, Polarity.INFORMATION
