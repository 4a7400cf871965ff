"""Lists and labelled values as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from math import ceil

from cabinet_report.tree.nodes import AcronymEntry, BulletList, CardEntry, ListItem, NumberedList
from cabinet_report.tree.walk import text_of, walk
from cabinet_report.writers.bands import LARGE, MOST_LETTERS
from cabinet_report.writers.html.elements import Markup, element, escape
from cabinet_report.writers.html.inlines import marked, write_inlines
from cabinet_report.writers.html.medium import Medium, css_class
from cabinet_report.writers.labels import item_label

# A list of up to so many lines stays on one page; a line of a page has about so many letters.
SHORT, LINE = 6, 80
NUMBERING = {"a.": "lower-alpha", "i)": "lower-roman", "(i)": "lower-roman", "1.": "decimal"}


def write_list(block: BulletList | NumberedList, medium: Medium, *, inset: bool = False) -> Markup:
    """A list. Its labels are typed, so that they are the same words in every format and in what is copied."""
    numbering = NUMBERING[block.style] if isinstance(block, NumberedList) else None
    role = None if block.role == "list" else css_class(block.role)
    whole = "whole" if medium.printed and _is_short(block) else None
    classes = " ".join(filter(None, (numbering, "inset" if inset else None, role, whole))) or None
    if isinstance(block, BulletList):
        return element("ul", *(element("li", *_item(item, medium)) for item in block.items), class_=classes)
    items = (
        element("li", element("span", f"{item_label(block.style, place)} ", class_="label"), *_item(item, medium))
        for place, item in enumerate(block.items, 1)
    )
    return element("ol", *items, class_=classes)


def _is_short(block: BulletList | NumberedList) -> bool:
    """Whether a list takes so few lines that it stays on one page, as it does in Word."""
    items = [node for node in walk(block.items) if isinstance(node, ListItem)]
    return sum(ceil(len(text_of(item.children)) / LINE) for item in items) <= SHORT


def _item(item: ListItem, medium: Medium) -> Iterable[Markup]:
    yield write_inlines(item.children, medium)
    for below in item.lists:
        yield write_list(below, medium)


def write_strips(entries: tuple[CardEntry, ...], medium: Medium) -> Iterator[Markup]:
    """The labelled values of a card, as pairs of a term and what it is; the large one of a tile stands apart."""
    for is_large, strip in groupby(entries, key=lambda entry: entry.role == LARGE):
        together = tuple(strip)
        is_long = any(len(text_of(entry.value)) > MOST_LETTERS for entry in together)
        classes = ("tile-figure long" if is_long else "tile-figure") if is_large else "strip"
        yield element("dl", *(_entry(entry, medium) for entry in together), class_=classes)


def _entry(entry: CardEntry, medium: Medium) -> Markup:
    value = write_inlines(entry.value, medium)
    if entry.role in medium.look.marks:
        value = marked(entry.role, value, medium)
    return element("div", element("dt", entry.label), element("dd", value), class_=css_class(entry.role))


def write_acronyms(entries: tuple[AcronymEntry, ...]) -> Markup:
    """Acronyms and what they stand for."""
    pairs = (element("div", element("dt", entry.short), element("dd", escape(entry.expansion))) for entry in entries)
    return element("dl", *pairs, class_="acronyms")
