"""Tables: a caption above, columns of fixed width, a head that repeats, rows that keep together, notes below."""

from __future__ import annotations

from collections.abc import Sequence

from cabinet_report.tree.grid import Continuation, GridRow, grid
from cabinet_report.tree.nodes import Table
from cabinet_report.tree.walk import text_of
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.captions import write_caption
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.house_styles.tables import REPORT_TABLE
from cabinet_report.writers.docx.measures import column_widths, longest_words, row_height
from cabinet_report.writers.docx.ooxml.tables import TableProperties, tbl
from cabinet_report.writers.docx.place import Place
from cabinet_report.writers.docx.rows import Rows, WriteBlocks

# A row may split when it is taller than this part of the page; a table up to it stays on one page.
TALL = 0.5


def write_table(table: Table, flow: Flow, place: Place, assembly: Assembly, write_blocks: WriteBlocks) -> None:
    """Write a table with its caption and its notes into the flow."""
    write_caption(table, flow, assembly)
    laid = grid(table)
    cell = assembly.cell(wide=place.wide)
    shares = [column.width for column in table.columns]
    widths = column_widths(shares, place.page.text_width, longest_words(laid, cell))
    rows = Rows(table, laid, widths, place, assembly, write_blocks)
    heights = [row_height(row, widths, cell) for row in laid.rows]
    tall = TALL * place.page.text_height / 20
    whole = sum(heights) < tall
    properties = TableProperties(
        style=assembly.sheet.id(REPORT_TABLE),
        width=sum(widths),
        title=text_of(table.caption),
        description=table.description,
        first_column=any(cell.scope == "row" for row in table.body for cell in row.cells),
    )
    written = (
        rows.row(row, keep_next=_keeps_next(laid.rows, index, table, whole=whole), may_split=height > tall)
        for index, (row, height) in enumerate(zip(laid.rows, heights, strict=True))
    )
    flow.table(tbl(properties, widths, written))
    write_blocks(table.notes, flow, place, assembly)


def _keeps_next(rows: Sequence[GridRow], index: int, table: Table, *, whole: bool) -> bool:
    """Whether a row stays on the page of the next: heads, groups, those above a total, those that one cell spans."""
    if index + 1 == len(rows):
        return bool(table.notes)
    row, following = rows[index], rows[index + 1]
    held = any(isinstance(place, Continuation) for place in following.places)
    return whole or row.is_head or held or row.row.role == "group" or following.row.role == "total"
