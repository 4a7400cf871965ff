"""How one series is told from another without colour: its marker, its dashes, the hatching of its columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from cabinet_report.writers.html.svg.canvas import Canvas, number
from cabinet_report.writers.html.svg.hatching import HATCHINGS, hatched

Kind = TypeVar("Kind")

COLOURS = ("chart_1", "chart_2", "chart_3", "chart_4", "chart_5", "chart_6")
DASHES: tuple[str | None, ...] = (None, "5 2.5", "1.5 2", "8 2 1.5 2", "3 1.5", "10 3")
STROKE = 0.9  # of hatching


def style_of(kinds: Sequence[Kind], place: int) -> Kind:
    """What the series at that place takes; after the last of them the first comes again."""
    return kinds[place % len(kinds)]


def marker(canvas: Canvas, place: int, x: float, y: float, size: float) -> None:
    """Draw the marker of the series at that place: a disc, a square, a triangle, a diamond, a ring, a pointer."""
    s, colour = size, style_of(COLOURS, place)
    disc = (
        f"M{number(x - s)} {number(y)} A{number(s)} {number(s)} 0 1 1 {number(x + s)} {number(y)} "
        f"A{number(s)} {number(s)} 0 1 1 {number(x - s)} {number(y)} Z"
    )
    paths = (
        disc,
        _through((x - s, y - s), (x + s, y - s), (x + s, y + s), (x - s, y + s)),
        _through((x, y - 1.2 * s), (x + 1.2 * s, y + s), (x - 1.2 * s, y + s)),
        _through((x, y - 1.3 * s), (x + 1.3 * s, y), (x, y + 1.3 * s), (x - 1.3 * s, y)),
        disc,
        _through((x, y + 1.2 * s), (x + 1.2 * s, y - s), (x - 1.2 * s, y - s)),
    )
    if place % len(paths) == 4:
        canvas.shape(disc, "white", edge=colour, width=1.2)
    else:
        canvas.shape(style_of(paths, place), colour, edge="white", width=0.75)


def column(canvas: Canvas, place: int, x: float, y: float, width: float, height: float) -> None:
    """Draw a column, or a part of one, in the colour of the series at that place and under its hatching."""
    canvas.box(x, y, width, height, style_of(COLOURS, place))
    strokes = hatched(style_of(HATCHINGS, place), x, y, width, height)
    if strokes:
        canvas.strokes(strokes, "white", STROKE)


def _through(*points: tuple[float, float]) -> str:
    return "M" + " L".join(f"{number(x)} {number(y)}" for x, y in points) + " Z"
