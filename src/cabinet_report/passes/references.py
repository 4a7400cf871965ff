"""Gives each reference the number of what it points to, and says which point to nothing."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches

from cabinet_report.problems import Collector, Where
from cabinet_report.tree.nodes import Chart, CrossReference, Paper, Paragraph, Section, Table
from cabinet_report.tree.rewrite import rewrite

Numbered = Section | Paragraph | Table | Chart


def resolve_references(paper: Paper, collector: Collector) -> Paper:
    """The paper with the text of every reference filled in."""
    targets = _targets(paper, collector)

    def resolve(node: object) -> object:
        if not isinstance(node, CrossReference):
            return node
        target = targets.get(node.target)
        if target is None:
            close = get_close_matches(node.target, targets, n=1)
            hint = (
                f'Write ref("{close[0]}").'
                if close
                else f'Add {{{{ label("{node.target}") }}}} to the paragraph meant.'
            )
            collector.add(
                "PAPER-001", node.where, f'ref("{node.target}") points to a label that this paper lacks.', hint
            )
            return node
        if node.text is not None:
            return node
        if target.number is None:
            collector.add(
                "PAPER-002",
                node.where,
                f'ref("{node.target}") points to a paragraph or heading that takes no number.',
                "Put the label on a numbered paragraph, or name the section in words.",
            )
            return node
        return replace(node, text=str(target.number))

    return rewrite(paper, resolve)


def _targets(paper: Paper, collector: Collector) -> dict[str, Numbered]:
    targets: dict[str, Numbered] = {}

    def gather(node: object) -> object:
        if isinstance(node, Numbered) and node.label is not None:
            if node.label in targets:
                collector.add(
                    "PAPER-003",
                    Where(paper.properties.title),
                    f'The label "{node.label}" stands on two paragraphs or headings.',
                    "Give each its own label.",
                )
            targets[node.label] = node
        return node

    rewrite(paper, gather)
    return targets
