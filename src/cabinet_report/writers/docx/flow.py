"""A flow of paragraphs and tables: the body, or a cell, with the room, breaks and ends that Word asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, Spacing, p
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml
from cabinet_report.writers.docx.stylesheet import StyleSheet

# Word needs a paragraph between two tables, after a last table, and to carry a break: one that takes no room.
_NEXT_TO_NOTHING = ParagraphProperties(spacing=Spacing(before=0, after=0, line=20, exact=True))


class SectionEnd(Protocol):
    """Gives the end of a section, told whether it is the first of the document."""

    def __call__(self, *, first: bool) -> Xml:
        """w:sectPr."""


class Flow:
    """Gathers paragraphs and tables in their order."""

    def __init__(self, sheet: StyleSheet, room_after_table: int) -> None:
        self._sheet = sheet
        self._room_after_table = room_after_table
        self._pieces: list[Xml] = []
        # The last paragraph waits, because a section that ends after it is written inside it; and the section's end
        # waits, because the last section of a document is written after it.
        self._waiting: tuple[Xml, ParagraphProperties] | None = None
        self._ended: Xml | None = None
        self._first_section = True
        self._after_table = False
        self._new_page = False

    def paragraph(self, content: Xml, properties: ParagraphProperties) -> None:
        """Add a paragraph. Below a table it gets the room that its own style does not give it."""
        if self._new_page:
            properties = replace(properties, page_break_before=True)
        elif self._after_table and not self._sheet.room_above(properties.style or ""):
            properties = replace(properties, spacing=_with_room(properties.spacing, self._room_after_table))
        self._settle()
        self._waiting = (content, properties)

    def table(self, table: Xml) -> None:
        """Add a table; two tables in a row would grow together, so they are kept apart."""
        if self._after_table or self._new_page:
            room = Spacing(before=0, after=0 if self._new_page else self._room_after_table, line=20, exact=True)
            self.paragraph(NOTHING, ParagraphProperties(spacing=room))
        self._settle()
        self._pieces.append(table)
        self._after_table = True

    def break_page(self) -> None:
        """What comes next starts a new page, unless it is the first of its section and so starts one anyway."""
        self._new_page = not self._is_fresh

    def end_section(self, section: SectionEnd) -> None:
        """End the section here, if anything stands in it."""
        if self._is_fresh:
            return
        if self._waiting is None:
            self.paragraph(NOTHING, _NEXT_TO_NOTHING)
        self._new_page = False
        self._ended = section(first=self._first_section)
        self._first_section = False

    def body(self, section: SectionEnd) -> Xml:
        """Everything in its order, with the end of the last section: the given one, unless it has ended before."""
        last, self._ended = self._ended, None
        if last is None:
            last = section(first=self._first_section)
        return Xml(self.content() + last)

    def content(self) -> Xml:
        """Everything in its order, ending in a paragraph."""
        if self._waiting is None:
            self.paragraph(NOTHING, _NEXT_TO_NOTHING)
        self._settle()
        return Xml("".join(self._pieces))

    @property
    def _is_fresh(self) -> bool:
        """Whether nothing stands in the section yet."""
        return self._ended is not None or (self._waiting is None and not self._pieces)

    def _settle(self) -> None:
        """Write what waits, now that something follows it."""
        if self._waiting is not None:
            content, properties = self._waiting
            if self._ended is not None:
                properties = replace(properties, section=self._ended)
            self._pieces.append(p(content, properties))
        self._waiting = self._ended = None
        self._after_table = self._new_page = False


def _with_room(spacing: Spacing | None, room: int) -> Spacing:
    return replace(spacing, before=room) if spacing else Spacing(before=room)
