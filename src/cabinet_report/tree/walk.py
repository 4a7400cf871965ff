"""Going through a tree: every node in reading order, and the plain words of inlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from cabinet_report.tree.nodes import (
    AcronymEntry,
    AcronymList,
    Block,
    BulletList,
    Card,
    CardEntry,
    Cards,
    Cell,
    Chart,
    ChartBeside,
    Contents,
    ContentsEntry,
    CrossReference,
    Emphasis,
    Exempt,
    Field,
    Inline,
    Landscape,
    LineBreak,
    Link,
    ListItem,
    Note,
    NumberedList,
    PageBreak,
    Panel,
    Paragraph,
    Picture,
    Row,
    Section,
    Span,
    Stamp,
    Strong,
    Table,
    Text,
    Title,
)

Node = Block | Inline | ListItem | Row | Cell | Card | CardEntry | ContentsEntry | AcronymEntry | Stamp


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """Each node and everything below it, parents first, in the order in which the paper is read.

    A note's words come at its call; a caption before its table's rows, its chart itself being one node.
    """
    waiting = [*reversed(nodes)]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(children_of(node)))


def children_of(node: Node) -> tuple[Node, ...]:
    """The nodes right below a node, in reading order."""
    match node:
        case (
            Text()
            | CrossReference()
            | LineBreak()
            | Field()
            | Picture()
            | PageBreak()
            | ContentsEntry()
            | AcronymEntry()
            | Stamp()
        ):
            return ()
        case (
            Emphasis(children=children)
            | Strong(children=children)
            | Span(children=children)
            | Link(children=children)
            | Note(children=children)
            | Title(children=children)
            | Paragraph(children=children)
        ):
            return children
        case Cell(children=blocks) | Landscape(children=blocks) | Exempt(children=blocks):
            return blocks
        case Section():
            return (*node.heading, *((node.stamp,) if node.stamp else ()), *node.children)
        case ListItem():
            return (*node.children, *node.lists)
        case BulletList(items=items) | NumberedList(items=items):
            return items
        case Row():
            return node.cells
        case Table():
            return (*node.caption, *node.head, *node.body, *node.notes)
        case Chart():
            return node.caption
        case ChartBeside():
            return (*node.commentary, node.chart)
        case Cards():
            return node.cards
        case Card():
            return (*node.heading, *node.entries, *node.children)
        case Panel():
            return (*node.heading, *node.children)
        case CardEntry():
            return node.value
        case Contents():
            return (*node.heading, *node.entries)
        case AcronymList():
            return node.entries
        case _:
            assert_never(node)


def text_of(inlines: Sequence[Inline]) -> str:
    """The words as they are read in one line: without footnotes, a line break being a space."""
    return "".join(_words(inline) for inline in inlines)


def leads_on(inlines: Sequence[Inline]) -> bool:
    """Whether the words lead on to what stands below them: they end in a colon."""
    return text_of(inlines).rstrip().endswith(":")


def _words(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case CrossReference(text=text):
            return text or ""
        case LineBreak():
            return " "
        case Note() | Field():
            return ""
        case (
            Emphasis(children=children) | Strong(children=children) | Span(children=children) | Link(children=children)
        ):
            return text_of(children)
        case _:
            assert_never(inline)
