"""Sections (w:sectPr): the size and turn of the page, and which header and footer it has."""

from __future__ import annotations

from dataclasses import dataclass

from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, element, w


@dataclass(frozen=True, slots=True)
class Page:
    """A page in twips, portrait."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int

    @property
    def text_width(self) -> int:
        """How wide the words run."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """How far the words run down."""
        return self.height - self.top - self.bottom

    def turned(self) -> Page:
        """The same sheet on its side: it is turned to the left, so the top margin lies where the left one was."""
        return Page(self.height, self.width, self.left, self.top, self.right, self.bottom, self.header, self.footer)


def sect_pr(page: Page, header: str | None, footer: str | None) -> Xml:
    """Section properties; the section starts on a new page."""
    turned = page.width > page.height
    return w(
        "sectPr",
        element("w:headerReference", {"w:type": "default", "r:id": header}) if header else NOTHING,
        element("w:footerReference", {"w:type": "default", "r:id": footer}) if footer else NOTHING,
        w("type", val="nextPage"),
        w("pgSz", w=page.width, h=page.height, orient="landscape" if turned else None),
        w(
            "pgMar",
            top=page.top,
            right=page.right,
            bottom=page.bottom,
            left=page.left,
            header=page.header,
            footer=page.footer,
            gutter=0,
        ),
        w("cols", space=720),
    )
