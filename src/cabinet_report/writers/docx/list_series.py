"""Lists: one definition for each style and place of a list, and a series of its own for each numbered list."""

from __future__ import annotations

from typing import Literal

from cabinet_report.tree.nodes import ListStyle
from cabinet_report.writers.docx.house_styles.panels import INSET, PANEL_STEP
from cabinet_report.writers.docx.ooxml.lengths import twips_from_mm
from cabinet_report.writers.docx.ooxml.numbering import LEVELS, Definition, Instances, Level, NumberFormat
from cabinet_report.writers.docx.ooxml.runs import RunProperties
from cabinet_report.writers.docx.paragraph_series import DEFINITION

# Where a list stands: below a numbered paragraph its signs begin where the words of that paragraph do.
ListPlace = Literal["numbered", "plain", "panel", "cell"]

# How far each level is set in.
STEPS: dict[ListPlace, int] = {
    "numbered": twips_from_mm(7),
    "plain": twips_from_mm(7),
    "panel": PANEL_STEP,
    "cell": twips_from_mm(4),
}

# The signs that Word itself uses: they stand in its symbol font, and so are no words for whoever reads the words.
SYMBOLS = "Symbol"
BULLETS = ("\uf0b7", "\uf02d", "\uf0b7")
FORMATS: dict[ListStyle, tuple[NumberFormat, str]] = {
    "a.": ("lowerLetter", "%{}."),
    "i)": ("lowerRoman", "%{})"),
    "(i)": ("lowerRoman", "(%{})"),
    "1.": ("decimal", "%{}."),
}


class ListSeries:
    """Gives each list its w:num. ``indent`` is where the words of a numbered paragraph begin, in twips."""

    def __init__(self, indent: int, typeface: str, instances: Instances) -> None:
        self._indent = indent
        self._typeface = typeface
        self._instances = instances
        self._definitions: dict[tuple[str, ListPlace], Definition] = {}
        self._bullets: dict[ListPlace, int] = {}

    def bullets(self, place: ListPlace) -> int:
        """The w:num of the bullets of a place; bullets do not count, so one serves all."""
        if place not in self._bullets:
            self._bullets[place] = self._instances.add(self._definition("bullet", place))
        return self._bullets[place]

    def numbered(self, style: ListStyle, place: ListPlace, level: int) -> int:
        """A w:num of its own for a list, which starts at the beginning of its level."""
        return self._instances.add(self._definition(style, place), ((level, 1),))

    def indent(self, place: ListPlace, level: int) -> int:
        """How far the words of an item are set in."""
        base = self._indent if place == "numbered" else INSET if place == "panel" else 0
        return base + STEPS[place] * (level + 1)

    @property
    def definitions(self) -> tuple[Definition, ...]:
        """The definitions in the order in which they were first needed."""
        return tuple(self._definitions.values())

    def _definition(self, style: str, place: ListPlace) -> int:
        definition = self._definitions.get((style, place))
        if definition is None:
            number = DEFINITION + 1 + len(self._definitions)
            definition = Definition(number, tuple(self._level(style, place, at) for at in range(LEVELS)))
            self._definitions[style, place] = definition
        return definition.number

    def _level(self, style: str, place: ListPlace, level: int) -> Level:
        step, left = STEPS[place], self.indent(place, level)
        for known, (form, pattern) in FORMATS.items():
            if style == known:
                return Level(form, pattern.format(level + 1), left, step)
        sign = BULLETS[level % len(BULLETS)]
        return Level("bullet", sign, left, step, RunProperties(font=SYMBOLS))
