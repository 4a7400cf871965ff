"""The cells of an Excel workbook, as a person sees them, with what went wrong in them.

Written here because a pack needs little of the format and must be checked at once: openpyxl takes longer to import
than this takes to read, and shows either a formula or its value, so that a formula that was never worked out looks
like an empty cell.  ECMA-376 part 1, chapter 18; names of elements are those of the specification.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from cabinet_report.intake.contents import Content, Flaw, spreadsheet_error
from cabinet_report.intake.number_formats import Shown, content_of, shown_as
from cabinet_report.unpack import NotAPackage, Oversized, unpack
from cabinet_report.wording import column_position

Rows = list[tuple[int, Sequence[Content]]]
Package = Mapping[str, bytes]

# Of all sheets together, each cell up to the last of its row and each character counting one: a hundred thousand rows
# of a table of measures have about ten million.
MOST_CELLS_AND_CHARACTERS = 20_000_000
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d+)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_OLD_OFFICE_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What is raised over a file that is cut, altered, encrypted or of another kind.
_DAMAGED = (NotAPackage, ET.ParseError, LookupError, ValueError, ArithmeticError)
_NOT_WORKED_OUT = Flaw(
    "CSV-008",
    "the formula here has no value: the program that wrote the file did not work it out.",
    "Open the workbook in Excel and save it, or type the value in its place.",
)


class NotAWorkbook(Exception):
    """The bytes are no workbook of this format; its text says why, for the author."""


@dataclass(frozen=True, slots=True)
class _Book:
    strings: Sequence[str]
    formats: Sequence[Shown]
    from_1904: bool


def read_sheets(content: bytes) -> dict[str, Rows]:
    """The rows of each sheet by its name; raises NotAWorkbook, and Oversized."""
    if content.startswith(_OLD_OFFICE_FILE):
        raise NotAWorkbook("it is a workbook of the old .xls kind, or one with a password")
    try:
        return _sheets(unpack(content))
    except _DAMAGED as error:
        raise NotAWorkbook("it is no Excel workbook, or it is damaged") from error


def sheet_parts(package: Package) -> dict[str, str]:
    """The name of the part that holds each sheet, by the sheet's name."""
    main = _main(package)
    related = _related(package, main)
    found: dict[str, str] = {}
    for sheet in _all(_part(package, main), "sheet"):
        kind, target = related[next(value for name, value in sheet.items() if name.endswith("}id"))]
        if kind == "worksheet":
            found.setdefault(sheet.get("name", ""), target)
    return found


def _main(package: Package) -> str:
    """The name of the part that lists the sheets."""
    return dict(_related(package, "").values())["officeDocument"]


def _sheets(package: Package) -> dict[str, Rows]:
    main = _main(package)
    by_kind = dict(_related(package, main).values())
    workbook = _part(package, main)
    strings = _part(package, by_kind["sharedStrings"]) if "sharedStrings" in by_kind else ()
    book = _Book(
        strings=[_text(item) for item in strings],
        formats=_formats(_part(package, by_kind["styles"])) if "styles" in by_kind else (),
        from_1904=any(each.get("date1904") in ("1", "true") for each in _all(workbook, "workbookPr")),
    )
    sheets: dict[str, Rows] = {}
    left = MOST_CELLS_AND_CHARACTERS
    for name, part in sheet_parts(package).items():
        rows = sheets[name] = []
        for number, cells in _rows(package[part], book):
            left -= sum(len(cell) if isinstance(cell, str) else 1 for cell in cells)
            if left < 0:
                limit = f"{MOST_CELLS_AND_CHARACTERS // 1_000_000} million cells and characters"
                raise Oversized(f"its sheets have more than {limit}")
            rows.append((number, cells))
    return sheets


def _part(package: Package, name: str) -> ET.Element:
    return ET.fromstring(package[name])  # noqa: S314  # unpack has looked at its size, and for entities


def _related(package: Package, name: str) -> Mapping[str, tuple[str, str]]:
    """By relationship id: the kind of part, and its name in the package."""
    folder, _, file = name.rpartition("/")
    base = f"{folder}/" if folder else ""
    found = {}
    for each in _part(package, f"{base}_rels/{file}.rels"):
        target = each.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else f"{base}{target}"
        found[each.get("Id", "")] = (each.get("Type", "").rpartition("/")[2], path)
    return found


def _name(element: ET.Element) -> str:
    """The element's name without its namespace: the strict and the transitional format differ only in that."""
    return str(element.tag).rpartition("}")[2]


def _all(element: ET.Element, name: str) -> Iterator[ET.Element]:
    return (each for each in element.iter() if _name(each) == name)


def _formats(styles: ET.Element) -> list[Shown]:
    codes = {int(each.get("numFmtId", "0")): each.get("formatCode", "") for each in _all(styles, "numFmt")}
    formats = (int(each.get("numFmtId", "0")) for cells in _all(styles, "cellXfs") for each in cells)
    return [shown_as(number, codes.get(number)) for number in formats]


def _rows(sheet: bytes, book: _Book) -> Iterator[tuple[int, Sequence[Content]]]:
    """The rows that hold something, each forgotten as XML when it has been read."""
    number = 0
    for _, row in ET.iterparse(BytesIO(sheet)):  # noqa: S314  # as above
        if _name(row) != "row":
            continue
        number = int(row.get("r", number + 1))
        cells: list[Content] = []
        for cell in row:
            position = _position(cell.get("r"), len(cells))
            content = _content(cell, book)
            if content is not None:
                cells.extend([None] * (position - len(cells)))
                cells.append(content)
        row.clear()
        if cells:
            yield number, cells


def _position(address: str | None, otherwise: int) -> int:
    match = _ADDRESS.fullmatch(address or "")
    return otherwise if match is None else column_position(match[1])


def _content(cell: ET.Element, book: _Book) -> Content:
    parts = {_name(part): part for part in cell}
    kind = cell.get("t", "n")
    value = parts["v"].text if "v" in parts else None
    if kind == "inlineStr":
        return _text(parts["is"]) if "is" in parts else None
    if value is None:
        return _NOT_WORKED_OUT if "f" in parts and kind != "str" else None
    match kind:
        case "s":
            return book.strings[int(value)]
        case "str":
            return _unescaped(value)
        case "b":
            return value == "1"
        case "e":
            return spreadsheet_error(value)
        case "d":
            return value
        case _:
            style = int(cell.get("s", "0"))
            shown = book.formats[style] if style < len(book.formats) else Shown.NUMBER
            return content_of(value, shown, from_1904=book.from_1904)


def _text(element: ET.Element) -> str:
    """The words of a string, its runs joined; reading aids (rPh) are not part of it."""
    words = []
    for part in element:
        if _name(part) == "t":
            words.append(part.text or "")
        elif _name(part) == "r":
            words.extend(run.text or "" for run in part if _name(run) == "t")
    return _unescaped("".join(words))


def _unescaped(text: str) -> str:
    """The text with ``_x000D_`` as the character that it stands for (18.4.12 t, ST_Xstring)."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
