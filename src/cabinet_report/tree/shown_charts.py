"""Charts of the tree as text: their words, their scale and their values."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.tree.nodes import Chart, Series
from cabinet_report.tree.shown_lines import INDENT, line, unless
from cabinet_report.tree.shown_words import ShownWords, literal


def chart_lines(chart: Chart, words: ShownWords) -> Iterator[str]:
    """A chart with all that is drawn and said of it."""
    yield line(
        "chart",
        words.of(chart.caption),
        kind=chart.kind,
        role=unless("chart", chart.role),
        label=chart.label,
        number=chart.number,
    )
    yield f"{INDENT}title: {literal(chart.title)}{words.origin(chart.sources)}"
    yield f"{INDENT}alternative: {literal(chart.alternative)}"
    yield f"{INDENT}across: {literal(chart.category_title)}"
    yield (
        f"{INDENT}up: {literal(chart.value_title)}, {'; '.join(map(literal, chart.scale.printed))}, "
        f"as {literal(chart.scale.number_format)}{_unless_alike(chart)}"
    )
    yield f"{INDENT}categories: {'; '.join(literal(category) for category in chart.categories)}"
    for series in chart.series:
        yield f"{INDENT}series {literal(series.name)}: {'; '.join(_points(series))}"


def _unless_alike(chart: Chart) -> str:
    """How the values print, where that differs from the lines across."""
    return "" if chart.value_format == chart.scale.number_format else f", values as {literal(chart.value_format)}"


def _points(series: Series) -> Iterator[str]:
    """Each value as it is held, and as it is printed where that reads otherwise."""
    for value, printed in zip(series.values, series.printed, strict=True):
        held = "gap" if value is None else f"{value:g}"
        yield held if held == printed else f"{held} ({literal(printed)})"
