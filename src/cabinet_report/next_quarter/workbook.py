"""The changes of the next quarter in a workbook: cells are written into its sheets, and all else is left as it is.

ECMA-376 part 1, chapter 18.3.1: names of elements are those of the specification.  Formats, widths, other sheets and
charts stay, since only the parts of the sheets that change are written anew.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from lxml import etree

from cabinet_report.intake.contents import tidy
from cabinet_report.intake.rows import header_row
from cabinet_report.intake.xlsx import Rows, read_sheets, sheet_parts
from cabinet_report.naming import fold
from cabinet_report.next_quarter.edits import Edits
from cabinet_report.unpack import unpack
from cabinet_report.wording import column_letters, column_position

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def edit_workbook(content: bytes, edits: Mapping[str, Edits]) -> bytes:
    """The workbook with the changes of each table that it holds."""
    package = dict(unpack(content))
    sheets = read_sheets(content)
    by_fold = {fold(name): each for name, each in edits.items() if each.cells or each.rows}
    for name, part in sheet_parts(package).items():
        table = by_fold.get(fold(name))
        if table is not None:
            package[part] = _edited(package[part], sheets[name], table)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry, package[entry.filename], zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _edited(part: bytes, rows: Rows, edits: Edits) -> bytes:
    tidied = [(number, [tidy(cell) for cell in cells]) for number, cells in rows]
    index = header_row(tidied, edits.form)
    if index is None:
        return part
    number, headings = tidied[index]
    positions = {fold(cell): place for place, cell in enumerate(headings) if isinstance(cell, str)}
    cells: dict[tuple[int, int], str] = {}
    for name in edits.gained:
        if fold(name) not in positions:
            positions[fold(name)] = len(headings) + len(cells)
            cells[number, positions[fold(name)]] = name
    for (row, column), text in edits.cells.items():
        if fold(column) in positions:
            cells[row, positions[fold(column)]] = text
    last = tidied[-1][0]
    for below, new in enumerate(edits.rows, 1):
        cells |= {(last + below, positions[fold(column)]): text for column, text in new.items()}
    return _written(part, cells)


def _written(part: bytes, cells: Mapping[tuple[int, int], str]) -> bytes:
    """The part of a sheet with these cells in it.

    Every prefix of its namespaces stays, also one that no element has: Excel names those that others may pass over
    (``mc:Ignorable``), and takes a file for damaged that does not say what they are.
    """
    root = etree.fromstring(part, _PARSER)
    space = f"{{{etree.QName(root).namespace}}}"
    sheet = root.find(f"{space}sheetData")
    if sheet is None:
        return part
    rows = {int(row.get("r", "0")): row for row in sheet}
    for (number, position), text in sorted(cells.items()):
        row = rows.get(number)
        if row is None:
            row = rows[number] = etree.SubElement(sheet, f"{space}row", {"r": str(number)})
        _set(row, f"{column_letters(position)}{number}", position, text, space)
    for dimension in root.findall(f"{space}dimension"):  # may be left out, and Excel works it out
        root.remove(dimension)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _set(row: _Element, address: str, position: int, text: str, space: str) -> None:
    """Write a number or a text into the cell of that address; its format stays."""
    cell = next((each for each in row if each.get("r") == address), None)
    if cell is None:
        cell = etree.Element(f"{space}c", {"r": address})
        row.insert(sum(_position(each) < position for each in row), cell)
    for child in [*cell]:
        cell.remove(child)
    cell.attrib.pop("t", None)
    if not text:
        return
    try:
        Decimal(text)
    except InvalidOperation:
        cell.set("t", "inlineStr")
        words = etree.SubElement(etree.SubElement(cell, f"{space}is"), f"{space}t")
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        words.text = text
    else:
        etree.SubElement(cell, f"{space}v").text = text


def _position(cell: _Element) -> int:
    return column_position(cell.get("r", "").rstrip("0123456789"))
