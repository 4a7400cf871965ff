"""Words that were made from figures and still know which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from cabinet_report.problems import Source


@dataclass(frozen=True, slots=True)
class Printed:
    """What a figure looks like on paper, with the figure's sources."""

    text: str
    sources: tuple[Source, ...] = ()

    def __str__(self) -> str:
        return self.text

    def changed(self, change: Callable[[str], str]) -> Printed:
        """The same sources under other words."""
        return replace(self, text=change(self.text))

    @property
    def capital(self) -> Printed:
        """The same, with its first letter in upper case: for the start of a sentence."""
        return self.changed(lambda text: text[:1].upper() + text[1:])


def union(*sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Every source once, in the order in which they first stand."""
    return tuple(dict.fromkeys(source for each in sources for source in each))
