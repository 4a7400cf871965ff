"""Sums with figures: a result knows the sources of all that went into it."""

from __future__ import annotations

from collections.abc import Callable

from cabinet_report.compose.composer import Composer
from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.filters import present
from cabinet_report.compose.given import for_templates
from cabinet_report.domain import arithmetic
from cabinet_report.domain.arithmetic import DifferentUnits
from cabinet_report.domain.figures import Figure


class SumCalls:
    """Each public method is a call; its name is what a template writes."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer

    @for_templates
    def total(self, *figures: object) -> Figure:
        """The sum of figures."""
        if not figures:
            raise SlotError("TPL-003", "total() is given no figures.", "Write total(one, another).")
        return self._sum(lambda: arithmetic.total([present(figure) for figure in figures]))

    @for_templates
    def difference(self, left: object, right: object) -> Figure:
        """The left figure less the right one."""
        return self._sum(lambda: arithmetic.difference(present(left), present(right)))

    @for_templates
    def share(self, part: object, whole: object) -> Figure:
        """The part as a percentage of the whole."""
        return self._sum(lambda: arithmetic.share(present(part), present(whole)))

    @for_templates
    def ratio(self, left: object, right: object) -> Figure:
        """How many times the right figure goes into the left one."""
        return self._sum(lambda: arithmetic.ratio(present(left), present(right)))

    @for_templates
    def percent_change(self, now: object, before: object) -> Figure:
        """The change from before to now, in per cent of before."""
        return self._sum(lambda: arithmetic.percent_change(present(now), present(before)))

    def _sum(self, work: Callable[[], Figure]) -> Figure:
        try:
            return work()
        except DifferentUnits as error:
            raise SlotError("TPL-003", str(error), "Use figures of one unit.") from error
