"""What a comparison finds, as a program takes it; of each pair, the first is the first paper's."""

from __future__ import annotations

from dataclasses import dataclass

from cabinet_report.problems import Problem

Pair = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Lone:
    """A section that only one of the papers has."""

    audience: str
    heading: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A section that stands at another place: what it follows, None being the beginning."""

    heading: str
    follows: Pair


@dataclass(frozen=True, slots=True)
class Reworded:
    """Words that differ, in the section of that heading; None where one of the papers has none.

    ``numbers`` are those of the paragraphs.
    """

    heading: str
    words: Pair
    numbers: Pair = (None, None)


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A paragraph or a heading that has another number, or has none in one of the papers."""

    heading: str
    numbers: Pair


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two papers differ. ``figures`` is how many computed figures stand in both at the same place.

    ``problems`` are the figures that differ; ``words`` leaves out what stands in ``headings`` and ``recommendations``.
    """

    audiences: tuple[str, str]
    lone: tuple[Lone, ...] = ()
    moved: tuple[Moved, ...] = ()
    headings: tuple[Reworded, ...] = ()
    recommendations: tuple[Reworded, ...] = ()
    words: tuple[Reworded, ...] = ()
    numbers: tuple[Renumbered, ...] = ()
    figures: int = 0
    problems: tuple[Problem, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The comparison as one JSON object; what differs is by audience."""
        return {
            "audiences": [*self.audiences],
            "sections": {
                "only": [{"audience": each.audience, "heading": each.heading} for each in self.lone],
                "moved": [{"heading": each.heading, "follows": self._by_audience(each.follows)} for each in self.moved],
            },
            "headings": [self._reworded(each) for each in self.headings],
            "recommendations": [self._reworded(each) for each in self.recommendations],
            "words": [self._reworded(each) for each in self.words],
            "numbers": [{"heading": each.heading, "numbers": self._by_audience(each.numbers)} for each in self.numbers],
            "figures": self.figures,
            "problems": [problem.as_json() for problem in self.problems],
        }

    def _reworded(self, each: Reworded) -> dict[str, object]:
        return {
            "heading": each.heading,
            "words": self._by_audience(each.words),
            "numbers": self._by_audience(each.numbers),
        }

    def _by_audience(self, pair: Pair) -> dict[str, str | None]:
        return dict(zip(self.audiences, pair, strict=True))
