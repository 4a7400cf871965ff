"""Sections (w:sectPr): the size and turn of the page, and which header and footer stand on which of its pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, element, w

# The pages that may have a header and a footer of their own; the first also where first pages are alike (w:titlePg).
PageKind = Literal["default", "first", "even"]


@dataclass(frozen=True, slots=True)
class Page:
    """A page in twips. The gutter, for binding, is part of neither margin."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int
    gutter: int = 0

    @property
    def is_turned(self) -> bool:
        """Whether the page lies on its long side."""
        return self.width > self.height

    @property
    def text_width(self) -> int:
        """How wide the words run."""
        return self.width - self.left - self.right - self.gutter

    @property
    def text_height(self) -> int:
        """How far the words run down."""
        return self.height - abs(self.top) - abs(self.bottom)

    def turned(self) -> Page:
        """The same sheet on its side: it is turned to the left, so the top margin lies where the left one was."""
        return Page(
            width=self.height,
            height=self.width,
            top=self.left,
            right=self.top,
            bottom=self.right,
            left=self.bottom,
            header=self.header,
            footer=self.footer,
            gutter=self.gutter,
        )


@dataclass(frozen=True, slots=True)
class Running:
    """A header or footer that a section names: its kind of page and the id of its relationship."""

    where: Literal["header", "footer"]
    kind: PageKind
    relationship: str

    def xml(self) -> Xml:
        """w:headerReference or w:footerReference."""
        return element(f"w:{self.where}Reference", {"w:type": self.kind, "r:id": self.relationship})


def sect_pr(page: Page, running: Iterable[Running] = (), *, different_first: bool = False) -> Xml:
    """Section properties; the section starts on a new page."""
    return w(
        "sectPr",
        *(one.xml() for one in running),
        w("type", val="nextPage"),
        w("pgSz", w=page.width, h=page.height, orient="landscape" if page.is_turned else None),
        w(
            "pgMar",
            top=page.top,
            right=page.right,
            bottom=page.bottom,
            left=page.left,
            header=page.header,
            footer=page.footer,
            gutter=page.gutter,
        ),
        w("cols", space=720),
        w("titlePg") if different_first else NOTHING,
    )
