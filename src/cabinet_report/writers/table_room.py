"""How much room a table takes on a page: columns that cut no word, and rows that are too tall to be kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from cabinet_report.tree.grid import Grid, GridRow, Placed, grid
from cabinet_report.tree.nodes import Blocks, ListItem, Paragraph, Span, Table
from cabinet_report.tree.walk import text_of, walk
from cabinet_report.writers.typeface import width_of

TALL = 0.5  # of a page: a taller row may split, and a table up to it stays on one page
RAGGED = 1.05  # lines end before their end, because words are not cut
# A line may break at a space and after a hyphen or a dash; a fixed space holds, and so does the hyphen of 2022-23.
BREAK = re.compile(r"[ \n\t\u2003]|(?<=-)(?!\d)|(?<=[–—])")


@dataclass(frozen=True, slots=True)
class CellShape:
    """The words of a cell and the room around them, in points: their size, left and right, above and below.

    ``line`` is from one line to the next, in sizes of type.
    """

    size: float
    sides: float
    ends: float
    line: float


@dataclass(frozen=True, slots=True)
class Room:
    """The width that each column gets, in points; whether the table is kept whole on a page, and its tall rows."""

    columns: tuple[float, ...]
    whole: bool = False
    tall: frozenset[int] = frozenset()


def room_of(table: Table, page: tuple[float, float], shape: CellShape) -> Room:
    """The room of a table on pages that are so wide and so high between their margins."""
    width, height = page
    laid = grid(table)
    columns = fitted([column.width for column in table.columns], _least(laid, shape), width)
    heights = [_height(row, columns, shape) for row in laid.rows]
    for place in laid.cells:
        # A cell over several rows is shared out evenly among them.
        for row in range(place.row + 1, place.row + place.cell.row_span):
            heights[row] = max(heights[row], _needed(place, columns, shape))
    limit = TALL * height
    tall = frozenset(row for row, taken in enumerate(heights) if taken > limit)
    return Room(tuple(columns), whole=sum(heights) < limit, tall=tall)


def readable(table: Table, most: float) -> tuple[float, ...]:
    """The width that each column wants to be read in, in sizes of type: that of its words, up to so much of a line."""
    return tuple(_least(grid(table), CellShape(size=1, sides=0, ends=0, line=1), most))


def fitted(shares: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """The widths of the columns: their shares, but for those that would cut a word, which the others make room for.

    Where the words of all columns together are too wide for the page, the shares stand.
    """
    widths = [share / sum(shares) * width for share in shares]
    if sum(least) > width:
        return widths
    held: set[int] = set()
    while narrow := {at for at, need in enumerate(least) if at not in held and widths[at] < need}:
        held |= narrow
        free = width - sum(least[at] for at in held)
        loose = sum(share for at, share in enumerate(shares) if at not in held)
        widths = [least[at] if at in held else share / loose * free for at, share in enumerate(shares)]
    return widths


def _least(laid: Grid, shape: CellShape, most: float = 0) -> list[float]:
    """For each column the width of its longest word, or up to so much of its longest text, with the room around it."""
    least = [0.0] * laid.columns
    for place in laid.cells:
        if place.width == 1:
            widest = max(_words(place, laid.rows[place.row], shape.size, most), default=0.0)
            least[place.column] = max(least[place.column], widest + shape.sides + 1)
    return least


def _words(place: Placed, row: GridRow, size: float, most: float) -> Iterator[float]:
    heavy = row.is_head or row.row.role != "row"
    for text, bold in _texts(place.cell.children):
        yield min(most, width_of(text, size, bold=bold or heavy))
        yield from (width_of(word, size, bold=bold or heavy) for word in BREAK.split(text))


def _height(row: GridRow, columns: Sequence[float], shape: CellShape) -> float:
    cells = (place for place in row.places if isinstance(place, Placed))
    return max((_needed(place, columns, shape) for place in cells), default=shape.size * shape.line + shape.ends)


def _needed(place: Placed, columns: Sequence[float], shape: CellShape) -> float:
    """The height that the cell asks of each of its rows."""
    edges = tuple(accumulate(columns, initial=0.0))
    room = max(edges[place.column + place.width] - edges[place.column] - shape.sides, shape.size)
    texts = _texts(place.cell.children)
    lines = sum(max(1, ceil(width_of(text, shape.size, bold=bold) / room * RAGGED)) for text, bold in texts)
    return (lines * shape.size * shape.line + shape.ends) / place.cell.row_span


def _texts(blocks: Blocks) -> Iterator[tuple[str, bool]]:
    """The words of each paragraph and list item, and whether they are bold.

    A rating or trend is as much wider as its shape, from which its word does not part.
    """
    for node in walk(blocks):
        match node:
            case Paragraph(children=(Span(role=role, children=children),)) if role.startswith(("rating.", "trend.")):
                yield f"WW\u00a0{text_of(children)}", True
            case Paragraph(children=children) | ListItem(children=children):
                yield text_of(children), False
            case _:
                pass
