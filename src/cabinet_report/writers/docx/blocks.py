"""Blocks as paragraphs and tables: one branch for each kind of block, and each only chooses elements."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from typing import assert_never

from cabinet_report.tree.nodes import (
    DEEPEST_HEADING,
    AcronymList,
    Block,
    Blocks,
    BulletList,
    Cards,
    Chart,
    ChartBeside,
    Contents,
    Contribution,
    Exempt,
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
from cabinet_report.writers.bands import RATING_OF_BAND
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.cards import write_cards
from cabinet_report.writers.docx.charts import write_chart
from cabinet_report.writers.docx.comments import with_comments
from cabinet_report.writers.docx.contents import write_acronyms, write_contents
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.furniture import section_properties
from cabinet_report.writers.docx.inlines import write_inlines
from cabinet_report.writers.docx.lists import write_list
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties
from cabinet_report.writers.docx.ooxml.runs import RunProperties, run
from cabinet_report.writers.docx.ooxml.xml import Xml, join
from cabinet_report.writers.docx.panels import PANEL_TEXT, write_panel
from cabinet_report.writers.docx.pictures import write_picture
from cabinet_report.writers.docx.place import JUSTIFICATIONS, Place
from cabinet_report.writers.docx.tables import write_table
from cabinet_report.writers.docx.tiles import banner, banner_words, write_tiles

PARAGRAPH_STYLES = {
    "addressee": "Addressee",
    "contact": "Contact",
    "date": "Date",
    "notice": "Notice",
    "signature": "Signature",
    "source_note": "Source Note",
}
# What officers write; all else is computed.
Words = Section | Paragraph | BulletList | NumberedList


def write_blocks(blocks: Blocks, flow: Flow, place: Place, assembly: Assembly) -> None:
    """Write the blocks into the flow, in order, each contribution in a control of its own."""
    _write_run(blocks, flow, place, assembly)


def _write_run(blocks: Blocks, flow: Flow, place: Place, assembly: Assembly) -> Place:
    """Write blocks; gives the place of what follows them."""
    at = 0
    while at < len(blocks):
        contribution = _contribution(blocks[at], place)
        if contribution is None:
            write_block(blocks[at], flow, place, assembly)
            if _is_numbered(blocks[at]):
                # What follows a numbered paragraph without a number of its own goes on with it, and is set in as far.
                place = replace(place, below_number=True)
            at += 1
        else:
            end = _end_of(contribution, blocks, at)
            inside = replace(place, contribution=contribution)
            with flow.control(assembly.controls.open(contribution)):
                after = _write_run(blocks[at:end], flow, inside, assembly)
            place = replace(place, below_number=after.below_number)
            at = end
    return place


def _contribution(block: Block, place: Place) -> Contribution | None:
    """The contribution that begins with a block here; a cell's words stay what they are."""
    if place.cell is not None or not isinstance(block, Words) or block.contribution == place.contribution:
        return None
    return block.contribution


def _end_of(contribution: Contribution, blocks: Blocks, at: int) -> int:
    """Where a contribution that begins there ends; a table or a chart between its words stands in it."""
    end = at
    for index, block in enumerate(blocks[at:], at):
        if isinstance(block, Words):
            if block.contribution != contribution:
                break
            end = index + 1
    return end


