"""What the proof-reader has before it: a finished paper, what it was made from, and the house that it follows."""

from __future__ import annotations

from dataclasses import dataclass

from cabinet_report.domain.submission import Submission
from cabinet_report.houses.house import House
from cabinet_report.tree.nodes import Finished


@dataclass(frozen=True, slots=True)
class Proof:
    """One finished paper, its submission and its house."""

    paper: Finished
    submission: Submission
    house: House
