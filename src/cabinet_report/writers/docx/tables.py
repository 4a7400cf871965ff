"""Tables: a caption above, columns of fixed width, a head that repeats, rows that keep together, notes below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from cabinet_report.tree.grid import Continuation, GridRow, grid
from cabinet_report.tree.nodes import Table
from cabinet_report.tree.walk import text_of
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.captions import write_caption
from cabinet_report.writers.docx.controls import is_computed
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.house_styles.tables import REPORT_TABLE
from cabinet_report.writers.docx.ooxml.tables import TableProperties, tbl
from cabinet_report.writers.docx.place import Place
from cabinet_report.writers.docx.rows import Rows, WriteBlocks
from cabinet_report.writers.table_room import room_of

TWIPS = 20  # in a point


def write_table(table: Table, flow: Flow, place: Place, assembly: Assembly, write_blocks: WriteBlocks) -> None:
    """Write a table with its caption and its notes into the flow."""
    write_caption(table, flow, assembly)
    laid = grid(table)
    page = (place.page.text_width / TWIPS, place.page.text_height / TWIPS)
    cell = assembly.cell(wide=place.wide, compact=table.compact)
    room = room_of(table, page, cell)
    widths = whole_twips(room.columns)
    rows = Rows(table, laid, widths, place, assembly, write_blocks)
    properties = TableProperties(
        style=assembly.sheet.id(REPORT_TABLE),
        width=sum(widths),
        title=text_of(table.caption),
        description=table.description,
        sides=round(cell.sides * TWIPS / 2) if table.compact else None,
        first_column=any(each.scope == "row" for row in table.body for each in row.cells),
    )
    written = (
        rows.row(row, keep_next=_keeps_next(laid.rows, index, table, whole=room.whole), may_split=index in room.tall)
        for index, row in enumerate(laid.rows)
    )
    made = tbl(properties, widths, written)
    if is_computed((*table.head, *table.body)):
        made = assembly.controls.locked(table.role, text_of(table.caption) or table.description)(made)
    flow.table(made)
    write_blocks(table.notes, flow, place, assembly)


def whole_twips(columns: Sequence[float]) -> list[int]:
    """The widths in whole twips, which add up to what they add up to in points."""
    edges = [round(edge * TWIPS) for edge in accumulate(columns, initial=0.0)]
    return [right - left for left, right in pairwise(edges)]


def _keeps_next(rows: Sequence[GridRow], index: int, table: Table, *, whole: bool) -> bool:
    """Whether a row stays on the page of the next: heads, groups, those above a total, those that one cell spans."""
    if index + 1 == len(rows):
        return bool(table.notes)
    row, following = rows[index], rows[index + 1]
    held = any(isinstance(place, Continuation) for place in following.places)
    return whole or row.is_head or held or row.row.role == "group" or following.row.role == "total"
