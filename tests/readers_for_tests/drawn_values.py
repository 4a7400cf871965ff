"""Where the values of a chart should be drawn, reckoned from its lines across, and where they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from cabinet_report.tree.nodes import Chart
from tests.readers_for_tests.said import Box, Drawing, Stroke

SAMPLES = ((16, 9), (8, 8))  # the boxes that stand before the names of series
SAMPLE_LINE = 20
GAP = 0.5  # what a part of a stack leaves white at each of its ends
CLOSE = 0.05  # points
Span = tuple[float, float]


def misplaced(chart: Chart, drawing: Drawing, colours: Mapping[str, str]) -> list[str]:
    """The values that are not drawn where the scale has them, from its foot to its end; and lines that are not even."""
    lies = chart.kind.endswith("bar")
    grid = [_middle(each, lies=lies) for each in drawing.strokes if each.colour == colours["chart_grid"]]
    low, high = chart.scale.values[0], chart.scale.values[-1]

    def place(value: float) -> float:
        return grid[0] + (grid[-1] - grid[0]) * (value - low) / (high - low)

    even = [(place(each), place(each)) for each in chart.scale.values]
    found = _differing("the scale", even, [(at, at) for at in grid])
    for number, line in enumerate(chart.series):
        colour = colours[f"chart_{number % 6 + 1}"]
        if chart.kind == "line":
            meant = [(place(value), place(value)) for value in _in_stretches(line.values)]
            drawn = list(_points(drawing.strokes, colour))
        else:
            meant = list(_spans(chart, number, place))
            drawn = [_span(box, lies=lies) for box in drawing.boxes if box.colour == colour and not _is_sample(box)]
        found += _differing(line.name, meant, drawn)
    return found


def _differing(name: str, meant: Sequence[Span], drawn: Sequence[Span]) -> list[str]:
    """What is drawn elsewhere than it should be, by more than the eye can see."""
    if len(meant) != len(drawn):
        return [f"{name}: {len(meant)} values, {len(drawn)} drawn"]
    return [
        f"{name}, {number}: {wanted} is drawn as {found}"
        for number, (wanted, found) in enumerate(zip(meant, drawn, strict=True))
        if max(abs(wanted[0] - found[0]), abs(wanted[1] - found[1])) > CLOSE
    ]


def _middle(stroke: Stroke, *, lies: bool) -> float:
    return stroke.points[0].x if lies else stroke.points[0].y


def _in_stretches(values: Sequence[float | None]) -> Iterator[float]:
    """The values that lines go through: a value between two gaps has a marker only."""
    for is_there, stretch in groupby(values, lambda value: value is not None):
        run = [value for value in stretch if value is not None]
        if is_there and len(run) > 1:
            yield from run


def _points(strokes: Sequence[Stroke], colour: str) -> Iterator[Span]:
    for stroke in strokes:
        first, last = stroke.points[0], stroke.points[-1]
        is_sample = len(stroke.points) == 2 and first.y == last.y and abs(last.x - first.x - SAMPLE_LINE) < 0.01
        if stroke.colour == colour and not is_sample:
            yield from ((point.y, point.y) for point in stroke.points)


def _spans(chart: Chart, number: int, place: Callable[[float], float]) -> Iterator[Span]:
    """From the foot to the end of each column or bar; in a stack, of each part that is wide enough to be seen."""
    is_stacked = chart.kind.startswith("stacked")
    for at, value in enumerate(chart.series[number].values):
        if value is None:
            continue
        if not is_stacked:
            yield tuple(sorted((place(0), place(value))))  # type: ignore[misc]  # two are sorted
            continue
        before = [line.values[at] or 0 for line in chart.series[:number]]
        start = sum(each for each in before if (each < 0) == (value < 0))
        low, high = sorted((place(start), place(start + value)))
        if high - low > 2 * GAP:
            yield low + GAP, high - GAP


def _span(box: Box, *, lies: bool) -> Span:
    return (box.low.x, box.high.x) if lies else (box.low.y, box.high.y)


def _is_sample(box: Box) -> bool:
    size = (box.high.x - box.low.x, box.high.y - box.low.y)
    return any(abs(size[0] - wide) < 0.01 and abs(size[1] - high) < 0.01 for wide, high in SAMPLES)
