"""Words that were made from figures and still know which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from cabinet_report.problems import Source


@dataclass(frozen=True, slots=True)
class Amount:
    """That a number is printed: whether rounding leaves nothing of it, and whether one sees which way it goes."""

    is_zero: bool
    is_signed: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """That a word says which way a figure goes: the word that is right where nothing has moved, and if it has not.

    ``is_told`` is whether the author has been asked about a figure at rest.
    """

    at_rest: str
    is_at_rest: bool
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """What a figure looks like on paper, with the figure's sources.

    ``bearing`` is for whoever looks at a whole sentence: an amount without its sign wants a word of direction there.
    """

    text: str
    sources: tuple[Source, ...] = ()
    bearing: Amount | Turn | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return self.text

    def changed(self, change: Callable[[str], str]) -> Printed:
        """The same sources under other words."""
        bearing = self.bearing
        if isinstance(bearing, Turn):
            bearing = replace(bearing, at_rest=change(bearing.at_rest))
        return replace(self, text=change(self.text), bearing=bearing)

    @property
    def capital(self) -> Printed:
        """The same, with its first letter in upper case: for the start of a sentence."""
        return self.changed(lambda text: text[:1].upper() + text[1:])


def union(*sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Every source once, in the order in which they first stand."""
    return tuple(dict.fromkeys(source for each in sources for source in each))
