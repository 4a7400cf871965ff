"""What is no part of the text marked as such: docs/explanation/analysis/weasyprint-page-furniture.md."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.repair.shown import LINE, PIECE
from cabinet_report.writers.pdf.repair.structure import Content, Element

if TYPE_CHECKING:
    from pikepdf import Pdf

POINTS = 0.75  # in a CSS pixel


def mark_artifacts(pdf: Pdf, document: Element, repeated: Iterable[Content]) -> None:
    """Mark as artifacts what stands in the margins of a page, and the table heads that are repeated."""
    spoken = set(document.contents())
    again = set(repeated)
    for number, page in enumerate(pdf.pages):
        height = float(page.mediabox[3])

        def opened(found: re.Match[bytes], number: int = number, height: float = height) -> bytes:
            content = Content(number, int(found[2]))
            if content in spoken:
                return found[0]
            kind = b"/Type/Pagination"
            if content not in again:
                baseline = LINE.search(found[3])
                at_top = baseline is None or float(baseline[1]) * POINTS < height / 2
                kind += b"/Subtype/Header" if at_top else b"/Subtype/Footer"
            return b"/Artifact <<%s>> BDC%sEMC" % (kind, found[3])

        page.Contents = pdf.make_stream(PIECE.sub(opened, page.Contents.read_bytes()))
