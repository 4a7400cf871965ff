"""The spaces that are dropped at the ends of lines, drawn again: docs/explanation/analysis/weasyprint-line-ends.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.repair.shown import PIECE, Fonts, Shown, shown_pieces
from cabinet_report.writers.pdf.repair.structure import Content, Element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source

    from pikepdf import Pdf

# Elements whose words are read as one run; what they hold is read for itself.
RUNS = frozenset({"P", "H1", "H2", "H3", "H4", "H5", "H6", "LBody", "Lbl", "Caption", "TD", "TH", "Note"})
BREAKS = frozenset("-‐–—/\u00ad")  # after these a line may end without a space
LAST_SHOW = re.compile(rb"(.*\]) TJ(.*)", re.DOTALL)


def draw_line_ends(pdf: Pdf, document: Element) -> None:
    """Draw a space at the end of each line that goes on: without it, the words around it are read as one."""
    shown = shown_pieces(pdf)
    lost = {content for run in document.walk() if run.type in RUNS for content in _lost(run, shown)}
    for number, page in enumerate(pdf.pages):
        fonts = Fonts(page)

        def drawn(found: re.Match[bytes], number: int = number, fonts: Fonts = fonts) -> bytes:
            content = Content(number, int(found[2]))
            if content not in lost:
                return found[0]
            return found[0].replace(found[3], _with_space(found[3], shown[content].font, fonts))

        page.Contents = pdf.make_stream(PIECE.sub(drawn, page.Contents.read_bytes()))


def _lost(run: Element, shown: dict[Content, Shown]) -> Iterator[Content]:
    """The pieces of a run that end a line and have lost the space after it."""
    pieces = [content for content in _own(run) if content in shown and shown[content].words]
    gaps = _gaps(run.source, sum(len(_dense(shown[content].words)) for content in pieces))
    reached = 0
    for before, after in pairwise(pieces):
        reached += len(_dense(shown[before].words))
        new_line = before.page != after.page or shown[before].down != shown[after].down
        ends = shown[before].words[-1:]
        if not new_line or ends.isspace() or shown[after].words[:1].isspace():
            continue
        if reached in gaps if gaps is not None else ends not in BREAKS:
            yield before


def _own(run: Element) -> Iterator[Content]:
    """The content of a run but for the runs inside it."""
    for kid in run.kids:
        if isinstance(kid, Content):
            yield kid
        elif isinstance(kid, Element) and kid.type not in RUNS:
            yield from _own(kid)


def _gaps(source: Source | None, length: int) -> set[int] | None:
    """After how many letters the source has a space; None where its letters are not those that are shown."""
    if source is None:
        return None
    gaps: set[int] = set()
    letters = 0
    for piece in re.findall(r"\s+|\S+", "".join(_words(source))):
        if piece.isspace():
            gaps.add(letters)
        else:
            letters += len(piece)
    return gaps if letters == length else None


def _words(source: Source) -> Iterator[str]:
    """The words of an element of the HTML as they are shown in its place; a note is shown as its number."""
    if source.get("class") == "footnote":
        yield source.get("data-number", "")
        return
    yield " " if source.tag == "br" else source.text or ""
    for below in source:
        yield from _words(below)
        yield below.tail or ""


def _dense(words: str) -> str:
    return re.sub(r"\s", "", words)


def _with_space(piece: bytes, font: bytes, fonts: Fonts) -> bytes:
    """The piece with a space after its last word, in its own font or else in one that has a space."""
    show = LAST_SHOW.fullmatch(piece)
    if show is None:
        return piece
    if space := fonts.space(font):
        return b"%s<%s>] TJ%s" % (show[1][:-1], space, show[2])
    other = fonts.with_space()
    if other is None:
        return piece
    return b"%s TJ\n%s 1 Tf\n[<%s>] TJ%s" % (show[1], other, fonts.space(other), show[2])
