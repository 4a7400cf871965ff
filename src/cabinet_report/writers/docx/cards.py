"""Cards: a heading, a shaded strip of labelled values, and what the service says, kept together on the page."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace

from cabinet_report.tree.nodes import Card, CardEntry, Cards
from cabinet_report.tree.walk import text_of
from cabinet_report.writers.bands import LARGE, MOST_LETTERS
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.comments import with_comments
from cabinet_report.writers.docx.controls import is_computed
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.inlines import write_inlines, write_mark
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties
from cabinet_report.writers.docx.ooxml.runs import PLAIN, RunProperties, run
from cabinet_report.writers.docx.ooxml.xml import Xml, join
from cabinet_report.writers.docx.place import Place
from cabinet_report.writers.docx.rows import WriteBlocks

# A label stays with its value; the strip may break between two entries, as lines of text do.
FIXED_SPACE, GAP = "\u00a0", "\u2003"


def write_cards(cards: Cards, flow: Flow, place: Place, assembly: Assembly, write_blocks: WriteBlocks) -> None:
    """Write cards into the flow, one below the other."""
    heading, strip = (ParagraphProperties(style=assembly.sheet.id(f"Card {part}")) for part in ("Heading", "Strip"))
    for card in cards.cards:
        # What is said about a measure stands below its strip; where nothing is said, the page may end there.
        write_card(card, flow, place, assembly, heading, replace(strip, keep_next=bool(card.children)))
        write_blocks(card.children, flow, replace(place, below_number=False), assembly)


def write_card(
    card: Card,
    flow: Flow,
    place: Place,
    assembly: Assembly,
    heading: ParagraphProperties,
    strip: ParagraphProperties,
    large: RunProperties = PLAIN,
) -> None:
    """Write what is computed of a card, its name and its strip; ``large`` is the look of the value of a tile."""
    # A card is a heading one level below its section, so that Word's navigation pane lists it.
    properties = replace(heading, outline_level=min(place.level, 8))
    words = with_comments(write_inlines(card.heading, assembly, assembly.main), card.remarks, assembly)
    bookmark = assembly.bookmarks.get(card.label)
    computed = (*card.heading, *card.entries)
    locked = assembly.controls.locked(card.label or card.role, text_of(card.heading))
    with flow.control(locked) if is_computed(computed) and not card.remarks else nullcontext():
        flow.paragraph(bookmark.around(words) if bookmark else words, properties)
        if card.entries:
            flow.paragraph(_strip(card.entries, assembly, large), strip)


def _strip(entries: tuple[CardEntry, ...], assembly: Assembly, large: RunProperties) -> Xml:
    """Label and value, label and value, in the order in which they are read aloud."""
    label = RunProperties(style=assembly.sheet.id("Card Label"))
    pieces: list[Xml] = []
    for index, entry in enumerate(entries):
        pieces.append(run(f"{GAP if index else ''}{entry.label}{FIXED_SPACE}", label))
        pieces.append(_value(entry, assembly, large))
    return join(pieces)


def _value(entry: CardEntry, assembly: Assembly, large: RunProperties) -> Xml:
    if entry.role == LARGE:
        is_long = len(text_of(entry.value)) > MOST_LETTERS
        looks = replace(large, style=assembly.sheet.id("Card Value")) if is_long else large
        return write_inlines(entry.value, assembly, assembly.main, looks)
    if entry.role in assembly.look.marks:
        return write_mark(entry.role, entry.value, assembly, assembly.main)
    value = RunProperties(style=assembly.style(entry.role, "Card Value"))
    return write_inlines(entry.value, assembly, assembly.main, value)
