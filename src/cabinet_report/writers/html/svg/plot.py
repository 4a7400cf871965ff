"""The field of a chart whose values go up: its lines, its axes, and the words along them."""

from __future__ import annotations

from dataclasses import dataclass

from cabinet_report.tree.nodes import Chart
from cabinet_report.writers.html.measure import widest, wrap
from cabinet_report.writers.html.svg.canvas import Canvas, Frame

LEAD = 1.25  # from one line of words to the next, in sizes of type


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the field lies, and where a value and a category lie in it."""

    chart: Chart
    left: float
    right: float
    top: float
    bottom: float

    def y(self, value: float) -> float:
        """The height of a value."""
        scale = self.chart.scale
        share = (value - scale.low) / (scale.high - scale.low)
        return self.bottom - share * (self.bottom - self.top)

    @property
    def band(self) -> float:
        """The width that each category has."""
        return (self.right - self.left) / max(1, len(self.chart.categories))

    def x(self, place: int) -> float:
        """The middle of a category."""
        return self.left + (place + 0.5) * self.band


def lay_out(chart: Chart, canvas: Canvas, *, above: float, beside: float) -> Plot:
    """The field with its lines and axes drawn; ``above`` and ``beside`` are the room kept for a key and for labels."""
    frame = canvas.frame
    size = frame.size
    left = widest(chart.scale.printed, size) + 5
    right = frame.width - max(beside, 4)
    plain = Plot(chart, left, right, 0, 0)
    labels = category_labels(plain, frame)
    below = size * (1.1 + LEAD * max((len(lines) for lines in labels.values()), default=0))
    titled = size * LEAD * 1.1 if chart.category_title else 0
    title = wrap(chart.value_title, size, frame.width, lines=3)
    top = above + (size * (0.65 + LEAD * len(title)) if title else size * 0.6)
    plot = Plot(chart, left, right, top, frame.height - below - titled)
    _value_axis(plot, canvas)
    _category_axis(plot, canvas, labels)
    for line, words in enumerate(title):
        canvas.text(words, 0, above + size * (0.9 + LEAD * line), colour="quiet")
    canvas.text(chart.category_title, (left + right) / 2, frame.height - size * 0.3, "middle", colour="quiet")
    return plot


def _value_axis(plot: Plot, canvas: Canvas) -> None:
    size, ticks = canvas.frame.size, plot.chart.scale.printed
    every = every_nth((plot.bottom - plot.top) / max(1, len(ticks) - 1), size * 1.35)
    for place, (value, words) in enumerate(zip(plot.chart.scale.values, ticks, strict=True)):
        y = plot.y(value)
        canvas.stroke([(plot.left, y), (plot.right, y)], "chart_grid", 0.6)
        if place % every == 0:
            canvas.text(words, plot.left - 5, y + size * 0.35, "end")


def _category_axis(plot: Plot, canvas: Canvas, labels: dict[int, tuple[str, ...]]) -> None:
    size = canvas.frame.size
    floor = plot.y(plot.chart.scale.foot)
    canvas.stroke([(plot.left, floor), (plot.right, floor)], "quiet", 0.9)
    below = ""
    for place, lines in labels.items():
        first, *rest = lines
        x = _label_x(plot, canvas.frame, place, lines)
        canvas.text(first, x, plot.bottom + size * 1.3, "middle")
        # A year that stands below a month is said once, at the first of its months.
        if rest and rest[0] != below:
            below = rest[0]
            canvas.text(below, x, plot.bottom + size * (1.3 + LEAD), "middle")


def every_nth(distance: float, needed: float) -> int:
    """Which lines of an axis have a label, so that labels do not touch: each, each second, each fifth ..."""
    return next((step for step in (1, 2, 5, 10) if distance * step >= needed), 20)


def category_labels(plot: Plot, frame: Frame) -> dict[int, tuple[str, ...]]:
    """The labels that have room, by the place of their category, each on one line or two.

    Where not all have room every second, third ... is kept, and of the ways to begin the one that keeps most of the
    longer labels, because in a row of months the longer ones name the year.
    """
    size, band = frame.size, plot.band
    count = len(plot.chart.categories)
    for step in range(1, count + 1):
        wrapped = [wrap(category, size, band * step - size * 0.5) for category in plot.chart.categories]
        starts = sorted(range(step), key=lambda start: -sum(len(lines) > 1 for lines in wrapped[start::step]))
        for start in starts:
            labels = {place: wrapped[place] for place in range(start, count, step)}
            if _are_apart(plot, frame, labels):
                return labels
    return {}


def _are_apart(plot: Plot, frame: Frame, labels: dict[int, tuple[str, ...]]) -> bool:
    """Whether no label touches the next."""
    reached = 0.0
    for place, lines in labels.items():
        half = widest(lines, frame.size) / 2
        x = _label_x(plot, frame, place, lines)
        if x - half < reached - 0.01:
            return False
        reached = x + half + frame.size * 0.4
    return reached - frame.size * 0.4 <= frame.width + 0.01


def _label_x(plot: Plot, frame: Frame, place: int, lines: tuple[str, ...]) -> float:
    """The middle of a label: that of its category, but where it would leave the frame."""
    half = widest(lines, frame.size) / 2
    return max(half, min(plot.x(place), frame.width - half))


def name_width(chart: Chart, size: float) -> float:
    """How wide the widest name of a series is."""
    return widest([series.name for series in chart.series], size)
