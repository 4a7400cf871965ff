"""Footnotes as notes, read at their calls: docs/explanation/analysis/weasyprint-footnotes.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.repair.structure import Element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source


def place_notes(document: Element) -> None:
    """Make each call a Reference and put its Note after it, though its words stand at the foot of the page.

    A note that the head of a table calls comes after the table: what a head holds is said again with each cell.
    """
    notes: dict[Source, Element] = {}
    for area in list(document.walk()):
        for kid in area.elements:
            if kid.type == "Sect" and kid.source is not None:
                area.kids.remove(kid)
                notes[kid.source] = kid
    for holder in list(document.walk()):
        for call, words in _calls(holder.elements):
            holder.kids.insert(holder.kids.index(call) + 1, _note_of(call, words, notes))
        for table in (kid for kid in holder.elements if kid.type == "Table"):
            heads = (head for part in table.elements if part.type == "THead" for head in part.walk())
            called = [_note_of(call, words, notes) for head in heads for call, words in _calls(head.elements)]
            after = holder.kids.index(table) + 1
            holder.kids[after:after] = called


def _calls(elements: Iterable[Element]) -> Iterator[tuple[Element, Source]]:
    """The calls of notes among these that are not References yet, each with the words of its note in the HTML."""
    for each in elements:
        if each.type == "BlockQuote" and each.source is not None and each.source.get("class") == "call":
            yield each, each.source[0]


def _note_of(call: Element, words: Source, notes: Mapping[Source, Element]) -> Element:
    """The note of a call, and the two as what they are."""
    note = notes[words]
    call.type, note.type = "Reference", "Note"
    note.identifier = words.get("id")
    _label(note)
    return note


def _label(note: Element) -> None:
    """Make the number of a note, the first link in it, its label."""
    holder, link = next((each, kid) for each in note.walk() for kid in each.elements if kid.type == "Link")
    holder.kids[holder.kids.index(link)] = Element("Lbl", link.page, [link])
