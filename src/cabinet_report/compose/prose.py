"""Markdown with six constructs, and the marks of slots in it, become nodes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeVar

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from cabinet_report.compose.slots import (
    Cleared,
    Counts,
    Direction,
    Kept,
    Label,
    PlainBelow,
    Shelf,
    Takes,
    Things,
    Words,
)
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
    Numbering,
    Paragraph,
    Section,
    Text,
)

Marked = TypeVar("Marked", bound=Direction)
SPACES = re.compile(r"[ \t\n]+")


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

    ``numbering`` is what a paragraph gets unless a mark says otherwise; ``where`` is the text's file.
    """

    shelf: Shelf
    collector: Collector
    where: Where
    numbering: Numbering

    def blocks(self, text: str) -> Blocks:
        """The blocks of a text, its headings turned into nested sections."""
        root = SyntaxTreeNode(markdown().parse(text))
        opened = [_Open(0, None)]
        for node in root.children:
            if node.type == "heading":
                level = int(node.tag[1])
                while opened[-1].level >= level:
                    self._close(opened)
                opened.append(_Open(level, self._heading(node)))
            else:
                opened[-1].blocks.extend(self._block(node))
        while len(opened) > 1:
            self._close(opened)
        return tuple(opened[0].blocks)

    def inlines(self, text: str) -> Inlines:
        """The words of a text that is one paragraph, such as a footnote or a cell."""
        words: list[Inline] = []
        for node in SyntaxTreeNode(markdown().parse(text)).children:
            if node.type == "paragraph":
                if words:
                    words.append(Text(" "))
                words.extend(self._words(self._kept(node.children[0])))
            else:
                self._misplaced(f"A {node.type.replace('_', ' ')}", self.where)
        return tuple(words)

    # ------------------------------------------------------------------------------------------------- one block each

    def _block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        match node.type:
            case "paragraph":
                yield from self._paragraph(node)
            case "bullet_list" | "ordered_list":
                yield self._list(node)
            case other:  # the parser has no other rule switched on
                raise AssertionError(other)

    def _paragraph(self, node: SyntaxTreeNode) -> Iterator[Block]:
        kept = list(self._kept(node.children[0]))
        solid = [item for item in kept if not (isinstance(item, Text) and not item.text.strip())]
        if solid and all(isinstance(item, Things) for item in solid):
            for item in solid:
                if isinstance(item, Things):
                    yield from item.blocks
            return
        takes = _only(kept, Takes)
        label = _only(kept, Label)
        self._unfit(kept, (PlainBelow, Counts, Cleared), "a paragraph")
        inlines = trimmed(self._words(kept))
        if inlines:
            numbering = takes.numbering if takes else self.numbering
            yield Paragraph(inlines, label=label.label if label else None, numbering=numbering)

    def _list(self, node: SyntaxTreeNode) -> BulletList | NumberedList:
        items: list[ListItem] = []
        style: Counts | None = None
        for child in node.children:
            words: list[Inline] = []
            lists: list[BulletList | NumberedList] = []
            for part in child.children:
                if part.type == "paragraph":
                    kept = list(self._kept(part.children[0]))
                    style = style or _only(kept, Counts)
                    self._unfit(kept, (PlainBelow, Takes, Label, Cleared), "a list")
                    if words:
                        words.append(LineBreak())
                    words.extend(trimmed(self._words(kept)))
                elif part.type in ("bullet_list", "ordered_list"):
                    lists.append(self._list(part))
                else:
                    self._misplaced(f"A {part.type}", self.where)
            items.append(ListItem(tuple(words), tuple(lists)))
        if node.type == "bullet_list":
            return BulletList(tuple(items))
        return NumberedList(tuple(items), style.style if style else "a.")

    def _heading(self, node: SyntaxTreeNode) -> Section:
        kept = list(self._kept(node.children[0]))
        takes, label, cleared = _only(kept, Takes), _only(kept, Label), _only(kept, Cleared)
        self._unfit(kept, (Counts,), "a heading")
        return Section(
            trimmed(self._words(kept)),
            (),
            label=label.label if label else None,
            numbering=takes.numbering if takes else "plain",
            paragraphs="plain" if _only(kept, PlainBelow) else "inherit",
            stamp=cleared.stamp if cleared else None,
        )

    def _close(self, opened: list[_Open]) -> None:
        done = opened.pop()
        if done.section is None:  # the bottom of the stack is never closed
            raise AssertionError
        opened[-1].blocks.append(replace(done.section, children=tuple(done.blocks)))

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
                case "em" | "strong":
                    yield Emphasis(self._words(self._kept(child)))
                case "link":
                    address = str(child.attrs.get("href", ""))
                    yield Link(self._words(self._kept(child)), address)
                case other:
                    raise AssertionError(other)

    def _words(self, kept: Iterable[Inline | Kept]) -> Inlines:
        words: list[Inline] = []
        for item in kept:
            match item:
                case Words(inlines):
                    words.extend(inlines)
                case Things(_, place, call):
                    self._misplaced(call, place)
                case Label() | Takes() | PlainBelow() | Counts() | Cleared():
                    pass
                case _:
                    words.append(item)
        return merged(words)

    def _misplaced(self, what: str, where: Where) -> None:
        self.collector.add(
            "TPL-004",
            where,
            f"{what} stands inside a sentence, a list or a note.",
            "Put it alone on a line of its own, with an empty line before and after.",
        )

    def _unfit(self, kept: Sequence[Inline | Kept], kinds: tuple[type[Direction], ...], host: str) -> None:
        names = {PlainBelow: "plain_paragraphs()", Counts: "list_style()", Takes: "numbered() or unnumbered()"}
        names |= {Label: "label()", Cleared: "sign_off()"}
        for item in kept:
            if isinstance(item, kinds):
                self.collector.add(
                    "TPL-005",
                    self.where,
                    f"{names[type(item)]} stands in {host}, where it has no meaning.",
                    "The page on the template language says where each mark goes.",
                )


def _only(kept: Sequence[Inline | Kept], kind: type[Marked]) -> Marked | None:
    return next((item for item in kept if isinstance(item, kind)), None)


def merged(inlines: Iterable[Inline]) -> Inlines:
    """The same inlines with neighbouring plain words joined, and one space where a mark left two."""
    joined: list[Inline] = []
    for item in inlines:
        last = joined[-1] if joined else None
        if isinstance(item, Text) and isinstance(last, Text) and not item.sources and not last.sources:
            both_spaced = last.text.endswith(" ") and item.text.startswith(" ")
            joined[-1] = Text(last.text + (item.text[1:] if both_spaced else item.text))
        else:
            joined.append(item)
    return tuple(joined)


def trimmed(inlines: Inlines) -> Inlines:
    """The same inlines without white space at either end, and without what is then empty."""
    words = list(inlines)
    while words and isinstance(words[0], Text) and not words[0].text.lstrip():
        words.pop(0)
    while words and isinstance(words[-1], Text) and not words[-1].text.rstrip():
        words.pop()
    if words and isinstance(words[0], Text):
        words[0] = replace(words[0], text=words[0].text.lstrip())
    if words and isinstance(words[-1], Text):
        words[-1] = replace(words[-1], text=words[-1].text.rstrip())
    return tuple(words)
