"""Tables (w:tbl) of fixed columns: rows that may repeat and may not split, cells that may span."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from cabinet_report.writers.docx.ooxml.paragraphs import Border
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, join, w

Merge = Literal["restart", "continue"]


@dataclass(frozen=True, slots=True)
class TableProperties:
    """What w:tblPr holds. ``title`` and ``description`` are what a screen reader says before it goes in.

    ``sides`` is the room to the sides of the words in each cell, in twips, where it is not that of the style.
    """

    style: str
    width: int
    title: str = ""
    description: str = ""
    sides: int | None = None
    first_column: bool = False
    last_row: bool = False

    def xml(self) -> Xml:
        """w:tblPr."""
        return w(
            "tblPr",
            w("tblStyle", val=self.style),
            w("tblW", w=self.width, type="dxa"),
            w("tblInd", w=0, type="dxa"),
            w("tblLayout", type="fixed"),
            self._margins(),
            self._look(),
            w("tblCaption", val=self.title) if self.title else NOTHING,
            w("tblDescription", val=self.description) if self.description else NOTHING,
        )

    def _margins(self) -> Xml:
        if self.sides is None:
            return NOTHING
        return w("tblCellMar", *(w(side, w=self.sides, type="dxa") for side in ("left", "right")))

    def _look(self) -> Xml:
        # w:val says the same in the bits of earlier editions, which Word still writes and LibreOffice still reads.
        bits = 0x0020 | 0x0600 | (0x0080 if self.first_column else 0) | (0x0040 if self.last_row else 0)
        return w(
            "tblLook",
            val=f"{bits:04X}",
            firstRow=1,
            lastRow=int(self.last_row),
            firstColumn=int(self.first_column),
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        )


@dataclass(frozen=True, slots=True)
class CellProperties:
    """What w:tcPr holds, in the order that CT_TcPr asks for."""

    width: int
    span: int = 1
    merge: Merge | None = None
    border_top: Border | None = None
    border_left: Border | None = None
    border_bottom: Border | None = None
    fill: str | None = None
    vertical: Literal["top", "center", "bottom"] = "top"

    def xml(self) -> Xml:
        """w:tcPr."""
        return _written(self)


# As with paragraphs: the cells of a column are alike.
@lru_cache(maxsize=256)
def _written(cell: CellProperties) -> Xml:
    sides = (("top", cell.border_top), ("left", cell.border_left), ("bottom", cell.border_bottom))
    borders = join(border.xml(side) for side, border in sides if border)
    return w(
        "tcPr",
        w("tcW", w=cell.width, type="dxa"),
        w("gridSpan", val=cell.span) if cell.span > 1 else NOTHING,
        w("vMerge", val=cell.merge) if cell.merge else NOTHING,
        w("tcBorders", borders) if borders else NOTHING,
        w("shd", val="clear", color="auto", fill=cell.fill) if cell.fill else NOTHING,
        w("vAlign", val=cell.vertical) if cell.vertical != "top" else NOTHING,
    )


def tc(properties: CellProperties, content: Xml) -> Xml:
    """A cell. Its content ends in a paragraph: Word takes a cell that does not for a broken file."""
    return Xml(f"<w:tc>{properties.xml()}{content}</w:tc>")


def tr(cells: Iterable[Xml], *, header: bool = False, may_split: bool = False) -> Xml:
    """A row. A header row repeats on each page."""
    said = join((NOTHING if may_split else w("cantSplit"), w("tblHeader") if header else NOTHING))
    return Xml(f"<w:tr>{w('trPr', said) if said else ''}{''.join(cells)}</w:tr>")


def tbl(properties: TableProperties, columns: Sequence[int], rows: Iterable[Xml]) -> Xml:
    """A table whose columns have these widths in twips."""
    grid = w("tblGrid", *(w("gridCol", w=width) for width in columns))
    return Xml(f"<w:tbl>{properties.xml()}{grid}{''.join(rows)}</w:tbl>")
