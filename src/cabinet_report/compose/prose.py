"""Markdown with six constructs, and the marks of slots in it, become blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from cabinet_report.compose.phrases import Host, Phrases, find
from cabinet_report.compose.slots import (
    BeginsSeries,
    Cleared,
    Counts,
    Kept,
    Label,
    Mark,
    PlainBelow,
    Takes,
    Things,
    Words,
)
from cabinet_report.tree.nodes import (
    Block,
    Blocks,
    BulletList,
    Contribution,
    Inline,
    Inlines,
    LineBreak,
    ListItem,
    NumberedList,
    Paragraph,
    Section,
    Text,
)

Place = Literal["paper", "beside", "cell"]
DEEPEST_LIST = 3
WHERE_LITTLE_STANDS = "a cell, on a card, in a panel or beside a chart"


@cache
def markdown() -> MarkdownIt:
    """The parser: an empty one, to which just the six constructs (and the backslash escape) are added."""
    return MarkdownIt("zero").enable(["heading", "list", "emphasis", "link", "newline", "escape"])


@dataclass(slots=True)
class _Open:
    """A heading whose section is still being filled."""

    level: int
    section: Section | None
    blocks: list[Block] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reader:
    """Turns the words of one template or narrative into nodes.

    ``text`` has a mark for each slot.  In a cell, on a card, in a panel and beside a chart stand only
    paragraphs and lists; and what stands in a cell or on a card takes no numbers and bears no labels.
    """

    phrases: Phrases
    text: str
    place: Place = "paper"

    def blocks(self) -> Blocks:
        """The blocks of a text, its headings turned into nested sections."""
        opened = [_Open(0, None)]
        for node in SyntaxTreeNode(markdown().parse(self.text)).children:
            if node.type == "heading":
                level = int(node.tag[1])
                while opened[-1].level >= level:
                    self._close(opened)
                opened.append(_Open(level, self._heading(node)))
            else:
                opened[-1].blocks.extend(self._block(node))
        while len(opened) > 1:
            self._close(opened)
        return tuple(opened[0].blocks) if self.place == "paper" else self._without_things(opened[0].blocks)

    def inlines(self) -> Inlines:
        """The words of a text that is one paragraph, such as a footnote or a heading of a table."""
        words: list[Inline] = []
        for node in SyntaxTreeNode(markdown().parse(self.text)).children:
            if node.type == "paragraph":
                if words:
                    words.append(Text(" "))
                words.extend(self.phrases.marked(node.children[0], "a cell, a card or a note")[0])
            else:
                self.phrases.misplaced(
                    f"a {node.type.replace('_', ' ')}", self.phrases.line(node), "a cell, a card or a note"
                )
        return tuple(words)

    # ------------------------------------------------------------------------------------------------- one block each

    def _block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        match node.type:
            case "paragraph":
                yield from self._paragraph(node)
            case "bullet_list" | "ordered_list":
                listed = self._list(node)
                if listed.items:
                    yield listed
            case other:  # the parser has no other rule switched on
                raise AssertionError(other)

    def _paragraph(self, node: SyntaxTreeNode) -> Iterator[Block]:
        kept = [item for item in self.phrases.kept(node.children[0]) if item != Text(" ")]
        things = [item for item in kept if isinstance(item, Things)]
        if things and len(things) == len(kept):
            for thing in things:
                yield from thing.blocks if self.place == "paper" else self._without_things(thing.blocks, thing)
            return
        host: Host = "a cell, a card or a note" if self.place == "cell" else "a paragraph"
        inlines, marks = self.phrases.marked(node.children[0], host)
        if inlines:
            settled = self.phrases.sentences.settled(inlines)
            label, takes = find(marks, Label), find(marks, Takes)
            numbering = takes.numbering if takes else "inherit" if self.place == "paper" else "plain"
            where = self.phrases.line(node)
            yield Paragraph(
                settled,
                label=label.label if label else None,
                numbering=numbering,
                where=where,
                contribution=_contribution(kept),
            )
        elif marks:
            self.phrases.wordless(marks[0].where, f"{marks[0].call} stands in a paragraph that has no words.")

    def _list(self, node: SyntaxTreeNode, depth: int = 1) -> BulletList | NumberedList:
        """A list; an item that an ``if`` has left without words is left out."""
        if depth > DEEPEST_LIST:
            self.phrases.misplaced("a list", self.phrases.line(node), "three others")
            return BulletList(())
        items: list[ListItem] = []
        style: Counts | None = None
        for child in node.children:
            words: list[Inline] = []
            lists: list[BulletList | NumberedList] = []
            for part in child.children:
                if part.type == "paragraph":
                    inlines, marks = self.phrases.marked(part.children[0], "a list")
                    style = style or find(marks, Counts)
                    words += [LineBreak(), *inlines] if words else inlines
                elif part.type in ("bullet_list", "ordered_list"):
                    lists.append(self._list(part, depth + 1))
                else:
                    self.phrases.misplaced("a heading", self.phrases.line(part), "a list")
            if words or lists:
                settled = self.phrases.sentences.settled(tuple(words))
                below = tuple(each for each in lists if each.items)
                items.append(ListItem(settled, below, self.phrases.line(child)))
        if node.type == "bullet_list":
            return BulletList(tuple(items))
        return NumberedList(tuple(items), style.style if style else "a.")

    def _heading(self, node: SyntaxTreeNode) -> Section:
        inlines, marks = self.phrases.marked(node.children[0], "a heading")
        if self.place != "paper":
            self.phrases.misplaced("a heading", self.phrases.line(node), WHERE_LITTLE_STANDS)
        elif not inlines:
            self.phrases.wordless(self.phrases.line(node), "a heading has no words.")
        label, takes, cleared = find(marks, Label), find(marks, Takes), find(marks, Cleared)
        return Section(
            self.phrases.sentences.settled(inlines),
            (),
            label=label.label if label else None,
            numbering=takes.numbering if takes else "inherit",
            paragraphs="plain" if find(marks, PlainBelow) else "inherit",
            stamp=cleared.stamp if cleared else None,
            begins_series=find(marks, BeginsSeries) is not None,
            where=self.phrases.line(node),
        )

    def _close(self, opened: list[_Open]) -> None:
        done = opened.pop()
        if done.section is None:  # the bottom of the stack is never closed
            raise AssertionError
        opened[-1].blocks.append(replace(done.section, children=tuple(done.blocks)))

    def _without_things(self, blocks: Iterable[Block], thing: Things | None = None) -> Blocks:
        """The paragraphs and lists among the blocks: all that stands in a cell or a panel, or beside a chart."""
        fitting = tuple(block for block in blocks if isinstance(block, Paragraph | BulletList | NumberedList))
        if thing is not None and len(fitting) < len(thing.blocks):
            self.phrases.misplaced(thing.call, thing.where, WHERE_LITTLE_STANDS)
        return tuple(
            replace(each, numbering="plain")
            if isinstance(each, Paragraph) and (each.numbering == "inherit" or self.place == "cell")
            else each
            for each in fitting
        )


def _contribution(kept: Iterable[Inline | Kept]) -> Contribution | None:
    """The contribution that is all of a paragraph's words; marks are no words."""
    match [item for item in kept if not isinstance(item, Mark)]:
        case [Words(contribution=contribution)]:
            return contribution
        case _:
            return None
