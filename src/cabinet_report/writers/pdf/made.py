"""What WeasyPrint made, handed from the making of the pages to the repair of their tags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source

# Where elements have their part on a page, in order: left, top, right and bottom in CSS pixels.
Box = tuple[float, float, float, float]


class Places(dict["Source", Box]):
    """Where each element has its part on a page, in order; and each mark inside a line once for each of its lines."""

    def __init__(self) -> None:
        super().__init__()
        self.inline: list[Source] = []


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF, where the elements of its HTML that are tagged stand on its pages, and what boxes stand in for."""

    pdf: bytes
    pages: Sequence[Places]
    marked: Sequence[Source]
    meant: Mapping[Source, str]
