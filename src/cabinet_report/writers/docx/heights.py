"""How tall a row will be, roughly: enough to say whether it must be let to split over two pages."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from cabinet_report.tree.grid import GridRow, Placed
from cabinet_report.tree.nodes import Blocks, BulletList, NumberedList, Paragraph
from cabinet_report.tree.walk import text_of, walk

# A letter of a sans serif is about half as wide as its size, and a line 1.2 times as high.
LETTER, LINE = 0.5, 1.2


def row_height(row: GridRow, columns: Sequence[int], size: float, padding: float) -> float:
    """The height in points of a row whose columns have these widths in twips, its words this size.

    A cell that spans rows is shared out evenly among them.
    """
    heights = [
        (_lines(place.cell.children, _width(place, columns, padding), size) * size * LINE) / place.cell.row_span
        for place in row.places
        if isinstance(place, Placed)
    ]
    return max(heights, default=size * LINE) + 2 * padding


def _width(place: Placed, columns: Sequence[int], padding: float) -> float:
    return sum(columns[place.column : place.column + place.width]) / 20 - 3 * padding


def _lines(blocks: Blocks, width: float, size: float) -> int:
    letters = max(1.0, width / (size * LETTER))
    lines = 0
    for node in walk(blocks):
        match node:
            case Paragraph(children=children):
                lines += max(1, ceil(len(text_of(children)) / letters))
            case BulletList(items=items) | NumberedList(items=items):
                lines += sum(max(1, ceil(len(text_of(item.children)) / (letters - 4))) for item in items)
            case _:
                pass
    return lines
