"""Numbering (numbering.xml): definitions of nine levels (w:abstractNum), and each series made from one (w:num)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cabinet_report.writers.docx.ooxml.runs import PLAIN, RunProperties
from cabinet_report.writers.docx.ooxml.xml import Xml, part, w

LEVELS = 9

NumberFormat = Literal["decimal", "lowerLetter", "lowerRoman", "bullet"]


@dataclass(frozen=True, slots=True)
class Level:
    """One level: how it counts, the label it prints ("%1.%2"), and where its words begin, in twips."""

    format: NumberFormat
    text: str
    left: int
    hanging: int
    properties: RunProperties = PLAIN

    def xml(self, number: int) -> Xml:
        """w:lvl."""
        return w(
            "lvl",
            w("start", val=1),
            w("numFmt", val=self.format),
            w("suff", val="tab"),
            w("lvlText", val=self.text),
            w("lvlJc", val="left"),
            w("pPr", w("ind", left=self.left, hanging=self.hanging)),
            self.properties.xml(),
            ilvl=number,
        )


@dataclass(frozen=True, slots=True)
class Definition:
    """An abstract numbering definition."""

    number: int
    levels: tuple[Level, ...]

    def xml(self) -> Xml:
        """w:abstractNum. ``w:nsid`` is what Word knows a definition by when text is pasted elsewhere."""
        return w(
            "abstractNum",
            w("nsid", val=f"{0x5CA00000 + self.number:08X}"),
            w("multiLevelType", val="multilevel"),
            w("tmpl", val=f"{0x5CB00000 + self.number:08X}"),
            *(level.xml(number) for number, level in enumerate(self.levels)),
            abstractNumId=self.number,
        )


@dataclass(frozen=True, slots=True)
class Instance:
    """A series: the definition that it follows, and the levels that begin at a number of their own."""

    number: int
    definition: int
    starts: tuple[tuple[int, int], ...] = ()

    def xml(self) -> Xml:
        """w:num."""
        overrides = (w("lvlOverride", w("startOverride", val=start), ilvl=level) for level, start in self.starts)
        return w("num", w("abstractNumId", val=self.definition), *overrides, numId=self.number)


class Instances:
    """The series of a document, numbered from 1 as they are asked for."""

    def __init__(self) -> None:
        self._made: list[Instance] = []

    def add(self, definition: int, starts: tuple[tuple[int, int], ...] = ()) -> int:
        """The number of a new series that follows a definition."""
        self._made.append(Instance(len(self._made) + 1, definition, starts))
        return len(self._made)

    def __iter__(self) -> Iterator[Instance]:
        return iter(self._made)


def numbering_part(definitions: Sequence[Definition], instances: Iterable[Instance]) -> bytes:
    """numbering.xml."""
    return part("w:numbering", "w", *(item.xml() for item in definitions), *(instance.xml() for instance in instances))
