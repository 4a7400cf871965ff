"""The numbers that Word counts before paragraphs: worked out from numbering.xml, since they stand nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of Word's namespace; None where there is no element or no attribute."""
    return None if element is None else element.get(f"{W}{name}")


class WordNumbers:
    """Counts along as the paragraphs come by, each list definition with counters of its own."""

    def __init__(self, numbering: Element) -> None:
        self.levels: dict[str, dict[int, Element]] = {}
        for definition in numbering.iter(f"{W}abstractNum"):
            name = str(value(definition, "abstractNumId"))
            self.levels[name] = {int(str(value(each, "ilvl"))): each for each in definition.iter(f"{W}lvl")}
        self.lists = {str(value(each, "numId")): each for each in numbering.iter(f"{W}num")}
        self.counters: dict[str, dict[int, int]] = {}
        self.begun: set[tuple[str, int]] = set()

    def label(self, paragraph: Element) -> tuple[str, int] | None:
        """The label before a paragraph and its level from 0; an empty label for a bullet, None without a number."""
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        if properties is None:
            return None
        name = str(value(properties.find(f"{W}numId")))
        level = int(value(properties.find(f"{W}ilvl")) or 0)
        definition = str(value(self.lists[name].find(f"{W}abstractNumId")))
        self.count(name, definition, level)
        if self.setting(definition, level, "numFmt") == "bullet":
            return "", level
        pattern = self.setting(definition, level, "lvlText")
        return re.sub("%([1-9])", lambda found: self.printed(definition, int(found[1]) - 1), pattern), level

    def count(self, name: str, definition: str, level: int) -> None:
        """Move the counter of a level on, having set it where the list says that it begins anew."""
        counters = self.counters.setdefault(definition, {})
        for override in self.lists[name].iter(f"{W}lvlOverride"):
            at, start = int(str(value(override, "ilvl"))), value(override.find(f"{W}startOverride"))
            if start is not None and at <= level and (name, at) not in self.begun:
                self.begun.add((name, at))
                counters[at] = int(start) - 1
        counters[level] = counters.get(level, int(self.setting(definition, level, "start")) - 1) + 1
        for deeper in [each for each in counters if each > level]:
            del counters[deeper]

    def setting(self, definition: str, level: int, name: str) -> str:
        """One setting of a level, such as its pattern."""
        return str(value(self.levels[definition][level].find(f"{W}{name}")))

    def printed(self, definition: str, level: int) -> str:
        """A counter as its level prints it."""
        counters = self.counters[definition]
        number = counters.get(level, int(self.setting(definition, level, "start")))
        form = self.setting(definition, level, "numFmt")
        return PRINTED[form](number)


def letter(number: int) -> str:
    """a, b, ... z, aa, bb ..."""
    return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """i, ii, iii, iv ... up to xxxix."""
    return "x" * (number // 10) + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[number % 10]


PRINTED: dict[str, Callable[[int], str]] = {"decimal": str, "lowerLetter": letter, "lowerRoman": roman}
