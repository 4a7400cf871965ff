"""A card for each measure: its name, its values in a strip, and what the service says about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cabinet_report.compose.blocks.marks import rating_mark, trend_mark, with_state
from cabinet_report.compose.blocks.targets import printed_target
from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.counts import Selection
from cabinet_report.domain.figures import State
from cabinet_report.domain.indicators import Rating, Trend
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.tree.nodes import Blocks, Card, CardEntry, Cards, Inlines, Paragraph, Span, Text

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer


def measure_cards(composer: Composer, measures: object) -> Blocks:
    """The cards of a set of measures; of an empty set, a sentence that says so."""
    if not isinstance(measures, Selection):
        raise SlotError(
            "TPL-003", "cards() is given something other than a set of measures.", "Write cards(measures.contract)."
        )
    cards = tuple(_card(composer, measure) for measure in measures)
    if not cards:
        return (Paragraph((Text(composer.house.words["cards.none"]),), numbering="inherit"),)
    return (Cards(cards),)


def tiles(composer: Composer, measures: Sequence[MeasureView]) -> Blocks:
    """A tile for each measure: its code and name, its value, and what it should reach, where it should."""
    return (Cards(tuple(_tile(composer, measure) for measure in measures), layout="tiles"),)


def _tile(composer: Composer, measure: MeasureView) -> Card:
    code = (Span("tile.code", (Text(measure.indicator.code),)), Text(" ")) if measure.indicator.code else ()
    value, *rest = _entries(composer, measure)
    has_target = measure.target.state is not State.NO_TARGET
    large = CardEntry(composer.house.words["tile.value"], value.value, "tile.value")
    entries = (large, *(rest if has_target else rest[1:]))
    return Card((*code, Text(measure.name)), entries, (), role=f"card.{measure.rating.value}")


def _card(composer: Composer, measure: MeasureView) -> Card:
    return Card(
        (Text(measure.name),),
        tuple(_entries(composer, measure)),
        composer.commentary(measure.indicator),
        role=f"card.{measure.rating.value}",
        label=composer.own_label(f"measure-{measure.id}"),
    )


def _entries(composer: Composer, measure: MeasureView) -> Iterator[CardEntry]:
    """The strip. What a measure has not (a tolerance, a trend) is left out, not shown empty."""
    words, formats = composer.house.words, composer.house.formats

    def entry(key: str, value: Inlines, role: str = "card.value") -> CardEntry:
        return CardEntry(words[f"card.{key}"], value, role)

    yield entry("performance", with_state(composer.house, measure.value))
    target = printed_target(composer.house, measure)
    yield entry("target", (Text(target.text, target.sources),))
    if measure.tolerance.has_value:
        tolerance = formats.figure(measure.tolerance)
        yield entry("tolerance", (Text(tolerance.text, tolerance.sources),))
    if measure.rating is not Rating.NONE:
        yield entry("rating", rating_mark(composer.house, measure), "card.rating")
    if measure.trend is not Trend.NONE:
        yield entry("trend", trend_mark(composer.house, measure), "card.trend")
