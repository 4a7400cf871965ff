"""Markdown with six constructs, and the marks of slots in it, become nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal, TypeVar
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from cabinet_report.compose.faults import at_line
from cabinet_report.compose.inlines import SPACES, merged, trimmed
from cabinet_report.compose.slots import (
    OPENS,
    Cleared,
    Counts,
    Direction,
    Kept,
    Label,
    Mark,
    PlainBelow,
    Shelf,
    Takes,
    Things,
    Words,
)
from cabinet_report.domain.prose import Prose
from cabinet_report.problems import Collector, Where
from cabinet_report.tree.nodes import (
    Block,
    Blocks,
    BulletList,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    NumberedList,
    Paragraph,
    Section,
    Strong,
    Text,
)

Host = Literal["a heading", "a paragraph", "a list", "a cell or a note", "emphasis or a link"]
DEEPEST_LIST = 3
Kind = TypeVar("Kind", bound=Direction)

# Which marks mean something in which host.
FITTING: dict[Host, tuple[type[Direction], ...]] = {
    "a heading": (Label, Takes, PlainBelow, Cleared),
    "a paragraph": (Label, Takes),
    "a list": (Counts,),
    "a cell or a note": (),
    "emphasis or a link": (),
}


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

    ``prose`` is what the author wrote, and ``text`` the same with a mark for each slot.  ``flows`` tells the paper's
    own flow from a cell, a card or the words beside a chart, where only paragraphs and lists may stand.
    """

    shelf: Shelf
    collector: Collector
    prose: Prose
    text: str
    flows: bool = True

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
        return tuple(opened[0].blocks) if self.flows else self._without_things(opened[0].blocks)

    def inlines(self) -> Inlines:
        """The words of a text that is one paragraph, such as a footnote or a heading of a table."""
        words: list[Inline] = []
        for node in SyntaxTreeNode(markdown().parse(self.text)).children:
            if node.type == "paragraph":
                if words:
                    words.append(Text(" "))
                words.extend(self._marked(node.children[0], "a cell or a note")[0])
            else:
                self._misplaced(f"a {node.type.replace('_', ' ')}", self._line(node), "a cell or a note")
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
        kept = [item for item in self._kept(node.children[0]) if item != Text(" ")]
        things = [item for item in kept if isinstance(item, Things)]
        if things and len(things) == len(kept):
            for thing in things:
                yield from thing.blocks if self.flows else self._without_things(thing.blocks, thing)
            return
        inlines, marks = self._marked(node.children[0], "a paragraph")
        if inlines:
            label, takes = _find(marks, Label), _find(marks, Takes)
            numbering = takes.numbering if takes else "inherit" if self.flows else "plain"
            where = self._line(node)
            yield Paragraph(inlines, label=label.label if label else None, numbering=numbering, where=where)
        elif marks:
            self._wordless(marks[0].where, f"{marks[0].call} stands in a paragraph that has no words.")

    def _list(self, node: SyntaxTreeNode, depth: int = 1) -> BulletList | NumberedList:
        """A list; an item that an ``if`` has left without words is left out."""
        if depth > DEEPEST_LIST:
            self._misplaced("a list", self._line(node), "three others")
            return BulletList(())
        items: list[ListItem] = []
        style: Counts | None = None
        for child in node.children:
            words: list[Inline] = []
            lists: list[BulletList | NumberedList] = []
            for part in child.children:
                if part.type == "paragraph":
                    inlines, marks = self._marked(part.children[0], "a list")
                    style = style or _find(marks, Counts)
                    words += [LineBreak(), *inlines] if words else inlines
                elif part.type in ("bullet_list", "ordered_list"):
                    lists.append(self._list(part, depth + 1))
                else:
                    self._misplaced("a heading", self._line(part), "a list")
            if words or lists:
                items.append(ListItem(tuple(words), tuple(each for each in lists if each.items), self._line(child)))
        if node.type == "bullet_list":
            return BulletList(tuple(items))
        return NumberedList(tuple(items), style.style if style else "a.")

    def _heading(self, node: SyntaxTreeNode) -> Section:
        inlines, marks = self._marked(node.children[0], "a heading")
        if not self.flows:
            self._misplaced("a heading", self._line(node), "a cell, on a card or beside a chart")
        elif not inlines:
            self._wordless(self._line(node), "a heading has no words.")
        label, takes, cleared = _find(marks, Label), _find(marks, Takes), _find(marks, Cleared)
        return Section(
            inlines,
            (),
            label=label.label if label else None,
            numbering=takes.numbering if takes else "inherit",
            paragraphs="plain" if _find(marks, PlainBelow) else "inherit",
            stamp=cleared.stamp if cleared else None,
            where=self._line(node),
        )

    def _close(self, opened: list[_Open]) -> None:
        done = opened.pop()
        if done.section is None:  # the bottom of the stack is never closed
            raise AssertionError
        opened[-1].blocks.append(replace(done.section, children=tuple(done.blocks)))

    def _without_things(self, blocks: Iterable[Block], thing: Things | None = None) -> Blocks:
        """The paragraphs and lists among the blocks: all that may stand in a cell, on a card or beside a chart."""
        fitting = tuple(block for block in blocks if isinstance(block, Paragraph | BulletList | NumberedList))
        if thing is not None and len(fitting) < len(thing.blocks):
            self._misplaced(thing.call, thing.where, "a cell, on a card or beside a chart")
        return tuple(
            replace(each, numbering="plain") if isinstance(each, Paragraph) and each.numbering == "inherit" else each
            for each in fitting
        )

    # ------------------------------------------------------------------------------------------------------- inlines

    def _kept(self, node: SyntaxTreeNode) -> Iterator[Inline | Kept]:
        """The inline nodes under a Markdown node, with the kept things still among them."""
        for child in node.children:
            match child.type:
                case "text" | "text_special":
                    for part in self.shelf.split(child.content):
                        yield Text(SPACES.sub(" ", part)) if isinstance(part, str) else part
                case "softbreak":
                    yield Text(" ")
                case "hardbreak":
                    yield LineBreak()
                case "em":
                    yield Emphasis(self._marked(child, "emphasis or a link")[0])
                case "strong":
                    yield Strong(self._marked(child, "emphasis or a link")[0])
                case "link":
                    yield self._link(child)
                case other:
                    raise AssertionError(other)

    def _link(self, node: SyntaxTreeNode) -> Link:
        words, address = self._marked(node, "emphasis or a link")[0], unquote(str(node.attrs.get("href", "")))
        if OPENS in address:
            self._misplaced("a slot", self._line(node), "the address of a link")
        if not words:
            self._wordless(self._line(node), f'the link to "{address}" has no words.')
        return Link(words, str(node.attrs.get("href", "")))

    def _marked(self, node: SyntaxTreeNode, host: Host) -> tuple[Inlines, list[Mark]]:
        """The words under a node, and the marks among them that mean something there."""
        words: list[Inline] = []
        marks: list[Mark] = []
        for item in self._kept(node):
            match item:
                case Words(inlines):
                    words.extend(inlines)
                case Things():
                    self._misplaced(item.call, item.where, "a sentence, a heading, a list or a note")
                case Mark(direction, where, call):
                    if not isinstance(direction, FITTING[host]):
                        message = f"{call} stands in {host}, where it has no meaning."
                        self._unfit(where, message, "The page on the template language says where each mark goes.")
                    elif _find(marks, type(direction)) is not None:
                        self._unfit(where, f"{call} stands in {host} that has such a mark already.", "Take one out.")
                    else:
                        marks.append(item)
                case _:
                    words.append(item)
        inner = host == "emphasis or a link"
        return merged(words) if inner else trimmed(merged(words)), marks

    # ------------------------------------------------------------------------------------------------------ problems

    def _misplaced(self, what: str, where: Where, place: str) -> None:
        hint = "Put it alone on a line of its own, with an empty line before and after."
        if place.startswith(("a cell", "the address")):
            hint = "Put it into the text of the paper instead."
        self.collector.add("TPL-004", where, f"{what} stands in {place}.", hint)

    def _unfit(self, where: Where, message: str, hint: str) -> None:
        self.collector.add("TPL-005", where, message, hint)

    def _wordless(self, where: Where, message: str) -> None:
        self.collector.add("TPL-013", where, message, "Write its words, or take it out.")

    def _line(self, node: SyntaxTreeNode) -> Where:
        """The line of a block in what the author wrote, the first that begins like it: slots and ``if`` move lines."""
        while node.map is None and node.parent is not None:
            node = node.parent
        begins = self.text.split("\n")[node.map[0] if node.map else 0].partition(OPENS)[0].strip()
        for number, line in enumerate(self.prose.text.split("\n"), 1):
            if line.strip().startswith(begins):
                return at_line(self.prose.where, number)
        return self.prose.where


def _find(marks: Iterable[Mark], kind: type[Kind]) -> Kind | None:
    return next((mark.direction for mark in marks if isinstance(mark.direction, kind)), None)
