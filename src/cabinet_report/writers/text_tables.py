"""Tables as text: narrow ones in columns, wide ones as a name and its values, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cabinet_report.tree.grid import Continuation, Grid, GridRow, Placed, grid
from cabinet_report.tree.nodes import Blocks, Table

WIDEST = 100  # of a table in columns, in characters
GAP = "  "

Write = Callable[[Blocks], list[str]]


def write_table(table: Table, write: Write) -> Iterator[str]:
    """The rows of a table as lines; ``write`` makes the lines of a cell."""
    placed = grid(table)
    heads = _heads(placed, write)
    body = [row for row in placed.rows if not row.is_head]
    cells = [
        [write(place.cell.children) if not isinstance(place, Continuation) else [] for place in row.places]
        for row in body
    ]
    in_columns = all(len(row.places) in (1, placed.columns) for row in body) and all(
        len(lines) <= 1 for row in cells for lines in row
    )
    rows = [tuple(lines[0] if lines else "" for lines in row) for row in cells]
    full = [row for row in (heads, *rows) if len(row) == placed.columns]
    if in_columns and sum(_widths(full)) + len(GAP) * placed.columns <= WIDEST:
        sides = "".join(">" if column.align == "end" else "<" for column in table.columns)
        yield from aligned([heads, *rows] if any(heads) else rows, sides)
    else:
        for row, lines in zip(body, cells, strict=True):
            yield from _record(row, lines, heads)


def aligned(rows: Sequence[Sequence[str]], sides: str) -> Iterator[str]:
    """The rows in columns; ``sides`` has ``<`` or ``>`` for each. A row of one cell, such as a group's, runs on."""
    widths = _widths([row for row in rows if len(row) == len(sides)])
    for row in rows:
        if len(row) < len(sides):
            yield from row
        else:
            cells = (f"{cell:{side}{width}}" for cell, side, width in zip(row, sides, widths, strict=True))
            yield GAP.join(cells).rstrip()


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]


def _heads(placed: Grid, write: Write) -> tuple[str, ...]:
    """The heading of each column, the headings above it first: ``Budget, net``."""
    heads: list[list[str]] = [[] for _ in range(placed.columns)]
    for place in placed.cells:
        if placed.rows[place.row].is_head and (words := " ".join(write(place.cell.children))):
            for column in range(place.column, place.column + place.width):
                heads[column].append(words)
    return tuple(", ".join(words) for words in heads)


def _record(row: GridRow, cells: list[list[str]], heads: tuple[str, ...]) -> Iterator[str]:
    """The name of the row, then a line for each of its values with the heading of its column."""
    margin = ""
    for place, lines in zip(row.places, cells, strict=True):
        head = heads[place.column]
        if isinstance(place, Placed) and place.cell.scope:
            yield from lines
            margin = GAP
        elif len(lines) == 1:
            yield f"{margin}{head}: {lines[0]}"
        elif lines:
            yield f"{margin}{head}:"
            yield from (f"{margin}{GAP}{line}" for line in lines)
