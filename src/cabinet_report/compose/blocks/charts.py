"""A chart of one demand series, or of a group of them, with the sentence that says what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import ceil, floor, log10
from typing import TYPE_CHECKING, get_args

from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.demand_view import DemandView
from cabinet_report.domain.directions import increase_or_decrease
from cabinet_report.domain.figures import Figure, Unit
from cabinet_report.domain.period import Month, Period
from cabinet_report.domain.printed import Printed, union
from cabinet_report.naming import what_to_write
from cabinet_report.tree.nodes import Chart, ChartKind, Series
from cabinet_report.wording import listed

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer


def demand_chart(composer: Composer, name: str, kind: str, title: str = "") -> Chart:
    """The chart of the series ``name``, or of every series of the group ``name``; a group wants a ``title``."""
    views = _chosen(composer, name)
    _agree(name, views)
    if kind not in get_args(ChartKind):
        raise SlotError("TPL-003", f'"{kind}" is not a kind of chart.', what_to_write(kind, get_args(ChartKind)))
    periods = sorted({period for view in views for period in view.periods}, key=lambda period: period.last_day)
    if not periods:
        raise SlotError("TPL-008", f"{name} has no values to draw.", "Add rows to the demand table.")
    series = tuple(_series(composer, view, periods) for view in views)
    drawn = _drawn(series, stacked=kind == "stacked")
    low, high, step = axis(min(drawn), max(drawn), from_zero=kind != "line")
    words = composer.house.words
    illustrative = any(view.is_illustrative for view in views)
    title = title or composer.listed([view.name for view in views])
    return Chart(
        kind=kind,  # type: ignore[arg-type]  # it is one of the literal's words
        title=words["chart.illustrative"].format(title=title) if illustrative else title,
        categories=tuple(_category(composer, period) for period in periods),
        series=series,
        alternative=" ".join(_sentence(composer, view) for view in views),
        category_title=words["chart.month" if isinstance(periods[0], Month) else "chart.quarter"],
        value_title=_scale(composer, views[0], low),
        axis_low=low,
        axis_high=high,
        axis_step=step,
        value_format=_value_format(views[0].series.unit, step),
        label=composer.own_label(f"chart-{name}"),
        sources=union(*(view.at(period).sources for view in views for period in view.periods)),
    )


def _scale(composer: Composer, view: DemandView, low: float) -> str:
    """What the value axis counts, and where it starts when that is not nought: a reader must not take it for nought."""
    title = Printed(view.series.noun.rpartition("/")[2]).capital.text or view.name
    if low == 0:
        return title
    return composer.house.words["chart.scale_from"].format(title=title, low=f"{low:,.10g}")


def _drawn(series: Sequence[Series], *, stacked: bool) -> list[float]:
    """Every height that the chart reaches: each value, or the sum of each stack."""
    if stacked:
        return [sum(value or 0.0 for value in stack) for stack in zip(*(line.values for line in series), strict=True)]
    return [value for line in series for value in line.values if value is not None]


def axis(low: float, high: float, *, from_zero: bool) -> tuple[float, float, float]:
    """The ends of a value axis and the distance of its lines: round numbers, four to six lines, nothing cut off.

    A line may start above zero, because it shows movement; a column may not, because its length is the number.
    """
    if from_zero or low < (high - low) * 1.5:
        low = min(low, 0.0)
    if from_zero:
        high = max(high, 0.0)
    span = (high - low) or abs(high) or 1.0
    rough = span / 4
    power = 10.0 ** floor(log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    bottom = floor(low / step) * step
    top = ceil(high / step) * step
    return bottom, top if top > bottom else bottom + step, step


def _chosen(composer: Composer, name: str) -> tuple[DemandView, ...]:
    demand = composer.view.demand
    if name in demand:
        return (demand[name],)
    group = tuple(view for view in demand.values() if view.series.group == name)
    if not group:
        known = [*demand, *(view.series.group for view in demand.values() if view.series.group)]
        raise SlotError("TPL-002", f'no demand series or group is called "{name}".', what_to_write(name, known))
    return group


def _agree(name: str, views: Sequence[DemandView]) -> None:
    """Raise where one axis cannot serve all the series: their units, or months and quarters, are mixed."""
    units = {view.series.unit.value for view in views}
    kinds = {"months" if isinstance(period, Month) else "quarters" for view in views for period in view.periods}
    for mixed in (units, kinds):
        if len(mixed) > 1:
            message = f'the series of "{name}" are in {listed(sorted(mixed))}, which one chart cannot show.'
            raise SlotError("TPL-003", message, "Give each chart a group of its own in the series table.")


def _series(composer: Composer, view: DemandView, periods: Sequence[Period]) -> Series:
    figures = [view.at(period) if period in view.series.observations else None for period in periods]
    formats = composer.house.formats
    return Series(
        view.name,
        tuple(_held(figure) if figure else None for figure in figures),
        tuple(formats.figure(figure).text if figure else "" for figure in figures),
    )


def _held(figure: Figure) -> float | None:
    """The amount as a workbook holds it: 97% is 0.97."""
    if figure.amount is None:
        return None
    return float(figure.amount / 100 if figure.unit is Unit.PERCENTAGE else figure.amount)


def _value_format(unit: Unit, step: float) -> str:
    """How the lines of the axis are labelled, with a decimal where they are closer than one apart."""
    if unit is Unit.PERCENTAGE:
        return "0%" if step >= 0.01 else "0.0%"
    return "#,##0" if step >= 1 else "0.0"


def _category(composer: Composer, period: Period) -> str:
    formats = composer.house.formats
    return formats.short_month(period) if isinstance(period, Month) else formats.quarter_of_year(period)


def _sentence(composer: Composer, view: DemandView) -> str:
    """What a series does, in words: where it starts and ends, and its extremes where they lie in between."""
    words, formats = composer.house.words, composer.house.formats
    first, last = view.periods[0], view.periods[-1]

    def told(key: str, **slots: Period) -> str:
        printed = {name: formats.figure(view.at(period)).text for name, period in slots.items()}
        periods = {f"{name}_period": formats.period(period) for name, period in slots.items()}
        return words[f"chart.sentence.{key}"].format(name=view.name, **printed, **periods)

    sentences = [told(increase_or_decrease(view.since(first)).removeprefix("direction."), first=first, last=last)]
    for key, pick in (("highest", max), ("lowest", min)):
        extreme = view.at(pick(view.periods, key=lambda period: view.at(period).amount or Decimal(0)))
        if extreme.amount not in (view.at(first).amount, view.at(last).amount):
            period = next(each for each in view.periods if view.at(each).amount == extreme.amount)
            sentences.append(told(key, extreme=period))
    return " ".join(sentences)
