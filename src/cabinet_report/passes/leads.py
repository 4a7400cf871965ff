"""Marks the paragraphs that introduce what follows them, so that no page parts the two."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from cabinet_report.problems import Collector
from cabinet_report.tree.nodes import (
    Block,
    Blocks,
    Card,
    ChartBeside,
    Landscape,
    PageBreak,
    Panel,
    Paper,
    Paragraph,
    Section,
)
from cabinet_report.tree.rewrite import rewrite
from cabinet_report.tree.walk import leads_on


def mark_leads(paper: Paper, _: Collector) -> Paper:
    """The paper with the role ``lead`` on every paragraph that ends in a colon and has something to introduce."""

    def marked(node: object) -> object:
        match node:
            case Paper() | Section() | Landscape() | Card() | Panel():
                return replace(node, children=_marked(node.children))
            case ChartBeside():
                return replace(node, commentary=_marked(node.commentary))
            case _:
                return node

    return rewrite(paper, marked)


def _marked(blocks: Blocks) -> Blocks:
    return tuple(
        replace(block, role="lead") if isinstance(block, Paragraph) and _introduces(block, following) else block
        for block, following in zip_longest(blocks, blocks[1:])
    )


def _introduces(paragraph: Paragraph, following: Block | None) -> bool:
    """Whether what follows stands on the same page by right; a heading, a turned page and a new one do not."""
    if following is None or isinstance(following, Section | Landscape | PageBreak):
        return False
    return paragraph.role == "body" and leads_on(paragraph.children)
