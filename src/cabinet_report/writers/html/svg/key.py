"""The key above a chart, where its series have no room for their names beside them."""

from __future__ import annotations

from collections.abc import Callable

from cabinet_report.tree.nodes import Chart
from cabinet_report.writers.html.svg.canvas import Canvas
from cabinet_report.writers.typeface import width_of

SAMPLE = 20.0  # the width of the sample before a name
Sample = Callable[[Canvas, int, float, float], None]


def draw_key(chart: Chart, canvas: Canvas, sample: Sample) -> float:
    """The height that the key takes. ``sample`` draws a series' sample, from the point on, as wide as SAMPLE."""
    size = canvas.frame.size
    x, y = 0.0, size * 0.9
    for place, series in enumerate(chart.series):
        wide = SAMPLE + 5 + width_of(series.name, size)
        if x and x + wide > canvas.frame.width:
            x, y = 0.0, y + size * 1.5
        sample(canvas, place, x, y - size * 0.35)
        canvas.text(series.name, x + SAMPLE + 5, y)
        x += wide + size * 1.6
    return y + size * 0.9
