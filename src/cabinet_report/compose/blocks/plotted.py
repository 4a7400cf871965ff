"""What a chart can show, out of the pack: demand, a measure's quarters, ratings by quarter, or the finance table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.given import seen
from cabinet_report.compose.names import Collection, Named
from cabinet_report.domain.counts import Selection
from cabinet_report.domain.demand_view import DemandView
from cabinet_report.domain.figures import Figure, Unit
from cabinet_report.domain.finance_view import COLUMNS, FinanceRow
from cabinet_report.domain.indicators import Rating
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.period import Month, Period, Quarter
from cabinet_report.domain.printed import Printed, union
from cabinet_report.naming import what_to_write

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer

OF_MEASURES = ("value", "target", "tolerance")
OF_FINANCE = ("budget_net", "forecast_net")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or set of columns: its name, and its figure in each category; one without a value is a gap."""

    name: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Category:
    """One place along a chart: the words under it, and those that a sentence uses."""

    short: str
    said: str


@dataclass(frozen=True, slots=True)
class Plotted:
    """The lines of a chart over their categories, with what it is called; ``over_time`` says if they are periods."""

    name: str
    title: str
    category_title: str
    value_title: str
    categories: tuple[Category, ...]
    lines: tuple[Line, ...]
    over_time: bool = True


def plotted(composer: Composer, shown: object, columns: object) -> Plotted:
    """What the template names: a series or group by its name, ``measure.plans``, ``measures.contract``, ``finance``."""
    match shown:
        case str() | Printed():
            return _demand(composer, str(shown), _of_group(composer, str(shown)), columns)
        case Collection(value=Selection() as chosen):
            return _ratings(composer, shown.called, chosen, columns)
        case Collection(value=tuple() as rows):
            return _finance(composer, shown.called, rows, columns)
        case Named(called="finance"):
            return _finance(composer, "finance", tuple(composer.view.finance.lines.values()), columns)
        case Named() | list():
            return _views(composer, shown if isinstance(shown, list) else [shown], columns)
        case _:
            raise _unknown(shown)


def _views(composer: Composer, shown: Sequence[object], columns: object) -> Plotted:
    """Several measures, or several series: each by its name in the pack."""
    names = [each.called.partition(".")[::2] for each in shown if isinstance(each, Named)]
    kinds = {kind for kind, _ in names} if len(names) == len(shown) else set()
    keys = [key for _, key in names]
    name = "-".join(keys)
    if kinds == {"measure"} and (measures := composer.view.measures).keys() >= set(keys):
        return _measures(composer, name, [measures[key] for key in keys], columns)
    if kinds == {"demand"} and (demand := composer.view.demand).keys() >= set(keys):
        return _demand(composer, name, [demand[key] for key in keys], columns)
    if len(shown) == 1:
        raise _unknown(shown[0])
    message = "a chart is asked of a list that holds something else than measures alone, or series alone."
    raise SlotError("TPL-003", message, "Write [measure.one, measure.another], say.")


def _unknown(shown: object) -> SlotError:
    message = f"a chart is asked of {seen(shown)}, which has no figures to draw."
    hint = 'Name a series or a group of series, a measure, a set of measures, or finance: chart("referrals"), say.'
    return SlotError("TPL-003", message, hint)


# ------------------------------------------------------------------------------------------------------------- demand


def _of_group(composer: Composer, name: str) -> list[DemandView]:
    demand = composer.view.demand
    group = [demand[name]] if name in demand else [view for view in demand.values() if view.series.group == name]
    if not group:
        known = [*demand, *(view.series.group for view in demand.values() if view.series.group)]
        raise SlotError("TPL-002", f'no demand series or group is called "{name}".', what_to_write(name, known))
    return group


def _demand(composer: Composer, name: str, views: Sequence[DemandView], columns: object) -> Plotted:
    _named_columns(columns, ("value",), ("value",))
    periods = _all_between([period for view in views for period in view.periods], name)
    lines = tuple(Line(view.name, tuple(view.at(period) for period in periods)) for view in views)
    return _over_time(composer, name, composer.listed([view.name for view in views]), periods, lines)


# ----------------------------------------------------------------------------------------------------------- measures


def _measures(composer: Composer, name: str, measures: Sequence[MeasureView], columns: object) -> Plotted:
    chosen = _named_columns(columns, OF_MEASURES, ("value",))
    if len(measures) > 1 and chosen != ["value"]:
        message = "a chart of several measures is asked for their targets as well."
        raise SlotError("TPL-003", message, "Give each measure a chart of its own, or leave the targets out.")
    quarters = _reported(measures, name)
    words = composer.house.words
    drawn: dict[str, Callable[[MeasureView, Quarter], Figure]] = {
        "value": lambda measure, quarter: measure.at(quarter),
        "target": lambda measure, _: measure.target,
        "tolerance": lambda measure, _: measure.tolerance,
    }
    lines = tuple(
        Line(
            measure.name if column == "value" else words[f"card.{column}"],
            tuple(drawn[column](measure, quarter) for quarter in quarters),
        )
        for measure in measures
        for column in chosen
    )
    return _over_time(composer, name, composer.listed([measure.name for measure in measures]), quarters, lines)


