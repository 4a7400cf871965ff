"""The papers that are written: a pack's own, its longest table many times over, and its charts alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cabinet_report.houses.look import Look
from cabinet_report.pipeline import compose, finish, load
from cabinet_report.tree.nodes import Chart, Finished, Landscape, Table
from cabinet_report.tree.walk import walk


def finished(pack: Path) -> tuple[Finished, Look]:
    """The paper of the pack's first audience, and the look of its house."""
    submission = load(pack)
    checked = finish(compose(submission, submission.governance.audiences[0]))
    return checked.paper, checked.house.look


def appendix(paper: Finished, rows: int) -> Finished:
    """The paper's longest table alone, on turned pages; its rows are said again until there are at least so many."""
    longest = max((node for node in walk(paper.children) if isinstance(node, Table)), key=lambda table: len(table.body))
    times = -(-rows // len(longest.body))
    return replace(paper, children=(Landscape((replace(longest, body=longest.body * times, label=None),)),), notes=())


def charts(paper: Finished) -> tuple[Chart, ...]:
    """The charts of the paper."""
    return tuple(node for node in walk(paper.children) if isinstance(node, Chart))
