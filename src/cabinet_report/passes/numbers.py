"""Numbers paragraphs, and the headings that take a number, in one series over the whole paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from cabinet_report.problems import Collector
from cabinet_report.tree.nodes import (
    Block,
    Blocks,
    ChartBeside,
    Exempt,
    Landscape,
    Numbering,
    Paper,
    Paragraph,
    Section,
)


def number_paragraphs(paper: Paper, _: Collector) -> Paper:
    """The paper with a number on everything that takes one; numbers are dense and in reading order."""
    return replace(paper, children=_numbered(paper.children, "plain", map(str, count(1))))


def _numbered(blocks: Blocks, inherited: Numbering, series: Iterator[str]) -> Blocks:
    return tuple(_number(block, inherited, series) for block in blocks)


def _number(block: Block, inherited: Numbering, series: Iterator[str]) -> Block:
    """The block with its number. Words beside a chart take none of themselves; those in cells and on cards never do."""
    match block:
        case Section():
            number = next(series) if block.numbering == "numbered" else None
            below = inherited if block.paragraphs == "inherit" else block.paragraphs
            return replace(block, number=number, children=_numbered(block.children, below, series))
        case Paragraph():
            numbering = inherited if block.numbering == "inherit" else block.numbering
            return replace(block, numbering=numbering, number=next(series) if numbering == "numbered" else None)
        case Landscape() | Exempt():
            return replace(block, children=_numbered(block.children, inherited, series))
        case ChartBeside():
            return replace(block, commentary=_numbered(block.commentary, "plain", series))
        case _:
            return block
