"""All charts of the paper, as drawings for HTML and PDF and as Word's own with their workbooks."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.measure import Case, Setup, called, compared, seconds, shown, turn_by_turn
from benchmarks.papers import charts, finished
from benchmarks.pictures import INSTALLED, drawn
from cabinet_report.writers.html.svg import HALF, draw
from cabinet_report.writing import writer

SVG = "ours: SVG"
WORD = "a Word file with the charts"
EMPTY = "a Word file without them"


def measure(setup: Setup) -> str:
    """Our drawings beside matplotlib's, and what Word's own charts add to a file."""
    paper, look = finished(setup.pack)
    found = charts(paper)
    with_charts, without = replace(paper, children=found), replace(paper, children=())
    cases: dict[str, Case] = {
        SVG: called(lambda: [draw(chart, look, HALF) for chart in found]),
        WORD: called(lambda: writer("docx")(with_charts, look)),
        EMPTY: called(lambda: writer("docx")(without, look)),
    }
    if INSTALLED:
        cases["matplotlib: SVG"] = called(lambda: [drawn(chart, "svg") for chart in found])
    costs = turn_by_turn(cases, setup.rounds)
    word = seconds(costs[WORD]) - seconds(costs[EMPTY])
    return "\n".join(
        (
            compared(f"The {len(found)} charts of the paper", costs, SVG),
            f"  ours, as Word's own: {shown(word)}; with SVG: {shown(word + seconds(costs[SVG]))}",
            *([] if INSTALLED else ["  NOT MEASURED: matplotlib is not here (pip install matplotlib)"]),
        )
    )
