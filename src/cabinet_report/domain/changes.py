"""How a figure has moved: against an earlier figure, against its target, and for how many quarters running."""

from __future__ import annotations

from collections.abc import Callable

from cabinet_report.domain.arithmetic import difference, percent_change, signed
from cabinet_report.domain.figures import Figure, Unit
from cabinet_report.domain.period import Quarter


def change(now: Figure, before: Figure) -> Figure:
    """Now less before, with its sign: in percentage points for percentages, else in the figure's own unit."""
    return signed(difference(now, before))


def relative_change(now: Figure, before: Figure) -> Figure:
    """The change in per cent of before, for counts; for percentages the change in points, which is what people mean."""
    return change(now, before) if now.unit is Unit.PERCENTAGE else percent_change(now, before)


def gap(value: Figure, target: Figure) -> Figure:
    """The value less its target, with its sign."""
    return signed(difference(value, target))


def run_of(quarter: Quarter, holds: Callable[[Quarter], bool]) -> tuple[Quarter, ...]:
    """The quarters in succession, from this one back, in which something has held; three for the third running."""
    run: list[Quarter] = []
    while holds(quarter):
        run.append(quarter)
        quarter = quarter.previous
    return tuple(run)
