"""Cards: a heading, a strip of labelled values, and what the service says, kept together on the page."""

from __future__ import annotations

from cabinet_report.tree.nodes import Card, CardEntry, Cards
from cabinet_report.tree.walk import text_of
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.house_styles import CARD_TABLE, hexadecimal
from cabinet_report.writers.docx.inlines import write_inlines, write_mark
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, p
from cabinet_report.writers.docx.ooxml.runs import run
from cabinet_report.writers.docx.ooxml.tables import CellProperties, TableProperties, tbl, tc, tr
from cabinet_report.writers.docx.ooxml.xml import Xml
from cabinet_report.writers.docx.place import Place
from cabinet_report.writers.docx.tables import WriteBlocks, column_widths

# The least share of the strip that one entry takes, counted in letters.
NARROWEST = 8


def write_cards(cards: Cards, flow: Flow, place: Place, assembly: Assembly, write_blocks: WriteBlocks) -> None:
    """Write cards into the flow, one below the other."""
    for card in cards.cards:
        _card(card, flow, place, assembly, write_blocks)


def _card(card: Card, flow: Flow, place: Place, assembly: Assembly, write_blocks: WriteBlocks) -> None:
    # A card is a heading one level below its section, so that Word's navigation pane lists it.
    properties = ParagraphProperties(style=assembly.sheet.id("Card Heading"), outline_level=min(place.level, 8))
    words = write_inlines(card.heading, assembly, assembly.body_links)
    bookmark = assembly.bookmarks.get(card.label)
    flow.paragraph(bookmark.around(words) if bookmark else words, properties)
    if card.entries:
        flow.table(_strip(card, place, assembly))
    write_blocks(card.children, flow, place, assembly)


def _strip(card: Card, place: Place, assembly: Assembly) -> Xml:
    """A row of labels, which is the table's head, above a row of values."""
    shares = [max(NARROWEST, len(entry.label) + 2, len(text_of(entry.value)) + 4) for entry in card.entries]
    widths = column_widths(shares, place.page.text_width)
    shade = assembly.sheet.region_fill(CARD_TABLE, "firstRow")
    label_style = ParagraphProperties(style=assembly.sheet.id("Card Label"))
    labels = [
        tc(CellProperties(width, fill=shade), p(run(entry.label), label_style))
        for entry, width in zip(card.entries, widths, strict=True)
    ]
    values = [
        _value(entry, width, shade, assembly) for entry, width in zip(card.entries, widths, strict=True)
    ]
    properties = TableProperties(
        style=assembly.sheet.id(CARD_TABLE), width=sum(widths), title=text_of(card.heading)
    )
    return tbl(properties, widths, (tr(labels, header=True), tr(values)))


def _value(entry: CardEntry, width: int, shade: str | None, assembly: Assembly) -> Xml:
    links = assembly.body_links
    style = ParagraphProperties(style=assembly.style(entry.role, "Card Value"))
    mark = assembly.look.marks.get(entry.role)
    if mark is None:
        return tc(CellProperties(width, fill=shade), p(write_inlines(entry.value, assembly, links), style))
    paper = hexadecimal(mark.paper)
    fill = shade if paper == "FFFFFF" else paper
    return tc(CellProperties(width, fill=fill), p(write_mark(entry.role, entry.value, assembly, links), style))
