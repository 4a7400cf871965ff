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
    """Move what later parts of an element hold into its first part, from the outermost elements in."""
    first: dict[Source, Element] = {}
    _join(document, first)


def _join(holder: Element, first: dict[Source, Element]) -> None:
    kept = []
    for kid in holder.kids:
        if not isinstance(kid, Element) or kid.source is None:
            kept.append(kid)
        elif kid.source in first:
            first[kid.source].kids.extend(kid.kids)
        else:
            first[kid.source] = kid
            kept.append(kid)
    holder.kids = kept
    for element in holder.elements:
        _join(element, first)
