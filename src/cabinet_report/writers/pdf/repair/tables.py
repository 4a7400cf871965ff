"""Headings of tables that say what they head: docs/explanation/analysis/weasyprint-table-headers.md."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from cabinet_report.writers.pdf.repair.structure import Element

SCOPES = {"col": "/Column", "colgroup": "/Column", "row": "/Row", "rowgroup": "/Row"}


def set_scopes(document: Element) -> None:
    """Give each heading its scope, and each table the sentence that sums it up."""
    from pikepdf import Name, String

    for element in document.walk():
        if element.source is None:
            continue
        if element.type == "TH":
            element.attributes.setdefault("Table", {})["Scope"] = Name(SCOPES[element.source.get("scope", "col")])
        elif element.type == "Table" and (summary := element.source.get("data-summary")):
            element.attributes.setdefault("Table", {})["Summary"] = String(summary)


def link_headers(document: Element) -> None:
    """Let each cell name the headings of its columns, of its group of rows and of its rows, however they span."""
    tables = (element for element in document.walk() if element.type == "Table")
    for number, table in enumerate(tables, 1):
        columns: defaultdict[int, list[str]] = defaultdict(list)
        rows: defaultdict[int, list[str]] = defaultdict(list)
        groups: dict[int, list[str]] = {}
        placed = list(_placed(table))
        headings = (place for place in placed if place[-1].type == "TH")
        for count, (part, row, column, (height, width), heading) in enumerate(headings, 1):
            heading.identifier = f"table-{number}-heading-{count}"
            scope = heading.source.get("scope", "col") if heading.source is not None else "col"
            if scope == "rowgroup":
                groups[id(part)] = [heading.identifier]
            for at in range(row, row + height) if scope == "row" else ():
                rows[at].append(heading.identifier)
            for at in range(column, column + width) if scope in ("col", "colgroup") else ():
                columns[at].append(heading.identifier)
        for part, row, column, (height, width), cell in placed:
            if cell.type == "TD" and part.type != "THead":
                heads = [name for at in range(column, column + width) for name in columns[at]]
                heads += groups.get(id(part), [])
                heads += [name for at in range(row, row + height) for name in rows[at]]
                _name(cell, dict.fromkeys(heads))


def _name(cell: Element, heads: Iterable[str]) -> None:
    from pikepdf import Array, String

    names = Array([String(name) for name in heads])
    if len(names):
        cell.attributes.setdefault("Table", {})["Headers"] = names


def _placed(table: Element) -> Iterator[tuple[Element, int, int, tuple[int, int], Element]]:
    """Each cell with the part of the table that holds it, its row and column, and how many of both it takes."""
    taken: set[tuple[int, int]] = set()
    parts = ((part, row) for part in table.elements for row in part.elements if row.type == "TR")
    for row, (part, cells) in enumerate(parts):
        column = 0
        for cell in cells.elements:
            while (row, column) in taken:
                column += 1
            said = cell.attributes.get("Table", {})
            height, width = said.get("RowSpan", 1), said.get("ColSpan", 1)
            taken.update((row + down, column + along) for down in range(height) for along in range(width))
            yield part, row, column, (height, width), cell
            column += width
