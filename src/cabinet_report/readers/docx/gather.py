"""Pieces in a row become blocks: items a list, headings sections, a caption part of what it heads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cabinet_report.readers.docx.numbers import Label
from cabinet_report.tree.nodes import (
    AcronymEntry,
    AcronymList,
    Block,
    Blocks,
    BulletList,
    Card,
    CardEntry,
    Cards,
    Chart,
    Contents,
    ContentsEntry,
    CrossReference,
    Inline,
    Inlines,
    Landscape,
    Layout,
    LineBreak,
    ListItem,
    ListStyle,
    NumberedList,
    Panel,
    Paragraph,
    Section,
    Span,
    Table,
    Text,
)
from cabinet_report.tree.walk import text_of

# The styles of cards and tiles.
CARD_HEADINGS, CARD_STRIPS = ("card heading", "tile heading"), ("card strip", "tile strip")

_CAPTION = re.compile(r"^\S+ (\d+): ")
_PATTERN = re.compile(r"%\d")
_STYLES: dict[tuple[str, str], ListStyle] = {
    ("lowerLetter", "#."): "a.",
    ("lowerRoman", "#)"): "i)",
    ("lowerRoman", "(#)"): "(i)",
    ("decimal", "#."): "1.",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph or table as it was found: its kind, and its block or its words."""

    kind: str
    words: Inlines = ()
    block: Block | None = None
    label: Label | None = None
    level: int = 0
    in_panel: bool = False


def gather(pieces: Iterable[Piece]) -> Blocks:
    """The blocks that the pieces make up."""
    gatherer = _Gatherer()
    return _sections(gatherer.run(list(pieces)), gatherer.panel_levels)


class _Gatherer:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.caption: Piece | None = None
        self.panel_levels: dict[int, int] = {}  # by the identity of each panel, the level of its heading

    def run(self, pieces: Sequence[Piece]) -> list[Block]:
        at = 0
        while at < len(pieces):
            kind = pieces[at].kind
            end = at + 1
            if kind in ("item", "acronym", "contents entry"):
                kinds = (kind, "further") if kind == "item" else (kind,)
                while end < len(pieces) and pieces[end].kind in kinds:
                    end += 1
            elif kind in CARD_HEADINGS:
                while end < len(pieces) and _fits_on_card(pieces[end]):
                    end += 1
            elif kind == "panel heading":
                while end < len(pieces) and pieces[end].in_panel:
                    end += 1
            self._take(pieces[at:end])
            at = end
        return self.blocks

    def _take(self, pieces: Sequence[Piece]) -> None:
        first = pieces[0]
        match first.kind:
            case "caption":
                self.caption = first
            case "chart" | "table":
                self._captioned(first.block)
            case "item":
                self.blocks.extend(_lists(_whole_items(pieces)))
            case "acronym":
                entries = tuple(AcronymEntry(*text_of(piece.words).split("\t", 1)) for piece in pieces)
                self.blocks.append(AcronymList((), entries))
            case "toc heading":
                self.blocks.append(Contents(first.words))
            case "card heading" | "tile heading":
                self._card(pieces)
            case "panel heading":
                panel = Panel(first.words, gather(pieces[1:]))
                self.panel_levels[id(panel)] = first.level
                self.blocks.append(panel)
            case "note" if self.blocks and isinstance(self.blocks[-1], Table) and isinstance(first.block, Paragraph):
                table = self.blocks[-1]
                self.blocks[-1] = replace(table, notes=(*table.notes, first.block))
            case "contents entry":
                self._contents(pieces)
            case _:
                if first.block is not None:
                    self.blocks.append(first.block)

    def _captioned(self, block: Block | None) -> None:
        if not isinstance(block, Table | Chart):
            return
        number, caption = _caption(self.caption.words) if self.caption is not None else (None, ())
        self.caption = None
        if isinstance(block, Chart) and number is None:
            # A chart without a caption is headed by its title, which it has anyway.
            caption = ()
        self.blocks.append(replace(block, caption=caption, number=number))

    def _contents(self, pieces: Sequence[Piece]) -> None:
        entries = tuple(_entry(piece) for piece in pieces)
        depth = max(entry.level for entry in entries)
        if self.blocks and isinstance(self.blocks[-1], Contents):
            self.blocks[-1] = replace(self.blocks[-1], depth=depth, entries=entries)
        else:
            self.blocks.append(Contents((), depth, entries))

    def _card(self, pieces: Sequence[Piece]) -> None:
        heading, *rest = pieces
        strip = [inline for piece in rest if piece.kind in CARD_STRIPS for inline in piece.words]
        below = gather(piece for piece in rest if piece.kind not in CARD_STRIPS)
        card = Card(heading.words, tuple(_entries(strip)), below)
        layout: Layout = "tiles" if heading.kind == "tile heading" else "below"
        if self.blocks and isinstance(self.blocks[-1], Cards) and self.blocks[-1].layout == layout:
            self.blocks[-1] = Cards((*self.blocks[-1].cards, card), layout)
        else:
            self.blocks.append(Cards((card,), layout))


