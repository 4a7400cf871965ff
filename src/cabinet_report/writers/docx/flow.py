"""A flow of paragraphs and tables: the body, or a cell, with the room, breaks and ends that Word asks for."""

from __future__ import annotations

from dataclasses import replace

from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, Spacing, p
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml
from cabinet_report.writers.docx.stylesheet import StyleSheet

# Word needs a paragraph between two tables, after a last table, and to carry a break: one that takes no room.
_NEXT_TO_NOTHING = ParagraphProperties(spacing=Spacing(before=0, after=0, line=20, exact=True))


class Flow:
    """Gathers paragraphs and tables in their order."""

    def __init__(self, sheet: StyleSheet, room_after_table: int) -> None:
        self._sheet = sheet
        self._room_after_table = room_after_table
        self._pieces: list[Xml] = []
        # The last paragraph waits, because a section that ends after it is written inside it.
        self._waiting: tuple[Xml, ParagraphProperties] | None = None
        self._after_table = False
        self._new_page = False

    def paragraph(self, content: Xml, properties: ParagraphProperties) -> None:
        """Add a paragraph. Below a table it gets the room that its own style does not give it."""
        self._flush()
        if self._new_page:
            properties = replace(properties, page_break_before=True)
        elif self._after_table and not self._sheet.room_above(properties.style or ""):
            properties = replace(properties, spacing=_with_room(properties.spacing, self._room_after_table))
        self._new_page = self._after_table = False
        self._waiting = (content, properties)

    def table(self, table: Xml) -> None:
        """Add a table; two tables in a row would grow together, so they are kept apart."""
        if self._after_table or self._new_page:
            room = Spacing(before=0, after=0 if self._new_page else self._room_after_table, line=20, exact=True)
            self.paragraph(NOTHING, replace(_NEXT_TO_NOTHING, spacing=room))
        self._flush()
        self._pieces.append(table)
        self._after_table = True

    def break_page(self) -> None:
        """What comes next starts a new page; at the very start there is nothing to break from."""
        self._new_page = self._waiting is not None or bool(self._pieces)

    def end_section(self, section: Xml) -> None:
        """End a section here, if it has begun."""
        self._new_page = False
        if self._waiting is None and not self._pieces:
            return
        if self._waiting is None:
            self.paragraph(NOTHING, _NEXT_TO_NOTHING)
        content, properties = self._waiting or (NOTHING, _NEXT_TO_NOTHING)
        self._pieces.append(p(content, replace(properties, section=section)))
        self._waiting = None
        self._after_table = False

    def xml(self) -> Xml:
        """Everything so far, ending in a paragraph or in a section's end."""
        if self._after_table or not (self._pieces or self._waiting):
            self._after_table = False
            self.paragraph(NOTHING, _NEXT_TO_NOTHING)
        self._flush()
        return Xml("".join(self._pieces))

    def _flush(self) -> None:
        if self._waiting is not None:
            self._pieces.append(p(*self._waiting))
            self._waiting = None


def _with_room(spacing: Spacing | None, room: int) -> Spacing:
    return replace(spacing, before=room) if spacing else Spacing(before=room)
