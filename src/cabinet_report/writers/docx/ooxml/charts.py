"""Charts (c:chartSpace): lines, columns, bars and stacks of either with axes, legend and their own numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cabinet_report.writers.docx.ooxml.chart_series import PlotSeries, bar_series, line_series
from cabinet_report.writers.docx.ooxml.lengths import hundredths
from cabinet_report.writers.docx.ooxml.workbook import number_text
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, a, c, element, escape, part

_CATEGORY_AXIS, _VALUE_AXIS = 111111111, 222222222
# Beyond these, labels would cover one another; the legend, the scale and the workbook still tell every value.
MOST_LABELS, MOST_LINES_WITH_LABELS = 18, 2
# The share of the scale that a part of a stack needs for its value: the height of a line of words, or their width.
ROOM_IN_A_COLUMN, ROOM_IN_A_BAR = 0.12, 0.07


@dataclass(frozen=True, slots=True)
class Axis:
    """The value axis: its ends, the distance of its lines, and how its numbers print."""

    low: float
    high: float
    step: float
    number_format: str


@dataclass(frozen=True, slots=True)
class ChartInk:
    """Typeface, size in points and colours of everything but the series."""

    font: str
    language: str
    size: float
    text: str
    grid: str
    axis: str


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart ready to be drawn. It has no title: that stands above it as a paragraph."""

    kind: Literal["line", "column", "bar", "stacked_column", "stacked_bar"]
    category_title: str
    value_title: str
    categories: tuple[str, ...]
    series: tuple[PlotSeries, ...]
    axis: Axis
    value_format: str
    ink: ChartInk

    @property
    def lies(self) -> bool:
        """Whether its bars lie."""
        return self.kind in ("bar", "stacked_bar")

    @property
    def is_stacked(self) -> bool:
        """Whether its columns or bars are stacked."""
        return self.kind in ("stacked_column", "stacked_bar")


def chart_part(plot: Plot, workbook: str) -> bytes:
    """chart.xml; ``workbook`` is its relationship to the embedded workbook."""
    ink = plot.ink
    chart = c(
        "chart",
        c("autoTitleDeleted", val=1),
        c("plotArea", c("layout"), _plotted(plot), _category_axis(plot), _value_axis(plot), _no_fill()),
        _legend(plot),
        c("plotVisOnly", val=1),
        c("dispBlanksAs", val="gap"),
    )
    return part(
        "c:chartSpace",
        "c a r",
        c("date1904", val=0),
        c("lang", val=ink.language),
        c("roundedCorners", val=0),
        chart,
        c("spPr", a("solidFill", a("srgbClr", val="FFFFFF")), a("ln", a("noFill"))),
        _text(ink),
        element("c:externalData", {"r:id": workbook}, (c("autoUpdate", val=0),)),
    )


def _plotted(plot: Plot) -> Xml:
    axes = (c("axId", val=_CATEGORY_AXIS), c("axId", val=_VALUE_AXIS))
    if plot.kind == "line":
        lines = (
            line_series(one, plot.categories, number, _last_label(plot, one)) for number, one in enumerate(plot.series)
        )
        return c("lineChart", c("grouping", val="standard"), c("varyColors", val=0), *lines, c("marker", val=1), *axes)
    # In a stack a white edge parts one value from the next, whatever their colours are in grey.
    edge = "FFFFFF" if plot.is_stacked else None
    bars = (
        bar_series(one, plot.categories, number, _value_labels(plot, one), edge=edge)
        for number, one in enumerate(plot.series)
    )
    return c(
        "barChart",
        c("barDir", val="bar" if plot.lies else "col"),
        c("grouping", val="stacked" if plot.is_stacked else "clustered"),
        c("varyColors", val=0),
        *bars,
        c("gapWidth", val=60),
        c("overlap", val=100 if plot.is_stacked else -8),
        *axes,
    )


def _value_labels(plot: Plot, line: PlotSeries) -> Xml:
    """The value at each bar; in a stack on a white ground, since bars are hatched, and where a part has room."""
    if plot.is_stacked:
        least = (plot.axis.high - plot.axis.low) * (ROOM_IN_A_BAR if plot.lies else ROOM_IN_A_COLUMN)
        small = (place for place, value in enumerate(line.values) if value is not None and abs(value) < least)
        none = (c("dLbl", c("idx", val=place), c("delete", val=1)) for place in small)
        return c("dLbls", *none, *_label(plot, a("solidFill", a("srgbClr", val="FFFFFF")), "ctr"))
    if len(plot.series) * len(plot.categories) > MOST_LABELS:
        return NOTHING
    return c("dLbls", *_label(plot, a("noFill"), "outEnd"))


