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
from cabinet_report.writers.html.svg.styles import COLOURS, style_of, texture

WIDEST = 46.0  # the width of a column where there is room enough
NAMES = 0.24  # the share of the width that the names beside a stack may take


def draw_columns(chart: Chart, look: Look, frame: Frame) -> Markup:
    """Columns side by side, each with its value above it where there is room."""
    canvas = Canvas(frame, look)
    above = draw_key(chart, canvas, sample) if len(chart.series) > 1 else 0
    plot = lay_out(chart, canvas, above=above + frame.size * 0.4, beside=0)
    for place, at, value in _values(chart):
        wide = min(plot.band * 0.72 / len(chart.series), WIDEST)
        x = plot.x(at) + (place - len(chart.series) / 2) * wide
        foot, top = plot.y(max(chart.axis_low, 0)), plot.y(value)
        texture(canvas, place, x + 0.4, min(foot, top), wide - 0.8, abs(foot - top))
        words = chart.series[place].printed[at]
        room = plot.band if len(chart.series) == 1 else wide
        if widest(chart.series[place].printed, frame.size) <= room - frame.size * 0.3:
            y = top - 2.5 if value >= 0 else top + frame.size
            canvas.text(words, x + wide / 2, y, "middle", colour="text")
    return canvas.drawn(chart.alternative)


def sample(canvas: Canvas, place: int, x: float, y: float) -> None:
    """Draw a piece of a column, for the key."""
    texture(canvas, place, x, y - 4.5, SAMPLE - 4, 9)


def draw_stacked(chart: Chart, look: Look, frame: Frame) -> Markup:
    """Columns of parts, each part with its value, named beside the last column."""
    canvas = Canvas(frame, look)
    size = frame.size
    names = [wrap(series.name, size, NAMES * frame.width, lines=3) for series in chart.series]
    beside = max(widest(lines, size) for lines in names) + 8 if names else 0
    plot = lay_out(chart, canvas, above=0, beside=beside)
    reached = [0.0] * len(chart.categories)
    middles: list[float] = []
    wide = min(plot.band * 0.7, WIDEST)
    for place, series in enumerate(chart.series):
        for at, value in enumerate(series.values):
            low = reached[at]
            reached[at] += value or 0
            foot, top = plot.y(low), plot.y(reached[at])
            if foot - top > 0.2:
                canvas.box(
                    plot.x(at) - wide / 2, top, wide, foot - top, style_of(COLOURS, place), edge="white", thick=0.9
                )
            if foot - top > size * 1.2 and widest(series.printed, size) < wide - 2:
                canvas.text(series.printed[at], plot.x(at), (foot + top) / 2 + size * 0.35, "middle", colour="white")
            if at == len(chart.categories) - 1:
                middles.append((foot + top) / 2)
    if chart.categories:
        _name_parts(plot, canvas, names, middles)
    return canvas.drawn(chart.alternative)


def _name_parts(plot: Plot, canvas: Canvas, names: list[tuple[str, ...]], middles: list[float]) -> None:
    size = canvas.frame.size
    room = [size * (LEAD * len(lines) + 0.2) for lines in names]
    heights = spread(middles, room, plot.top - size * 0.5, plot.bottom + size * 0.5)
    x = plot.x(len(plot.chart.categories) - 1) + min(plot.band * 0.7, WIDEST) / 2
    for place, (lines, y, middle) in enumerate(zip(names, heights, middles, strict=True)):
        canvas.stroke([(x + 1, middle), (plot.right + 3, y)], style_of(COLOURS, place), 0.8)
        first = y + size * 0.35 - size * LEAD * (len(lines) - 1) / 2
        for line, words in enumerate(lines):
            canvas.text(words, plot.right + 6, first + size * LEAD * line, colour=style_of(COLOURS, place))


def _values(chart: Chart) -> Iterator[tuple[int, int, float]]:
    """Each value there is, with the place of its series and of its category."""
    for place, series in enumerate(chart.series):
        for at, value in enumerate(series.values):
            if value is not None:
                yield place, at, value
