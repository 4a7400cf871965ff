"""Where sections, audiences and tables are looked for: in the pack, in its house and those below it, then in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, TypeAlias

from cabinet_report.resources import folder

Kind = Literal["sections", "audiences", "tables"]
SUFFIXES: Mapping[str, str] = {"sections": ".md", "audiences": ".toml", "tables": ".toml"}

# Files by name, which is the path below the folder without its ending; each with what it is called in a problem.
Named: TypeAlias = Mapping[str, tuple[Path, str]]


class Templates:
    """The files that a paper is made with, each from the first place that has one of its name.

    In a problem, that of a pack is called as it lies there, ``sections/risks.md``; that of a house begins with the
    house's name, and a common one with ``templates/``.  ``called`` is the way to a pack that another one sets in.
    """

    def __init__(self, pack: Path | None, houses: Sequence[Path], called: str = "") -> None:
        packs = [(pack, called)] if pack else []
        self._places = (*packs, *((house, f"{house.name}/") for house in houses), (folder("templates"), "templates/"))
        self._found: dict[Kind, Named] = {}

    def of(self, kind: Kind) -> Named:
        """The files of one kind."""
        if kind not in self._found:
            self._found[kind] = self._look(kind)
        return self._found[kind]

    def _look(self, kind: Kind) -> Named:
        found: dict[str, tuple[Path, str]] = {}
        suffix = SUFFIXES[kind]
        for place, called in self._places:
            for path in sorted((place / kind).rglob(f"*{suffix}")):
                name = path.relative_to(place / kind).as_posix()
                found.setdefault(name.removesuffix(suffix), (path, f"{called}{kind}/{name}"))
        return found
