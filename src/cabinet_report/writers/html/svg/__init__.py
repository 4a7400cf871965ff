"""Charts as drawings whose words can be selected; a series is told from another by more than its colour."""

from __future__ import annotations

from typing import assert_never

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Chart
from cabinet_report.writers.html.elements import Markup
from cabinet_report.writers.html.svg.bars import draw_bars, draw_stacked_bars
from cabinet_report.writers.html.svg.canvas import Frame
from cabinet_report.writers.html.svg.columns import draw_columns, draw_stacked_columns
from cabinet_report.writers.html.svg.lines import draw_lines

# A column of a page beside its commentary, or a narrow screen; and the whole width of the words.
HALF = Frame(width=226, height=166, size=8.5)
FULL = Frame(width=470, height=205, size=9)


def draw(chart: Chart, look: Look, frame: Frame) -> Markup:
    """The drawing of a chart in a frame; a bar chart is as high as its bars need."""
    match chart.kind:
        case "line":
            return draw_lines(chart, look, frame)
        case "column":
            return draw_columns(chart, look, frame)
        case "bar":
            return draw_bars(chart, look, frame)
        case "stacked_column":
            return draw_stacked_columns(chart, look, frame)
        case "stacked_bar":
            return draw_stacked_bars(chart, look, frame)
        case _:
            assert_never(chart.kind)
