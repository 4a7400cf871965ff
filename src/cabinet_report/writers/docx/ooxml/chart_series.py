"""The series of a chart: colour with a marker and a dash, or with a pattern, so that colour never stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cabinet_report.wording import column_letters
from cabinet_report.writers.docx.ooxml.workbook import SHEET, number_text
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, a, c, element, escape

# In the order of the series: the first is the plainest.  Word and LibreOffice both draw all of them apart.
MARKERS = ("circle", "square", "triangle", "diamond", "x", "plus")
DASHES = ("solid", "sysDash", "lgDash", "dashDot", "sysDot", "lgDashDot")
PATTERNS = (None, "wdUpDiag", "narHorz", "wdDnDiag", "openDmnd", "lgGrid")


@dataclass(frozen=True, slots=True)
class PlotSeries:
    """One series: its name, its values (None is a gap), the format of its numbers, and its colour."""

    name: str
    values: tuple[float | None, ...]
    number_format: str
    colour: str


def line_series(series: PlotSeries, categories: Sequence[str], number: int, labels: Xml = NOTHING) -> Xml:
    """A line with markers."""
    ink = _solid(series.colour)
    dash = a("prstDash", val=DASHES[number % len(DASHES)])
    marker = c(
        "marker",
        c("symbol", val=MARKERS[number % len(MARKERS)]),
        c("size", val=6),
        c("spPr", ink, a("ln", ink, w=9525)),
    )
    return c(
        "ser",
        *_head(series, number),
        c("spPr", a("ln", ink, dash, a("round"), w=25400, cap="rnd")),
        marker,
        labels,
        *_numbers(series, categories, number),
        c("smooth", val=0),
    )


def bar_series(
    series: PlotSeries, categories: Sequence[str], number: int, labels: Xml = NOTHING, *, edge: str | None = None
) -> Xml:
    """Columns or bars, from the second series on with a pattern; their edge has a colour of its own in a stack."""
    pattern = PATTERNS[number % len(PATTERNS)]
    fill = _solid(series.colour)
    if pattern is not None:
        front, back = a("srgbClr", val="FFFFFF"), a("srgbClr", val=series.colour)
        fill = a("pattFill", a("fgClr", front), a("bgClr", back), prst=pattern)
    return c(
        "ser",
        *_head(series, number),
        c("spPr", fill, a("ln", _solid(edge or series.colour), w=9525)),
        c("invertIfNegative", val=0),
        labels,
        *_numbers(series, categories, number),
    )


def _solid(colour: str) -> Xml:
    return a("solidFill", a("srgbClr", val=colour))


def _head(series: PlotSeries, number: int) -> tuple[Xml, ...]:
    cell = f"{SHEET}!${column_letters(number + 1)}$1"
    name = c("tx", c("strRef", _formula(cell), _strings("strCache", (series.name,))))
    return (c("idx", val=number), c("order", val=number), name)


def _numbers(series: PlotSeries, categories: Sequence[str], number: int) -> tuple[Xml, Xml]:
    last = len(categories) + 1
    column = column_letters(number + 1)
    points = (
        c("pt", element("c:v", {}, (escape(number_text(value)),)), idx=index)
        for index, value in enumerate(series.values)
        if value is not None
    )
    cache = c(
        "numCache",
        c("formatCode", escape(series.number_format)),
        c("ptCount", val=len(series.values)),
        *points,
    )
    return (
        c("cat", c("strRef", _formula(f"{SHEET}!$A$2:$A${last}"), _strings("strCache", categories))),
        c("val", c("numRef", _formula(f"{SHEET}!${column}$2:${column}${last}"), cache)),
    )


def _formula(cells: str) -> Xml:
    return c("f", escape(cells))


def _strings(name: str, words: Sequence[str]) -> Xml:
    points = (c("pt", c("v", escape(text)), idx=index) for index, text in enumerate(words))
    return c(name, c("ptCount", val=len(words)), *points)
