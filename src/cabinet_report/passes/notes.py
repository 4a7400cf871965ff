"""Numbers the footnotes in reading order."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from cabinet_report.problems import Collector
from cabinet_report.tree.nodes import Note, Paper
from cabinet_report.tree.rewrite import rewrite
from cabinet_report.tree.walk import walk


def number_notes(paper: Paper, _: Collector) -> Paper:
    """The paper with its notes numbered from 1."""
    series = count(1)

    def number(node: object) -> object:
        return replace(node, number=next(series)) if isinstance(node, Note) else node

    return rewrite(paper, number)


def gather_notes(paper: Paper) -> tuple[Note, ...]:
    """The notes of a paper, in order."""
    return tuple(node for node in walk(paper.children) if isinstance(node, Note))
