"""How the pages of a document are set up: their shape, and which header and footer stand on which of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from docx.opc.part import Part

from cabinet_report.writers.docx.ooxml.names import attribute, find, is_on, qualified
from cabinet_report.writers.docx.ooxml.sections import Page, PageKind

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

Side = Literal["header", "footer"]
SIDES: tuple[Side, ...] = ("header", "footer")
KINDS: tuple[PageKind, ...] = ("default", "first", "even")
Running = Mapping[tuple[Side, PageKind], Part]

# Sections end in a paragraph, but for the last; tables and content controls hold none.
_SECTIONS = "w:body/w:p/w:pPr/w:sectPr | w:body/w:sectPr"


@dataclass(frozen=True, slots=True)
class PageSetup:
    """One page as it is set up. ``running`` are its headers and footers by the kind of page that they stand on."""

    page: Page
    running: Running
    different_first: bool = False


def page_setups(document: XmlPart) -> Iterator[PageSetup]:
    """The set-up of each section of a document, in order; one that gives no size or margins is left out.

    A header or footer that a section does not name is that of the section before it.
    """
    running: dict[tuple[Side, PageKind], Part] = {}
    for section in document.element.xpath(_SECTIONS):
        running = running | _named(section, document)
        page = _page(section)
        if page is not None:
            yield PageSetup(page, running, different_first=is_on(find(section, "w:titlePg")))


def _named(section: _Element, document: XmlPart) -> dict[tuple[Side, PageKind], Part]:
    named: dict[tuple[Side, PageKind], Part] = {}
    for side in SIDES:
        for reference in section.iterfind(qualified(f"w:{side}Reference")):
            kind = attribute(reference, "w:type")
            if kind in KINDS:
                named[side, kind] = document.related_parts[attribute(reference, "r:id")]
    return named


def _page(section: _Element) -> Page | None:
    size, margins = find(section, "w:pgSz"), find(section, "w:pgMar")
    if size is None or margins is None:
        return None
    sides = ("top", "right", "bottom", "left", "header", "footer", "gutter")
    distances = {side: int(attribute(margins, f"w:{side}") or 0) for side in sides}
    return Page(width=int(attribute(size, "w:w")), height=int(attribute(size, "w:h")), **distances)
