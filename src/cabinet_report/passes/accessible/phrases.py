"""Words of the house around words of the paper, and words that are said once more."""

from __future__ import annotations

from dataclasses import replace
from string import Formatter

from cabinet_report.tree.nodes import (
    Blocks,
    BulletList,
    Emphasis,
    Inlines,
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
from cabinet_report.tree.rewrite import Node, rewrite
from cabinet_report.tree.walk import text_of, walk


def filled(phrase: str, **slots: Inlines) -> Inlines:
    """The phrase of the house with words of the paper in its slots, which stay what they are: notes, figures, links."""
    parts: list[Inlines] = []
    for before, slot, _, _ in Formatter().parse(phrase):
        parts.append(_lines(before))
        parts.append(slots[slot] if slot else ())
    return tuple(inline for part in parts for inline in part)


def _lines(text: str) -> Inlines:
    """The words, in lines as they stand."""
    first, *rest = ((Text(line),) if line else () for line in text.split("\n"))
    return (*first, *(inline for line in rest for inline in (LineBreak(), *line)))


def line_of(blocks: Blocks) -> Inlines:
    """The words of the blocks as one line."""
    lines = [node.children for node in walk(blocks) if isinstance(node, Paragraph | ListItem) and node.children]
    return tuple(inline for number, line in enumerate(lines) for inline in (*((Text(" "),) if number else ()), *line))


def text_in(blocks: Blocks) -> str:
    """What is printed in the blocks, without the notes that are called there."""
    return text_of(line_of(blocks)).strip()


def notes_in(blocks: Blocks) -> Inlines:
    """The notes that are called in the blocks."""
    return tuple(node for node in walk(blocks) if isinstance(node, Note))


def said_again(node: Node) -> Node:
    """The same words without what there is once in a paper: notes, numbers, labels, and a place for officers' words."""

    def plain(each: object) -> object:
        match each:
            case Paragraph():
                children = _without_notes(each.children)
                return replace(each, children=children, label=None, numbering="plain", contribution=None)
            case ListItem() | Strong() | Emphasis() | Span() | Link():
                return replace(each, children=_without_notes(each.children))
            case BulletList() | NumberedList():
                return replace(each, contribution=None)
            case _:
                return each

    return rewrite(node, plain)


def line_again(line: Inlines) -> Inlines:
    """A line that is said once more, and stays one inside another."""
    again = said_again(Paragraph(line)).children
    return tuple(Text(" ") if isinstance(inline, LineBreak) else inline for inline in again)


def _without_notes(inlines: Inlines) -> Inlines:
    return tuple(each for each in inlines if not isinstance(each, Note))
