"""Bar charts: categories down the side, values to the right; side by side, or stacked."""

from __future__ import annotations

from dataclasses import dataclass

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Chart
from cabinet_report.writers.html.elements import Markup
from cabinet_report.writers.html.measure import widest, wrap
from cabinet_report.writers.html.svg.canvas import Canvas, Frame
from cabinet_report.writers.html.svg.columns import sample
from cabinet_report.writers.html.svg.key import draw_key
from cabinet_report.writers.html.svg.plot import LEAD, every_nth
from cabinet_report.writers.html.svg.stacks import parts
from cabinet_report.writers.html.svg.styles import column

NAMES = 0.34  # the share of the width that the categories may take
BAR = 1.55  # the height of a bar, in sizes of type
STACK = 2.0  # the height of a stack that lies
GAP = 0.5  # half of what is left white between two parts of it


@dataclass(frozen=True, slots=True)
class _Field:
    """Where the bars lie."""

    chart: Chart
    left: float
    right: float
    top: float
    band: float

    def x(self, value: float) -> float:
        """How far to the right a value reaches."""
        scale = self.chart.scale
        return self.left + (value - scale.low) / (scale.high - scale.low) * (self.right - self.left)

    @property
    def foot(self) -> float:
        """Where bars begin."""
        return self.x(self.chart.scale.foot)

    @property
    def bottom(self) -> float:
        """Where the last band ends."""
        return self.top + self.band * len(self.chart.categories)

    def middle(self, at: int) -> float:
        """The middle of a category."""
        return self.top + self.band * (at + 0.5)


def draw_bars(chart: Chart, look: Look, frame: Frame) -> Markup:
    """Bars with their values at their ends; as high as its bars need."""
    canvas = Canvas(frame, look)
    size = frame.size
    series = len(chart.series)
    values = max((widest(one.labels, size, bold=True) for one in chart.series), default=0) + 6
    field = _lay_out(chart, canvas, beside=values, thick=size * BAR * series)
    for place, one in enumerate(chart.series):
        for at, amount in enumerate(one.values):
            if amount is not None:
                y = field.middle(at) + (place - series / 2) * size * BAR
                start, end = sorted((field.foot, field.x(amount)))
                column(canvas, place, start, y + 0.6, end - start, size * BAR - 1.2)
                canvas.text(one.printed[at], end + 4, y + size * (BAR / 2 + 0.35), bold=True)
    return _finished(field, canvas)


def draw_stacked_bars(chart: Chart, look: Look, frame: Frame) -> Markup:
    """Bars of parts, each part with its value where there is room, under a key."""
    canvas = Canvas(frame, look)
    size = frame.size
    field = _lay_out(chart, canvas, beside=4, thick=size * STACK)
    for part in parts(chart):
        start, end = sorted((field.x(part.start), field.x(part.end)))
        if end - start > 2 * GAP:
            top = field.middle(part.at) - size * STACK / 2
            column(canvas, part.place, start + GAP, top, end - start - 2 * GAP, size * STACK)
            words = chart.series[part.place].printed[part.at]
            if widest((words,), size) < end - start - size * 0.6:
                canvas.plate(words, (start + end) / 2, field.middle(part.at))
    return _finished(field, canvas)


def _lay_out(chart: Chart, canvas: Canvas, *, beside: float, thick: float) -> _Field:
    """The field with its lines and the words around it; ``thick`` is what the bars of a category take together."""
    frame = canvas.frame
    size = frame.size
    top = draw_key(chart, canvas, sample) if len(chart.series) > 1 else 0
    canvas.text(chart.category_title, 0, top + size * 0.9, colour="quiet")
    top += size * 1.7 if chart.category_title else 0
    names = [wrap(category, size, NAMES * frame.width, lines=3) for category in chart.categories]
    left = max((widest(lines, size) for lines in names), default=0) + 6
    ticks = chart.scale.printed
    left = max(left, widest(ticks[:1], size) / 2)
    right = frame.width - max(beside, widest(ticks[-1:], size) / 2)
    band = max([thick, *(size * LEAD * len(lines) for lines in names)]) + size * 0.7
    field = _Field(chart, left, right, top, band)
    every = every_nth((right - left) / max(1, len(ticks) - 1), widest(ticks, size) + size * 0.6)
    for place, (value, words) in enumerate(zip(chart.scale.values, ticks, strict=True)):
        canvas.stroke([(field.x(value), top), (field.x(value), field.bottom)], "chart_grid", 0.6)
        if place % every == 0:
            canvas.text(words, field.x(value), field.bottom + size * 1.3, "middle")
    for at, lines in enumerate(names):
        for line, words in enumerate(lines):
            down = size * (0.35 + LEAD * (line - (len(lines) - 1) / 2))
            canvas.text(words, left - 6, field.middle(at) + down, "end")
    return field


def _finished(field: _Field, canvas: Canvas) -> Markup:
    """The drawing, with the line that the bars stand on in front of them."""
    size, chart = canvas.frame.size, field.chart
    canvas.stroke([(field.foot, field.top), (field.foot, field.bottom)], "quiet", 0.9)
    title = wrap(chart.value_title, size, canvas.frame.width, lines=3)
    middle = min((field.left + field.right) / 2, canvas.frame.width - widest(title, size) / 2)
    for line, words in enumerate(title):
        canvas.text(words, middle, field.bottom + size * (2.7 + LEAD * line), "middle", colour="quiet")
    return canvas.drawn(chart.alternative, field.bottom + size * (1.85 + LEAD * len(title)))
