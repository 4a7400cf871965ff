"""The spaces that are dropped at the ends of lines, drawn again: docs/explanation/analysis/weasyprint-line-ends.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.repair.runs import Piece, dense, pieces, runs, source_words
from cabinet_report.writers.pdf.repair.shown import PIECE, Fonts, Shown
from cabinet_report.writers.pdf.repair.structure import Content, Element

if TYPE_CHECKING:
    from pikepdf import Pdf

BREAKS = frozenset("-‐–—/\u00ad")  # after these a line may end without a space
LAST_SHOW = re.compile(rb"(.*\]) TJ(.*)", re.DOTALL)


def draw_line_ends(pdf: Pdf, document: Element, shown: dict[Content, Shown]) -> None:
    """Draw a space at the end of each line that goes on: without it, the words around it are read as one."""
    lost = {content for run in runs(document) for content in _lost(pieces(run, shown), source_words(run))}
    fonts = Fonts(pdf)
    for number, page in enumerate(pdf.pages):

        def drawn(found: re.Match[bytes], number: int = number) -> bytes:
            content = Content(number, int(found[2]))
            if content not in lost:
                return found[0]
            return found[0].replace(found[3], _with_space(found[3], shown[content].font, fonts))

        page.Contents = pdf.make_stream(PIECE.sub(drawn, page.Contents.read_bytes()))


def _lost(run: Sequence[Piece], source: str) -> Iterator[Content]:
    """The pieces of a run that end a line and have lost the space after it."""
    gaps = _gaps(source, sum(len(dense(piece.shown.words)) for piece in run))
    reached = 0
    for before, after in pairwise(run):
        reached += len(dense(before.shown.words))
        new_line = before.content.page != after.content.page or before.shown.down != after.shown.down
        end = before.shown.words[-1]
        if not new_line or end.isspace() or after.shown.words[0].isspace():
            continue
        if reached in gaps if gaps is not None else end not in BREAKS:
            yield before.content


def _gaps(source: str, length: int) -> set[int] | None:
    """After how many letters the source has a space; None where its letters are not those that are shown."""
    gaps: set[int] = set()
    letters = 0
    for part in re.findall(r"\s+|\S+", source):
        if part.isspace():
            gaps.add(letters)
        else:
            letters += len(dense(part))
    return gaps if letters == length else None


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
