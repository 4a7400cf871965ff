"""Charts with the box they stand in: docs/explanation/analysis/weasyprint-figures.md."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.made import Places
from cabinet_report.writers.pdf.repair.structure import Element

if TYPE_CHECKING:
    from pikepdf import Pdf

POINTS = 0.75  # in a CSS pixel


def set_captions(document: Element) -> None:
    """Put each figure and the line above it together, and make that line its Caption."""
    for holder in list(document.walk()):
        for caption, figure in pairwise(holder.elements):
            if figure.type == "Figure" and caption.source is not None and caption.source.get("class") == "caption":
                caption.type = "Caption"
                holder.kids[holder.kids.index(caption)] = Element("Div", caption.page, [caption, figure])
                holder.kids.remove(figure)


def set_boxes(pdf: Pdf, document: Element, pages: Sequence[Places]) -> None:
    """Give each figure its box in points from the bottom left of its page."""
    from pikepdf import Array, Name

    for figure in document.walk():
        if figure.type != "Figure" or figure.source is None:
            continue
        left, top, right, bottom = (side * POINTS for side in pages[figure.page][figure.source])
        height = float(pdf.pages[figure.page].mediabox[3])
        box = Array([round(side, 2) for side in (left, height - bottom, right, height - top)])
        figure.attributes["Layout"] = {"BBox": box, "Placement": Name.Block}
