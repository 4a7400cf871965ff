"""The workbook inside a chart: one sheet with the categories down the side and a column for each series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage

from cabinet_report.wording import column_letters
from cabinet_report.writers.docx.ooxml.package import TextPart, zipped
from cabinet_report.writers.docx.ooxml.xml import DECLARATION, NAMESPACES, Value, Xml, element, escape

SHEET = "Sheet1"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORKSHEET = f"{NAMESPACES['r']}/worksheet"


def workbook(
    corner: str,
    categories: Sequence[str],
    series: Sequence[tuple[str, Sequence[float | None]]],
    number_format: str,
    day: date,
) -> bytes:
    """The workbook as a file. ``corner`` is the heading above the categories; a gap is an empty cell."""
    rows = _rows(corner, categories, series)
    sheet = TextPart("xl/worksheets/sheet1.xml", CT.SML_WORKSHEET, _sheet(rows, len(series)))
    book = TextPart("xl/workbook.xml", CT.SML_SHEET_MAIN)
    book.write(_book(book.relate_to(sheet, _WORKSHEET)))
    book.relate_to(TextPart("xl/styles.xml", CT.SML_STYLES, _styles(number_format)), RT.STYLES)
    package = OpcPackage()
    package.relate_to(book, RT.OFFICE_DOCUMENT)
    return zipped(package, day)


def number_text(value: float) -> str:
    """A number as XML writes it, without a needless ``.0``."""
    return f"{value:.15g}"


def _rows(
    corner: str, categories: Sequence[str], series: Sequence[tuple[str, Sequence[float | None]]]
) -> Iterator[Xml]:
    yield _row(
        1, (_text("A1", corner), *(_text(f"{column_letters(k)}1", name) for k, (name, _) in enumerate(series, 1)))
    )
    for index, category in enumerate(categories):
        row = index + 2
        values = ((column_letters(k), line[index]) for k, (_, line) in enumerate(series, 1))
        cells = (_number(f"{column}{row}", value) for column, value in values if value is not None)
        yield _row(row, (_text(f"A{row}", category), *cells))


def _row(number: int, cells: Sequence[Xml]) -> Xml:
    return element("row", {"r": number}, cells)


def _text(address: str, words: str) -> Xml:
    inline = element("is", {}, (element("t", {}, (escape(words),)),))
    return element("c", {"r": address, "t": "inlineStr"}, (inline,))


def _number(address: str, value: float) -> Xml:
    return element("c", {"r": address, "s": 1}, (element("v", {}, (escape(number_text(value)),)),))


def _sheet(rows: Iterator[Xml], series: int) -> bytes:
    widths = element("cols", {}, (element("col", {"min": 1, "max": series + 1, "width": 18, "customWidth": 1}),))
    return _part("worksheet", (widths, element("sheetData", {}, rows)))


def _book(sheet: str) -> bytes:
    sheets = element("sheets", {}, (element("sheet", {"name": SHEET, "sheetId": 1, "r:id": sheet}),))
    return _part("workbook", (sheets,), {"xmlns:r": NAMESPACES["r"]})


def _styles(number_format: str) -> bytes:
    # Excel asks for two fills, whatever is used.
    plain: dict[str, Value] = {"fontId": 0, "fillId": 0, "borderId": 0}
    return _part(
        "styleSheet",
        (
            element("numFmts", {"count": 1}, (element("numFmt", {"numFmtId": 164, "formatCode": number_format}),)),
            element(
                "fonts",
                {"count": 1},
                (element("font", {}, (element("sz", {"val": 11}), element("name", {"val": "Arial"}))),),
            ),
            element(
                "fills",
                {"count": 2},
                (element("fill", {}, (element("patternFill", {"patternType": kind}),)) for kind in ("none", "gray125")),
            ),
            element("borders", {"count": 1}, (element("border", {}),)),
            element("cellStyleXfs", {"count": 1}, (element("xf", {"numFmtId": 0, **plain}),)),
            element(
                "cellXfs",
                {"count": 2},
                (
                    element("xf", {"numFmtId": 0, **plain, "xfId": 0}),
                    element("xf", {"numFmtId": 164, **plain, "xfId": 0, "applyNumberFormat": 1}),
                ),
            ),
            element("cellStyles", {"count": 1}, (element("cellStyle", {"name": "Normal", "xfId": 0, "builtinId": 0}),)),
        ),
    )


def _part(root: str, children: Sequence[Xml], more: dict[str, Value] | None = None) -> bytes:
    return (DECLARATION + element(root, {"xmlns": _MAIN, **(more or {})}, children)).encode()
