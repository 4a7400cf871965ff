"""Inlines as HTML."""

from __future__ import annotations

import re
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

# Browsers end a line behind any hyphen, and so would part the years of 2022-23; the pages of a PDF do not.
HELD = re.compile(r"(\d+(?:-\d+)+)")


def write_inlines(inlines: Inlines, medium: Medium) -> Markup:
    """The words with their marks."""
    return join(write_inline(inline, medium) for inline in inlines)


def write_inline(inline: Inline, medium: Medium) -> Markup:
    """One inline."""
    match inline:
        case Text():
            return escape(inline.text) if medium.printed else _unbroken(inline.text)
        case Emphasis():
            return element("em", write_inlines(inline.children, medium))
        case Strong():
            return element("strong", write_inlines(inline.children, medium))
        case Span():
            return marked(inline.role, write_inlines(inline.children, medium), medium, inline.language)
        case Link():
            return linked(inline.children, inline.address, medium)
        case CrossReference():
            return element("a", inline.text or "", href=f"#{anchor(inline.target)}")
        case Note():
            return footnote(inline, medium) if medium.printed else note_call(inline, medium)
        case LineBreak():
            return element("br")
        case Field():
            return element("span", class_=f"field {inline.kind}")
        case _:
            assert_never(inline)


def _unbroken(text: str) -> Markup:
    """The words, in which no browser parts numbers that a hyphen joins."""
    pieces = enumerate(HELD.split(text))
    return join(element("span", piece, class_="unbroken") if number % 2 else piece for number, piece in pieces)


def marked(role: str, words: Markup, medium: Medium, language: str | None = None) -> Markup:
    """Words in their role; a rating or trend with its shape, which the eye needs beside the colour, and the ear not."""
    if role not in medium.look.marks:
        return element("span", words, class_=css_class(role), lang=language)
    # The space is a fixed one, so that no line ends between a shape and its word.
    shape = element("span", f"{medium.look.marks[role].shape}\u00a0", class_="shape", aria_hidden="true")
    return element("span", shape, words, class_=f"mark {css_class(role)}")


def shape_behind(role: str, medium: Medium) -> Markup:
    """The shape of a rating behind the words of a band."""
    return element("span", f"\u00a0{medium.look.marks[role].shape}", class_="shape", aria_hidden="true")


def linked(inlines: Inlines, address: str, medium: Medium) -> Markup:
    """A link around words: it goes inside whatever marks they carry, because it may hold nothing but words.

    WeasyPrint tags no annotation for an element inside a link: docs/explanation/analysis/weasyprint-links.md.
    """
    written = []
    for inline in inlines:
        match inline:
            case Text():
                written.append(element("a", inline.text, href=address))
            case Emphasis():
                written.append(element("em", linked(inline.children, address, medium)))
            case Strong():
                written.append(element("strong", linked(inline.children, address, medium)))
            case _:
                written.append(write_inline(inline, medium))
    return join(written)


def footnote(note: Note, medium: Medium) -> Markup:
    """A note beside its call, for a page to set at its foot; each of the two leads to the other."""
    number = str(note.number)
    back = f"{medium.word('back_to_text')} {number}"
    label = element("a", f"{number}.", href=f"#call-{number}", class_="label", aria_label=back)
    words = element("span", label, " ", write_inlines(note.children, medium), class_="footnote", id=f"note-{number}")
    return element("span", words, note_call(note, medium), class_="call")


def note_call(note: Note, medium: Medium) -> Markup:
    """The number that leads to a note at the end."""
    number = str(note.number)
    named = f"{medium.word('note')} {number}"
    return element("sup", element("a", number, href=f"#note-{number}", id=f"call-{number}", aria_label=named))
