"""Charts as Word's own: a chart part with its workbook, so that an officer can open the numbers behind it."""

from __future__ import annotations

from math import ceil

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from cabinet_report.tree.nodes import Chart
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.captions import write_caption
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.house_styles.tokens import colour
from cabinet_report.writers.docx.ooxml import charts, workbook
from cabinet_report.writers.docx.ooxml.chart_series import PlotSeries
from cabinet_report.writers.docx.ooxml.charts import Axis, ChartInk, Plot
from cabinet_report.writers.docx.ooxml.drawing import chart_drawing
from cabinet_report.writers.docx.ooxml.lengths import twips_from_mm
from cabinet_report.writers.docx.ooxml.package import TextPart
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties
from cabinet_report.writers.docx.ooxml.xml import Xml
from cabinet_report.writers.docx.place import Place

COLOURS = 6
# Millimetres: the height of a chart, what each line of a legend adds to it, and each further bar to one whose bars lie.
# Two charts and the words about them go on a page.
HEIGHT, LEGEND, BAR, BARS_BEFORE = 58.0, 6.0, 7.0, 6
NAMES_IN_A_LINE = 2  # of a legend


def write_chart(chart: Chart, flow: Flow, place: Place, assembly: Assembly) -> None:
    """Write a chart below its caption into the flow."""
    write_caption(chart, flow, assembly)
    drawing = _drawing(chart, place, assembly)
    bookmark = assembly.bookmarks.get(chart.label)
    if bookmark is not None and bookmark.shows == "place":
        drawing = bookmark.around(drawing)
    flow.paragraph(drawing, ParagraphProperties(style=assembly.sheet.id("Chart")))


def _drawing(chart: Chart, place: Place, assembly: Assembly) -> Xml:
    assembly.charts += 1
    number = assembly.charts
    chart_name, book_name = charts.part_names(number)
    part = TextPart(chart_name, CT.DML_CHART)
    book = TextPart(book_name, CT.SML_SHEET, _workbook(chart, assembly))
    part.write(charts.chart_part(_plot(chart, assembly), part.relate_to(book, RT.PACKAGE)))
    return chart_drawing(
        assembly.main.relate_to(part, RT.CHART),
        number,
        title=chart.title,
        alternative=chart.alternative,
        width=place.page.text_width,
        height=twips_from_mm(_height(chart)),
    )


def _height(chart: Chart) -> float:
    match chart.kind:
        case "bar":
            bars = len(chart.categories) * len(chart.series)
        case "stacked_bar":
            bars = len(chart.categories)
        case _:
            bars = 0
    legend = LEGEND * ceil(len(chart.series) / NAMES_IN_A_LINE) if len(chart.series) > 1 else 0
    return HEIGHT + legend + BAR * max(0, bars - BARS_BEFORE)


def _plot(chart: Chart, assembly: Assembly) -> Plot:
    look = assembly.look
    series = tuple(
        PlotSeries(line.name, line.values, chart.value_format, colour(look, f"chart_{number % COLOURS + 1}"))
        for number, line in enumerate(chart.series)
    )
    ink = ChartInk(
        font=assembly.typeface,
        language=assembly.properties.language,
        size=assembly.sheet.size("Wide Table Text"),
        text=colour(look, "text"),
        grid=colour(look, "chart_grid"),
        axis=colour(look, "quiet"),
    )
    return Plot(
        kind=chart.kind,
        category_title=chart.category_title,
        value_title=chart.value_title,
        categories=chart.categories,
        series=series,
        axis=Axis(chart.scale.low, chart.scale.high, chart.scale.step, chart.scale.number_format),
        value_format=chart.value_format,
        ink=ink,
    )


def _workbook(chart: Chart, assembly: Assembly) -> bytes:
    return workbook.workbook(
        chart.category_title,
        chart.categories,
        [(line.name, line.values) for line in chart.series],
        chart.value_format,
        assembly.properties.date,
    )
