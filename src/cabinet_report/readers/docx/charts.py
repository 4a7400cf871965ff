"""A chart back from its part: kind, categories, series, axis and alternative text."""

from __future__ import annotations

from cabinet_report.readers.docx.package import Element, Opened, attribute, find, findall
from cabinet_report.tree.nodes import Chart, ChartKind, Inlines, Scale, Series


def read_chart(drawing: Element, opened: Opened, caption: Inlines, number: int | None) -> Chart | None:
    """The chart that a w:drawing shows; None where it shows something else."""
    link = find(drawing, ".//c:chart")
    if link is None:
        return None
    part = opened.targets(opened.main)[attribute(link, "r:id")]
    area = find(opened.tree(part), "c:chart/c:plotArea")
    lines = findall(area, ".//c:ser")
    values = find(area, "c:valAx")
    named = find(drawing, ".//wp:docPr")
    return Chart(
        kind=_kind(area),
        title=named.get("title", "") if named is not None else "",
        categories=_strings(find(lines[0], "c:cat") if lines else None),
        series=tuple(_series(line) for line in lines),
        alternative=named.get("descr", "") if named is not None else "",
        category_title=_words(find(area, "c:catAx/c:title")),
        value_title=_words(find(values, "c:title")),
        scale=_scale(values),
        value_format=_text(find(lines[0], "c:val/c:numRef/c:numCache/c:formatCode")) if lines else "#,##0",
        caption=caption,
        number=number,
    )


def _kind(area: Element | None) -> ChartKind:
    if find(area, "c:lineChart") is not None:
        return "line"
    lies = _plain(find(area, "c:barChart/c:barDir"), "val") == "bar"
    if _plain(find(area, "c:barChart/c:grouping"), "val") == "stacked":
        return "stacked_bar" if lies else "stacked_column"
    return "bar" if lies else "column"


def _scale(axis: Element | None) -> Scale:
    """The lines across, by the ends and the step of the axis; how they were printed is not kept."""
    low, high, step = (_number(find(axis, path)) for path in ("c:scaling/c:min", "c:scaling/c:max", "c:majorUnit"))
    count = round((high - low) / step) + 1 if step else 1
    values = tuple(low + step * place for place in range(count))
    return Scale(values, ("",) * count, _plain(find(axis, "c:numFmt"), "formatCode") or "#,##0")


def _series(line: Element) -> Series:
    """A series with its numbers; how they were printed is not kept in a chart."""
    cache = find(line, "c:val/c:numRef/c:numCache")
    points = {int(point.get("idx", "0")): float(_text(find(point, "c:v"))) for point in findall(cache, "c:pt")}
    count = int(_plain(find(cache, "c:ptCount"), "val") or 0)
    name = "".join(_strings(find(line, "c:tx")))
    return Series(name, tuple(points.get(index) for index in range(count)), ("",) * count)


def _strings(element: Element | None) -> tuple[str, ...]:
    points = findall(element, ".//c:pt")
    return tuple(_text(find(point, "c:v")) for point in points)


def _words(element: Element | None) -> str:
    return "".join(_text(piece) for piece in findall(element, ".//a:t"))


def _text(element: Element | None) -> str:
    return "" if element is None else element.text or ""


def _number(element: Element | None) -> float:
    return float(_plain(element, "val") or 0)


def _plain(element: Element | None, name: str) -> str:
    return "" if element is None else element.get(name, "")
