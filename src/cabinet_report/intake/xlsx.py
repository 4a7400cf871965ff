"""The cells of an Excel workbook, as a person sees them, with what went wrong in them.

Written here because a pack needs little of the format and must be checked at once: openpyxl takes longer to import
than this takes to read, and shows either a formula or its value, so that a formula that was never worked out looks
like an empty cell.  ECMA-376 part 1, chapter 18; names of elements are those of the specification.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from cabinet_report.intake.contents import Content, Flaw, spreadsheet_error
from cabinet_report.intake.number_formats import Shown, content_of, shown_as

Rows = list[tuple[int, Sequence[Content]]]

_LARGEST = 200_000_000  # bytes of one part when unpacked: far above any pack, far below a trap
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d+)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_OLD_OFFICE_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What the libraries raise over a file that is cut, altered, encrypted or of another kind.
_DAMAGED_PACKAGE = (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError)
_DAMAGED_PART = (ET.ParseError, LookupError, ValueError, ArithmeticError)
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
    """The rows of each sheet by its name; raises NotAWorkbook."""
    if content.startswith(_OLD_OFFICE_FILE):
        raise NotAWorkbook("it is a workbook of the old .xls kind, or one with a password")
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return _sheets(package)
    except (*_DAMAGED_PACKAGE, *_DAMAGED_PART) as error:
        raise NotAWorkbook("it is no Excel workbook, or it is damaged") from error


def _sheets(package: zipfile.ZipFile) -> dict[str, Rows]:
    main = dict(_related(package, "").values())["officeDocument"]
    related = _related(package, main)
    by_kind = dict(related.values())
    workbook = _part(package, main)
    strings = _part(package, by_kind["sharedStrings"]) if "sharedStrings" in by_kind else ()
    book = _Book(
        strings=[_text(item) for item in strings],
        formats=_formats(_part(package, by_kind["styles"])) if "styles" in by_kind else (),
        from_1904=any(each.get("date1904") in ("1", "true") for each in _all(workbook, "workbookPr")),
    )
    sheets = {}
    for sheet in _all(workbook, "sheet"):
        identifier = next(value for name, value in sheet.items() if name.endswith("}id"))
        kind, target = related[identifier]
        if kind == "worksheet":
            sheets[sheet.get("name", "")] = list(_rows(_part(package, target), book))
    return sheets


class _NoDoctype(ET.TreeBuilder):
    """Refuses a document type, so that no entity can be defined."""

    def doctype(self, *_: object) -> None:
        """Refuse it."""
        raise ValueError


def _part(package: zipfile.ZipFile, name: str) -> ET.Element:
    if package.getinfo(name).file_size > _LARGEST:
        raise NotAWorkbook("it is far larger than a pack can be")
    return ET.fromstring(package.read(name), ET.XMLParser(target=_NoDoctype()))  # noqa: S314 - no entities: see above


def _related(package: zipfile.ZipFile, name: str) -> Mapping[str, tuple[str, str]]:
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


def _rows(sheet: ET.Element, book: _Book) -> Iterator[tuple[int, Sequence[Content]]]:
    number = 0
    for row in _all(sheet, "row"):
        number = int(row.get("r", number + 1))
        cells: list[Content] = []
        for cell in row:
            position = _position(cell.get("r"), len(cells))
            content = _content(cell, book)
            if content is not None:
                cells.extend([None] * (position - len(cells)))
                cells.append(content)
        if cells:
            yield number, cells


def _position(address: str | None, otherwise: int) -> int:
    match = _ADDRESS.fullmatch(address or "")
    if match is None:
        return otherwise
    position = 0
    for letter in match[1]:
        position = position * 26 + ord(letter) - ord("A") + 1
    return position - 1


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
