"""Marks the figures of a table that are illustrative, and says so below it.

A column whose figures are all illustrative is marked once, in its heading; elsewhere each such figure is marked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cabinet_report.houses.house import House
from cabinet_report.tree.grid import grid
from cabinet_report.tree.nodes import Cell, Inlines, Paragraph, Table, Text


def mark_illustrative(table: Table, house: House) -> Table:
    """The table with its illustrative figures marked; the same table where it has none."""
    places = {id(place.cell): place.column for place in grid(table).cells}
    figures: dict[int, list[bool]] = {}
    for row in table.body:
        for cell in row.cells:
            figures.setdefault(places[id(cell)], []).extend(map(_is_illustrative, _figures(cell)))
    if not any(any(flags) for flags in figures.values()):
        return table
    whole = {column for column, flags in figures.items() if flags and all(flags)}
    mark = house.words["illustrative.mark"]

    def body_cell(cell: Cell) -> Cell:
        if places[id(cell)] in whole:
            return cell
        return _marked(cell, mark)

    def head_cell(cell: Cell) -> Cell:
        if places[id(cell)] not in whole or cell.scope != "column":
            return cell
        *before, last = cell.children
        if not isinstance(last, Paragraph):
            return cell
        return replace(cell, children=(*before, replace(last, children=(*last.children, Text(mark)))))

    note = Paragraph((Text(house.words["illustrative.note"].format(mark=mark)),), role="source_note")
    return replace(
        table,
        head=tuple(replace(row, cells=tuple(map(head_cell, row.cells))) for row in table.head),
        body=tuple(replace(row, cells=tuple(map(body_cell, row.cells))) for row in table.body),
        notes=(*table.notes, note),
    )


def _figures(cell: Cell) -> Iterable[Text]:
    """The figures that a cell prints: a word for a rating or a trend is none."""
    for block in cell.children:
        if isinstance(block, Paragraph):
            yield from (item for item in block.children if isinstance(item, Text) and item.sources)


def _is_illustrative(figure: Text) -> bool:
    return any(source.illustrative for source in figure.sources)


def _marked(cell: Cell, mark: str) -> Cell:
    return replace(
        cell,
        children=tuple(
            replace(block, children=_with_marks(block.children, mark)) if isinstance(block, Paragraph) else block
            for block in cell.children
        ),
    )


def _with_marks(words: Inlines, mark: str) -> Inlines:
    return tuple(
        replace(item, text=item.text + mark) if isinstance(item, Text) and _is_illustrative(item) else item
        for item in words
    )
