"""The numbers that Word counts: they stand nowhere in the words, so they are counted here as Word does."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from cabinet_report.readers.docx.package import Element, attribute, find, findall
from cabinet_report.wording import letters, roman


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a paragraph: the printed label, how it counts, its pattern ("%1."), its level and series."""

    text: str
    format: str
    pattern: str
    level: int
    series: str


class Numbers:
    """Counts along while a document is read from the front."""

    def __init__(self, numbering: Element | None) -> None:
        self._definitions = {attribute(item, "w:abstractNumId"): item for item in findall(numbering, "w:abstractNum")}
        self._series = {attribute(item, "w:numId"): item for item in findall(numbering, "w:num")}
        # Series that follow one definition share its counts; a series with starts of its own begins there once.
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        self._begun: Counter[str] = Counter()

    def label(self, properties: Element | None) -> Label | None:
        """The label of the next paragraph, from its w:pPr; None where it is not numbered."""
        number = find(properties, "w:numPr")
        series = attribute(find(number, "w:numId"), "w:val")
        item = self._series.get(series)
        if item is None:
            return None
        level = int(attribute(find(number, "w:ilvl"), "w:val") or 0)
        definition = attribute(find(item, "w:abstractNumId"), "w:val")
        counts = self._counts.setdefault(definition, {})
        self._start(item, series, level, counts)
        counts[level] = counts.get(level, 0) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        shape = self._level(definition, level)
        form = attribute(find(shape, "w:numFmt"), "w:val")
        pattern = attribute(find(shape, "w:lvlText"), "w:val")
        text = re.sub(r"%(\d)", lambda part: self._count(definition, counts, int(part[1]) - 1), pattern)
        # A list goes on in another series of the same definition, as LibreOffice saves it, until one has a start.
        return Label(text, form, pattern, level, f"{definition}.{self._begun[definition]}")

    def _start(self, item: Element, series: str, level: int, counts: dict[int, int]) -> None:
        for override in findall(item, "w:lvlOverride"):
            at = int(attribute(override, "w:ilvl"))
            start = attribute(find(override, "w:startOverride"), "w:val")
            if start and at <= level and (series, at) not in self._started:
                self._started.add((series, at))
                self._begun[attribute(find(item, "w:abstractNumId"), "w:val")] += 1
                counts[at] = int(start) - 1

    def _level(self, definition: str, level: int) -> Element | None:
        return find(self._definitions.get(definition), f"w:lvl[@w:ilvl='{level}']")

    def _count(self, definition: str, counts: dict[int, int], level: int) -> str:
        form = attribute(find(self._level(definition, level), "w:numFmt"), "w:val")
        return _printed(counts.get(level, 1), form)


def _printed(number: int, form: str) -> str:
    match form:
        case "lowerLetter":
            return letters(number)
        case "lowerRoman":
            return roman(number)
        case _:
            return str(number)
