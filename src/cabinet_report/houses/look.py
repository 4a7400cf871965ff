"""How a house looks, as values: the one source that the Word styles, the print and the screen are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fonts:
    """The names of the typefaces. ``fallbacks`` have the same metrics and are asked for in turn."""

    body: str
    heading: str
    fallbacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageShape:
    """The page in millimetres, portrait; turned pages swap width and height."""

    width: float
    height: float
    margin_top: float
    margin_right: float
    margin_bottom: float
    margin_left: float
    header_distance: float
    footer_distance: float


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of type in points. ``table`` is for tables in the text, ``wide_table`` for wide ones."""

    body: float
    title: float
    heading_1: float
    heading_2: float
    heading_3: float
    table: float
    wide_table: float
    note: float
    furniture: float


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in points, but ``line``, which is a multiple of the type's size, and ``indent``, millimetres.

    ``indent`` is where the words of a numbered paragraph begin, its number standing in the margin it makes.
    """

    line: float
    paragraph: float
    heading_before: float
    heading_after: float
    cell: float
    list_item: float
    indent: float


@dataclass(frozen=True, slots=True)
class Heading:
    """One level of headings: its size and the room above it in points, and the name of its colour."""

    size: float
    before: float
    colour: str


@dataclass(frozen=True, slots=True)
class Mark:
    """How a rating is told apart without colour: a shape before its word, and ink and paper behind both."""

    shape: str
    ink: str
    paper: str


@dataclass(frozen=True, slots=True)
class Look:
    """Everything a writer may ask about looks. Colours are six hex digits with a hash.

    ``colours`` has: text, quiet, heading, accent, rule, shade, head_ink, head_paper, notice_ink, notice_paper, link,
    chart_1 to chart_6, chart_grid.  ``marks`` has one for each role ``rating.*`` and ``trend.*``.
    ``styles`` gives a role a Word style name of the house's own.  ``words`` are the words that writers need but may
    not choose: contents, page, of, chart_data ...
    """

    fonts: Fonts
    page: PageShape
    sizes: Sizes
    spacing: Spacing
    colours: Mapping[str, str]
    marks: Mapping[str, Mark]
    styles: Mapping[str, str]
    reference: Path | None
    print_css: Path | None
    words: Mapping[str, str]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The levels of headings from the first down; the last has the size of the one above it, and another colour."""
        room, sizes = self.spacing.heading_before, self.sizes
        return (
            Heading(sizes.heading_1, room, "heading"),
            Heading(sizes.heading_2, room * 0.8, "heading"),
            Heading(sizes.heading_3, room * 0.65, "heading"),
            Heading(sizes.heading_3, room * 0.65, "text"),
        )
