"""How wide the words of a cell are, line by line as their author wrote them, in sizes of type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cabinet_report.tree.nodes import (
    BulletList,
    CrossReference,
    Emphasis,
    Field,
    Inline,
    LineBreak,
    Link,
    ListItem,
    Note,
    NumberedList,
    Paragraph,
    Span,
    Strong,
    Text,
)
from cabinet_report.tree.walk import Node, children_of
from cabinet_report.writers.typeface import width_of

# A line may break at a space, and after a hyphen or a dash; a fixed space holds, and so does the hyphen of 2022-23.
BREAK = re.compile(r"[ \n\t\u2003]|(?<=[-–—])(?!\d)")
# In points, from the edge of the words around it: bullets, and the signs of lists that are counted.
BULLET, COUNTER = 4 * 72 / 25.4, 8 * 72 / 25.4
# What stands before the word of a rating or trend: its shape, with some room, and a space that holds.
SHAPE = "WW\u00a0"
# Numbers that no pass has given yet, as long as they may become.
NO_REFERENCE, NO_NOTE = "00.0", 10

Piece = tuple[str, bool]  # words, and whether they are bold


@dataclass(frozen=True, slots=True)
class Line:
    """The widths of words that no line may cut, and of the gap before each; and how far in points they are set in."""

    words: tuple[float, ...]
    gaps: tuple[float, ...]
    inset: float = 0

    @property
    def length(self) -> float:
        """How wide it is where it has the room to stand in one line."""
        return sum(self.words) + sum(self.gaps)

    def narrowest(self) -> float:
        """How wide its longest word is."""
        return max(self.words)

    def up_to(self, most: float) -> float:
        """How wide it is read best: as it stands, but no wider than so much, which only a longer word exceeds."""
        return max(min(most, self.length), self.narrowest())

    def count(self, room: float) -> int:
        """How many lines it makes in so much room."""
        lines, taken = 1, -self.gaps[0]
        for word, gap in zip(self.words, self.gaps, strict=True):
            if taken + gap + word <= room or taken <= 0:
                taken += gap + word
            else:
                lines, taken = lines + 1, word
        return lines


def narrowest_in(lines: Sequence[Line], most: int) -> float:
    """The least room in which the lines make no more than so many; that of the longest word where they cannot."""
    room = max((line.narrowest() for line in lines), default=0)
    if len(lines) > most:
        return room
    widths = sorted(width for line in lines for width in _stretches(line) if width > room)
    return next((each for each in (room, *widths) if sum(line.count(each + 1e-9) for line in lines) <= most), room)


def lines_of(nodes: Sequence[Node], *, heavy: bool) -> tuple[Line, ...]:
    """The lines of a cell's paragraphs and list items; in a head, a group and a total all words are bold."""
    return tuple(_lines(nodes, 0, heavy=heavy))


def _lines(nodes: Sequence[Node], inset: float, *, heavy: bool) -> Iterator[Line]:
    for node in nodes:
        match node:
            case Paragraph(children=children) | ListItem(children=children):
                yield from (_line(pieces, inset) for pieces in _split(_pieces(children, bold=heavy)))
                if isinstance(node, ListItem):
                    yield from _lines(node.lists, inset, heavy=heavy)
            case BulletList(items=items):
                yield from _lines(items, inset + BULLET, heavy=heavy)
            case NumberedList(items=items):
                yield from _lines(items, inset + COUNTER, heavy=heavy)
            case _:
                yield from _lines(children_of(node), inset, heavy=heavy)


def _line(pieces: Sequence[Piece], inset: float) -> Line:
    words, gaps = [0.0], [0.0]
    for text, bold in pieces:
        begin = 0
        for found in BREAK.finditer(text):
            words[-1] += width_of(text[begin : found.start()], 1, bold=bold)
            words.append(0.0)
            gaps.append(width_of(found[0], 1, bold=bold))
            begin = found.end()
        words[-1] += width_of(text[begin:], 1, bold=bold)
    return Line(tuple(words), tuple(gaps), inset)


def _split(pieces: Iterator[Piece]) -> Iterator[list[Piece]]:
    """The pieces of each line: a break in the text begins another."""
    line: list[Piece] = []
    for piece in pieces:
        if piece[0] == "\n":
            yield line
            line = []
        else:
            line.append(piece)
    yield line


def _pieces(inlines: Sequence[Inline], *, bold: bool) -> Iterator[Piece]:
    for inline in inlines:
        match inline:
            case Text(text=text):
                yield text, bold
            case CrossReference(text=reference):
                yield reference or NO_REFERENCE, bold
            case Note(number=number):
                yield str(number or NO_NOTE), bold
            case LineBreak():
                yield "\n", bold
            case Span(role=role, children=children) if role.startswith(("rating.", "trend.")):
                yield SHAPE, True
                yield from _pieces(children, bold=True)
            case Strong(children=children):
                yield from _pieces(children, bold=True)
            case Emphasis(children=children) | Span(children=children) | Link(children=children):
                yield from _pieces(children, bold=bold)
            case Field(text=number_of_pages):
                yield number_of_pages or "", bold


def _stretches(line: Line) -> Iterator[float]:
    """The widths of all runs of neighbouring words: one of them is the least room for any number of lines."""
    for begin in range(len(line.words)):
        width = line.words[begin]
        for word, gap in zip(line.words[begin + 1 :], line.gaps[begin + 1 :], strict=True):
            width += gap + word
            yield width
