"""The challenge of a measure: the points that the council makes about it, and what the other body says to each."""

from __future__ import annotations

from dataclasses import dataclass

from cabinet_report.domain.prose import Prose
from cabinet_report.problems import Where


@dataclass(frozen=True, slots=True)
class Point:
    """One point about a measure: what the council says, and the comment; either may be left out."""

    measure: str
    where: Where
    response: Prose | None = None
    comment: Prose | None = None
