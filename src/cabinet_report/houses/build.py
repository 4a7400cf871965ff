"""Makes a House from settings that are known to be complete and sound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar, cast

from cabinet_report.domain.formats import Formats
from cabinet_report.domain.indicators import Rating
from cabinet_report.domain.rules import RatingRule, Rules, ToleranceKind, TrendRule
from cabinet_report.houses.house import House, Profile
from cabinet_report.houses.keys import KEYS, STYLES
from cabinet_report.houses.logo import read_logo
from cabinet_report.houses.look import Fonts, Look, Mark, PageShape, Sizes, Spacing
from cabinet_report.houses.toml_file import TomlFile
from cabinet_report.houses.words import WORDS
from cabinet_report.tree.nodes import Scheme

Settings = Mapping[str, object]
OfNumbers = TypeVar("OfNumbers", PageShape, Sizes, Spacing)


# What the Word styles are made from: a house that sets any of it has left the Word file of the house below it.
STYLED = frozenset({"fonts", "page", "sizes", "spacing", "colours", "marks"})


def build_house(files: Sequence[TomlFile], settings: Settings) -> House:
    """The house of the first file, which is based on the rest; the settings are those of all of them together."""
    words = {key: _text(settings, f"words.{key}") for key in WORDS}
    return House(
        name=_text(settings, "name"),
        locale=_text(settings, "locale"),
        look=_look(settings, words, files),
        formats=_formats(settings, words),
        rules=Rules(_rating(settings), _trend(settings)),
        words=words,
        numbering=cast("Scheme", settings["numbering"]),
        profile=cast("Profile", settings["profile"]),
        compulsory=_names(settings, "sections.compulsory"),
        signed=_names(settings, "sections.signed"),
        logo=read_logo(files, settings),
        folders=_folders(files),
    )


def _names(settings: Settings, path: str) -> tuple[str, ...]:
    return tuple(cast("list[str]", settings[path]))


def _look(settings: Settings, words: Mapping[str, str], files: Sequence[TomlFile]) -> Look:
    return Look(
        fonts=Fonts(
            _text(settings, "fonts.body"),
            _text(settings, "fonts.heading"),
            _names(settings, "fonts.fallbacks"),
        ),
        page=_numbers(PageShape, settings, "page"),
        sizes=_numbers(Sizes, settings, "sizes"),
        spacing=_numbers(Spacing, settings, "spacing"),
        colours={key.name: _text(settings, key.path) for key in KEYS.values() if key.table == "colours"},
        marks={role: _mark(settings, role) for role in _roles()},
        styles={
            path.removeprefix(f"{STYLES}."): str(style)
            for path, style in settings.items()
            if path.startswith(f"{STYLES}.")
        },
        reference=_first(_folders(files[: _of_one_look(files)]), "reference.docx"),
        print_css=_first(_folders(files), "print.css"),
        words=words,
    )


def _formats(settings: Settings, words: Mapping[str, str]) -> Formats:
    """The number style: each field of Formats from the setting of the same name, without its "_style"."""
    given: dict[str, Any] = {"words": words, "locale": settings["locale"]}
    for field in fields(Formats):
        if field.name not in given:
            given[field.name] = settings[f"formats.{field.name.removesuffix('_style')}"]
    return Formats(**given)


def _rating(settings: Settings) -> RatingRule:
    default = "rules.rating.default_tolerance"
    return RatingRule(
        tolerance=ToleranceKind(_text(settings, "rules.rating.tolerance")),
        default_tolerance=_decimal(settings, default) if default in settings else None,
        limit_counts=_switch(settings, "rules.rating.limit_counts"),
        without_tolerance=Rating(_text(settings, "rules.rating.without_tolerance")),
    )


def _trend(settings: Settings) -> TrendRule:
    return TrendRule(
        window=_whole(settings, "rules.trend.window"),
        stable_points=_decimal(settings, "rules.trend.stable_points"),
        stable_percent=_decimal(settings, "rules.trend.stable_percent"),
    )


def _mark(settings: Settings, role: str) -> Mark:
    return Mark(*(_text(settings, f"marks.{role}.{part}") for part in ("shape", "ink", "paper")))


def _roles() -> tuple[str, ...]:
    tables = dict.fromkeys(key.table for key in KEYS.values() if key.table.startswith("marks."))
    return tuple(table.removeprefix("marks.") for table in tables)


def _numbers(shape: type[OfNumbers], settings: Settings, table: str) -> OfNumbers:
    """A record of numbers, each from the setting of the same name."""
    return shape(**{field.name: float(_decimal(settings, f"{table}.{field.name}")) for field in fields(shape)})


def _folders(files: Sequence[TomlFile]) -> tuple[Path, ...]:
    """The whole paths, since what writes a page has to find the house's own files from wherever it is called."""
    return tuple(file.path.parent.resolve() for file in files)


def _of_one_look(files: Sequence[TomlFile]) -> int:
    """How many of the houses have the looks of the first: none below one that sets a colour, a size ... of its own."""
    own = (number for number, file in enumerate(files, 1) if any(path.split(".")[0] in STYLED for path in file.values))
    return next(own, len(files))


def _first(folders: Sequence[Path], name: str) -> Path | None:
    """The file of that name in the first of the folders that has one."""
    return next((path for each in folders if (path := each / name).is_file()), None)


def _text(settings: Settings, path: str) -> str:
    return cast("str", settings[path])


def _whole(settings: Settings, path: str) -> int:
    return cast("int", settings[path])


def _switch(settings: Settings, path: str) -> bool:
    return cast("bool", settings[path])


def _decimal(settings: Settings, path: str) -> Decimal:
    return Decimal(cast("int | Decimal", settings[path]))