def _is_numbered(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.number is not None


def write_block(block: Block, flow: Flow, place: Place, assembly: Assembly) -> None:
    """Write one block into the flow."""
    if place.cell is not None and not isinstance(block, Paragraph | BulletList | NumberedList):
        raise ValueError(f"a table's cell holds a {type(block).__name__}, but only paragraphs and lists fit there")
    match block:
        case Title(children=children, remarks=remarks):
            properties = ParagraphProperties(style=assembly.style("title", "Title"))
            words = write_inlines(children, assembly, assembly.main)
            flow.paragraph(with_comments(words, remarks, assembly), properties)
        case Section():
            _section(block, flow, place, assembly)
        case Paragraph():
            _paragraph(block, flow, place, assembly)
        case BulletList() | NumberedList():
            write_list(block, flow, place, assembly)
        case Table():
            write_table(block, flow, place, assembly, write_blocks)
        case Chart():
            write_chart(block, flow, place, assembly)
        case Picture():
            write_picture(block, flow, assembly)
        case ChartBeside(commentary=commentary, chart=chart):
            write_blocks(commentary, flow, replace(place, below_number=False), assembly)
            write_chart(chart, flow, place, assembly)
        case Cards(layout="tiles"):
            write_tiles(block, flow, place, assembly, write_blocks)
        case Cards():
            write_cards(block, flow, place, assembly, write_blocks)
        case Panel():
            write_panel(block, flow, place, assembly, write_blocks)
        case Contents():
            write_contents(block, flow, assembly)
        case AcronymList():
            write_acronyms(block, flow, assembly)
        case Landscape(children=children):
            turned = assembly.turned.page
            flow.end_section(partial(section_properties, place.page, assembly))
            write_blocks(children, flow, replace(place, page=turned, wide=True), assembly)
            flow.end_section(partial(section_properties, turned, assembly))
        case Exempt():
            raise ValueError("an exempt part was not taken out of this paper")  # the last guard: no file may have one
        case PageBreak():
            flow.break_page()
        case _:
            assert_never(block)


def _section(section: Section, flow: Flow, place: Place, assembly: Assembly) -> None:
    band = RATING_OF_BAND.get(section.role)
    words = banner_words(section, band, assembly) if band else write_inlines(section.heading, assembly, assembly.main)
    if section.stamp is not None:
        stamp = f" {section.stamp}"
        words = join((words, run(stamp, RunProperties(style=assembly.sheet.id("Sign-off Stamp")))))
    level = min(section.level, DEEPEST_HEADING)
    properties = ParagraphProperties(
        style=assembly.style(section.role, f"heading {level}"), number=_number(section.number, assembly)
    )
    if band:
        properties = banner(band, properties, assembly)
    words = with_comments(words, section.remarks, assembly)
    flow.paragraph(_bookmarked(section.label, words, assembly), properties)
    below = replace(place, level=section.level, below_number=section.number is not None, band=band)
    with assembly.series_of_its_own() if section.begins_series else nullcontext():
        write_blocks(section.children, flow, below, assembly)


def _paragraph(paragraph: Paragraph, flow: Flow, place: Place, assembly: Assembly) -> None:
    words = write_inlines(paragraph.children, assembly, assembly.main)
    words = with_comments(words, paragraph.remarks, assembly)
    words = _bookmarked(paragraph.label, words, assembly)
    if place.cell is not None:
        properties = ParagraphProperties(
            style=assembly.sheet.id(place.cell.style),
            justification=JUSTIFICATIONS[place.cell.align],
            keep_next=place.cell.keep_next,
        )
    else:
        style = assembly.style(paragraph.role, _usual_style(paragraph, place))
        number = _number(paragraph.number, assembly)
        properties = ParagraphProperties(style=style, number=number, keep_next=paragraph.role == "lead")
    flow.paragraph(words, properties)


def _usual_style(paragraph: Paragraph, place: Place) -> str:
    if place.in_panel:
        return PANEL_TEXT
    if paragraph.number:
        return "Numbered Paragraph"
    return PARAGRAPH_STYLES.get(paragraph.role, "Body Text Indent" if place.below_number else "Body Text")


def _number(number: str | None, assembly: Assembly) -> tuple[int, int] | None:
    return None if number is None else assembly.open_series[-1].place(number)


def _bookmarked(label: str | None, words: Xml, assembly: Assembly) -> Xml:
    bookmark = assembly.bookmarks.get(label)
    return bookmark.around(words) if bookmark is not None else words
