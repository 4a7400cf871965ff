"""A paper on its way, with what it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cabinet_report.problems import Problem

if TYPE_CHECKING:  # nobody waits for these who only asks for help
    from cabinet_report.houses.house import House
    from cabinet_report.submission import Submission
    from cabinet_report.tree.nodes import Finished, Paper


@dataclass(frozen=True, slots=True)
class Composed:
    """A paper that is composed, with what it was composed from, and for whom."""

    paper: Paper
    submission: Submission
    house: House
    audience: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A finished paper and all that is to be said about it; ``problems`` may hold queries and matters of style."""

    paper: Finished
    submission: Submission
    house: House
    problems: tuple[Problem, ...]
    audience: str = ""
