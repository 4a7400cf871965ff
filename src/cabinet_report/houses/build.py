"""Makes a House from settings that are known to be complete and sound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar, cast

from cabinet_report.domain.formats import Formats
from cabinet_report.domain.indicators import Rating
from cabinet_report.domain.rules import RatingRule, Rules, ToleranceKind, TrendRule
from cabinet_report.houses.house import House
from cabinet_report.houses.keys import KEYS, STYLES
from cabinet_report.houses.look import Fonts, Look, Mark, PageShape, Sizes, Spacing
from cabinet_report.houses.words import WORDS

Settings = Mapping[str, object]
OfNumbers = TypeVar("OfNumbers", PageShape, Sizes, Spacing)


def build_house(settings: Settings, folder: Path) -> House:
    """The house that the settings describe; the folder may bring a reference.docx and a print.css."""
    words = {key: _text(settings, f"words.{key}") for key in WORDS}
    return House(
        name=_text(settings, "name"),
        locale=_text(settings, "locale"),
        look=_look(settings, words, folder),
        formats=_formats(settings, words),
        rules=Rules(_rating(settings), _trend(settings)),
        words=words,
        folder=folder,
    )


def _look(settings: Settings, words: Mapping[str, str], folder: Path) -> Look:
    return Look(
        fonts=Fonts(
            _text(settings, "fonts.body"),
            _text(settings, "fonts.heading"),
            tuple(cast("list[str]", settings["fonts.fallbacks"])),
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
        reference=_beside(folder, "reference.docx"),
        print_css=_beside(folder, "print.css"),
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


def _beside(folder: Path, name: str) -> Path | None:
    return folder / name if (folder / name).is_file() else None


def _text(settings: Settings, path: str) -> str:
    return cast("str", settings[path])


def _whole(settings: Settings, path: str) -> int:
    return cast("int", settings[path])


def _switch(settings: Settings, path: str) -> bool:
    return cast("bool", settings[path])


def _decimal(settings: Settings, path: str) -> Decimal:
    return Decimal(cast("int | Decimal", settings[path]))
