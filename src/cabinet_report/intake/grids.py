"""A table before it is understood: rows of contents, each with its place in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cabinet_report.intake.contents import Content
from cabinet_report.problems import Where
from cabinet_report.wording import column_letters


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a CSV file, a sheet or a frame. Rows count as the spreadsheet shows them, from 1."""

    file: str
    rows: Sequence[tuple[int, Sequence[Content]]]
    sheet: str | None = None
    has_addresses: bool = False

    @property
    def where(self) -> Where:
        """The place of the whole table."""
        return Where(self.file, self.sheet)

    def place(self, row: int, position: int | None = None, heading: str | None = None) -> Where:
        """The place of a row, or of the cell at a position in it."""
        cell = f"{column_letters(position)}{row}" if self.has_addresses and position is not None else None
        return Where(self.file, self.sheet, row, heading, cell)
