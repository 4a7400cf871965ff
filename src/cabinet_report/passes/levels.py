"""Gives each heading the level of its nesting, so that no level is ever skipped."""

from __future__ import annotations

from dataclasses import replace

from cabinet_report.problems import Collector, Where
from cabinet_report.tree.nodes import DEEPEST_HEADING, Block, Blocks, Exempt, Landscape, Paper, Section
from cabinet_report.tree.walk import text_of


def set_levels(paper: Paper, collector: Collector) -> Paper:
    """The paper with every section's level set, from 1 at the top; a heading that stands too deep is a problem."""

    def levelled(blocks: Blocks, level: int) -> Blocks:
        return tuple(levelled_block(block, level) for block in blocks)

    def levelled_block(block: Block, level: int) -> Block:
        match block:
            case Section():
                if level > DEEPEST_HEADING:
                    message = f'the heading "{text_of(block.heading)}" stands {level} levels deep.'
                    hint = f"Take a # away from it or from a heading above it: a paper has {DEEPEST_HEADING} levels."
                    collector.add("PAPER-004", block.where or Where(paper.properties.title), message, hint)
                return replace(block, level=min(level, DEEPEST_HEADING), children=levelled(block.children, level + 1))
            case Landscape() | Exempt():
                return replace(block, children=levelled(block.children, level))
            case _:
                return block

    return replace(paper, children=levelled(paper.children, 1))
