"""Keeps a footnote and its call on one page, where WeasyPrint would part them: weasyprint-footnotes.md."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cabinet_report.writers.pdf.made import Places

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source


def strayed(pages: Sequence[Places], marked: Sequence[Source]) -> list[Source]:
    """The paragraphs and items that took the room of a note, which now stands on a later page than its call."""
    first: dict[Source, int] = {}
    for number, places in enumerate(pages):
        for element in places:
            first.setdefault(element, number)
    found = []
    for call in (element for element in marked if element.get("class") == "call"):
        page, foot = (first.get(element, 0) for element in (call, call[0]))
        if foot > page:
            found.extend([element for element in pages[page] if element.tag in ("p", "li")][-1:])
    return found


def keep_whole(paragraphs: Sequence[Source]) -> bool:
    """Ask each paragraph to move whole to the next page; whether any of them had not been asked before."""
    asked = [paragraph for paragraph in paragraphs if paragraph.get("style") is None]
    for paragraph in asked:
        paragraph.set("style", "orphans: 99")
    return bool(asked)


def hide_repeated_calls(document: Any) -> None:
    """Hide the call of a note that the head of a table repeats on later pages, where there is no such note."""
    called: set[Source] = set()
    for page in document.pages:
        boxes = page._page_box.descendants()  # noqa: SLF001  # the page says it of ids alone
        here = [box for box in boxes if box.element is not None and box.element.get("class") == "call"]
        for box in (inside for call in here if call.element in called for inside in call.descendants()):
            box.style = box.style.copy()
            box.style["visibility"] = "hidden"
        called.update(call.element for call in here)
