"""Footnotes as notes, read at their calls: docs/explanation/analysis/weasyprint-footnotes.md."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.repair.structure import Element, Kid

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source


# What is read whole, a heading of a table again and again: a note that is called in it is read after it.
WHOLE = frozenset(("Table", "H1", "H2", "H3", "H4", "H5", "H6"))


def place_notes(document: Element) -> None:
    """Make each call a Reference and put its Note after it, though its words stand at the foot of the page."""
    notes: dict[Source, Element] = {}
    for area in list(document.walk()):
        for kid in area.elements:
            if kid.type == "Sect" and kid.source is not None:
                area.kids.remove(kid)
                notes[kid.source] = kid
    _settle(document, notes, inside=False)


def _settle(holder: Element, notes: Mapping[Source, Element], *, inside: bool) -> list[Element]:
    """The notes that are called in the holder and wait, as it stands inside something that is read whole."""
    waiting: list[Element] = []
    kids: list[Kid] = []
    for kid in holder.kids:
        kids.append(kid)
        if isinstance(kid, Element):
            note = _noted(kid, notes)
            called = [note] if note else _settle(kid, notes, inside=inside or kid.type in WHOLE)
            (waiting if inside else kids).extend(called)
    holder.kids = kids
    return waiting


def _noted(call: Element, notes: Mapping[Source, Element]) -> Element | None:
    """The note of a call, both of them given their types; None for what calls none."""
    if call.type != "BlockQuote" or call.source is None or call.source.get("class") != "call":
        return None
    words, _ = call.source
    note = notes[words]
    call.type, note.type = "Reference", "Note"
    note.identifier = words.get("id")
    _label(note)
    return note


def _label(note: Element) -> None:
    """Make the number of a note, the first link in it, its label."""
    holder, link = next((each, kid) for each in note.walk() for kid in each.elements if kid.type == "Link")
    holder.kids[holder.kids.index(link)] = Element("Lbl", link.page, [link])
