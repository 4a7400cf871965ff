"""How much room a table takes on a page: columns that cut no word, and rows that are too tall to be kept whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from cabinet_report.houses.look import Look
from cabinet_report.tree.grid import Grid, GridRow, Placed, grid
from cabinet_report.tree.nodes import Table
from cabinet_report.writers.cell_words import lines_of, narrowest_in

TALL = 0.5  # of a page: a taller row may split
SHORT = 0.4  # of a page: a table up to it stays on one page; more would leave half of the page before it empty
RAGGED = 1.05  # lines end before their end, because words are not cut
HEAD_LINES = (4, 5, 6)  # a heading of more lines is hard to read: the fewest are taken that the page has room for
POINTS = 72 / 25.4  # in a millimetre

# What a cell keeps free to each of its sides, in parts of what it keeps free above and below; and its lines.
SIDES = 1.5
COMPACT_SIDES = 1.0
LINE = 1.25


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


def page_room(look: Look, *, turned: bool) -> tuple[float, float]:
    """How wide and how high the words of a page may be, in points."""
    page = look.page
    sides, ends = page.margin_left + page.margin_right, page.margin_top + page.margin_bottom
    width, height = (page.height, page.width) if turned else (page.width, page.height)
    return (width - sides) * POINTS, (height - ends) * POINTS


def cell_shape(look: Look, *, wide: bool, compact: bool) -> CellShape:
    """The shape of the cells of tables: on turned pages or on upright ones, compact or as usual."""
    size = look.sizes.wide_table if wide or compact else look.sizes.table
    sides = COMPACT_SIDES if compact else SIDES
    return CellShape(size, 2 * sides * look.spacing.cell, 2 * look.spacing.cell, LINE)


def room_of(table: Table, page: tuple[float, float], shape: CellShape) -> Room:
    """The room of a table on pages that are so wide and so high between their margins."""
    width, height = page
    needs = Needs(table)
    columns = needs.columns(width, shape)
    heights = [needs.height(row, columns, shape) for row in needs.laid.rows]
    for place in needs.laid.cells:
        # A cell over several rows is shared out evenly among them.
        for row in range(place.row + 1, place.row + place.cell.row_span):
            heights[row] = max(heights[row], needs.height_of(place, columns, shape))
    limit = TALL * height
    tall = frozenset(row for row, taken in enumerate(heights) if taken > limit)
    return Room(tuple(columns), whole=sum(heights) < SHORT * height, tall=tall)


def readable(table: Table, most: float) -> tuple[float, ...]:
    """The width that each column wants to be read in, in sizes of type: that of its words, up to so much of a line."""
    return tuple(Needs(table).read_in(most))


class Needs:
    """What the words of a table ask of its columns and rows: they are measured once, and asked about in any shape."""

    def __init__(self, table: Table) -> None:
        self.laid: Grid = grid(table)
        self._shares = [column.width for column in table.columns]
        self._lines = {
            (place.row, place.column): lines_of(place.cell.children, heavy=row.is_head or row.row.role != "row")
            for row in self.laid.rows
            for place in row.places
            if isinstance(place, Placed)
        }

    def columns(self, width: float, shape: CellShape) -> list[float]:
        """The widths of the columns where a page is so wide."""
        for most in HEAD_LINES:
            least = self.least(shape, most)
            if sum(least) <= width:
                return fitted(self._shares, least, width)
        return fitted(self._shares, self.least(shape), width)

    def least(self, shape: CellShape, head_lines: int | None = None) -> list[float]:
        """For each column what its longest word takes, or a heading of no more lines than so many."""

        def of_cell(place: Placed) -> float:
            lines = self._lines[place.row, place.column]
            words = max((line.narrowest() * shape.size + line.inset for line in lines), default=0.0)
            if head_lines and self.laid.rows[place.row].is_head:
                words = max(words, narrowest_in(lines, head_lines) * shape.size)
            return words + shape.sides + 1

        return self._of_columns(of_cell)

    def cut(self, width: float, shape: CellShape, head_lines: int | None = None) -> int:
        """How many columns cut a word, or have a heading of more lines, where a page is so wide."""
        least = self.least(shape, head_lines)
        most = _cut(least, width) if sum(least) > width else max(least)
        return sum(need > most for need in least)

    def read_in(self, most: float) -> list[float]:
        """For each column the width, in sizes of type, of its longest line, or of so much of it."""

        def of_cell(place: Placed) -> float:
            return max((line.up_to(most) for line in self._lines[place.row, place.column]), default=0.0) + 1

        return self._of_columns(of_cell)

    def height(self, row: GridRow, columns: Sequence[float], shape: CellShape) -> float:
        """How high the row is that has these columns."""
        cells = (place for place in row.places if isinstance(place, Placed))
        least = shape.size * shape.line + shape.ends
        return max((self.height_of(place, columns, shape) for place in cells), default=least)

    def height_of(self, place: Placed, columns: Sequence[float], shape: CellShape) -> float:
        """The height that the cell asks of each of its rows."""
        edges = tuple(accumulate(columns, initial=0.0))
        room = max(edges[place.column + place.width] - edges[place.column] - shape.sides, shape.size)
        lines = sum(
            max(1, ceil(line.length * shape.size / room * RAGGED)) for line in self._lines[place.row, place.column]
        )
        return (lines * shape.size * shape.line + shape.ends) / place.cell.row_span

    def _of_columns(self, of_cell: Callable[[Placed], float]) -> list[float]:
        """What the cells of each column ask for; one over several columns shares out among them what they lack."""
        asked = [0.0] * self.laid.columns
        for place in sorted(self.laid.cells, key=lambda place: place.width):
            covered = range(place.column, place.column + place.width)
            lacking = of_cell(place) - sum(asked[at] for at in covered)
            if lacking > 0:
                for at in covered:
                    asked[at] += lacking / place.width
        return asked


def fitted(shares: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """The widths of the columns: their shares, but for those that would cut a word, which the others make room for.

    Where the words of all columns together are too wide for the page, the longest are cut, and as few as need be.
    """
    if sum(least) > width:
        most = _cut(least, width)
        return [min(need, most) for need in least]
    widths = [share / sum(shares) * width for share in shares]
    held: set[int] = set()
    while narrow := {at for at, need in enumerate(least) if at not in held and widths[at] < need}:
        held |= narrow
        free = width - sum(least[at] for at in held)
        loose = sum(share for at, share in enumerate(shares) if at not in held)
        widths = [least[at] if at in held else share / loose * free for at, share in enumerate(shares)]
    return widths


def _cut(least: Sequence[float], width: float) -> float:
    """The width of the columns that do not get what they ask for, so that all together fill the page."""
    free = width
    for number, need in enumerate(sorted(least)):
        share = free / (len(least) - number)
        if need > share:
            return share
        free -= need
    return max(least)
