"""Where the cells of a table stand, worked out from their spans row by row."""

from __future__ import annotations


class CellPlaces:
    """Counts along as the cells come by; rows and columns count from 1."""

    def __init__(self) -> None:
        self.row = 0
        self.taken: set[tuple[int, int]] = set()

    def next_row(self) -> None:
        """Begin the next row."""
        self.row += 1

    def take(self, columns: int, rows: int) -> str:
        """The place of the next cell, ``row,column``, which takes so many columns and rows."""
        column = next(number for number in range(1, 1000) if (self.row, number) not in self.taken)
        self.taken |= {(self.row + down, column + right) for down in range(rows) for right in range(columns)}
        return f"{self.row},{column}"
