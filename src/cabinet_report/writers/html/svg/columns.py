"""Column charts: side by side, or stacked."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Chart
from cabinet_report.writers.html.elements import Markup
from cabinet_report.writers.html.measure import spread, widest, wrap
from cabinet_report.writers.html.svg.canvas import Canvas, Frame
from cabinet_report.writers.html.svg.key import SAMPLE, draw_key
from cabinet_report.writers.html.svg.plot import LEAD, Plot, lay_out
from cabinet_report.writers.html.svg.stacks import Part, parts
from cabinet_report.writers.html.svg.styles import COLOURS, column, style_of

WIDEST = 46.0  # the width of a column where there is room enough
NAMES = 0.24  # the share of the width that the names beside a stack may take
NAMES_HIGH = 0.55  # the share of the height that they may take
SWATCH = 8.0  # the width of the sample before such a name
GAP = 0.5  # half of what is left white between two parts of a stack


def draw_columns(chart: Chart, look: Look, frame: Frame) -> Markup:
    """Columns side by side, each with its value above it where there is room."""
    canvas = Canvas(frame, look)
    above = draw_key(chart, canvas, sample) if len(chart.series) > 1 else 0
    plot = lay_out(chart, canvas, above=above + frame.size * 0.4, beside=0)
    foot = plot.y(chart.scale.foot)
    for place, at, value in _values(chart):
        wide = min(plot.band * 0.72 / len(chart.series), WIDEST)
        x = plot.x(at) + (place - len(chart.series) / 2) * wide
        top = plot.y(value)
        column(canvas, place, x + 0.4, min(foot, top), wide - 0.8, abs(foot - top))
        words = chart.series[place].printed[at]
        room = plot.band if len(chart.series) == 1 else wide
        if widest(chart.series[place].labels, frame.size) <= room - frame.size * 0.3:
            # On a ground of white, because a line across may run behind it.
            canvas.plate(words, x + wide / 2, top - 2.5 - frame.size * 0.35 if value >= 0 else top + frame.size * 0.65)
    return canvas.drawn(chart.alternative)


def sample(canvas: Canvas, place: int, x: float, y: float) -> None:
    """Draw a piece of a column, for the key."""
    column(canvas, place, x, y - 4.5, SAMPLE - 4, 9)


def draw_stacked_columns(chart: Chart, look: Look, frame: Frame) -> Markup:
    """Columns of parts, each with its value where there is room, named beside the last column, or in a key."""
    canvas = Canvas(frame, look)
    size = frame.size
    names = [wrap(series.name, size, NAMES * frame.width, lines=3) for series in chart.series]
    named = sum(_room(lines, size) for lines in names) <= NAMES_HIGH * frame.height
    beside = max((widest(lines, size) for lines in names), default=0) + SWATCH + 11 if named else 0
    plot = lay_out(chart, canvas, above=0 if named else draw_key(chart, canvas, sample), beside=beside)
    wide = min(plot.band * 0.7, WIDEST)
    middles = [plot.y(chart.scale.foot)] * len(chart.series)
    for part in parts(chart):
        top, foot = sorted((plot.y(part.start), plot.y(part.end)))
        if foot - top > 2 * GAP:
            column(canvas, part.place, plot.x(part.at) - wide / 2, top + GAP, wide, foot - top - 2 * GAP)
            _value(chart, canvas, part, (plot.x(part.at), (top + foot) / 2), (wide, foot - top))
        if part.at == len(chart.categories) - 1:
            middles[part.place] = (top + foot) / 2
    if chart.categories and named:
        _name_parts(plot, canvas, names, middles)
    return canvas.drawn(chart.alternative)


def _value(chart: Chart, canvas: Canvas, part: Part, middle: tuple[float, float], room: tuple[float, float]) -> None:
    """The value of a part on its middle, where the values of its series have room."""
    series = chart.series[part.place]
    size = canvas.frame.size
    if room[1] > size * 1.5 and widest(series.labels, size) < room[0] - size * 0.6:
        canvas.plate(series.printed[part.at], *middle)


def _name_parts(plot: Plot, canvas: Canvas, names: list[tuple[str, ...]], middles: list[float]) -> None:
    size = canvas.frame.size
    room = [_room(lines, size) for lines in names]
    heights = spread(middles, room, plot.top - size * 0.5, plot.bottom + size * 0.5)
    x = plot.x(len(plot.chart.categories) - 1) + min(plot.band * 0.7, WIDEST) / 2
    for place, (lines, y, middle) in enumerate(zip(names, heights, middles, strict=True)):
        canvas.stroke([(x + 1, middle), (plot.right + 3, y)], style_of(COLOURS, place), 0.8)
        column(canvas, place, plot.right + 4, y - SWATCH / 2, SWATCH, SWATCH)
        first = y + size * 0.35 - size * LEAD * (len(lines) - 1) / 2
        for line, words in enumerate(lines):
            canvas.text(words, plot.right + SWATCH + 7, first + size * LEAD * line)


def _room(lines: tuple[str, ...], size: float) -> float:
    """The height that a name takes, with a little above and below it."""
    return size * (LEAD * len(lines) + 0.2)


def _values(chart: Chart) -> Iterator[tuple[int, int, float]]:
    """Each value there is, with the place of its series and of its category."""
    for place, series in enumerate(chart.series):
        for at, value in enumerate(series.values):
            if value is not None:
                yield place, at, value
