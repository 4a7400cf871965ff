"""How much room a table takes on a page: columns that cut no word, and rows that are too tall to be kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from cabinet_report.houses.look import Look
from cabinet_report.tree.grid import Grid, Placed, grid
from cabinet_report.tree.nodes import Blocks, ListItem, Paragraph, Span, Table
from cabinet_report.tree.walk import text_of, walk
from cabinet_report.writers.html.measure import width_of

SIDES = 1.5  # what a cell keeps free to the left and to the right, in parts of what it keeps free above
LINE = 1.25  # as in the style sheet
POINTS = 72 / 25.4  # in a millimetre
TALL = 0.5  # of a page: a taller row may split, and a table up to it stays on one page
BREAK = re.compile(r"[ \n\t]|(?<=[-–—])")


@dataclass(frozen=True, slots=True)
class Room:
    """The share of the width that each column gets, in percent; whether the table is kept whole, and its tall rows."""

    shares: tuple[float, ...]
    whole: bool = False
    tall: frozenset[int] = frozenset()


def room_of(table: Table, look: Look, *, wide: bool) -> Room:
    """The room of a table on an upright page, or on a turned one."""
    placed = grid(table)
    page = look.page
    upright = (page.width - page.margin_left - page.margin_right, page.height - page.margin_top - page.margin_bottom)
    width, height = (
        (page.height - (page.width - upright[0]), page.width - (page.height - upright[1])) if wide else upright
    )
    size = look.sizes.wide_table if wide else look.sizes.table
    sides = 2 * SIDES * look.spacing.cell
    columns = fitted([column.width for column in table.columns], _least(placed, look, size, sides), width * POINTS)
    edges = (0.0, *accumulate(columns))
    heights = [0.0] * len(placed.rows)
    for place in placed.cells:
        room = max(edges[place.column + place.width] - edges[place.column] - sides, size)
        lines = sum(max(1, ceil(width_of(text, size) / room * 1.05)) for text in _texts(place.cell.children, look))
        each = (lines * size * LINE + 2 * look.spacing.cell) / place.cell.row_span
        for row in range(place.row, place.row + place.cell.row_span):
            heights[row] = max(heights[row], each)
    limit = TALL * height * POINTS
    return Room(
        shares=tuple(round(100 * column / sum(columns), 3) for column in columns),
        whole=sum(heights) < limit,
        tall=frozenset(row for row, taken in enumerate(heights) if taken > limit),
    )


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


def _least(placed: Grid, look: Look, size: float, sides: float) -> list[float]:
    """For each column the width of its longest word, with what its cells keep free."""
    least = [0.0] * placed.columns
    for place in placed.cells:
        if place.width == 1:
            widest = max(_words(place, placed, look, size), default=0.0)
            least[place.column] = max(least[place.column], widest + sides + 1)
    return least


def _words(place: Placed, placed: Grid, look: Look, size: float) -> Iterator[float]:
    row = placed.rows[place.row]
    bold = row.is_head or row.row.role != "row"
    for text in _texts(place.cell.children, look):
        yield from (width_of(word, size, bold=bold) for word in BREAK.split(text))


def _texts(blocks: Blocks, look: Look) -> Iterator[str]:
    """The words of each paragraph and list item; a mark is as much wider as its shape and its edges."""
    for node in walk(blocks):
        match node:
            case Paragraph(children=children) | ListItem(children=children):
                marked = any(isinstance(child, Span) and child.role in look.marks for child in children)
                yield f"WW\u00a0{text_of(children)}" if marked else text_of(children)
            case _:
                pass
