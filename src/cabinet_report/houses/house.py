"""A council's house style: how its papers look, how they print numbers, how they judge, and the words they use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cabinet_report.domain.formats import Formats
from cabinet_report.domain.rules import Rules
from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Picture, Scheme

Profile = Literal["house", "accessible"]  # the forms of a paper: the house's own, and the one without merged cells


@dataclass(frozen=True, slots=True)
class House:
    """Everything that ``house.toml`` settles.

    ``words`` are all the words that code, not a template, puts on a paper, by key: ``rating.on_target``,
    ``state.not_available``, ``card.target``.  ``look.words`` and ``formats.words`` are the same words.
    ``folders`` is its own folder, then those of the houses that it is based on: where its sections, audiences and
    tables are looked for, before the common ones.  ``numbering`` is that of papers whose manifest says nothing of it,
    and ``profile`` the form of those that nobody asks for in another.  ``compulsory`` are the templates of the sections
    that every paper has, and ``signed`` those that somebody has to have cleared; ``logo`` stands above its first words.
    """

    name: str
    locale: str
    look: Look
    formats: Formats
    rules: Rules
    words: Mapping[str, str]
    folders: tuple[Path, ...]
    numbering: Scheme = "continuous"
    profile: Profile = "house"
    compulsory: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    logo: Picture | None = None

    @property
    def language(self) -> str:
        """The language tag of its papers: ``en-GB``."""
        return self.locale.replace("_", "-")
