"""One element for what a page break or a line break has cut: docs/explanation/analysis/weasyprint-page-breaks.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.repair.structure import Content, Element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source


def repeated_heads(document: Element) -> list[Content]:
    """The content of table heads that are said again on a later page; they are taken out of the tree."""
    said: set[Source] = set()
    lost: list[Content] = []
    for holder in list(document.walk()):
        for head in [kid for kid in holder.elements if kid.type == "THead" and kid.source is not None]:
            if head.source in said:
                lost.extend(head.contents())
                holder.kids.remove(head)
            elif head.source is not None:
                said.add(head.source)
    return lost


def join_parts(document: Element) -> None:
    """Move what the later parts of an element hold into its first part."""
    first: dict[Source, Element] = {}
    later: set[int] = set()
    elements = list(document.walk())
    for element in elements:
        if element.source is None:
            continue
        if element.source in first:
            first[element.source].kids.extend(element.kids)
            later.add(id(element))
        else:
            first[element.source] = element
    for element in elements:
        element.kids = [kid for kid in element.kids if id(kid) not in later]
