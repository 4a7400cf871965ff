"""Hatching as lines that end at the edge of what they fill, which everything that reads SVG draws."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from cabinet_report.writers.html.svg.canvas import Line

# In the order of the series: the same signs as in Word's own charts (writers/docx/ooxml/chart_series.py).
Hatching = Literal["solid", "rising", "level", "falling", "crossed", "grid"]
HATCHINGS: tuple[Hatching, ...] = ("solid", "rising", "level", "falling", "crossed", "grid")
APART = 4.2  # points from one line to the next


def hatched(hatching: Hatching, x: float, y: float, width: float, height: float) -> tuple[Line, ...]:
    """The lines in a box. They run on from box to box, as if drawn over the whole page."""
    if min(width, height) <= 0:
        return ()
    right, bottom = x + width, y + height
    match hatching:
        case "solid":
            return ()
        case "rising":
            return tuple(_slanted(x, y, right, bottom, rising=True))
        case "falling":
            return tuple(_slanted(x, y, right, bottom, rising=False))
        case "level":
            return tuple(((x, at), (right, at)) for at in _between(y, bottom, APART))
        case "crossed":
            lines = (_slanted(x, y, right, bottom, rising=rising) for rising in (True, False))
            return tuple(line for each in lines for line in each)
        case "grid":
            level = (((x, at), (right, at)) for at in _between(y, bottom, APART * 1.25))
            upright = (((at, y), (at, bottom)) for at in _between(x, right, APART * 1.25))
            return (*level, *upright)


def _slanted(x: float, y: float, right: float, bottom: float, *, rising: bool) -> Iterator[Line]:
    """Lines at half a right angle: along one that rises x and y have one sum, along one that falls one difference."""
    turn = 1 if rising else -1
    ends = [across + turn * down for across in (x, right) for down in (y, bottom)]
    for total in _between(min(ends), max(ends), APART * 2**0.5):
        downs = sorted(turn * (total - across) for across in (x, right))
        low, high = max(downs[0], y), min(downs[1], bottom)
        if high - low > 0.05:
            yield ((total - turn * low, low), (total - turn * high, high))


def _between(low: float, high: float, apart: float) -> Iterator[float]:
    """Every multiple of a distance that lies well inside."""
    place = int(low // apart) + 1
    while place * apart < high - 0.3:
        if place * apart > low + 0.3:
            yield place * apart
        place += 1
