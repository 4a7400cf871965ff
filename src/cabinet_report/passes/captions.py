"""Numbers the tables and charts that have a caption: tables in one series, charts in another."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from cabinet_report.problems import Collector
from cabinet_report.tree.nodes import Chart, Paper, Table
from cabinet_report.tree.rewrite import rewrite


def number_captions(paper: Paper, _: Collector) -> Paper:
    """The paper with a number on each caption."""
    tables, charts = count(1), count(1)

    def number(node: object) -> object:
        match node:
            case Table(caption=caption) if caption:
                return replace(node, number=next(tables))
            case Chart(caption=caption) if caption:
                return replace(node, number=next(charts))
            case _:
                return node

    return rewrite(paper, number)
