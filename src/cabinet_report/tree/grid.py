"""Where each cell of a table stands: spans are worked out here, once, for every writer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cabinet_report.tree.nodes import Cell, Row, Table


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell and where it begins. Rows and columns count from 0; the head's rows come first."""

    cell: Cell
    row: int
    column: int

    @property
    def width(self) -> int:
        """How many columns it takes."""
        return self.cell.column_span


@dataclass(frozen=True, slots=True)
class Continuation:
    """The room that a cell of an earlier row still takes in this row, over all of its columns."""

    origin: Placed
    row: int

    @property
    def column(self) -> int:
        """The column it begins in: the same as its cell's."""
        return self.origin.column

    @property
    def width(self) -> int:
        """How many columns it takes: as many as its cell."""
        return self.origin.width


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row, tiled from the first column to the last without a gap. ``is_head`` rows repeat on each page."""

    row: Row
    is_head: bool
    places: tuple[Placed | Continuation, ...]


@dataclass(frozen=True)
class Grid:
    """A table whose every place is known."""

    columns: int
    rows: tuple[GridRow, ...]

    @cached_property
    def cells(self) -> tuple[Placed, ...]:
        """Every cell in reading order."""
        return tuple(place for row in self.rows for place in row.places if isinstance(place, Placed))


def grid(table: Table) -> Grid:
    """The table with each cell in its place.

    Raises ``ValueError`` where the spans leave a gap, overlap, or run out of the table or from the head into the body.
    """
    head = _place(table.head, 0, len(table.columns), table.role, is_head=True)
    body = _place(table.body, len(head), len(table.columns), table.role, is_head=False)
    return Grid(len(table.columns), head + body)


def _place(rows: Sequence[Row], first: int, columns: int, name: str, *, is_head: bool) -> tuple[GridRow, ...]:
    placed: list[GridRow] = []
    # For each column, the cell of an earlier row that still reaches down into the row being placed.
    reaching: dict[int, Placed] = {}
    for index, row in enumerate(rows, first):
        place = f'table "{name}", row {index + 1}'
        places: list[Placed | Continuation] = []
        waiting = iter(row.cells)
        column = 0
        while column < columns:
            above = reaching.get(column)
            if above is not None:
                places.append(Continuation(above, index))
                column += above.width
                continue
            cell = next(waiting, None)
            if cell is None:
                raise ValueError(f"{place}: there is no cell for column {column + 1} of {columns}")
            if cell.column_span < 1 or cell.row_span < 1:
                raise ValueError(f"{place}: a cell spans {cell.column_span} columns and {cell.row_span} rows")
            here = Placed(cell, index, column)
            covered = range(column, column + here.width)
            if covered.stop > columns:
                raise ValueError(f"{place}: the cell at column {column + 1} runs past the last column, {columns}")
            if any(number in reaching for number in covered):
                raise ValueError(f"{place}: the cell at column {column + 1} runs into a cell that spans down to it")
            if index + cell.row_span > first + len(rows):
                part = "head" if is_head else "body"
                raise ValueError(f"{place}: the cell at column {column + 1} runs out of the table's {part}")
            places.append(here)
            column = covered.stop
        if next(waiting, None) is not None:
            raise ValueError(f"{place}: there are more cells than fit {columns} columns")
        placed.append(GridRow(row, is_head, tuple(places)))
        reaching = {
            number: cell_place
            for cell_place in (place.origin if isinstance(place, Continuation) else place for place in places)
            if cell_place.row + cell_place.cell.row_span > index + 1
            for number in range(cell_place.column, cell_place.column + cell_place.width)
        }
    return tuple(placed)
