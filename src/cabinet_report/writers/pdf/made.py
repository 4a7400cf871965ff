"""What WeasyPrint made, handed from the making of the pages to the repair of their tags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source

# The boxes of what has an id and a part on a page, in order: left, top, right and bottom in CSS pixels.
Box = tuple[float, float, float, float]
Anchors = Mapping[str, Box]


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF, where everything stands on its pages, the elements of its HTML by id, and what boxes stand in for."""

    pdf: bytes
    pages: Sequence[Anchors]
    marked: Mapping[str, Source]
    meant: Mapping[Source, str]
