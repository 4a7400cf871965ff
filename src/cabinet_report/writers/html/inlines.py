"""Inlines as HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from cabinet_report.tree.nodes import (
    CrossReference,
    Emphasis,
    Field,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Span,
    Strong,
    Text,
)
from cabinet_report.writers.html.elements import Markup, element, escape, join
from cabinet_report.writers.html.medium import Medium, anchor, css_class


def write_inlines(inlines: Inlines, medium: Medium, after: str = "") -> Markup:
    """The words with their marks; ``after`` is a space that goes inside the last of them."""
    if not medium.printed:
        return join(write_inline(inline, medium) for inline in inlines)
    return join(write_inline(inline, medium, space) for inline, space in _spaces_inside(inlines, after))


def _spaces_inside(inlines: Inlines, after: str) -> Iterator[tuple[Inline, str]]:
    """Each inline with the space that follows it, which is taken from the words after it.

    A space that stands alone at the end of a line is not drawn, and the words around it are then read as one:
    docs/explanation/analysis/weasyprint-line-ends.md.
    """
    space = ""
    for inline, following in zip(inlines, (*inlines[1:], None), strict=True):
        words = replace(inline, text=inline.text[1:]) if isinstance(inline, Text) and space else inline
        space = (
            " " if isinstance(following, Text) and following.text[:1] == " " and not isinstance(inline, Text) else ""
        )
        yield words, space if following is not None else after


def write_inline(inline: Inline, medium: Medium, after: str = "") -> Markup:
    """One inline, and the space after it."""
    match inline:
        case Text():
            return escape(inline.text + after)
        case Emphasis():
            return element("em", write_inlines(inline.children, medium, after))
        case Strong():
            return element("strong", write_inlines(inline.children, medium, after))
        case Span():
            return marked(inline.role, write_inlines(inline.children, medium, after), medium)
        case Link():
            return linked(inline.children, inline.address, medium, after)
        case CrossReference():
            return element("a", f"{inline.text or ''}{after}", href=f"#{anchor(inline.target)}")
        case Note():
            return footnote(inline, medium, after) if medium.printed else note_call(inline, medium)
        case LineBreak():
            # The space is what parts the two words for those who listen to a PDF.
            return join((" ", element("br"))) if medium.printed else element("br")
        case Field():
            return join((element("span", class_=f"field {inline.kind}"), after))
        case _:
            assert_never(inline)


def marked(role: str, words: Markup, medium: Medium) -> Markup:
    """Words in their role; a rating or trend with its shape, which the eye needs beside the colour, and the ear not."""
    mark = medium.look.marks.get(role)
    if mark is None:
        return element("span", words, class_=css_class(role))
    shape = element("span", f"{mark.shape} ", class_="shape", aria_hidden="true")
    return element("span", shape, words, class_=f"mark {css_class(role)}")


def linked(inlines: Inlines, address: str, medium: Medium, after: str = "") -> Markup:
    """A link around words: it goes inside whatever marks they carry, because it may hold nothing but words.

    WeasyPrint tags no annotation for an element inside a link: docs/explanation/analysis/weasyprint-links.md.
    """
    written = []
    for place, inline in enumerate(inlines, 1):
        space = after if place == len(inlines) else ""
        match inline:
            case Text():
                written.append(element("a", inline.text + space, href=address))
            case Emphasis():
                written.append(element("em", linked(inline.children, address, medium, space)))
            case Strong():
                written.append(element("strong", linked(inline.children, address, medium, space)))
            case _:
                written.append(write_inline(inline, medium, space))
    return join(written)


def footnote(note: Note, medium: Medium, after: str = "") -> Markup:
    """A note inside its call, for a page to set the one at its foot and the other where it stands."""
    number = str(note.number)
    words = element("span", write_inlines(note.children, medium), class_="footnote", data_number=number)
    return element("span", words, after, class_="call")


def note_call(note: Note, medium: Medium) -> Markup:
    """The number that leads to a note at the end."""
    number = str(note.number)
    named = f"{medium.word('note')} {number}"
    return element("sup", element("a", number, href=f"#note-{number}", id=f"call-{number}", aria_label=named))
