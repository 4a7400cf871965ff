"""The rows of one table: each cell's width, shade, rules and words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import assert_never

from cabinet_report.tree.grid import Continuation, Grid, GridRow, Placed
from cabinet_report.tree.nodes import Blocks, Cell, Inlines, Paragraph, Span, Table
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.house_styles.tables import REPORT_TABLE
from cabinet_report.writers.docx.inlines import write_mark
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties
from cabinet_report.writers.docx.ooxml.tables import CellProperties, tc, tr
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml
from cabinet_report.writers.docx.place import CellPlace, CellText, Place

# blocks.write_blocks, handed in: tables hold blocks, and blocks hold tables.
WriteBlocks = Callable[[Blocks, Flow, Place, Assembly], None]

ROW_TEXTS: dict[str, CellText] = {"group": "Group", "total": "Total"}


class Rows:
    """Writes the rows of a table; ``place`` is that of the table."""

    def __init__(
        self,
        table: Table,
        laid: Grid,
        widths: Sequence[int],
        place: Place,
        assembly: Assembly,
        write_blocks: WriteBlocks,
    ) -> None:
        self._table = table
        self._widths = widths
        self._place = place
        self._assembly = assembly
        self._write_blocks = write_blocks
        sheet = assembly.sheet
        self._rule = sheet.border(REPORT_TABLE, "w:tblPr/w:tblBorders/w:insideH")
        self._above_total = sheet.border(REPORT_TABLE, "w:tblStylePr[@w:type='lastRow']/w:tcPr/w:tcBorders/w:top")
        self._head_fill = sheet.region_fill(REPORT_TABLE, "firstRow")
        self._total_fill = sheet.region_fill(REPORT_TABLE, "lastRow")
        # A rule sets groups of columns apart, all the way down, from one another and from what follows the last.
        spanners = [spot for spot in laid.cells if spot.cell.scope == "column_group"]
        self._edges = {edge for spot in spanners for edge in (spot.column, spot.column + spot.width)} - {0}

    def row(self, row: GridRow, *, keep_next: bool, may_split: bool) -> Xml:
        """One row. ``keep_next`` keeps it on the page of the row below."""
        text: CellText = "Heading" if row.is_head else ROW_TEXTS.get(row.row.role, "Text")
        cells = (self._cell(spot, row, text, keep_next=keep_next) for spot in row.places)
        return tr(cells, header=row.is_head, may_split=may_split)

    def _cell(self, spot: Placed | Continuation, row: GridRow, text: CellText, *, keep_next: bool) -> Xml:
        prefix = "Wide " if self._place.wide or self._table.compact else ""
        match spot:
            case Placed(cell=cell):
                align = cell.align
                if align == "start" and not row.is_head:
                    align = self._table.columns[spot.column].align
                inside = CellPlace(text, align, keep_next, prefix)
                properties = self._properties(spot, cell, row)
                if cell.row_span > 1:
                    properties = replace(properties, merge="restart")
                return tc(properties, self._content(cell, inside))
            case Continuation(origin=origin):
                properties = replace(self._properties(spot, origin.cell, row), merge="continue")
                return tc(properties, self._content(Cell(()), CellPlace(text, prefix=prefix)))
            case _:
                assert_never(spot)

    def _properties(self, spot: Placed | Continuation, cell: Cell, row: GridRow) -> CellProperties:
        return CellProperties(
            width=sum(self._widths[spot.column : spot.column + spot.width]),
            span=spot.width,
            border_top=self._above_total if row.row.role == "total" else None,
            border_left=self._rule if spot.column in self._edges else None,
            border_bottom=self._rule if cell.scope == "column_group" else None,
            fill=self._fill(cell, row),
            vertical="bottom" if row.is_head else "top",
        )

    def _fill(self, cell: Cell, row: GridRow) -> str | None:
        """The shade of a rating that has the cell to itself, or of a row that the table style shades.

        Word applies a region of a table style to one row only, and others to none, so it is written out: see
        docs/explanation/analysis/word-tables.md.
        """
        mark = self._only_mark(cell)
        if mark is not None:
            return self._assembly.mark_fills[mark[0]]
        if row.is_head:
            return self._head_fill
        if row.row.role in ROW_TEXTS:
            return self._total_fill
        return None

    def _only_mark(self, cell: Cell) -> tuple[str, Inlines] | None:
        """The role and the words of a rating or trend that is all that a cell holds."""
        match cell.children:
            case (Paragraph(children=(Span(role=role, children=words),), remarks=()),) if (
                role in self._assembly.look.marks
            ):
                return role, words
            case _:
                return None

    def _content(self, cell: Cell, inside: CellPlace) -> Xml:
        assembly = self._assembly
        flow = Flow(assembly.sheet, assembly.room_between)
        mark = self._only_mark(cell)
        style = ParagraphProperties(style=assembly.sheet.id(inside.style), keep_next=inside.keep_next)
        if mark is not None:
            flow.paragraph(write_mark(*mark, assembly, assembly.main), style)
        elif cell.children:
            place = Place(self._place.page, self._place.level, self._place.wide, cell=inside)
            self._write_blocks(cell.children, flow, place, assembly)
        else:
            flow.paragraph(NOTHING, style)
        return flow.content()
