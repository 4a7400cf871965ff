"""Sums with figures: a result knows the sources of all that went into it."""

from __future__ import annotations

from collections.abc import Callable

from cabinet_report.compose.composer import Composer
from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.filters import decimals_asked, present
from cabinet_report.compose.given import for_templates
from cabinet_report.domain import arithmetic
from cabinet_report.domain.apportioning import apportioned
from cabinet_report.domain.arithmetic import DifferentUnits
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.ranks import place_of


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

    @for_templates
    def rate(self, count: object, population: object, per: int) -> Figure:
        """How many there are for each so many of the population."""
        return self._sum(lambda: arithmetic.rate(present(count), present(population), _above_nought(per)))

    @for_templates
    def annualised(self, figure: object, months: int) -> Figure:
        """What a whole year would bring, if it went on as in so many months."""
        return arithmetic.annualised(present(figure), _above_nought(months))

    @for_templates
    def split(self, part: object, *others: object, decimals: int = 0) -> Figure:
        """The part's share of itself and the others, rounded so that the shares of all add up to 100."""
        figures = [present(each) for each in (part, *others)]
        return self._sum(lambda: apportioned(figures, decimals_asked(decimals))[0])

    @for_templates
    def rank_from_highest(self, figure: object, *others: object) -> Figure:
        """The place of the figure among itself and the others, the highest being the first."""
        return self._sum(lambda: place_of(present(figure), [present(each) for each in others], lowest_first=False))

    @for_templates
    def rank_from_lowest(self, figure: object, *others: object) -> Figure:
        """The same, the lowest being the first."""
        return self._sum(lambda: place_of(present(figure), [present(each) for each in others], lowest_first=True))

    def _sum(self, work: Callable[[], Figure]) -> Figure:
        try:
            return work()
        except DifferentUnits as error:
            raise SlotError("TPL-003", str(error), "Use figures of one unit.") from error


def _above_nought(number: int) -> int:
    if number < 1:
        raise SlotError("TPL-003", f"{number} is given, and it has to be above 0.", "Write a number of 1 or more.")
    return number
