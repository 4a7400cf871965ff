"""Fills a contents list with the headings of the paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from cabinet_report.problems import Collector
from cabinet_report.tree.nodes import Blocks, Contents, ContentsEntry, Landscape, Paper, Section
from cabinet_report.tree.rewrite import rewrite
from cabinet_report.tree.walk import text_of, walk
from cabinet_report.wording import paragraph_label


def list_contents(paper: Paper, _: Collector) -> Paper:
    """The paper with its contents list filled, and a label on every heading that the list leads to."""
    depth = max((node.depth for node in walk(paper.children) if isinstance(node, Contents)), default=0)
    if not depth:
        return paper
    paper = _labelled(paper, depth)
    entries = tuple(_entries(paper.children))

    def fill(node: object) -> object:
        if isinstance(node, Contents):
            return replace(node, entries=tuple(entry for entry in entries if entry.level <= node.depth))
        return node

    return rewrite(paper, fill)


def _labelled(paper: Paper, depth: int) -> Paper:
    """The paper with a label on every heading down to the depth; none that is given is one of the author's."""
    taken = {getattr(node, "label", None) for node in walk(paper.children)}
    free = (name for name in map("heading-{}".format, count(1)) if name not in taken)

    def label(node: object) -> object:
        if isinstance(node, Section) and node.level <= depth and not node.label:
            return replace(node, label=next(free))
        return node

    return rewrite(paper, label)


def _entries(blocks: Blocks) -> Iterator[ContentsEntry]:
    for block in blocks:
        match block:
            case Section():
                if block.label:
                    words = text_of(block.heading)
                    text = f"{paragraph_label(block.number)} {words}" if block.number else words
                    yield ContentsEntry(text, block.level, block.label)
                yield from _entries(block.children)
            case Landscape():
                yield from _entries(block.children)
            case _:
                pass
