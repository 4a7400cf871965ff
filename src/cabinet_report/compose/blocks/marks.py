"""What is said of a value beside it: a rating or a trend, as words with a role, and that it is not final."""

from __future__ import annotations

from cabinet_report.compose.blocks.legend import MARKED
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.indicators import Stated
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.houses.house import House
from cabinet_report.problems import Source
from cabinet_report.tree.nodes import Inlines, Span, Text


def with_state(house: House, figure: Figure) -> Inlines:
    """The figure where no key stands below it: one that is provisional or revised says so itself."""
    printed = house.formats.figure(figure)
    if figure.has_value and figure.state in MARKED:
        said = house.words[f"state.{figure.state.value}.legend"]
        printed = printed.changed(lambda text: f"{text} ({said})")
    return (Text(printed.text, printed.sources),)


def rating_mark(house: House, measure: MeasureView) -> Inlines:
    """The word for a measure's rating."""
    reading = measure.indicator.readings.get(measure.quarter)
    stated = None if reading is None else reading.stated_rating
    return _marked(house, "rating", measure.rating.value, stated, measure.rated.sources)


def trend_mark(house: House, measure: MeasureView) -> Inlines:
    """The word for a measure's trend."""
    reading = measure.indicator.readings.get(measure.quarter)
    stated = None if reading is None else reading.stated_trend
    return _marked(house, "trend", measure.trend.value, stated, measure.trended.sources)


def _marked(house: House, kind: str, value: str, stated: Stated | None, sources: tuple[Source, ...]) -> Inlines:
    """The word with its role; one that somebody stated says so and by whom, and is never shown as computed."""
    role = f"{kind}.{value}"
    word = house.words[role]
    if stated is not None:
        word = house.words[f"{kind}.stated"].format(**{kind: word, "source": stated.source})
    return (Span(role, (Text(word, sources),)),)
