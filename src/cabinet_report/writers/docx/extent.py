"""Roughly how many pages a paper takes: what "of 31 pages" says until a program has laid the pages out."""

from __future__ import annotations

from math import ceil
from typing import assert_never

from cabinet_report.houses.look import Look
from cabinet_report.tree.grid import Placed, grid
from cabinet_report.tree.nodes import (
    AcronymList,
    Block,
    Blocks,
    BulletList,
    Cards,
    Chart,
    ChartBeside,
    Contents,
    Exempt,
    Inlines,
    Landscape,
    NumberedList,
    PageBreak,
    Panel,
    Paragraph,
    Picture,
    Section,
    Table,
    Title,
)
from cabinet_report.tree.walk import text_of
from cabinet_report.writers.docx.ooxml.sections import Page

# A letter is about half as wide as it is high.
LETTER = 0.5
# In lines of the text: the room that follows a paragraph, a heading with its room, a chart with its caption, a tile.
ROOM, HEADING, CHART, PICTURE, TILE = 0.7, 2.6, 15.0, 4.0, 3.0
# The words of a table are smaller, and its rows have room of their own.
CELL, ROW = 0.85, 0.6


def estimated_pages(blocks: Blocks, page: Page, look: Look) -> int:
    """About as many pages as the blocks take; at least one."""
    size = look.sizes.body
    lines_of_a_page = page.text_height / 20 / (size * look.spacing.line)
    return ceil(_Extent(page.text_width / 20 / (size * LETTER), lines_of_a_page).blocks(blocks) / lines_of_a_page) or 1


class _Extent:
    """Counts lines of the text, on pages that have so many letters in a line and so many lines."""

    def __init__(self, letters: float, page: float) -> None:
        self._letters = letters
        self._page = page

    def blocks(self, blocks: Blocks) -> float:
        return sum(map(self._block, blocks))

    def _block(self, block: Block) -> float:
        match block:
            case Title(children=children) | Paragraph(children=children):
                return self._words(children) + ROOM
            case Section():
                return HEADING + self.blocks(block.children)
            case BulletList() | NumberedList():
                return sum(self._words(item.children) + ROOM / 2 + self.blocks(item.lists) for item in block.items)
            case Table():
                return self._table(block)
            case Chart():
                return CHART
            case Picture():
                return PICTURE
            case ChartBeside():
                return self.blocks(block.commentary) + CHART
            case Cards(layout="tiles"):
                return TILE * len(block.cards)
            case Cards():
                return sum(HEADING + 2 * ROOM + self.blocks(card.children) for card in block.cards)
            case Panel():
                return HEADING + self.blocks(block.children)
            case Contents() | AcronymList():
                return len(block.entries) * (1 + ROOM / 2)
            case Landscape():
                # It begins on a page of its own, and so does what follows.
                return self.blocks(block.children) + self._page
            case Exempt():
                return self.blocks(block.children)
            case PageBreak():
                return self._page / 2
            case _:
                assert_never(block)

    def _words(self, words: Inlines) -> int:
        return ceil(len(text_of(words)) / self._letters) or 1

    def _table(self, table: Table) -> float:
        shares = [column.width / 100 for column in table.columns]
        rows = (
            max((self._cell(place, shares) for place in row.places if isinstance(place, Placed)), default=1)
            for row in grid(table).rows
        )
        return sum(CELL * lines + ROW for lines in rows) + self.blocks(table.notes)

    def _cell(self, place: Placed, shares: list[float]) -> float:
        share = sum(shares[place.column : place.column + place.width]) / CELL
        inside = _Extent(self._letters * share, self._page)
        return inside.blocks(place.cell.children) / place.cell.row_span
