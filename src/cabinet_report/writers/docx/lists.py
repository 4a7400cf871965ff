"""Lists as Word's own lists: each item a paragraph of its level, each numbered list a series of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from math import ceil

from cabinet_report.tree.nodes import BulletList, Inline, Inlines, LineBreak, ListItem, NumberedList
from cabinet_report.tree.walk import text_of
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.comments import with_comments
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.inlines import write_inlines
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, Spacing
from cabinet_report.writers.docx.panels import list_item_properties
from cabinet_report.writers.docx.place import JUSTIFICATIONS, Place
from cabinet_report.writers.typeface import width_of

DEEPEST = 2
# A list of up to so many lines stays on one page.
SHORT = 6
# How wide the lines of an item are, beside those of a paragraph.
NARROWER = 0.85

# An item with its level, its w:num and the kind of its style.
_Item = tuple[ListItem, int, int, str]


def write_list(block: BulletList | NumberedList, flow: Flow, place: Place, assembly: Assembly) -> None:
    """Write a list into the flow; below its last item, and below each that runs on, there is a paragraph's room."""
    items = list(_items(block, 0, place, assembly))
    together = _together(items, place, assembly)
    for index, (item, level, number, kind) in enumerate(items):
        first, *further = _paragraphs(item.children) if block.role == "run_in" else (item.children,)
        words = with_comments(write_inlines(first, assembly, assembly.main), item.remarks, assembly)
        if place.cell is not None:
            properties = ParagraphProperties(
                style=assembly.sheet.id(place.cell.list_style),
                number=(number, level),
                justification=JUSTIFICATIONS[place.cell.align],
                keep_next=place.cell.keep_next,
            )
        elif place.in_panel:
            item_properties = list_item_properties(level, assembly, is_last=index == len(items) - 1)
            properties = replace(item_properties, number=(number, level), keep_next=index in together)
        else:
            style = assembly.sheet.id(f"{kind}{f' {level + 1}' if level else ''}")
            apart = index == len(items) - 1 or block.role == "run_in"
            room = Spacing(after=assembly.sheet.room_below(assembly.sheet.id("Body Text"))) if apart else None
            properties = ParagraphProperties(
                style=style, number=(number, level), spacing=room, keep_next=index in together
            )
        flow.paragraph(words, properties)
        # What goes on in a paragraph of its own has the style of the item, and no sign.
        goes_on = replace(properties, number=None, indent_left=assembly.lists.indent(place.lists, level))
        for part in further:
            flow.paragraph(write_inlines(part, assembly, assembly.main), goes_on)


def _paragraphs(words: Inlines) -> list[Inlines]:
    """The words between the breaks of their lines."""
    parts: list[list[Inline]] = [[]]
    for inline in words:
        if isinstance(inline, LineBreak):
            parts.append([])
        else:
            parts[-1].append(inline)
    return [tuple(part) for part in parts]


def _items(block: BulletList | NumberedList, level: int, place: Place, assembly: Assembly) -> Iterator[_Item]:
    """Each item with its level, its w:num and the kind of its style, in reading order."""
    if isinstance(block, NumberedList):
        number, kind = assembly.lists.numbered(block.style, place.lists, level), "List Number"
    else:
        number, kind = assembly.lists.bullets(place.lists), "List Bullet"
    for item in block.items:
        yield item, level, number, kind
        for below in item.lists:
            yield from _items(below, min(level + 1, DEEPEST), place, assembly)


def _together(items: Sequence[_Item], place: Place, assembly: Assembly) -> Collection[int]:
    """The items that stay on the page of the next: all of a short list; else those that would leave one line alone."""
    last = len(items) - 1
    width = place.page.text_width * NARROWER / 20
    size = assembly.sheet.size("Body Text")
    lines = [ceil(width_of(text_of(item.children), size) / width) for item, *_ in items]
    if sum(lines) <= SHORT:
        return range(last)
    return {at for at, alone in ((0, lines[0]), (last - 1, lines[last])) if alone == 1}
