"""Inlines as runs: words, emphasis, links, live references, notes and ratings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from docx.opc.constants import RELATIONSHIP_TYPE as RT

from cabinet_report.tree.nodes import (
    CrossReference,
    Emphasis,
    Field,
    Inlines,
    LineBreak,
    Link,
    Note,
    Span,
    Strong,
    Text,
)
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.house_styles.furniture import mark_style
from cabinet_report.writers.docx.ooxml.fields import field
from cabinet_report.writers.docx.ooxml.notes import call, footnote
from cabinet_report.writers.docx.ooxml.runs import PLAIN, RunProperties, hyperlink, line_break, run
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, join

if TYPE_CHECKING:
    from docx.opc.part import Part


def write_inlines(inlines: Inlines, assembly: Assembly, part: Part, looks: RunProperties = PLAIN) -> Xml:
    """The inlines as runs of the part that they stand in."""

    def below(children: Inlines, changed: RunProperties) -> Xml:
        return write_inlines(children, assembly, part, changed)

    pieces: list[Xml] = []
    for inline in inlines:
        match inline:
            case Text(text=text):
                pieces.append(run(text, looks))
            case Strong(children=children):
                pieces.append(below(children, _styled(looks, assembly.sheet.id("Strong"), replace(looks, bold=True))))
            case Emphasis(children=children):
                style = assembly.sheet.id("Emphasis")
                pieces.append(below(children, _styled(looks, style, replace(looks, italic=True))))
            case Span(role=role, children=children, language=language):
                spoken = replace(looks, language=language) if language else looks
                pieces.append(_span(role, children, assembly, part, spoken))
            case Link(children=children, address=address):
                words = below(children, replace(looks, style=assembly.sheet.id("Hyperlink")))
                pieces.append(hyperlink(words, relationship=part.relate_to(address, RT.HYPERLINK, is_external=True)))
            case CrossReference():
                pieces.append(_reference(inline, assembly, looks))
            case Note():
                pieces.append(_note(inline, assembly))
            case LineBreak():
                pieces.append(line_break())
            case Field(kind=kind, text=text):
                count = text or str(assembly.extent)
                pieces.append(field("PAGE", "1", looks) if kind == "page" else field("NUMPAGES", count, looks))
            case _:
                assert_never(inline)
    return join(pieces)


def write_mark(role: str, children: Inlines, assembly: Assembly, part: Part) -> Xml:
    """A rating or trend for a cell that is shaded as a whole: its shape, then its word, in its own ink."""
    ink = RunProperties(style=assembly.sheet.id(mark_style(role)))
    return join((run(f"{assembly.look.marks[role].shape}\u00a0", ink), write_inlines(children, assembly, part, ink)))


def _styled(looks: RunProperties, style: str, otherwise: RunProperties) -> RunProperties:
    """A run has one character style: where it has one already, the new look is written out."""
    return otherwise if looks.style else replace(looks, style=style)


def _span(role: str, children: Inlines, assembly: Assembly, part: Part, looks: RunProperties) -> Xml:
    if role in assembly.look.marks:
        return write_mark(role, children, assembly, part)
    own = assembly.look.styles.get(role)
    changed = replace(looks, style=assembly.style(role, own)) if own else looks
    return write_inlines(children, assembly, part, changed)


def _reference(reference: CrossReference, assembly: Assembly, looks: RunProperties) -> Xml:
    """A field that Word can work out again, where what it would show is what is printed; else a link or plain words.

    See docs/explanation/analysis/word-references.md for the switches.
    """
    words = reference.text or ""
    target = assembly.bookmarks.get(reference.target)
    if target is None:
        return run(words, looks)
    if target.number == words and target.shows == "paragraph":
        return field(f"REF {target.name} \\w \\h", words, looks)
    if target.number == words and target.shows == "caption":
        return field(f"REF {target.name} \\h", words, looks)
    return hyperlink(run(words, looks), anchor=target.name) if words else NOTHING


def _note(note: Note, assembly: Assembly) -> Xml:
    number = len(assembly.notes) + 1
    if note.number != number:
        raise ValueError(f"footnote {note.number} is the footnote {number} that the paper calls")
    reference_style = assembly.sheet.id("footnote reference")
    # The note's place is kept before its words are written, so that the number stays the place in the list.
    assembly.notes.append(NOTHING)
    words = write_inlines(note.children, assembly, assembly.footnotes)
    assembly.notes[number - 1] = footnote(number, words, assembly.sheet.id("footnote text"), reference_style)
    return call(number, reference_style)
