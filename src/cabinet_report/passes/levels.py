"""Gives each heading the level of its nesting, so that no level is ever skipped."""

from __future__ import annotations

from dataclasses import replace

from cabinet_report.problems import Collector
from cabinet_report.tree.nodes import Block, Blocks, Landscape, Paper, Section


def set_levels(paper: Paper, _: Collector) -> Paper:
    """The paper with every section's level set, from 1 at the top."""
    return replace(paper, children=_levelled(paper.children, 1))


def _levelled(blocks: Blocks, level: int) -> Blocks:
    return tuple(_level(block, level) for block in blocks)


def _level(block: Block, level: int) -> Block:
    match block:
        case Section():
            return replace(block, level=level, children=_levelled(block.children, level + 1))
        case Landscape():
            return replace(block, children=_levelled(block.children, level))
        case _:
            return block
