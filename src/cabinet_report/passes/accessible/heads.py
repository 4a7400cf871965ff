"""One row of headings in the place of several, each saying all that stood over its column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from cabinet_report.passes.accessible.phrases import filled, line_again, line_of, text_in
from cabinet_report.tree.grid import Continuation, Grid, GridRow, Placed
from cabinet_report.tree.nodes import Column, Inlines, Paragraph, Row, Table, Text
from cabinet_report.tree.walk import text_of


def across(row: GridRow) -> Iterator[Placed]:
    """For each column of the row, the cell that takes it, wherever that begins."""
    for place in row.places:
        origin = place.origin if isinstance(place, Continuation) else place
        yield from [origin] * origin.width


def titles(laid: Grid) -> Iterator[Inlines]:
    """What stands over all columns at once: it heads the table, and none of its columns."""
    for place in laid.cells:
        if _is_title(place, laid) and text_in(place.cell.children):
            yield line_of(place.cell.children)


def flat_head(table: Table, laid: Grid, words: Mapping[str, str]) -> Row | None:
    """The one row of headings; none where there was none."""
    rows = [tuple(across(row)) for row in laid.rows if row.is_head]
    if not rows:
        return None
    cells = []
    for number, column in enumerate(table.columns):
        above = [place for place, _ in groupby(row[number] for row in rows) if not _is_title(place, laid)]
        line = _heading(above, number, column, words)
        lowest = above[-1].cell if above else rows[-1][number].cell
        cells.append(
            replace(
                lowest,
                children=(Paragraph(line, role="head"),),
                align=lowest.align if lowest.column_span == 1 else column.align,
                column_span=1,
                row_span=1,
                scope="column",
            )
        )
    return Row(tuple(cells), role="head")


def _is_title(place: Placed, laid: Grid) -> bool:
    return place.width == laid.columns > 1 and laid.rows[place.row].is_head


def _heading(above: list[Placed], number: int, column: Column, words: Mapping[str, str]) -> Inlines:
    """The headings from the top down, and what the column counts in; a note is called over the first column only."""
    said: Inlines = ()
    for place in above:
        if not text_in(place.cell.children):
            continue
        line = line_of(place.cell.children)
        line = line if place.column == number else line_again(line)
        said = filled(words["accessible.head"], upper=said, lower=line) if said else line
    if not said:
        return filled(words["accessible.head.none"], number=(Text(str(number + 1)),))
    if not column.unit or f"({column.unit})" in text_of(said):
        return said
    return filled(words["accessible.head.unit"], head=said, unit=(Text(column.unit),))
