"""A flow of paragraphs and tables: the body, or a cell, with the room, breaks and ends that Word asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Protocol

from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, Spacing, p
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, join
from cabinet_report.writers.docx.stylesheet import StyleSheet

# Word needs a paragraph between two tables, after a last table, and to carry a break: one that takes no room.
_NEXT_TO_NOTHING = ParagraphProperties(spacing=Spacing(before=0, after=0, line=20, exact=True))

# What sets a content control around its content.
Around = Callable[[Xml], Xml]


class SectionEnd(Protocol):
    """Gives the end of a section, told whether it is the first of the document."""

    def __call__(self, *, first: bool) -> Xml:
        """w:sectPr."""


@dataclass(slots=True)
class _Paragraph:
    content: Xml
    properties: ParagraphProperties

    def xml(self) -> Xml:
        return p(self.content, self.properties)


@dataclass(slots=True)
class _Table:
    written: Xml

    def xml(self) -> Xml:
        return self.written


@dataclass(slots=True)
class _Control:
    around: Around
    items: list[_Item] = field(default_factory=list)

    def xml(self) -> Xml:
        return self.around(join(item.xml() for item in self.items))


_Item = _Paragraph | _Table | _Control


class Flow:
    """Gathers paragraphs and tables in their order, and writes them when all are there.

    The last paragraph of a section is given its end, and no control goes on over the end of a section: see
    docs/explanation/analysis/word-sections.md.
    """

    def __init__(self, sheet: StyleSheet, room_after_table: int) -> None:
        self._sheet = sheet
        self._room_after_table = room_after_table
        self._items: list[_Item] = []
        self._controls: list[_Control] = []  # those that are open, innermost last
        self._first_section = True
        self._is_fresh = True  # nothing stands in the section yet
        self._after_table = False
        self._new_page = False
        self._together = False

    def paragraph(self, content: Xml, properties: ParagraphProperties) -> None:
        """Add a paragraph. Below a table it gets the room that its own style does not give it."""
        room_above = self._sheet.room_above(properties.style or "")
        if self._new_page or (self._is_fresh and not self._first_section):
            # At the head of a page there is no room above, as there is none in a PDF.
            spacing = _with_room(properties.spacing, 0) if room_above else properties.spacing
            properties = replace(properties, page_break_before=self._new_page, spacing=spacing)
        elif self._after_table and not room_above:
            properties = replace(properties, spacing=_with_room(properties.spacing, self._room_after_table))
        if self._together:
            properties = replace(properties, keep_next=True, keep_lines=True)
        self._add(_Paragraph(content, properties))

    def table(self, table: Xml) -> None:
        """Add a table; two tables in a row would grow together, so they are kept apart."""
        if self._after_table or self._new_page:
            room = Spacing(before=0, after=0 if self._new_page else self._room_after_table, line=20, exact=True)
            self.paragraph(NOTHING, ParagraphProperties(spacing=room))
        self._add(_Table(table))
        self._after_table = True

    def leave_room_below(self, room: int) -> None:
        """Let what comes next stand so far below the last paragraph, whatever its style says."""
        if last := self._last_added():
            last.properties = replace(last.properties, spacing=_with_room_below(last.properties.spacing, room))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep the paragraphs that are added meanwhile on one page."""
        self._together = True
        yield
        self._together = False
        if last := self._last_added():
            last.properties = replace(last.properties, keep_next=False)

    def _last_added(self) -> _Paragraph | None:
        """The paragraph that was added last, in whatever control; None where it was a table."""
        items = self._controls[-1].items if self._controls else self._items
        while items and isinstance(items[-1], _Control):
            items = items[-1].items
        return items[-1] if items and isinstance(items[-1], _Paragraph) else None

    @contextmanager
    def control(self, around: Around) -> Iterator[None]:
        """Set a control around everything that is added meanwhile, if anything is."""
        self._controls.append(_Control(around))
        yield
        self._close_control()

    def break_page(self) -> None:
        """What comes next starts a new page, unless it is the first of its section and so starts one anyway."""
        self._new_page = not self._is_fresh

    def end_section(self, section: SectionEnd) -> None:
        """End the section here, if anything stands in it; controls are closed before, and opened again."""
        if self._is_fresh:
            return
        opened = [control.around for control in self._controls]
        while self._controls:
            self._close_control()
        self._new_page = False
        last = self._last_paragraph()
        last.properties = replace(last.properties, section=section(first=self._first_section))
        self._first_section = False
        self._is_fresh = True
        self._controls = [_Control(around) for around in opened]

    def body(self, section: SectionEnd) -> Xml:
        """Everything in its order, with the end of the last section: the given one, unless it has ended before."""
        last = self._last_paragraph()
        end = last.properties.section or section(first=self._first_section)
        last.properties = replace(last.properties, section=NOTHING)
        return Xml(self.content() + end)

    def content(self) -> Xml:
        """Everything in its order, ending in a paragraph."""
        self._last_paragraph()
        return join(item.xml() for item in self._items)

    def _add(self, item: _Item) -> None:
        (self._controls[-1].items if self._controls else self._items).append(item)
        self._after_table = self._new_page = self._is_fresh = False

    def _close_control(self) -> None:
        control = self._controls.pop()
        if control.items:
            (self._controls[-1].items if self._controls else self._items).append(control)

    def _last_paragraph(self) -> _Paragraph:
        """The paragraph that everything ends in, outside all controls; one is added where there is none."""
        match self._items:
            case [*_, _Paragraph() as last]:
                return last
            case [*_, _Control() as control]:
                _leave_no_room_below(control)
            case _:
                pass
        last = _Paragraph(NOTHING, _NEXT_TO_NOTHING)
        self._add(last)
        return last


def _leave_no_room_below(control: _Control) -> None:
    """Let what follows a control come right below it: on a full page, it would else find no room, and open another."""
    match control.items:
        case [*_, _Paragraph() as last]:
            spacing = last.properties.spacing or Spacing()
            last.properties = replace(last.properties, spacing=replace(spacing, after=0))
        case [*_, _Control() as inner]:
            _leave_no_room_below(inner)
        case _:
            pass


def _with_room_below(spacing: Spacing | None, room: int) -> Spacing:
    return replace(spacing, after=room) if spacing else Spacing(after=room)


def _with_room(spacing: Spacing | None, room: int) -> Spacing:
    return replace(spacing, before=room) if spacing else Spacing(before=room)