def _fits_on_card(piece: Piece) -> bool:
    """Whether a piece may stand on a card: its strip, lists, and paragraphs without a number."""
    plain = isinstance(piece.block, Paragraph) and piece.block.number is None
    return plain or piece.kind in (*CARD_STRIPS, "item")


def _caption(words: Inlines) -> tuple[int | None, Inlines]:
    """The number that a caption begins with, and the words after it."""
    match words:
        case (Text(text=text), *rest) if (found := _CAPTION.match(text)) is not None:
            after = text[found.end() :]
            return int(found[1]), ((Text(after),) if after else ()) + tuple(rest)
        case _:
            return None, words


def _entry(piece: Piece) -> ContentsEntry:
    link = next((inline for inline in piece.words if isinstance(inline, CrossReference)), None)
    text, _, page = text_of(piece.words).partition("\t")
    return ContentsEntry(text, piece.level, link.target if link else "", page or None)


def _entries(words: Sequence[Inline]) -> Iterator[CardEntry]:
    """The entries of a card's strip: each begins with a label."""
    label: str | None = None
    value: list[Inline] = []
    for inline in words:
        match inline:
            case Span(role="card label", children=children):
                if label is not None:
                    yield CardEntry(label, tuple(value))
                label, value = text_of(children).strip(), []
            case Span(role="card value" | "tile value", children=children):
                value.extend(children)
            case _:
                value.append(inline)
    if label is not None:
        yield CardEntry(label, tuple(value))


def _whole_items(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The items, each with the paragraphs in which it goes on."""
    items: list[Piece] = []
    for piece in pieces:
        if piece.kind == "item":
            items.append(piece)
        else:
            items[-1] = replace(items[-1], words=(*items[-1].words, LineBreak(), *piece.words))
    return items


def _lists(pieces: Sequence[Piece]) -> list[BulletList | NumberedList]:
    """Items in a row as lists: a deeper item belongs to the one above it, another series is another list."""
    lists: list[tuple[Label, list[ListItem]]] = []
    at = 0
    while at < len(pieces):
        label = pieces[at].label
        end = at + 1
        while end < len(pieces) and label is not None and _level(pieces[end]) > label.level:
            end += 1
        if label is not None:
            item = ListItem(pieces[at].words, tuple(_lists(pieces[at + 1 : end])))
            if lists and lists[-1][0].series == label.series:
                lists[-1][1].append(item)
            else:
                lists.append((label, [item]))
        at = end
    return [_list(label, tuple(items)) for label, items in lists]


def _list(label: Label, items: tuple[ListItem, ...]) -> BulletList | NumberedList:
    if label.format == "bullet":
        return BulletList(items)
    return NumberedList(items, _STYLES.get((label.format, _PATTERN.sub("#", label.pattern)), "1."))


def _level(piece: Piece) -> int:
    return piece.label.level if piece.label is not None else 0


def _sections(blocks: Sequence[Block], panel_levels: Mapping[int, int]) -> Blocks:
    """The blocks with each heading holding what stands below it, down to the next of its level or above."""
    nested: list[Block] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if isinstance(block, Section):
            end = at
            while end < len(blocks) and not _is_heading(blocks[end], block.level, panel_levels):
                end += 1
            block = replace(block, children=_sections(blocks[at:end], panel_levels))
            at = end
        nested.append(block)
    return tuple(nested)


def _is_heading(block: Block, level: int, panel_levels: Mapping[int, int]) -> bool:
    """Whether a section of this level ends before the block; so it does before turned pages with such a heading."""
    match block:
        case Section():
            return block.level <= level
        case Landscape(children=children):
            return any(_is_heading(child, level, panel_levels) for child in children)
        case Panel():
            return panel_levels.get(id(block), level + 1) <= level
        case _:
            return False
