"""Styles of tables, of the paragraphs in them, and of cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cabinet_report.houses.look import Look
from cabinet_report.writers.bands import RATING_OF_BAND
from cabinet_report.writers.docx.house_styles.furniture import mark_style
from cabinet_report.writers.docx.house_styles.tokens import colour
from cabinet_report.writers.docx.ooxml.lengths import twips, twips_from_mm
from cabinet_report.writers.docx.ooxml.paragraphs import Border, ParagraphProperties, Spacing, TabStop
from cabinet_report.writers.docx.ooxml.runs import RunProperties
from cabinet_report.writers.docx.ooxml.styles import CellMargins, Style, TableLook, TableRegion

REPORT_TABLE = "Report Table"
# The edge of a tile, whose colour is that of its band; how far in its words stand, in twips; the size of its value.
TILE_EDGE, TILE_INSET, LARGE = Border("auto", 36, 4), twips(8.5), 16


def table_styles(look: Look) -> Iterator[Style]:
    """The table and the paragraphs in its cells, once for upright and once for turned pages."""
    for prefix, size in (("", look.sizes.table), ("Wide ", look.sizes.wide_table)):
        text = f"{prefix}Table Text"
        still = ParagraphProperties(spacing=Spacing(before=0, after=0, line=252))
        items = ParagraphProperties(spacing=Spacing(before=twips(1.5), after=0, line=252))
        yield Style("paragraph", text, "Normal", paragraph=still, run=RunProperties(size=size), is_own=True, order=8)
        head = RunProperties(bold=True, colour=colour(look, "head_ink"))
        yield Style("paragraph", f"{prefix}Table Heading", text, run=head, is_own=True, order=8)
        strong = RunProperties(bold=True, colour=colour(look, "heading"))
        for name in ("Group", "Total"):
            yield Style("paragraph", f"{prefix}Table {name}", text, run=strong, is_own=True, order=8)
        yield Style("paragraph", f"{prefix}Table List", text, paragraph=items, is_own=True, order=8)
    cell = look.spacing.cell
    rule = Border(colour(look, "rule"))
    yield Style(
        "table",
        REPORT_TABLE,
        "Normal Table",
        is_own=True,
        order=9,
        table=TableLook(
            CellMargins(twips(cell), twips(cell * 1.5), twips(cell)),
            rules=rule,
            edges=Border(colour(look, "heading"), 8),
            regions={
                "firstRow": TableRegion(
                    RunProperties(bold=True, colour=colour(look, "head_ink")), colour(look, "head_paper")
                ),
                "lastRow": TableRegion(
                    RunProperties(bold=True), colour(look, "shade"), Border(colour(look, "heading"), 8)
                ),
            },
        ),
    )


def card_styles(look: Look) -> Iterator[Style]:
    """Cards, and the acronyms that are set as simply."""
    room = look.spacing
    shade = colour(look, "shade")
    yield Style(
        "paragraph",
        "Card Heading",
        "Normal",
        "Body Text",
        ParagraphProperties(
            keep_next=True,
            keep_lines=True,
            border_top=Border(colour(look, "accent"), 12, 6),
            spacing=Spacing(before=twips(room.heading_before * 0.8), after=twips(room.heading_after)),
        ),
        RunProperties(font=look.fonts.heading, bold=True, colour=colour(look, "heading"), size=look.sizes.heading_3),
        is_own=True,
        order=10,
    )
    # Rules in the colour of the shade are what makes it reach beyond the words: a paragraph has no padding.
    edge, side = Border(shade, 24, 3), Border(shade, 24, 4)
    yield Style(
        "paragraph",
        "Card Strip",
        "Normal",
        "Body Text",
        ParagraphProperties(
            keep_lines=True,
            border_top=edge,
            border_left=side,
            border_bottom=edge,
            border_right=side,
            fill=shade,
            spacing=Spacing(before=twips(3), after=twips(room.paragraph)),
            indent_left=twips(7),
            indent_right=twips(7),
        ),
        RunProperties(size=look.sizes.table),
        is_own=True,
        order=10,
    )
    yield from _tile_styles(look)
    parent = "Default Paragraph Font"
    quiet = RunProperties(colour=colour(look, "quiet"), size=look.sizes.wide_table)
    yield Style("character", "Card Label", parent, run=quiet, is_own=True, order=10)
    yield Style("character", "Card Value", parent, run=RunProperties(bold=True), is_own=True, order=10)
    # By the shape of a band, whoever reads the file knows what it is.
    for band in RATING_OF_BAND:
        yield Style("character", mark_style(band), parent, is_own=True, order=10)
    yield Style("character", "Tile Value", parent, run=RunProperties(bold=True, size=LARGE), is_own=True, order=10)
    yield Style(
        "paragraph",
        "Acronym",
        "Normal",
        paragraph=ParagraphProperties(
            keep_lines=True,
            tabs=(TabStop(twips_from_mm(28)),),
            spacing=Spacing(after=twips(room.list_item)),
            indent_left=twips_from_mm(28),
            hanging=twips_from_mm(28),
        ),
        is_own=True,
        order=10,
    )


def _tile_styles(look: Look) -> Iterator[Style]:
    """The name and the strip of a tile, which share a shade: no room is between them, and a rule in it below.

    What is between tiles is a rule as white as the page, since room between paragraphs of one shade is shaded too.
    """
    shade = colour(look, "shade")
    edge = replace(TILE_EDGE, colour=colour(look, "accent"))
    yield Style(
        "paragraph",
        "Tile Heading",
        "Card Heading",
        "Tile Strip",
        ParagraphProperties(
            border_top=Border("FFFFFF", 28, 2),
            border_left=edge,
            fill=shade,
            spacing=Spacing(before=0, after=0),
            indent_left=TILE_INSET,
        ),
        is_own=True,
        order=10,
    )
    yield Style(
        "paragraph",
        "Tile Strip",
        "Normal",
        "Body Text",
        ParagraphProperties(
            keep_lines=True,
            border_left=edge,
            border_bottom=Border(shade, 16, 2),
            fill=shade,
            spacing=Spacing(before=0, after=0, line=240),
            indent_left=TILE_INSET,
        ),
        RunProperties(size=look.sizes.wide_table),
        is_own=True,
        order=10,
    )
