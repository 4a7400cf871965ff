"""A whole paper as one HTML page, for the screen or to be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cabinet_report.tree.nodes import Field, Finished, Inlines, Note, Title
from cabinet_report.tree.walk import text_of, walk
from cabinet_report.writers.html.blocks import write_blocks
from cabinet_report.writers.html.elements import Markup, element
from cabinet_report.writers.html.inlines import write_inlines
from cabinet_report.writers.html.medium import Medium


def write_page(paper: Finished, medium: Medium, *styles: str) -> str:
    """The page, which loads nothing: its styles stand in it, the later ones being the stronger."""
    body = _printed_body(paper, medium) if medium.printed else _screen_body(paper, medium)
    if not medium.printed and paper.furniture.notice:
        styles = (*styles, _notice_in_print(text_of(paper.furniture.notice)))
    html = element("html", _head(paper, styles), element("body", *body), lang=paper.properties.language)
    return f"<!DOCTYPE html>\n{html}\n"


def _head(paper: Finished, styles: Sequence[str]) -> Markup:
    properties = paper.properties
    day = properties.date.isoformat()
    said = {
        "author": properties.organisation,
        "description": properties.subject,
        "keywords": ", ".join(properties.keywords),
        "dcterms.created": day,
        "dcterms.modified": day,
    }
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", properties.title),
        *(element("meta", name=name, content=content) for name, content in said.items() if content),
        *(element("style", Markup(f"\n{style}")) for style in styles if style),
    )


def _notice_in_print(notice: str) -> str:
    """The rule that repeats the notice on every page when a browser prints the paper."""
    said = re.sub(r"[^A-Za-z0-9 .,:;-]", lambda found: f"\\{ord(found[0]):x} ", notice)
    return f'@page {{ @top-center {{ content: "{said}"; font-size: 9pt; font-weight: bold; }} }}\n'


def _screen_body(paper: Finished, medium: Medium) -> Iterator[Markup]:
    furniture = paper.furniture
    yield element("a", medium.word("skip"), href="#paper", class_="skip")
    top = [
        element("p", write_inlines(words, medium), class_=name)
        for words, name in ((furniture.notice, "notice"), (furniture.header, "running"))
        if words
    ]
    if top:
        yield element("header", *top)
    yield element(
        "main", *_title(paper), write_blocks(paper.children, medium), *_notes(paper.notes, medium), id="paper"
    )
    if furniture.footer and not _of_pages(furniture.footer):
        yield element("footer", element("p", write_inlines(furniture.footer, medium)))


def _printed_body(paper: Finished, medium: Medium) -> Iterator[Markup]:
    """The furniture comes first, because the style takes it out of the text and into the margins of every page."""
    furniture = paper.furniture
    head = [
        element("p", write_inlines(words, medium), class_=name)
        for words, name in ((furniture.header, "running"), (furniture.notice, "notice"))
        if words
    ]
    if head:
        yield element("div", *head, class_="page-head")
    if furniture.footer:
        yield element("div", element("p", write_inlines(furniture.footer, medium)), class_="page-foot")
    yield element("main", *_title(paper), write_blocks(paper.children, medium))


def _title(paper: Finished) -> Iterator[Markup]:
    """The title of the file, where the paper itself brings none: a page begins with a heading."""
    if not any(isinstance(node, Title) for node in walk(paper.children)):
        yield element("h1", paper.properties.title)


def _of_pages(inlines: Inlines) -> bool:
    return any(isinstance(node, Field) for node in walk(inlines))


def _notes(notes: tuple[Note, ...], medium: Medium) -> Iterator[Markup]:
    """The notes at the end, each with its way back."""
    if not notes:
        return
    yield element("h2", medium.word("notes"), id="notes")
    yield element("ol", *(_note(note, medium) for note in notes), class_="notes")


def _note(note: Note, medium: Medium) -> Markup:
    number = str(note.number)
    return element(
        "li",
        element("span", f"{number}. ", class_="label"),
        write_inlines(note.children, medium),
        " ",
        element("a", f"{medium.word('back_to_text')} {number}", href=f"#call-{number}", class_="back"),
        id=f"note-{number}",
    )
