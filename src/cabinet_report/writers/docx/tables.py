"""Tables: a caption above, columns of fixed width, a head that repeats, rows that keep together, notes below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import assert_never

from cabinet_report.tree.grid import Continuation, GridRow, Placed, grid
from cabinet_report.tree.nodes import Blocks, Cell, Paragraph, Span, Table
from cabinet_report.tree.walk import text_of
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.captions import write_caption
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.heights import row_height
from cabinet_report.writers.docx.house_styles import REPORT_TABLE, colour, hexadecimal
from cabinet_report.writers.docx.inlines import write_mark
from cabinet_report.writers.docx.ooxml.paragraphs import Border, ParagraphProperties
from cabinet_report.writers.docx.ooxml.tables import CellProperties, TableProperties, tbl, tc, tr
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml
from cabinet_report.writers.docx.place import CellPlace, CellText, Place

# blocks.write_blocks, handed in: tables hold blocks, and blocks hold tables.
WriteBlocks = Callable[[Blocks, Flow, Place, Assembly], None]

# A row may split when it is taller than this part of the page; a table up to it stays on one page.
TALL = 0.5
ROW_TEXTS: dict[str, CellText] = {"group": "Group", "total": "Total"}


def write_table(table: Table, flow: Flow, place: Place, assembly: Assembly, write_blocks: WriteBlocks) -> None:
    """Write a table with its caption and its notes into the flow."""
    if table.caption:
        write_caption(table, flow, assembly, "caption")
    laid = grid(table)
    widths = column_widths([column.width for column in table.columns], place.page.text_width)
    size = assembly.look.sizes.wide_table if place.wide else assembly.look.sizes.table
    heights = [row_height(row, widths, size, assembly.look.spacing.cell) for row in laid.rows]
    tall = TALL * place.page.text_height / 20
    kept_whole = sum(heights) < tall
    rows = [
        _row(
            row,
            table,
            widths,
            replace(place, cell=CellPlace(prefix="Wide " if place.wide else ""), lists="cell"),
            assembly,
            write_blocks,
            keep_next=_keeps_next(laid.rows, index, whole=kept_whole, notes=bool(table.notes)),
            may_split=height > tall,
        )
        for index, (row, height) in enumerate(zip(laid.rows, heights, strict=True))
    ]
    properties = TableProperties(
        style=assembly.sheet.id(REPORT_TABLE),
        width=sum(widths),
        title=text_of(table.caption),
        description=table.description,
        first_column=any(cell.scope == "row" for row in table.body for cell in row.cells),
    )
    flow.table(tbl(properties, widths, rows))
    write_blocks(table.notes, flow, place, assembly)


def column_widths(shares: Sequence[float], width: int) -> list[int]:
    """The columns' widths in twips, which add up to the whole width exactly."""
    total = sum(shares)
    edges = [round(edge / total * width) for edge in accumulate(shares, initial=0.0)]
    return [right - left for left, right in zip(edges, edges[1:], strict=False)]


def _keeps_next(rows: Sequence[GridRow], index: int, *, whole: bool, notes: bool) -> bool:
    """Whether a row stays on the page of the next: heads and group rows do, and what stands above a total."""
    row = rows[index]
    following = rows[index + 1] if index + 1 < len(rows) else None
    if following is None:
        return notes
    return whole or row.is_head or row.row.role == "group" or following.row.role == "total"


def _row(
    row: GridRow,
    table: Table,
    widths: Sequence[int],
    place: Place,
    assembly: Assembly,
    write_blocks: WriteBlocks,
    *,
    keep_next: bool,
    may_split: bool,
) -> Xml:
    cells: list[Xml] = []
    text: CellText = "Heading" if row.is_head else ROW_TEXTS.get(row.row.role, "Text")
    assert place.cell is not None
    for spot in row.places:
        width = sum(widths[spot.column : spot.column + spot.width])
        match spot:
            case Placed(cell=cell):
                align = cell.align
                if align == "start" and spot.width == 1:
                    align = table.columns[spot.column].align
                inside = replace(place.cell, text=text, align=align, keep_next=keep_next)
                content, fill = _content(cell, replace(place, cell=inside), assembly, write_blocks)
                properties = _properties(row, cell, width, fill, assembly)
            case Continuation(origin=origin):
                above = origin.cell
                content = _empty(place.cell, assembly)
                properties = replace(_properties(row, above, width, None, assembly), merge="continue")
            case _:
                assert_never(spot)
        cells.append(tc(properties, content))
    return tr(cells, header=row.is_head, may_split=may_split)


def _properties(row: GridRow, cell: Cell, width: int, fill: str | None, assembly: Assembly) -> CellProperties:
    look = assembly.look
    return CellProperties(
        width=width,
        span=cell.column_span,
        merge="restart" if cell.row_span > 1 else None,
        border_top=Border(colour(look, "heading"), 8) if row.row.role == "total" else None,
        border_bottom=Border(colour(look, "rule"), 4) if row.is_head and cell.scope == "column_group" else None,
        fill=fill or _shade(row, assembly),
        vertical="bottom" if row.is_head else "top",
    )


def _shade(row: GridRow, assembly: Assembly) -> str | None:
    """The shade of a row, as the table style has it: Word applies it to one row only, and others to none."""
    if row.is_head:
        return assembly.sheet.region_fill(REPORT_TABLE, "firstRow")
    if row.row.role in ROW_TEXTS:
        return assembly.sheet.region_fill(REPORT_TABLE, "lastRow")
    return None


def _content(
    cell: Cell, place: Place, assembly: Assembly, write_blocks: WriteBlocks
) -> tuple[Xml, str | None]:
    """What stands in a cell, and the shade of a cell that holds one rating and nothing else."""
    flow = Flow(assembly.sheet, assembly.room_between)
    match cell.children:
        case (Paragraph(children=(Span(role=role, children=words),)),) if role in assembly.look.marks:
            assert place.cell is not None
            style = ParagraphProperties(style=assembly.sheet.id(place.cell.style), keep_next=place.cell.keep_next)
            flow.paragraph(write_mark(role, words, assembly, assembly.body_links), style)
            paper = hexadecimal(assembly.look.marks[role].paper)
            return flow.xml(), None if paper == "FFFFFF" else paper
        case ():
            return _empty(place.cell, assembly), None
        case children:
            write_blocks(children, flow, place, assembly)
            return flow.xml(), None


def _empty(cell: CellPlace | None, assembly: Assembly) -> Xml:
    flow = Flow(assembly.sheet, 0)
    style = cell.style if cell is not None else "Table Text"
    flow.paragraph(NOTHING, ParagraphProperties(style=assembly.sheet.id(style)))
    return flow.xml()
