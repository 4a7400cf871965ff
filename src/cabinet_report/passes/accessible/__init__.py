"""The accessible copy of a paper: no cell is merged, none is empty, and nothing stands beside words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from cabinet_report.passes.accessible.tables import flat_table
from cabinet_report.tree.nodes import (
    Block,
    Blocks,
    Card,
    CardEntry,
    Cards,
    Cell,
    ChartBeside,
    Exempt,
    Landscape,
    Paper,
    Section,
    Table,
)
from cabinet_report.tree.rewrite import rewrite


def accessible(paper: Paper, words: Mapping[str, str]) -> Paper:
    """The composed paper in its accessible form, whose added words are the house's.

    It comes before the passes: they number what it makes, and count a paragraph or a table as they do in the house's
    own form.
    """

    def opened(node: object) -> object:
        match node:
            case Paper() | Section() | Landscape() | Exempt() | Card() | Cell():
                return replace(node, children=_opened(node.children, words))
            case _:
                return node

    return rewrite(paper, opened)


def _in_strip(entry: CardEntry) -> CardEntry:
    """The value of a tile among the others; it is not set large."""
    return replace(entry, role="card.value") if entry.role == "tile.value" else entry


def _opened(blocks: Blocks, words: Mapping[str, str]) -> Blocks:
    return tuple(each for block in blocks for each in _as_blocks(block, words))


def _as_blocks(block: Block, words: Mapping[str, str]) -> Iterator[Block]:
    match block:
        case ChartBeside():
            yield from _opened(block.commentary, words)
            yield block.chart
        case Cards():
            yield Cards(tuple(replace(card, entries=tuple(map(_in_strip, card.entries))) for card in block.cards))
        case Table():
            yield from flat_table(block, words)
        case _:
            yield block
