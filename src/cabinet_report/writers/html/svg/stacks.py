"""Where the parts of stacked columns and bars begin and end: what is negative is stacked from nought downwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cabinet_report.tree.nodes import Chart


class Part(NamedTuple):
    """One value in its stack: the place of its series and of its category, and the values at its two ends."""

    place: int
    at: int
    start: float
    end: float


def parts(chart: Chart) -> Iterator[Part]:
    """Every part, series by series; a gap has no part."""
    above, below = ([0.0] * len(chart.categories) for _ in range(2))
    for place, series in enumerate(chart.series):
        for at, value in enumerate(series.values):
            if value is not None:
                reached = above if value >= 0 else below
                start, reached[at] = reached[at], reached[at] + value
                yield Part(place, at, start, reached[at])
