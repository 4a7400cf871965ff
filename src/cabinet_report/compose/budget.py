"""The budget of a paper: how much it may take to compose, counted in steps and not by the clock."""

from __future__ import annotations

from collections.abc import Callable

from cabinet_report.compose.faults import Exhausted
from cabinet_report.problems import Where

STEPS = 200_000  # what one paper may spend; the longest real paper spends about 28,000
LETTERS = 20  # how many letters cost one step
LONGEST = 100_000  # how many letters one text may have: the longest narrative has a tenth
# What costs more than one step: a slot to be read, a line to be read as Markdown, a comparison, a table or a chart, and
# something wrong, which is told.
SLOT, LINE, COMPARISON, THING, FAULT = 5, 10, 10, 100, 100

TEMPLATES = Where("templates")


class Budget:
    """What one paper may spend; ``here`` gives the place in a template that is being carried out, if there is one."""

    def __init__(self, here: Callable[[Where], Where]) -> None:
        self._here, self._steps = here, 0

    def spend(self, steps: int = 1, where: Where = TEMPLATES) -> None:
        """Draw on the budget; ``where`` is the place of what is paid for outside any template."""
        self._steps += steps
        if self._steps > STEPS:
            raise Exhausted(self._here(where))
