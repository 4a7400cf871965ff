"""How wide words are and how tall a row will be, roughly: enough to keep words whole and rows on one page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil

from cabinet_report.tree.grid import Grid, GridRow, Placed
from cabinet_report.tree.nodes import Blocks, BulletList, NumberedList, Paragraph, Span
from cabinet_report.tree.walk import text_of


@dataclass(frozen=True, slots=True)
class CellShape:
    """The size of the words of a cell, and the room left and right of them and above and below, in points."""

    size: float
    sides: float
    ends: float


class _Widths(dict[str, float]):
    """The widths of Arial's letters as parts of its size; its metric twins (Liberation Sans) have the same."""

    def __missing__(self, letter: str) -> float:
        small = letter.islower() or letter.isdigit()
        width = 0.556 if small else 0.69 if letter.isupper() else 0.6
        self[letter] = width
        return width


_WIDTHS = _Widths(
    (letter, width)
    for letters, width in (
        ("ijl|'’", 0.222),
        ("ft.,:;!/\\[] I\u00a0", 0.278),
        ("r()-`", 0.333),
        ("ckszvxyJ", 0.5),
        ("w", 0.722),
        ("mM", 0.833),
        ("W%", 0.92),
    )
    for letter in letters
)
_BOLD = 1.08
_LINE = 1.2
# A line may break at a space and after a hyphen or a dash; a fixed space holds.
_BREAK = re.compile(r"[ \n\t\u2003]|(?<=[-–—])")


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """How wide the words are in points, set in one line."""
    return sum(map(_WIDTHS.__getitem__, words)) * size * (_BOLD if bold else 1)


def column_widths(shares: Sequence[float], width: int, least: Sequence[float] = ()) -> list[int]:
    """The columns' widths in twips, which add up to the whole width exactly.

    A column whose share is narrower than its ``least`` gets that, and the others give it up by their shares.  Where
    all of them cannot have their least, the shares stand.
    """
    wanted = [share / sum(shares) * width for share in shares]
    if least and sum(least) <= width:
        held: set[int] = set()
        while narrow := {at for at, need in enumerate(least) if at not in held and wanted[at] < need}:
            held |= narrow
            free = width - sum(least[at] for at in held)
            loose = sum(share for at, share in enumerate(shares) if at not in held)
            wanted = [least[at] if at in held else share / loose * free for at, share in enumerate(shares)]
    edges = [round(edge) for edge in accumulate(wanted, initial=0.0)]
    edges[-1] = width
    return [right - left for left, right in pairwise(edges)]


def longest_words(laid: Grid, shape: CellShape) -> list[float]:
    """For each column, the least width in twips at which none of its words is cut."""
    least = [0.0] * laid.columns
    for row in laid.rows:
        bold = row.is_head or row.row.role != "row"
        for place in row.places:
            if isinstance(place, Placed) and place.width == 1:
                texts = _texts(place.cell.children)
                words = ((word, bold or strong) for text, strong in texts for word in _BREAK.split(text))
                widest = max((width_of(word, shape.size, bold=heavy) for word, heavy in words), default=0.0)
                least[place.column] = max(least[place.column], (widest + shape.sides + 1) * 20)
    return least


def row_height(row: GridRow, columns: Sequence[int], shape: CellShape) -> float:
    """The height in points of a row whose columns have these widths in twips.

    A cell that spans rows is shared out evenly among them.
    """
    heights = [
        _lines(place, sum(columns[place.column : place.column + place.width]) / 20 - shape.sides, shape.size)
        * shape.size
        * _LINE
        / place.cell.row_span
        for place in row.places
        if isinstance(place, Placed)
    ]
    return max(heights, default=shape.size * _LINE) + shape.ends


def _lines(place: Placed, width: float, size: float) -> int:
    texts = _texts(place.cell.children)
    return sum(max(1, ceil(width_of(text, size, bold=strong) / max(width, size))) for text, strong in texts)


def _texts(blocks: Blocks) -> Iterator[tuple[str, bool]]:
    """The words of each paragraph and list item of a cell, and whether they are bold."""
    for block in blocks:
        match block:
            case Paragraph(children=(Span(role=role, children=children),)) if role.startswith(("rating.", "trend.")):
                # Its shape stands before the word, and does not part from it.
                yield f"W\u00a0{text_of(children)}", True
            case Paragraph(children=children):
                yield text_of(children), False
            case BulletList(items=items) | NumberedList(items=items):
                for item in items:
                    yield text_of(item.children), False
                    yield from _texts(item.lists)
            case _:
                pass
