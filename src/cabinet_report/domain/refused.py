"""What of the input could not be read, so that nothing that rests on it is judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar, get_args

Kind = Literal["measure", "group", "series", "line", "part", "fact", "acronym", "narrative", "paper", "words"]
KINDS: tuple[Kind, ...] = get_args(Kind)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Refused:
    """The names of what was refused, by kind; a kind that may have lost things of any name is ``unsure``.

    The kind ``paper`` is what ``paper.yaml`` says of the paper itself; ``words`` is the wording of an audience.
    """

    names: Mapping[Kind, frozenset[str]] = field(default_factory=dict)
    unsure: frozenset[Kind] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.names or self.unsure)

    def covers(self, kind: Kind, name: str) -> bool:
        """Whether the thing of that name is refused, or may be."""
        return kind in self.unsure or name in self.names.get(kind, ())

    def any(self, *kinds: Kind) -> bool:
        """Whether anything of these kinds is refused."""
        return any(kind in self.unsure or kind in self.names for kind in kinds)

    def left(self, kind: Kind, things: Mapping[str, T]) -> dict[str, T]:
        """The things of a kind of which nothing is refused."""
        return {name: thing for name, thing in things.items() if not self.covers(kind, name)}

    def also(self, kind: Kind, names: Iterable[str] = ()) -> Refused:
        """The same with these names of a kind."""
        found = self.names.get(kind, frozenset()) | frozenset(names)
        return Refused({**self.names, kind: found}, self.unsure) if found else self

    def unsure_of(self, *kinds: Kind) -> Refused:
        """The same, with these kinds unsure."""
        return Refused(self.names, self.unsure | frozenset(kinds))
