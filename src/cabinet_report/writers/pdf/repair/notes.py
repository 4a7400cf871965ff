"""Footnotes as notes, read at their calls: docs/explanation/analysis/weasyprint-footnotes.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.repair.structure import Element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source


def place_notes(document: Element) -> None:
    """Make each call a Reference and put its Note after it, though its words stand at the foot of the page."""
    notes: dict[Source, Element] = {}
    for area in list(document.walk()):
        for kid in area.elements:
            if kid.type == "Sect" and kid.source is not None:
                area.kids.remove(kid)
                notes[kid.source] = kid
    for holder in list(document.walk()):
        for call in holder.elements:
            if call.type == "BlockQuote" and call.source is not None and call.source.get("class") == "call":
                words, _ = call.source
                note = notes[words]
                call.type, note.type = "Reference", "Note"
                note.identifier = words.get("id")
                _label(note)
                holder.kids.insert(holder.kids.index(call) + 1, note)


def _label(note: Element) -> None:
    """Make the number of a note, the first link in it, its label."""
    holder, link = next((each, kid) for each in note.walk() for kid in each.elements if kid.type == "Link")
    holder.kids[holder.kids.index(link)] = Element("Lbl", link.page, [link])
