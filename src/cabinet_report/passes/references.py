"""Gives each reference the number of what it points to, and says which point to nothing."""

from __future__ import annotations

from dataclasses import replace

from cabinet_report.naming import nearest
from cabinet_report.passes.labels import labelled
from cabinet_report.problems import Collector
from cabinet_report.tree.nodes import CrossReference, Inline, Paper, Text
from cabinet_report.tree.rewrite import rewrite


def resolve_references(paper: Paper, collector: Collector) -> Paper:
    """The paper with the text of every reference filled in."""
    numbers = dict(labelled(paper.children))

    def resolve(node: object) -> object:
        return _resolved(node, numbers, collector) if isinstance(node, CrossReference) else node

    return rewrite(paper, resolve)


def _resolved(reference: CrossReference, numbers: dict[str, str | None], collector: Collector) -> Inline:
    """The reference with its number; one to an appendix that this paper does not hold is plain words."""
    if reference.text is not None:
        return reference if reference.target in numbers else Text(reference.text)
    if reference.target not in numbers:
        close = nearest(reference.target, numbers)
        add = f'Add {{{{ label("{reference.target}") }}}} to the paragraph meant.'
        hint = f'Write ref("{close}").' if close else add
        message = f'ref("{reference.target}") points to a label that this paper lacks.'
        collector.add("PAPER-001", reference.where, message, hint)
        return reference
    number = numbers[reference.target]
    if number is None:
        message = f'ref("{reference.target}") points to something that takes no number.'
        hint = "Put the label on a numbered paragraph, or name the section in words."
        collector.add("PAPER-002", reference.where, message, hint)
        return reference
    return replace(reference, text=number)
