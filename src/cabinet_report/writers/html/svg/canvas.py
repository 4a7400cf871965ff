"""What is drawn, piece by piece: thin names for the elements of SVG, in points from the top left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from cabinet_report.houses.look import Look
from cabinet_report.writers.html.elements import Markup, element
from cabinet_report.writers.typeface import width_of

Line = tuple[tuple[float, float], tuple[float, float]]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Frame:
    """The room for a chart and its size of type, in points."""

    width: float
    height: float
    size: float


def number(value: float) -> str:
    """A coordinate with as many decimals as the eye can see."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value else "0"


@dataclass(slots=True)
class Canvas:
    """The pieces of a drawing, from the back to the front."""

    frame: Frame
    look: Look
    pieces: list[Markup] = field(default_factory=list)

    def ink(self, name: str) -> str:
        """The house's colour of that name; white is white in every house."""
        return "#ffffff" if name == "white" else self.look.colours[name]

    def text(
        self, words: str, x: float, y: float, anchor: Anchor = "start", *, colour: str = "text", bold: bool = False
    ) -> None:
        """Words whose baseline begins, centres or ends at the point."""
        if words:
            self.pieces.append(
                element(
                    "text",
                    words,
                    x=number(x),
                    y=number(y),
                    text_anchor=None if anchor == "start" else anchor,
                    fill=self.ink(colour),
                    font_weight="bold" if bold else None,
                )
            )

    def stroke(self, points: list[tuple[float, float]], colour: str, width: float, dashes: str | None = None) -> None:
        """A line through the points."""
        path = "M" + " L".join(f"{number(x)} {number(y)}" for x, y in points)
        self.pieces.append(
            element(
                "path",
                d=path,
                fill="none",
                stroke=self.ink(colour),
                stroke_width=number(width),
                stroke_dasharray=dashes,
                stroke_linejoin="round",
            )
        )

    def strokes(self, lines: Sequence[Line], colour: str, width: float) -> None:
        """Many lines of one kind, as one piece."""
        path = " ".join(f"M{number(a)} {number(b)} L{number(c)} {number(d)}" for (a, b), (c, d) in lines)
        self.pieces.append(element("path", d=path, fill="none", stroke=self.ink(colour), stroke_width=number(width)))

    def plate(self, words: str, x: float, y: float) -> None:
        """Words in the middle of a point on a ground of white, for a place that is hatched."""
        size = self.frame.size
        wide = width_of(words, size) + size * 0.3
        self.box(x - wide / 2, y - size * 0.58, wide, size * 1.16, "white")
        self.text(words, x, y + size * 0.35, "middle")

    def shape(self, path: str, fill: str, *, edge: str | None = None, width: float = 1) -> None:
        """A closed shape."""
        self.pieces.append(
            element(
                "path",
                d=path,
                fill=self.ink(fill),
                stroke=self.ink(edge) if edge else None,
                stroke_width=number(width) if edge else None,
            )
        )

    def box(
        self, x: float, y: float, width: float, height: float, fill: str, *, edge: str | None = None, thick: float = 1
    ) -> None:
        """A rectangle."""
        self.pieces.append(
            element(
                "rect",
                x=number(x),
                y=number(y),
                width=number(width),
                height=number(height),
                fill=self.ink(fill),
                stroke=self.ink(edge) if edge else None,
                stroke_width=number(thick) if edge else None,
            )
        )

    def drawn(self, alternative: str, height: float | None = None) -> Markup:
        """The drawing as one element, which says in words what it shows."""
        fonts = ", ".join((self.look.fonts.body, *self.look.fonts.fallbacks))
        return element(
            "svg",
            element("title", alternative),
            *self.pieces,
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {number(self.frame.width)} {number(height or self.frame.height)}",
            role="img",
            font_family=fonts,
            font_size=number(self.frame.size),
        )
