"""Charts as HTML: the drawing, what it is called, and on the screen the numbers behind it."""

from __future__ import annotations

from cabinet_report.tree.nodes import Chart
from cabinet_report.tree.walk import text_of
from cabinet_report.writers.html.elements import Markup, element, join
from cabinet_report.writers.html.inlines import write_inlines
from cabinet_report.writers.html.medium import Medium, anchor
from cabinet_report.writers.html.svg import FULL, HALF, draw


def write_chart(chart: Chart, medium: Medium, *, beside: bool) -> Markup:
    """A chart under its caption. One that stands beside its commentary, or on a screen, is drawn for a narrow place."""
    narrow = beside or not medium.printed
    drawing = draw(chart, medium.look, HALF if narrow else FULL)
    identifier = anchor(chart.label) if chart.label else None
    if medium.printed:
        caption = element("p", _caption(chart, medium), class_="caption")
        return element("div", caption, drawing, class_="chart", id=identifier)
    return element(
        "figure",
        element("figcaption", _caption(chart, medium)),
        drawing,
        _numbers(chart, medium),
        id=identifier,
        class_="chart",
    )


def _caption(chart: Chart, medium: Medium) -> Markup:
    if not chart.caption:
        return join((chart.title,))
    number = element("span", f"{medium.word('figure')} {chart.number}: ", class_="number") if chart.number else ""
    return join((number, write_inlines(chart.caption, medium)))


def _numbers(chart: Chart, medium: Medium) -> Markup:
    """The numbers of a chart as a table, folded away until somebody wants them."""
    names = (chart.category_title, *(series.name for series in chart.series))
    head = element("tr", *(element("th", name, scope="col") for name in names))
    rows = (
        element(
            "tr",
            element("th", category, scope="row"),
            *(element("td", series.printed[place], class_="end") for series in chart.series),
        )
        for place, category in enumerate(chart.categories)
    )
    name = f"{medium.word('figure')} {chart.number}: {text_of(chart.caption)}" if chart.number else chart.title
    table = element("table", element("thead", head), element("tbody", *rows), aria_label=name)
    region = element("div", table, class_="scroll", tabindex="0", role="region", aria_label=name)
    return element("details", element("summary", medium.word("chart_data")), region)
