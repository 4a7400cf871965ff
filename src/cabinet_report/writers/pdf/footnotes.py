"""Keeps a footnote on the page of its call, where WeasyPrint would rather move it: weasyprint-footnotes.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.made import Anchors
from cabinet_report.writers.pdf.repair.sources import FOOTNOTES

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source


def strayed(pages: Sequence[Anchors], marked: Mapping[str, Source]) -> list[Source]:
    """The paragraphs that took the room of a note, which now stands on a later page than its call."""
    first: dict[str, int] = {}
    for number, anchors in enumerate(pages):
        for name in anchors:
            first.setdefault(name, number)
    found = []
    for call in (element for element in marked.values() if element.tag == FOOTNOTES["call"]):
        page, foot = (first.get(element.get("id", ""), 0) for element in (call, call[0]))
        if foot > page:
            standing = (marked[name] for name in pages[page] if name in marked)
            found.extend([element for element in standing if element.tag == "p"][-1:])
    return found


def keep_whole(paragraphs: Sequence[Source]) -> bool:
    """Ask each paragraph to move whole to the next page; whether any of them had not been asked before."""
    asked = [paragraph for paragraph in paragraphs if paragraph.get("style") is None]
    for paragraph in asked:
        paragraph.set("style", "orphans: 99")
    return bool(asked)