def _last_label(plot: Plot, line: PlotSeries) -> Xml:
    """The value that a line ends with; of two lines the higher has it above, the lower below."""
    last = _last_place(line)
    if last is None or len(plot.series) > MOST_LINES_WITH_LABELS:
        return NOTHING
    values = [value for other in plot.series if (value := other.values[last]) is not None]
    is_highest = line.values[last] == max(values) and (min(values) < max(values) or line is plot.series[0])
    label = _label(plot, a("noFill"), "t" if is_highest else "b")
    return c("dLbls", c("dLbl", c("idx", val=last), *label), *_shown(value=False))


def _last_place(line: PlotSeries) -> int | None:
    return max((place for place, value in enumerate(line.values) if value is not None), default=None)


def _label(plot: Plot, ground: Xml, place: str) -> tuple[Xml, ...]:
    return (
        c("numFmt", formatCode=plot.value_format, sourceLinked=0),
        c("spPr", ground, a("ln", a("noFill"))),
        _text(plot.ink),
        c("dLblPos", val=place),
        *_shown(value=True),
    )


def _shown(*, value: bool) -> tuple[Xml, ...]:
    """What a label says: the value, or nothing."""
    names = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
    return tuple(c(name, val=int(value and name == "showVal")) for name in names)


def _category_axis(plot: Plot) -> Xml:
    lying = plot.lies
    # Bars are read from the top, so the axis runs the other way round.
    return c(
        "catAx",
        c("axId", val=_CATEGORY_AXIS),
        c("scaling", c("orientation", val="maxMin" if lying else "minMax")),
        c("delete", val=0),
        c("axPos", val="l" if lying else "b"),
        _axis_title(plot.category_title, plot.ink, turned=lying),
        c("numFmt", formatCode="General", sourceLinked=0),
        c("majorTickMark", val="none"),
        c("minorTickMark", val="none"),
        c("tickLblPos", val="low"),
        _line(plot.ink.axis, 9525),
        _text(plot.ink),
        c("crossAx", val=_VALUE_AXIS),
        c("crosses", val="autoZero"),
        c("auto", val=0),
        c("lblAlgn", val="ctr"),
        c("lblOffset", val=100),
        c("noMultiLvlLbl", val=1),
    )


def _value_axis(plot: Plot) -> Xml:
    lying = plot.lies
    axis = plot.axis
    return c(
        "valAx",
        c("axId", val=_VALUE_AXIS),
        c(
            "scaling",
            c("orientation", val="minMax"),
            c("max", val=number_text(axis.high)),
            c("min", val=number_text(axis.low)),
        ),
        c("delete", val=0),
        c("axPos", val="b" if lying else "l"),
        c("majorGridlines", _line(plot.ink.grid, 6350)),
        _axis_title(plot.value_title, plot.ink, turned=not lying),
        c("numFmt", formatCode=axis.number_format, sourceLinked=0),
        c("majorTickMark", val="none"),
        c("minorTickMark", val="none"),
        c("tickLblPos", val="nextTo"),
        c("spPr", a("ln", a("noFill"))),
        _text(plot.ink),
        c("crossAx", val=_CATEGORY_AXIS),
        c("crosses", val="max" if lying else "autoZero"),
        c("crossBetween", val="between"),
        c("majorUnit", val=number_text(axis.step)),
    )


def _legend(plot: Plot) -> Xml:
    if len(plot.series) < 2:
        return NOTHING
    return c("legend", c("legendPos", val="t"), c("overlay", val=0), _text(plot.ink))


def _axis_title(words: str, ink: ChartInk, *, turned: bool) -> Xml:
    if not words:
        return NOTHING
    run = a("r", _character("rPr", ink, ink.language), a("t", escape(words)))
    paragraph = a("p", a("pPr", _character("defRPr", ink)), run)
    body = a("bodyPr", rot=-5400000 if turned else 0, vert="horz")
    return c("title", c("tx", c("rich", body, a("lstStyle"), paragraph)), c("overlay", val=0))


def _text(ink: ChartInk) -> Xml:
    paragraph = a("p", a("pPr", _character("defRPr", ink)), a("endParaRPr", lang=ink.language))
    return c("txPr", a("bodyPr"), a("lstStyle"), paragraph)


def _character(name: str, ink: ChartInk, language: str | None = None) -> Xml:
    fill = a("solidFill", a("srgbClr", val=ink.text))
    typefaces = (a("latin", typeface=ink.font), a("cs", typeface=ink.font))
    return a(name, fill, *typefaces, lang=language, sz=hundredths(ink.size), b=0)


def _line(colour: str, width: int) -> Xml:
    return c("spPr", a("ln", a("solidFill", a("srgbClr", val=colour)), w=width))


def _no_fill() -> Xml:
    return c("spPr", a("noFill"), a("ln", a("noFill")))


def part_names(number: int) -> tuple[str, str]:
    """The names of the parts of the chart that has this number: the chart and its workbook."""
    return f"word/charts/chart{number}.xml", f"word/embeddings/Microsoft_Excel_Worksheet{number}.xlsx"
