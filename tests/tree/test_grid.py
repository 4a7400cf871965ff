"""Grids tile exactly, and a table that cannot tile is named with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.tree.grid import Continuation, Placed, grid
from cabinet_report.tree.nodes import Cell, Column, Row, Table

Rectangle = tuple[int, int, int, int]  # row, column, height, width


def table(head: list[list[Cell]], body: list[list[Cell]], columns: int) -> Table:
    return Table(
        columns=tuple(Column(100 / columns) for _ in range(columns)),
        head=tuple(Row(tuple(cells)) for cells in head),
        body=tuple(Row(tuple(cells)) for cells in body),
        description="",
        role="table.test",
    )


@st.composite
def tilings(draw: st.DrawFn, columns: int) -> list[list[Rectangle]]:
    """The rectangles of a random tiling, by the row that each begins in."""
    rows = draw(st.integers(0, 5))
    taken: set[tuple[int, int]] = set()
    tiling: list[list[Rectangle]] = []
    for row in range(rows):
        begun = []
        for column in range(columns):
            if (row, column) in taken:
                continue
            free = next((at for at in range(column, columns) if (row, at) in taken), columns) - column
            width = draw(st.integers(1, free))
            height = draw(st.integers(1, rows - row))
            taken |= {(row + down, column + across) for down in range(height) for across in range(width)}
            begun.append((row, column, height, width))
        tiling.append(begun)
    return tiling


@given(st.data())
def test_every_cell_stands_where_its_rectangle_was_cut(data: st.DataObject) -> None:
    columns = data.draw(st.integers(1, 6))
    parts = [data.draw(tilings(columns)) for _ in range(2)]
    expected = [
        (row + offset, column, height, width)
        for offset, part in ((0, parts[0]), (len(parts[0]), parts[1]))
        for begun in part
        for row, column, height, width in begun
    ]
    cells = [[[Cell((), row_span=h, column_span=w) for _, _, h, w in begun] for begun in part] for part in parts]

    laid = grid(table(cells[0], cells[1], columns))

    assert expected == [(at.row, at.column, at.cell.row_span, at.cell.column_span) for at in laid.cells]
    for row in laid.rows:
        edges = [0]
        for place in row.places:
            assert edges[-1] == place.column
            edges.append(place.column + place.width)
        assert columns == edges[-1]


def test_a_continuation_knows_the_cell_that_it_continues() -> None:
    tall, wide, low = Cell((), row_span=2), Cell((), column_span=2), Cell(())

    laid = grid(table([[tall, wide], [low, low]], [[low, low, low]], 3))

    assert [[Placed, Placed], [Continuation, Placed, Placed], [Placed, Placed, Placed]] == [
        [type(place) for place in row.places] for row in laid.rows
    ]
    assert Continuation(Placed(tall, 0, 0), 1) == laid.rows[1].places[0]
    assert [True, True, False] == [row.is_head for row in laid.rows]


@pytest.mark.parametrize(
    ("head", "body", "said"),
    [
        ([], [[Cell(())]], 'table "table.test", row 1: there is no cell for column 2 of 2'),
        ([], [[Cell(()), Cell(()), Cell(())]], "row 1: there are more cells than fit 2 columns"),
        ([], [[Cell(()), Cell((), column_span=2)]], "row 1: the cell at column 2 runs past the last column, 2"),
        ([], [[Cell((), row_span=2), Cell(())]], "row 1: the cell at column 1 runs out of the table's body"),
        ([[Cell((), row_span=2), Cell(())]], [[Cell(())]], "row 1: the cell at column 1 runs out of the table's head"),
        ([], [[Cell(()), Cell((), row_span=2)], [Cell((), column_span=2)]], "row 2: the cell at column 1 runs into"),
        ([], [[Cell((), column_span=0), Cell(())]], "row 1: a cell spans 0 columns and 1 rows"),
    ],
)
def test_a_table_that_does_not_tile_is_named_with_its_place(
    head: list[list[Cell]], body: list[list[Cell]], said: str
) -> None:
    with pytest.raises(ValueError, match="table") as caught:
        grid(table(head, body, 2))

    assert said in str(caught.value)
