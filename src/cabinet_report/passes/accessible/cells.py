"""The cells of a table's body, each with words of its own: those that it had, those that it shared, or a symbol."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from cabinet_report.houses.legends import legend_note
from cabinet_report.passes.accessible.heads import across
from cabinet_report.passes.accessible.phrases import filled, line_again, line_of, notes_in, said_again, text_in
from cabinet_report.tree.grid import Grid, GridRow, Placed
from cabinet_report.tree.nodes import Blocks, Cell, Chart, Inlines, Paragraph, Row, Text
from cabinet_report.tree.walk import text_of, walk

Symbol = Literal["not_available", "not_applicable"]


class Cells:
    """The body of one table; it gathers the symbols that stand there, for the key below."""

    def __init__(self, laid: Grid, head: Row | None, words: Mapping[str, str]) -> None:
        self._laid, self._head, self._words = laid, head, words
        self._symbols: dict[Symbol, None] = {}

    def flat(self, row: GridRow) -> Row:
        """The row with a cell for each column."""
        number = row.places[0].row
        cells = (self._cell(place, number, column, row.row) for column, place in enumerate(across(row)))
        return replace(row.row, cells=tuple(cells))

    @property
    def key(self) -> tuple[Paragraph, ...]:
        """What the symbols mean, as a note below the table."""
        words = self._words
        means = {words[f"accessible.{symbol}"]: words[f"accessible.{symbol}.legend"] for symbol in self._symbols}
        return legend_note(means, words)

    def _cell(self, place: Placed, row: int, column: int, whole: Row) -> Cell:
        cell = place.cell
        begins_here = (place.row, place.column) == (row, column)
        if _is_empty(cell.children):
            kind: Symbol = "not_applicable" if whole.role == "total" else "not_available"
            notes = notes_in(cell.children) if begins_here else ()
            children: Blocks = (self._symbol(kind, notes),)
        elif begins_here:
            children = cell.children
        elif cell.scope is None:
            children = self._shared(place, row)
        elif place.column == column:
            children = said_again_in(cell.children)
        else:  # a heading of the row that is wider than one column heads what stands beside it
            children = (self._symbol("not_applicable"),)
        heads = cell.scope is not None and place.column == column
        return replace(cell, children=children, column_span=1, row_span=1, scope="row" if heads else None)

    def _symbol(self, kind: Symbol, notes: Inlines = ()) -> Paragraph:
        self._symbols[kind] = None
        return Paragraph((Text(self._words[f"accessible.{kind}"]), *notes), role="cell")

    def _shared(self, place: Placed, row: int) -> Blocks:
        """What another cell says for this one too: said once more, or pointed to where that is shorter."""
        children = place.cell.children
        pointer = self._pointer(place, row)
        if not pointer or len(text_in(children)) <= len(text_of(pointer)):
            return said_again_in(children)
        return (Paragraph(pointer, role="cell"),)

    def _pointer(self, place: Placed, row: int) -> Inlines:
        if row == place.row:
            heading = line_of(self._head.cells[place.column].children) if self._head else ()
            return filled(self._words["accessible.as_column"], column=line_again(heading)) if heading else ()
        heading = self._row_heading(place)
        return filled(self._words["accessible.as_row"], row=line_again(heading)) if heading else ()

    def _row_heading(self, shared: Placed) -> Inlines:
        """What names the row that the cell begins in."""
        names = [place for place in self._laid.rows[shared.row].places if isinstance(place, Placed)]
        heading = next((place for place in names if place.cell.scope is not None), names[0])
        return () if heading is shared else line_of(heading.cell.children)


def said_again_in(blocks: Blocks) -> Blocks:
    """The blocks as they are said once more."""
    return tuple(said_again(block) for block in blocks)


def _is_empty(blocks: Blocks) -> bool:
    return not text_in(blocks) and not any(isinstance(node, Chart) for node in walk(blocks))
