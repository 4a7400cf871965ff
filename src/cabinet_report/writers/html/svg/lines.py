"""Line charts."""

from __future__ import annotations

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Chart, Series
from cabinet_report.writers.html.elements import Markup
from cabinet_report.writers.html.measure import spread, widest
from cabinet_report.writers.html.svg.canvas import Canvas, Frame
from cabinet_report.writers.html.svg.key import SAMPLE, draw_key
from cabinet_report.writers.html.svg.plot import Plot, lay_out, name_width
from cabinet_report.writers.html.svg.styles import COLOURS, DASHES, marker, style_of
from cabinet_report.writers.typeface import width_of

MARKER = 2.6
NAMES = 0.26  # the share of the width that names at the ends of lines may take


def draw_lines(chart: Chart, look: Look, frame: Frame) -> Markup:
    """A line chart: each line ends with its last value and, where there is room, with its name."""
    canvas = Canvas(frame, look)
    size = frame.size
    several = len(chart.series) > 1
    named = several and name_width(chart, size) <= NAMES * frame.width
    above = draw_key(chart, canvas, _sample) if several and not named else 0
    values = widest([_last(series)[1] for series in chart.series], size, bold=True)
    names = name_width(chart, size) + size * 0.4 if named else 0
    plot = lay_out(chart, canvas, above=above, beside=max(0, values + names + MARKER * 2 + 3 - 4))
    for place, series in enumerate(chart.series):
        _line(plot, canvas, place, series)
    _ends(plot, canvas, named=named)
    return canvas.drawn(chart.alternative)


def _sample(canvas: Canvas, place: int, x: float, y: float) -> None:
    canvas.stroke([(x, y), (x + SAMPLE, y)], style_of(COLOURS, place), 2, style_of(DASHES, place))
    marker(canvas, place, x + SAMPLE / 2, y, MARKER)


def _line(plot: Plot, canvas: Canvas, place: int, series: Series) -> None:
    """One line, broken where a value is missing."""
    points = [(plot.x(at), plot.y(value)) if value is not None else None for at, value in enumerate(series.values)]
    stretch: list[tuple[float, float]] = []
    for point in (*points, None):
        if point is not None:
            stretch.append(point)
            continue
        if len(stretch) > 1:
            canvas.stroke(stretch, style_of(COLOURS, place), 2, style_of(DASHES, place))
        stretch = []
    for point in points:
        if point is not None:
            marker(canvas, place, *point, MARKER)


def _last(series: Series) -> tuple[int, str]:
    """The place of the last value there is, and the value as it is printed."""
    places = [place for place, value in enumerate(series.values) if value is not None]
    return (places[-1], series.printed[places[-1]]) if places else (0, "")


def _ends(plot: Plot, canvas: Canvas, *, named: bool) -> None:
    """The last values, and the names after them, kept apart where lines end close to one another.

    A line that stops early is led on to its label by dots.
    """
    size = canvas.frame.size
    there = [(place, series, *_last(series)) for place, series in enumerate(plot.chart.series) if _last(series)[1]]
    wanted = [_height(plot, series, at) for _, series, at, _ in there]
    heights = spread(wanted, [size * 1.15] * len(wanted), plot.top - size * 0.4, plot.bottom + size * 0.4)
    edge = plot.x(len(plot.chart.categories) - 1) + MARKER
    for (place, series, at, words), height, y in zip(there, wanted, heights, strict=True):
        if at < len(plot.chart.categories) - 1:
            canvas.stroke([(plot.x(at) + MARKER * 2, height), (edge, y)], "quiet", 0.7, "0.7 2")
        _end(canvas, place, words, series.name if named else "", (edge + 3.5, y + size * 0.35))


def _end(canvas: Canvas, place: int, words: str, name: str, where: tuple[float, float]) -> None:
    """A value in bold, then a name, from a point on."""
    x, y = where
    canvas.text(words, x, y, colour=style_of(COLOURS, place), bold=True)
    after = x + width_of(words, canvas.frame.size, bold=True) + canvas.frame.size * 0.35
    canvas.text(name, after, y, colour=style_of(COLOURS, place))


def _height(plot: Plot, series: Series, at: int) -> float:
    value = series.values[at]
    return plot.bottom if value is None else plot.y(value)
