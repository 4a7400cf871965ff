"""What belongs to the whole of a Word file: its properties, its footnotes, and what stands on every page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cabinet_report.readers.docx.inlines import InlineReader
from cabinet_report.readers.docx.package import Element, Opened, attribute, find, tag
from cabinet_report.tree.nodes import Furniture, Inlines, Properties


def properties(opened: Opened) -> Properties:
    """What the file says about itself."""
    parts = opened.related("", "core-properties")
    core = opened.tree(parts[0]) if parts else None

    def said(path: str) -> str:
        found = find(core, path)
        return "" if found is None else found.text or ""

    return Properties(
        title=said("dc:title"),
        organisation=said("dc:creator"),
        subject=said("dc:subject"),
        date=date.fromisoformat(said("dcterms:created")[:10] or "1970-01-01"),
        language=said("dc:language"),
        keywords=tuple(said("cp:keywords").split(", ")) if said("cp:keywords") else (),
    )


def notes_by_id(opened: Opened) -> dict[str, Element]:
    """The footnotes by their ids, the separators among them."""
    parts = opened.related(opened.main, "footnotes")
    return {attribute(note, "w:id"): note for note in (opened.tree(parts[0]) if parts else ())}


def furniture(opened: Opened) -> Furniture:
    """What the paper says on every page, wherever in header or footer; what else stands there is the house's."""
    said: dict[str, Inlines] = {}
    for kind in ("header", "footer"):
        for part in opened.related(opened.main, kind):
            for style, words in _lines(opened, part):
                said.setdefault(style, words)
    return Furniture(
        header=said.get("running title", ()),
        notice=said.get("page notice", ()),
        footer=said.get("running footer", ()),
    )


def _lines(opened: Opened, part: str) -> Iterator[tuple[str, Inlines]]:
    reader = InlineReader(opened, part)
    for paragraph in opened.tree(part).iter(tag("w:p")):
        yield opened.style_name(attribute(find(paragraph, "w:pPr/w:pStyle"), "w:val")), reader.read(paragraph)
