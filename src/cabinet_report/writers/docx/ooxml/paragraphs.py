"""Paragraphs (w:p) and what is said of each (w:pPr)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from cabinet_report.writers.docx.ooxml.xml import NOTHING, Value, Xml, join, w

Justification = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Spacing:
    """Room above, below and between lines, in twips; ``line`` in 240ths, or in twips when it is exact."""

    before: int | None = None
    after: int | None = None
    line: int | None = None
    exact: bool = False

    def xml(self) -> Xml:
        """w:spacing."""
        rule = None if self.line is None else "exact" if self.exact else "auto"
        return w("spacing", before=self.before, after=self.after, line=self.line, lineRule=rule)


@dataclass(frozen=True, slots=True)
class Border:
    """One rule: its colour, its width in eighths of a point, and its distance from the words in points."""

    colour: str
    eighths: int = 4
    space: int = 0

    def xml(self, side: str) -> Xml:
        """The border of one side."""
        return w(side, val="single", sz=self.eighths, space=self.space, color=self.colour)


@dataclass(frozen=True, slots=True)
class TabStop:
    """Where a tab leads to, in twips from the margin."""

    position: int
    kind: Literal["left", "right", "clear"] = "left"
    leader: Literal["dot"] | None = None


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """What w:pPr holds, in the order that CT_PPr asks for. ``number`` is the w:num and the level."""

    style: str | None = None
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    widow_control: bool = False
    number: tuple[int, int] | None = None
    border_top: Border | None = None
    border_bottom: Border | None = None
    border_left: Border | None = None
    border_right: Border | None = None
    border_between: Border | None = None
    fill: str | None = None
    tabs: tuple[TabStop, ...] = ()
    spacing: Spacing | None = None
    indent_left: int | None = None
    indent_right: int | None = None
    hanging: int | None = None
    justification: Justification | None = None
    outline_level: int | None = None
    section: Xml = NOTHING

    def inner(self) -> Xml:
        """The properties without their wrapper."""
        pieces: list[Xml] = []
        if self.style:
            pieces.append(w("pStyle", val=self.style))
        if self.keep_next:
            pieces.append(w("keepNext"))
        if self.keep_lines:
            pieces.append(w("keepLines"))
        if self.page_break_before:
            pieces.append(w("pageBreakBefore"))
        if self.widow_control:
            pieces.append(w("widowControl"))
        if self.number:
            pieces.append(w("numPr", w("ilvl", val=self.number[1]), w("numId", val=self.number[0])))
        sides = (
            ("top", self.border_top),
            ("left", self.border_left),
            ("bottom", self.border_bottom),
            ("right", self.border_right),
            ("between", self.border_between),
        )
        borders = [border.xml(side) for side, border in sides if border]
        if borders:
            pieces.append(w("pBdr", *borders))
        if self.fill:
            pieces.append(w("shd", val="clear", color="auto", fill=self.fill))
        if self.tabs:
            stops = (w("tab", val=stop.kind, leader=stop.leader, pos=stop.position) for stop in self.tabs)
            pieces.append(w("tabs", *stops))
        if self.spacing:
            pieces.append(self.spacing.xml())
        indent: dict[str, Value] = {"left": self.indent_left, "right": self.indent_right, "hanging": self.hanging}
        if any(value is not None for value in indent.values()):
            pieces.append(w("ind", **indent))
        if self.justification:
            pieces.append(w("jc", val=self.justification))
        if self.outline_level is not None:
            pieces.append(w("outlineLvl", val=self.outline_level))
        pieces.append(self.section)
        return join(pieces)

    def xml(self) -> Xml:
        """w:pPr, or nothing where nothing is said."""
        return _written(self)


# The cells of a long table are set alike: their properties are written once.
@lru_cache(maxsize=256)
def _written(properties: ParagraphProperties) -> Xml:
    inner = properties.inner()
    return w("pPr", inner) if inner else NOTHING


UNSAID = ParagraphProperties()


def p(content: Xml, properties: ParagraphProperties) -> Xml:
    """A paragraph."""
    return Xml(f"<w:p>{properties.xml()}{content}</w:p>")
