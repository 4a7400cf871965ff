"""Tiles: a band of colour, and below it for each measure its name, and in one line its value, large, and the others.

They stand one below the other: docs/explanation/decisions/tiles-stand-one-below-the-other.md.
"""

from __future__ import annotations

from dataclasses import replace

from cabinet_report.tree.nodes import Cards, Section
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.cards import FIXED_SPACE, write_card
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.house_styles.furniture import mark_style
from cabinet_report.writers.docx.house_styles.tables import TILE_EDGE, TILE_INSET
from cabinet_report.writers.docx.inlines import write_inlines
from cabinet_report.writers.docx.ooxml.lengths import twips
from cabinet_report.writers.docx.ooxml.paragraphs import Border, ParagraphProperties, Spacing
from cabinet_report.writers.docx.ooxml.runs import RunProperties, run
from cabinet_report.writers.docx.ooxml.xml import Xml, join
from cabinet_report.writers.docx.place import Place
from cabinet_report.writers.docx.rows import WriteBlocks


def write_tiles(tiles: Cards, flow: Flow, place: Place, assembly: Assembly, write_blocks: WriteBlocks) -> None:
    """Write tiles into the flow; the last does not stand alone on a page."""
    ink = _ink(place.band, assembly) if place.band else None
    edge = replace(TILE_EDGE, colour=ink) if ink else None
    heading, strip = (
        ParagraphProperties(style=assembly.sheet.id(f"Tile {part}"), border_left=edge) for part in ("Heading", "Strip")
    )
    value = RunProperties(style=assembly.sheet.id("Tile Value"), colour=ink)
    for left, tile in zip(range(len(tiles.cards) - 1, -1, -1), tiles.cards, strict=True):
        write_card(tile, flow, place, assembly, heading, replace(strip, keep_next=left == 1), value)
        write_blocks(tile.children, flow, replace(place, below_number=False), assembly)
    flow.leave_room_below(assembly.room_between)


def banner(rating: str, heading: ParagraphProperties, assembly: Assembly) -> ParagraphProperties:
    """The heading of a section of tiles on a band, in the ink of a rating."""
    ink = _ink(rating, assembly)
    rule = Border(ink, 24, 2)
    return replace(
        heading,
        border_top=rule,
        border_left=replace(TILE_EDGE, colour=ink),
        border_bottom=rule,
        fill=ink,
        spacing=Spacing(before=twips(10), after=twips(3)),
        indent_left=TILE_INSET,
    )


def banner_words(section: Section, rating: str, assembly: Assembly) -> Xml:
    """The words on a band, in the paper of the rating, and its shape behind them: before them, it would be a bullet."""
    looks = RunProperties(colour=assembly.sheet.fill(mark_style(rating)) or "FFFFFF")
    shape = f"{FIXED_SPACE}{assembly.look.marks[rating].shape}"
    words = write_inlines(section.heading, assembly, assembly.main, looks)
    return join((words, run(shape, replace(looks, style=assembly.sheet.id(mark_style(section.role))))))


def _ink(rating: str, assembly: Assembly) -> str:
    """The ink of a rating, as the reference document has it."""
    return assembly.sheet.value(assembly.sheet.id(mark_style(rating)), "w:rPr/w:color", "w:val")
