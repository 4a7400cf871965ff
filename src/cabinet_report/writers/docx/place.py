"""Where a block stands: what the blocks above it mean for its style, its width and its lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cabinet_report.tree.nodes import Alignment, Contribution
from cabinet_report.writers.docx.list_series import ListPlace
from cabinet_report.writers.docx.ooxml.paragraphs import Justification
from cabinet_report.writers.docx.ooxml.sections import Page

# Which of the table styles a cell's paragraphs have.
CellText = Literal["Text", "Heading", "Group", "Total"]

JUSTIFICATIONS: dict[Alignment, Justification | None] = {"start": None, "centre": "center", "end": "right"}


@dataclass(frozen=True, slots=True)
class CellPlace:
    """What a cell means for its paragraphs."""

    text: CellText = "Text"
    align: Alignment = "start"
    keep_next: bool = False
    prefix: str = ""

    @property
    def style(self) -> str:
        """The name of the paragraph style."""
        return f"{self.prefix}Table {self.text}"

    @property
    def list_style(self) -> str:
        """The name of the paragraph style of list items."""
        return f"{self.prefix}Table List"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands in the paper. ``level`` is that of the section around it, 0 at the top.

    ``below_number``: a numbered heading or paragraph stands above, and what has no number goes on with it.
    ``contribution``: the control around it is that of this contribution.
    ``band``: the rating whose colours the band of the section has, and the tiles below it.
    """

    page: Page
    level: int = 0
    wide: bool = False
    below_number: bool = False
    in_panel: bool = False
    cell: CellPlace | None = None
    contribution: Contribution | None = None
    band: str | None = None

    @property
    def lists(self) -> ListPlace:
        """How far lists are set in here."""
        if self.cell is not None:
            return "cell"
        if self.in_panel:
            return "panel"
        return "numbered" if self.below_number else "plain"
