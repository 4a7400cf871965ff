"""The words of one paragraph, heading or item become inline nodes, and the marks among them are taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar
from urllib.parse import unquote

from cabinet_report.compose.inlines import SPACES, merged, trimmed
from cabinet_report.compose.lines import Lines
from cabinet_report.compose.sentences import Sentences
from cabinet_report.compose.slots import (
    OPENS,
    BeginsSeries,
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
from cabinet_report.problems import Collector, Where
from cabinet_report.tree.nodes import Emphasis, Inline, Inlines, LineBreak, Link, Strong, Text

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

Host = Literal["a heading", "a paragraph", "a list", "a cell, a card or a note", "emphasis or a link"]
Kind = TypeVar("Kind", bound=Direction)

# Which marks mean something in which host.
FITTING: dict[Host, tuple[type[Direction], ...]] = {
    "a heading": (Label, Takes, BeginsSeries, PlainBelow, Cleared),
    "a paragraph": (Label, Takes, BeginsSeries),
    "a list": (Counts,),
    "a cell, a card or a note": (),
    "emphasis or a link": (),
}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Reads the words of one text."""

    shelf: Shelf
    collector: Collector
    lines: Lines
    sentences: Sentences

    def kept(self, node: SyntaxTreeNode) -> Iterator[Inline | Kept]:
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
                    yield Emphasis(self.marked(child, "emphasis or a link")[0])
                case "strong":
                    yield Strong(self.marked(child, "emphasis or a link")[0])
                case "link":
                    yield self._link(child)
                case other:
                    raise AssertionError(other)

    def _link(self, node: SyntaxTreeNode) -> Link:
        words, address = self.marked(node, "emphasis or a link")[0], unquote(str(node.attrs.get("href", "")))
        if OPENS in address:
            self.misplaced("a slot", self.line(node), "the address of a link")
        if not words:
            self.wordless(self.line(node), f'the link to "{address}" has no words.')
        return Link(words, str(node.attrs.get("href", "")))

    def marked(self, node: SyntaxTreeNode, host: Host) -> tuple[Inlines, list[Mark]]:
        """The words under a node, and the marks among them that mean something there."""
        words: list[Inline] = []
        marks: list[Mark] = []
        for item in self.kept(node):
            match item:
                case Words(inlines):
                    words.extend(inlines)
                case Things():
                    self.misplaced(item.call, item.where, "a sentence, a heading, a list or a note")
                case Mark(direction, where, call):
                    if not isinstance(direction, FITTING[host]):
                        message = f"{call} stands in {host}, where it has no meaning."
                        self._unfit(where, message, "The page on the template language says where each mark goes.")
                    elif find(marks, type(direction)) is not None:
                        self._unfit(where, f"{call} stands in {host} that has such a mark already.", "Take one out.")
                    else:
                        marks.append(item)
                case _:
                    words.append(item)
        inner = host == "emphasis or a link"
        return merged(words) if inner else trimmed(merged(words)), marks

    # ------------------------------------------------------------------------------------------------------ problems

    def misplaced(self, what: str, where: Where, place: str) -> None:
        """Note that something stands where it cannot stand."""
        hint = "Put it alone on a line of its own, with an empty line before and after."
        if place.startswith(("a cell", "the address")):
            hint = "Put it into the text of the paper instead."
        self.collector.add("TPL-004", where, f"{what} stands in {place}.", hint)

    def _unfit(self, where: Where, message: str, hint: str) -> None:
        self.collector.add("TPL-005", where, message, hint)

    def wordless(self, where: Where, message: str) -> None:
        """Note that something has no words."""
        self.collector.add("TPL-013", where, message, "Write its words, or take it out.")

    def line(self, node: SyntaxTreeNode) -> Where:
        """The line of a block, or of the block around some words, in what the author wrote."""
        while node.map is None and node.parent is not None:
            node = node.parent
        return self.lines.where(node.map[0] if node.map else 0)


def find(marks: Iterable[Mark], kind: type[Kind]) -> Kind | None:
    """The direction of this kind among the marks, if there is one."""
    return next((mark.direction for mark in marks if isinstance(mark.direction, kind)), None)
