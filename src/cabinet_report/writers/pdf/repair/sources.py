"""Which element of the HTML each element of a PDF's structure comes from.

WeasyPrint does not say, but its pages are made of boxes that know their elements.  So what stands on a page and the
tags of that page are laid side by side: docs/explanation/analysis/weasyprint-sources.md.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cabinet_report.writers.pdf.made import Places
from cabinet_report.writers.pdf.repair.structure import Element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source

SVG = "{http://www.w3.org/2000/svg}svg"

# What WeasyPrint tags each element of ours as.
TYPES = {
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "article": "Art",
    "p": "P",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "li": "LI",
    "dt": "LI",
    "dd": "LI",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "a": "Link",
    SVG: "Figure",
    "img": "Figure",
    # No paper has these two; calls of footnotes, words in another language and the footnotes are given them.
    "blockquote": "BlockQuote",
    "section": "Sect",
}
INLINE = frozenset({"Link", "BlockQuote"})
TAGGED = frozenset(TYPES.values())
GIVEN = {"call": "blockquote", "language": "blockquote", "footnote": "section"}


def mark(root: Source) -> list[Source]:
    """Every element that will be tagged, in order.

    What stands in the margins of the pages lies outside ``main``; it is tagged too, but should not be.
    """
    elements = list(next(root.iter("main")).iter())
    for element in elements:
        element.tag = GIVEN.get(element.get("class", ""), element.tag)
    return [element for element in elements if element.tag in TYPES]


def places(document: Any, marked: Sequence[Source]) -> list[Places]:
    """For each page the marked elements that have a part on it, with the box of that part."""
    wanted = frozenset(marked)
    return [_places(page._page_box, wanted) for page in document.pages]  # noqa: SLF001  # the page says it of ids alone


def _places(page: Any, wanted: frozenset[Source]) -> Places:
    from weasyprint.formatting_structure.boxes import InlineBox

    found = Places()
    for box in page.descendants(placeholders=True):
        # An element's own box comes before those that CSS makes up inside it; what stands before or after its words,
        # and the call of a footnote, is made up under another tag.
        element = box.element
        if element not in wanted or box.element_tag != element.tag:
            continue
        if TYPES[element.tag] in INLINE and isinstance(box, InlineBox):
            found.inline.append(element)
        if element not in found:
            left, top, width, height = box.hit_area()
            found[element] = (left, top, left + width, top + height)
    return found


def is_complete(pages: Sequence[Places], marked: Sequence[Source]) -> bool:
    """Whether every element of the paper stands on a page; marks inside a line may be empty, and then stand nowhere."""
    standing = frozenset().union(*pages)
    return all(element in standing for element in marked if TYPES[element.tag] not in INLINE)


def pair(document: Element, pages: Sequence[Places], marked: Sequence[Source]) -> None:
    """Give each element of the structure its source, page by page and type by type."""
    tops: defaultdict[int, list[Element]] = defaultdict(list)
    for top in document.elements:
        tops[top.page].append(top)
    for page, standing in enumerate(pages):
        waiting: defaultdict[str, deque[Source]] = defaultdict(deque)
        for source in (*(each for each in standing if TYPES[each.tag] not in INLINE), *standing.inline):
            waiting[TYPES[source.tag]].append(source)
        tables: list[Element] = []
        for element in (element for top in tops[page] for element in top.walk()):
            if waiting[element.type]:
                element.source = waiting[element.type].popleft()
            elif element.type == "Table":
                tables.append(element)
            elif element.type in TAGGED:
                raise ValueError(f"page {page + 1} has one element {element.type} more than the HTML")
        for table in tables:
            table.source = _table_of(table, marked)
        left = [source for sources in waiting.values() for source in sources]
        if left:
            raise ValueError(f"page {page + 1} has no element for <{left[0].tag}> {''.join(left[0].itertext())[:60]!r}")


def _table_of(part: Element, marked: Sequence[Source]) -> Source | None:
    """The table that a part without rows belongs to, which has no box on its page: the one that holds its caption."""
    inside = [element.source for element in part.walk() if element.source is not None]
    tables = (source for source in marked if source.tag == "table")
    return next((table for table in tables if inside and any(inside[0] is below for below in table.iter())), None)
