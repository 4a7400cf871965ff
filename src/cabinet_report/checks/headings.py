"""PAPER-023: a heading that has nothing at all below it."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.checks.proof import Proof
from cabinet_report.problems import Problem, Where
from cabinet_report.tree.nodes import Block, Landscape, PageBreak, Section
from cabinet_report.tree.walk import text_of, walk


def lone_headings(proof: Proof) -> Iterator[Problem]:
    """An error for each heading without words, a table or another heading below it."""
    for node in walk(proof.paper.children):
        if isinstance(node, Section) and not any(map(_is_something, node.children)):
            yield Problem(
                "PAPER-023",
                node.where or Where(proof.submission.name),
                f'the heading "{text_of(node.heading)}" has no words below it.',
                "Write them in the narrative of this section, or under its key in paper.yaml; or take the section out "
                "of the paper.",
            )


def _is_something(block: Block) -> bool:
    match block:
        case PageBreak():
            return False
        case Landscape():
            return any(map(_is_something, block.children))
        case _:
            return True
