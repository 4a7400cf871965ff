"""The words of a drawing, which its sentence says in their place: docs/explanation/analysis/weasyprint-figures.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import TYPE_CHECKING, Any

from cabinet_report.writers.pdf.repair.shown import PIECE
from cabinet_report.writers.pdf.repair.structure import Content, Element

if TYPE_CHECKING:
    from pikepdf import Page, Pdf

# What shows words, right away or in a form that is called by its name; and the operators that paint shapes.
WORDS = re.compile(rb"\bBT\b.*?\bET\b|/(\w+) Do\b", re.DOTALL)
PAINTS = re.compile(rb"(?<!\S)(?:S|s|f|F|f\*|B|B\*|b|b\*|sh|Do)(?!\S)")


def silence_words(pdf: Pdf, document: Element) -> None:
    """Mark the words in each figure as artifacts, and leave its shapes, in as many pieces as they are drawn in."""
    figures = {
        content: figure for figure in document.walk() if figure.type == "Figure" for content in figure.contents()
    }
    for number in sorted({content.page for content in figures}):
        page = pdf.pages[number]
        written = page.Contents.read_bytes()
        free = count(1 + max(int(found[2]) for found in PIECE.finditer(written)))
        forms = _forms_with_words(page)
        pieces = []
        end = 0
        for found in PIECE.finditer(written):
            figure = figures.get(Content(number, int(found[2])))
            if figure is not None:
                figure.kids = []
                pieces.append(written[end : found.start()])
                pieces.extend(_marked(_parts(found[3], forms), figure, number, free))
                end = found.end()
        page.Contents = pdf.make_stream(b"".join([*pieces, written[end:]]))


def _marked(parts: Iterable[tuple[bool, bytes]], figure: Element, page: int, free: Iterator[int]) -> Iterator[bytes]:
    """The parts, marked; those with shapes are the content of the figure from now on."""
    for has_words, part in parts:
        if has_words:
            # PDF has no type for them.  This is the one whose words no checker takes for forgotten ones; that they are
            # words of a drawing, and no header, footer or page number, is said by the box of it.
            box = figure.attributes["Layout"]["BBox"].unparse()
            yield b"/Artifact <</Type/Pagination/BBox%s>> BDC\n%s\nEMC\n" % (box, part)
        else:
            content = Content(page, next(free))
            figure.kids.append(content)
            yield b"/Figure <</MCID %d>> BDC\n%s\nEMC\n" % (content.mcid, part)


def _parts(drawing: bytes, forms: frozenset[bytes]) -> Iterator[tuple[bool, bytes]]:
    """The drawing in its order, cut where words follow shapes or shapes words; the first part is one of shapes."""
    has_words, part = False, b""
    for more_words, more in _cut(drawing, forms):
        # What paints nothing sets a colour or a place, and cuts nothing.
        if more_words != has_words and (more_words or PAINTS.search(more)):
            yield has_words, part
            has_words, part = more_words, b""
        part += more
    yield has_words, part


def _cut(drawing: bytes, forms: frozenset[bytes]) -> Iterator[tuple[bool, bytes]]:
    end = 0
    for shown in WORDS.finditer(drawing):
        if shown[1] is None or shown[1] in forms:
            yield False, drawing[end : shown.start()]
            yield True, shown[0]
            end = shown.end()
    yield False, drawing[end:]


def _forms_with_words(page: Page) -> frozenset[bytes]:
    """The names of the forms of a page that show words: WeasyPrint makes one of each text that ends at its point."""
    forms: Any = page.obj.Resources.get("/XObject", {})
    return frozenset(
        str(name)[1:].encode()
        for name, form in forms.items()
        if form["/Subtype"] == "/Form" and b"BT" in form.read_bytes()
    )
