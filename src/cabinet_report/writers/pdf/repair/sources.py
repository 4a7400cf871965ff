"""Which element of the HTML each element of a PDF's structure comes from.

WeasyPrint does not say, but it says on which page each element with an id has a part, and in which order.  So every
element that is tagged gets an id before the pages are made, and afterwards the two orders are laid side by side:
docs/explanation/analysis/weasyprint-sources.md.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.made import Anchors
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
    # No paper has these two; the calls of footnotes and the footnotes are given them, so that they can be told apart.
    "blockquote": "BlockQuote",
    "section": "Sect",
}
INLINE = frozenset({"Link", "BlockQuote"})
TAGGED = frozenset(TYPES.values())
FOOTNOTES = {"call": "blockquote", "footnote": "section"}

PREFIX = "_"  # of the ids given here; a label's id begins with "at-"


def mark(root: Source) -> dict[str, Source]:
    """Every element that will be tagged, by its id, which it is given where it has none.

    What stands in the margins of the pages lies outside ``main``; it is tagged too, but should not be.
    """
    marked: dict[str, Source] = {}
    for number, element in enumerate(next(root.iter("main")).iter()):
        element.tag = FOOTNOTES.get(element.get("class", ""), element.tag)
        if element.tag in TYPES:
            element.set("id", element.get("id") or f"{PREFIX}{number}")
            marked[element.get("id", "")] = element
    return marked


def is_complete(pages: Sequence[Anchors], marked: Mapping[str, Source]) -> bool:
    """Whether every element of the paper stands on a page; marks inside a line may be empty, and then stand nowhere."""
    standing = {name for anchors in pages for name in anchors}
    return all(name in standing for name, element in marked.items() if TYPES[element.tag] not in INLINE)


def pair(document: Element, pages: Sequence[Anchors], marked: Mapping[str, Source]) -> None:
    """Give each element of the structure its source, page by page and type by type."""
    for page, anchors in enumerate(pages):
        waiting: defaultdict[str, deque[Source]] = defaultdict(deque)
        for name in anchors:
            if name in marked:
                waiting[TYPES[marked[name].tag]].append(marked[name])
        last: dict[str, Source] = {}
        tables: list[Element] = []
        for element in (element for top in document.elements if top.page == page for element in top.walk()):
            if waiting[element.type]:
                element.source = last[element.type] = waiting[element.type].popleft()
            elif element.type in INLINE:
                # What goes on on the next line is one element of the HTML and two of the structure.
                element.source = last.get(element.type)
            elif element.type == "Table":
                tables.append(element)
            elif element.type in TAGGED:
                raise ValueError(f"page {page + 1} has one element {element.type} more than the HTML")
        for table in tables:
            table.source = _table_of(table, marked)
        left = [source for sources in waiting.values() for source in sources]
        if left:
            raise ValueError(f"page {page + 1} has no element for <{left[0].tag} id={left[0].get('id')!r}>")


def _table_of(part: Element, marked: Mapping[str, Source]) -> Source | None:
    """The table that a part without rows belongs to, which has no id on its page: the one that holds its caption."""
    inside = [element.source for element in part.walk() if element.source is not None]
    tables = (source for source in marked.values() if source.tag == "table")
    return next((table for table in tables if inside and any(inside[0] is below for below in table.iter())), None)
