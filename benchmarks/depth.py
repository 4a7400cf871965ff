"""Whether the same pages take longer when they are asked for from deeper in a program.

They do in Python 3.11 to 3.13, and not through ``roomy``: docs/explanation/analysis/weasyprint-data-stack.md.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar
from unittest.mock import patch

from benchmarks.measure import Setup, called, seconds, shown, turn_by_turn
from benchmarks.papers import appendix, finished
from benchmarks.peers import our_page
from cabinet_report.writers.pdf import engine

Result = TypeVar("Result")

DEPTHS = range(0, 121, 15)
ROWS = 40


def measure(setup: Setup) -> str:
    """The longest table as pages, from ever deeper, through the roomy frame and without it."""
    paper, look = finished(setup.pack)
    page = our_page(appendix(paper, ROWS), look)
    lines = [f"The same pages from {DEPTHS[0]} to {DEPTHS[-1]} calls deep, {setup.rounds} rounds"]
    for name, frame in (("roomy", engine.roomy), ("plain", _plain)):
        with patch.object(engine, "roomy", frame):
            cases = {str(depth): called(partial(_deep, depth, lambda: engine.make(page, look))) for depth in DEPTHS}
            costs = turn_by_turn(cases, setup.rounds)
        times = [seconds(found) for found in costs.values()]
        lines.append(f"  {name}: {', '.join(map(shown, times))}")
        lines.append(f"  {name}: the slowest takes {max(times) / min(times) - 1:.0%} longer than the quickest")
    return "\n".join(lines)


def _plain(act: Callable[[], Result]) -> Result:
    return act()


def _deep(depth: int, act: Callable[[], Result]) -> Result:
    return act() if depth == 0 else _deep(depth - 1, act)
