"""A finished paper as a simple script would print it, piece after piece: what the peers are given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from cabinet_report.tree.nodes import (
    AcronymList,
    Block,
    BulletList,
    Card,
    Cards,
    Chart,
    ChartBeside,
    Contents,
    CrossReference,
    Emphasis,
    Exempt,
    Field,
    Finished,
    Inline,
    Landscape,
    LineBreak,
    Link,
    NumberedList,
    PageBreak,
    Panel,
    Paragraph,
    Picture,
    Row,
    Section,
    Span,
    Strong,
    Table,
    Text,
    Title,
)
from cabinet_report.tree.nodes import Note as Footnote
from cabinet_report.tree.walk import text_of, walk


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; a note is a footnote at this place."""

    words: str
    bold: bool = False
    note: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A heading (its level is 1 to 9), an item of a list, or a paragraph."""

    kind: str
    runs: Runs
    level: int = 1


@dataclass(frozen=True, slots=True)
class Box:
    """A cell: its lines, its span, and the role that colours it."""

    lines: tuple[Runs, ...]
    across: int = 1
    down: int = 1
    role: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; the first rows are its head. Widths add up to 100."""

    rows: tuple[tuple[Box, ...], ...]
    head: int
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """The pages after this one are turned, or upright again."""

    wide: bool


Piece = Line | Sheet | Chart | Turn


def pieces(paper: Finished) -> tuple[Piece, ...]:
    """All of a paper, in the order in which it is read."""
    return tuple(piece for block in paper.children for piece in _pieces(block))


def runs(inlines: tuple[Inline, ...], *, bold: bool = False) -> Runs:
    """The words of a paragraph."""
    return tuple(run for inline in inlines for run in _runs(inline, bold=bold))


def _runs(inline: Inline, *, bold: bool) -> Iterator[Run]:
    match inline:
        case Text(text=words) | CrossReference(text=words):
            yield Run(words or "", bold)
        case Strong(children=children):
            yield from runs(children, bold=True)
        case Emphasis(children=children) | Span(children=children) | Link(children=children):
            yield from runs(children, bold=bold)
        case Footnote(children=children):
            yield Run(text_of(children), note=True)
        case LineBreak():
            yield Run("\n", bold)
        case Field():
            pass
        case _:
            assert_never(inline)


def _pieces(block: Block) -> Iterator[Piece]:
    match block:
        case Title():
            yield Line("heading", runs(block.children))
        case Section():
            number = (Run(f"{block.number}. "),) if block.number else ()
            yield Line("heading", (*number, *runs(block.heading)), block.level + 1)
            yield from _all(block.children)
        case Paragraph():
            number = (Run(f"{block.number}. "),) if block.number else ()
            yield Line("paragraph", (*number, *runs(block.children)))
        case BulletList() | NumberedList():
            yield from _items(block, 1)
        case Table():
            if block.caption:
                yield Line("paragraph", runs(block.caption, bold=True))
            yield _sheet(block)
            yield from _all(block.notes)
        case Chart():
            yield block
        case Picture():
            yield Line("paragraph", (Run(block.alternative),))
        case ChartBeside():
            yield from _all(block.commentary)
            yield block.chart
        case Cards():
            for card in block.cards:
                yield from _card(card)
        case Contents():
            yield Line("paragraph", runs(block.heading, bold=True))
            for listed in block.entries:
                yield Line("paragraph", (Run(listed.text),))
        case AcronymList():
            boxes = (((Run(entry.short, bold=True),), (Run(entry.expansion),)) for entry in block.entries)
            yield Sheet(tuple((Box((short,)), Box((long,))) for short, long in boxes), 0, (20, 80))
        case Panel():
            yield Line("paragraph", runs(block.heading, bold=True))
            yield from _all(block.children)
        case Landscape():
            yield Turn(wide=True)
            yield from _all(block.children)
            yield Turn(wide=False)
        case Exempt():
            raise ValueError("an exempt part was not taken out of this paper")
        case PageBreak():
            pass
        case _:
            assert_never(block)


def _all(blocks: tuple[Block, ...]) -> Iterator[Piece]:
    for block in blocks:
        yield from _pieces(block)


def _items(listed: BulletList | NumberedList, level: int) -> Iterator[Piece]:
    for item in listed.items:
        yield Line("item", runs(item.children), level)
        for below in item.lists:
            yield from _items(below, level + 1)


def _sheet(table: Table) -> Sheet:
    rows = (*table.head, *table.body)
    return Sheet(tuple(map(_boxes, rows)), len(table.head), tuple(column.width for column in table.columns))


def _boxes(row: Row) -> tuple[Box, ...]:
    return tuple(
        Box(
            lines=tuple(piece.runs for piece in _all(cell.children) if isinstance(piece, Line)),
            across=cell.column_span,
            down=cell.row_span,
            role=next((node.role for node in walk(cell.children) if isinstance(node, Span)), ""),
        )
        for cell in row.cells
    )


def _card(card: Card) -> Iterator[Piece]:
    yield Line("paragraph", runs(card.heading, bold=True))
    count = len(card.entries)
    boxes = (Box(((Run(f"{entry.label} "), *runs(entry.value)),), role=entry.role) for entry in card.entries)
    yield Sheet((tuple(boxes),), 0, (100 / count,) * count)
    yield from _all(card.children)


def placed(sheet: Sheet) -> Iterator[tuple[int, int, Box]]:
    """Every box with the row and the column where it begins."""
    taken: set[tuple[int, int]] = set()
    for row, boxes in enumerate(sheet.rows):
        column = 0
        for box in boxes:
            while (row, column) in taken:
                column += 1
            yield row, column, box
            taken |= {(row + down, column + across) for down in range(box.down) for across in range(box.across)}
            column += box.across