def _ratings(composer: Composer, called: str, chosen: Selection, columns: object) -> Plotted:
    """How many measures have each rating, quarter by quarter; a rating that no measure ever has is left out."""
    _named_columns(columns, ("value",), ("value",))
    quarters = _reported(chosen.measures, called)
    words = composer.house.words
    noun = words["noun.measure"]
    counted = {rating: tuple(_rated(chosen, rating, quarter, noun) for quarter in quarters) for rating in Rating}
    lines = tuple(
        Line(words[f"rating.{rating.value}"], counts)
        for rating, counts in counted.items()
        if any(count.amount for count in counts)
    )
    title = words["chart.by_rating"].format(name=chosen.name) if chosen.name else words["chart.ratings"]
    return _over_time(composer, called.removeprefix("measures.").replace(".", "-"), title, quarters, lines)


def _rated(chosen: Selection, rating: Rating, quarter: Quarter, noun: str) -> Figure:
    """How many of the measures have this rating in a quarter."""
    rated = [measure.rated_at(quarter) for measure in chosen]
    count = sum(each.rating is rating for each in rated)
    return Figure(Decimal(count), Unit.COUNT, union(*(each.sources for each in rated)), noun=noun)


def _reported(measures: Sequence[MeasureView], name: str) -> list[Quarter]:
    """The quarters from the first that any of the measures has a value for, down to the one that is reported."""
    known = [
        quarter
        for measure in measures
        for quarter in measure.indicator.readings
        if quarter <= measure.quarter and measure.at(quarter).has_value
    ]
    if not known:
        raise empty(name)
    return [Quarter.at(index) for index in range(min(known).index, measures[0].quarter.index + 1)]


# ------------------------------------------------------------------------------------------------------------ finance


def _finance(composer: Composer, called: str, rows: Sequence[FinanceRow], columns: object) -> Plotted:
    chosen = _named_columns(columns, COLUMNS, OF_FINANCE)
    if not rows:
        raise empty(called)
    words = composer.house.words
    lines = tuple(Line(words[f"finance.{column}"], tuple(row.column(column) for row in rows)) for column in chosen)
    return Plotted(
        name=called.replace(".", "-"),
        title=composer.listed([line.name for line in lines]),
        category_title=words["chart.finance_line"],
        value_title=words["chart.pounds"],
        categories=tuple(Category(row.heading, row.heading) for row in rows),
        lines=lines,
        over_time=False,
    )


# ------------------------------------------------------------------------------------------------------------- inside


def _named_columns(columns: object, known: Sequence[str], otherwise: Sequence[str]) -> list[str]:
    """The columns that a template names, each of them one that there is."""
    given = [columns] if isinstance(columns, str | Printed) else columns
    if not isinstance(given, list | tuple):
        message = f"a chart is asked for {seen(columns)} as its columns."
        raise SlotError("TPL-003", message, f'Write their names in square brackets: ["{otherwise[0]}"].')
    for each in given:
        if str(each) not in known:
            message = f"a chart is asked for the column {seen(each)}, which is not one of its own."
            raise SlotError("TPL-003", message, what_to_write(str(each), known))
    return [str(each) for each in given] or [*otherwise]


def _all_between(known: Sequence[Period], name: str) -> Sequence[Period]:
    """Every period from the first to the last that is known, so that time goes by evenly and gaps are seen."""
    if not known:
        raise empty(name)
    if len({type(period) for period in known}) > 1:
        message = f'the series of "{name}" are in months and quarters, which one chart cannot show.'
        raise SlotError("TPL-003", message, "Give each kind a chart of its own.")
    indices = [period.index for period in known]
    return [type(known[0]).at(index) for index in range(min(indices), max(indices) + 1)]


def empty(name: str) -> SlotError:
    """The problem of a chart without a single value."""
    return SlotError("TPL-008", f"{name} has no values to draw.", "Add its values to the pack.")


def _over_time(
    composer: Composer, name: str, title: str, periods: Sequence[Period], lines: tuple[Line, ...]
) -> Plotted:
    formats, words = composer.house.formats, composer.house.words
    units = {figure.unit.value for line in lines for figure in line.figures}
    if len(units) > 1:
        message = f'the series of "{name}" are in {" and ".join(sorted(units))}, which one chart cannot show.'
        raise SlotError("TPL-003", message, "Give each kind a chart of its own.")
    by_month = isinstance(periods[0], Month)
    return Plotted(
        name=name,
        title=title,
        category_title=words["chart.month" if by_month else "chart.quarter"],
        value_title=_value_title(words, lines[0]),
        categories=tuple(
            Category(
                formats.short_month(period) if isinstance(period, Month) else formats.short_quarter(period),
                formats.period(period),
            )
            for period in periods
        ),
        lines=lines,
    )


def _value_title(words: Mapping[str, str], line: Line) -> str:
    """What the scale counts: the noun of the figures, or their unit."""
    figure = line.figures[0]
    match figure.unit:
        case Unit.PERCENTAGE:
            return words["chart.percentage"]
        case Unit.POUNDS:
            return words["chart.pounds"]
        case Unit.DAYS | Unit.POINTS:
            key = "days" if figure.unit is Unit.DAYS else "points"
            return Printed(words[key].rpartition("/")[2]).capital.text
        case Unit.RATE if figure.per:
            return words["chart.rate"].format(per=figure.per)
        case _:
            return Printed(figure.noun.rpartition("/")[2]).capital.text or line.name
