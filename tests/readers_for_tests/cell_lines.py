"""The cells of a PDF's tables line by line, as they stand on the pages; written from ISO 32000, 9.4 and 14.7."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pikepdf

from tests.readers_for_tests.pdf_words import Font

# Points: a note's number stands so much above its line at most, and the next line at least so much below.
SAME_LINE = 6
Matrix = tuple[float, float, float, float, float, float]
UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)


class Piece(NamedTuple):
    """Words that are shown at once: where they begin, from the left and from the foot of the page."""

    x: float
    y: float
    words: str


@dataclass
class TableCell:
    """A cell: the page on which it begins, from 0, and its lines."""

    page: int = -1
    lines: list[str] = field(default_factory=list)


def tables_of(content: bytes) -> list[list[TableCell]]:
    """The cells of each table in the order in which they are read."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        shown = {number: _shown(page) for number, page in enumerate(pdf.pages)}
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        return [
            [_cell(cell, shown, numbers) for cell in _below(table, ("/TD", "/TH"), numbers)]
            for table in _below((pdf.Root.StructTreeRoot, None), ("/Table",), numbers)
        ]


Element = tuple[Any, int | None]  # an element, and the page that it says its content stands on


def _kids(element: Element, numbers: Mapping[tuple[int, int], int]) -> Iterator[Element]:
    holder, page = element
    kids = holder.get("/K", pikepdf.Array([]))
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        here = numbers[kid.Pg.objgen] if not isinstance(kid, int) and "/Pg" in kid else page
        yield kid, here


def _below(element: Element, kinds: Sequence[str], numbers: Mapping[tuple[int, int], int]) -> Iterator[Element]:
    for kid, page in _kids(element, numbers):
        if isinstance(kid, int) or "/S" not in kid:
            continue
        if str(kid.S) in kinds:
            yield kid, page
        else:
            yield from _below((kid, page), kinds, numbers)


def _cell(
    cell: Element, shown: Mapping[int, Mapping[int, list[Piece]]], numbers: Mapping[tuple[int, int], int]
) -> TableCell:
    found = TableCell()
    height: tuple[int, float] = (-1, 0)
    for page, piece in _pieces(cell, shown, numbers):
        if found.lines and page == height[0] and abs(piece.y - height[1]) < SAME_LINE:
            found.lines[-1] += piece.words
            continue
        height = (page, piece.y)
        found.page = page if found.page < 0 else found.page
        found.lines.append(piece.words)
    return found


def _pieces(
    element: Element, shown: Mapping[int, Mapping[int, list[Piece]]], numbers: Mapping[tuple[int, int], int]
) -> Iterator[tuple[int, Piece]]:
    for kid, page in _kids(element, numbers):
        if isinstance(kid, int) or "/MCID" in kid:
            assert page is not None
            mark = kid if isinstance(kid, int) else int(kid.MCID)
            yield from ((page, piece) for piece in shown[page].get(mark, []))
        elif "/S" in kid and str(kid.S) != "/Lbl":
            yield from _pieces((kid, page), shown, numbers)


def _shown(page: Any) -> dict[int, list[Piece]]:
    """What each mark of the page shows, and where."""
    found: dict[int, list[Piece]] = {}
    marks: list[int | None] = []
    moved, kept = UNMOVED, list[Matrix]()
    text, line = UNMOVED, UNMOVED
    font: Font | None = None
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "q":
                kept.append(moved)
            case "Q":
                moved = kept.pop()
            case "cm":
                moved = _times(_matrix(operands), moved)
            case "BDC" | "BMC":
                properties = operands[1] if len(operands) > 1 else {}
                if isinstance(properties, pikepdf.Name):
                    properties = page.Resources.Properties[str(properties)]
                marks.append(int(properties["/MCID"]) if "/MCID" in properties else None)
            case "EMC":
                marks.pop()
            case "BT":
                text = line = UNMOVED
            case "Tm":
                text = line = _matrix(operands)
            case "Td":
                text = line = _times((1, 0, 0, 1, float(operands[0]), float(operands[1])), line)
            case "Tf":
                font = Font(page.Resources.Font[str(operands[0])])
            case "Tj" | "TJ" if font is not None:
                strings = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
                words = "".join(font.words(bytes(each)) for each in strings if isinstance(each, pikepdf.String))
                mark = next((each for each in reversed(marks) if each is not None), None)
                if mark is not None:
                    *_, x, y = _times(text, moved)
                    found.setdefault(mark, []).append(Piece(x, y, words))
    return found


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = map(float, operands)
    return a, b, c, d, e, f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m
