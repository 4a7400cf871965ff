"""Finds the line of a block in what its author wrote, which slots, ``if`` and loops have moved."""

from __future__ import annotations

from cabinet_report.compose.faults import at_line
from cabinet_report.compose.slots import OPENS
from cabinet_report.domain.prose import Prose
from cabinet_report.problems import Where

FARTHEST = 1_000  # how many lines are looked through for one block; a narrative has a few dozen


class Lines:
    """The lines of a text as written, gone through together with the lines of the same text when it is rendered.

    Blocks come in order, so each is looked for below the one before it, by how it begins; the turns of a loop begin
    again higher up.  A block that begins like no line, such as one behind an ``if`` on its own line, is given the line
    of the block before it.
    """

    def __init__(self, prose: Prose, rendered: str) -> None:
        self._prose = prose
        self._written = [line.strip() for line in prose.text.split("\n")]
        self._rendered = rendered.split("\n")
        self._found: dict[int, int] = {}
        self._last = -1

    def where(self, line: int) -> Where:
        """The place of what stands on this line of the rendered text, counted from 0."""
        if line not in self._found:
            self._found[line] = self._last = self._look_for(self._rendered[line].partition(OPENS)[0].strip() or "{")
        return at_line(self._prose.where, self._found[line] + 1)

    def _look_for(self, begins: str) -> int:
        below = range(self._last + 1, min(self._last + 1 + FARTHEST, len(self._written)))
        above = range(min(self._last + 1, FARTHEST))
        near = (number for numbers in (below, above) for number in numbers if self._written[number].startswith(begins))
        return next(near, max(self._last, 0))
