"""Bar charts: categories down the side, values to the right."""

from __future__ import annotations

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Chart
from cabinet_report.writers.html.elements import Markup
from cabinet_report.writers.html.measure import widest, wrap
from cabinet_report.writers.html.svg.canvas import Canvas, Frame
from cabinet_report.writers.html.svg.columns import sample
from cabinet_report.writers.html.svg.key import draw_key
from cabinet_report.writers.html.svg.plot import LEAD, every_nth
from cabinet_report.writers.html.svg.styles import texture
from cabinet_report.writers.html.svg.ticks import tick_values, tick_words

NAMES = 0.34  # the share of the width that the categories may take
BAR = 1.55  # the height of a bar, in sizes of type


def draw_bars(chart: Chart, look: Look, frame: Frame) -> Markup:
    """Bars with their values at their ends; as high as its bars need."""
    canvas = Canvas(frame, look)
    size = frame.size
    series = len(chart.series)
    top = draw_key(chart, canvas, sample) if series > 1 else 0
    canvas.text(chart.category_title, 0, top + size * 0.9, colour="quiet")
    top += size * 1.7 if chart.category_title else 0
    names = [wrap(category, size, NAMES * frame.width, lines=3) for category in chart.categories]
    left = max((widest(lines, size) for lines in names), default=0) + 6
    ticks = tick_words(chart)
    values = widest([words for one in chart.series for words in one.printed], size, bold=True) + 6
    right = frame.width - max(values, widest(ticks[-1:], size) / 2)
    band = max([size * BAR * series, *(size * LEAD * len(lines) for lines in names)]) + size * 0.7
    bottom = top + band * len(names)

    def x(value: float) -> float:
        return left + (value - chart.axis_low) / (chart.axis_high - chart.axis_low) * (right - left)

    every = every_nth((right - left) / max(1, len(ticks) - 1), widest(ticks, size) + size * 0.6)
    for place, (value, words) in enumerate(zip(tick_values(chart), ticks, strict=True)):
        canvas.stroke([(x(value), top), (x(value), bottom)], "chart_grid", 0.6)
        if place % every == 0:
            canvas.text(words, x(value), bottom + size * 1.3, "middle")
    for at, lines in enumerate(names):
        middle = top + band * (at + 0.5)
        for line, words in enumerate(lines):
            canvas.text(words, left - 6, middle + size * (0.35 + LEAD * (line - (len(lines) - 1) / 2)), "end")
        for place, one in enumerate(chart.series):
            amount = one.values[at]
            if amount is None:
                continue
            y = middle + (place - series / 2) * size * BAR
            start, end = sorted((x(max(chart.axis_low, 0)), x(amount)))
            texture(canvas, place, start, y + 0.6, end - start, size * BAR - 1.2)
            canvas.text(one.printed[at], end + 4, y + size * (BAR / 2 + 0.35), bold=True)
    canvas.stroke([(x(max(chart.axis_low, 0)), top), (x(max(chart.axis_low, 0)), bottom)], "quiet", 0.9)
    canvas.text(chart.value_title, (left + right) / 2, bottom + size * 2.7, "middle", colour="quiet")
    return canvas.drawn(chart.alternative, bottom + size * (3.1 if chart.value_title else 1.8))
