"""An audience's manifest: which sections its paper has, in which order, and what takes a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from cabinet_report.compose.sandbox import nearest
from cabinet_report.houses.toml_file import TomlFile, read_toml
from cabinet_report.problems import Collector, Problem, Problems, Where

Takes = Literal["numbered", "plain"]
SECTION_KEYS = ("template", "heading", "paragraphs", "page")


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """One section: its template, whether its heading and its paragraphs take numbers, and where it starts."""

    template: str
    heading: Takes
    paragraphs: Takes
    new_page: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """The paper of one audience. ``words`` is the wording that differs from audience to audience."""

    audience: str
    name: str
    addressee: str
    sections: tuple[PlannedSection, ...]
    words: Mapping[str, str]
    where: Where


def read_plan(audience: str, folders: Sequence[Path], where: Where) -> Plan:
    """The manifest of an audience, from the first folder that has one; raises Problems."""
    for folder in folders:
        path = folder / f"{audience}.toml"
        if path.is_file():
            return _plan(audience, read_toml(path, f"audiences/{audience}.toml", "HOUSE-020"))
    known = {path.stem for folder in folders for path in folder.glob("*.toml")}
    raise Problems(
        [Problem("HOUSE-021", where, f'there is no audience called "{audience}".', nearest(audience, known))]
    )


def _plan(audience: str, file: TomlFile) -> Plan:
    collector = Collector()
    values = dict(file.values)
    words = {key.removeprefix("words."): str(values.pop(key)) for key in list(values) if key.startswith("words.")}
    sections: Any = values.pop("sections", [])
    name, addressee = (str(values.pop(key, "")) for key in ("name", "addressee"))
    for key, value in (("name", name), ("addressee", addressee), ("sections", sections)):
        if not value:
            collector.add("HOUSE-020", file.where(), f'"{key}" is missing.', f"Add {key} to the manifest.")
    for key in values:
        known = ("name", "addressee", "sections", "words")
        collector.add("HOUSE-020", file.where(key), f'"{key}" is no key of a manifest.', nearest(key, known))
    planned = tuple(_section(entry, number, file.name, collector) for number, entry in enumerate(sections, 1))
    collector.raise_errors()
    return Plan(audience, name, addressee, planned, words, file.where())


def _section(entry: Mapping[str, Any], number: int, name: str, collector: Collector) -> PlannedSection:
    where = Where(f"{name}, section {number}")
    for key in entry:
        if key not in SECTION_KEYS:
            collector.add("HOUSE-020", where, f'"{key}" is no key of a section.', nearest(key, SECTION_KEYS))
    if "template" not in entry:
        collector.add("HOUSE-020", where, '"template" is missing.', 'Add template = "finance", for example.')
    return PlannedSection(
        template=str(entry.get("template", "")),
        heading=_takes(entry, "heading", where, collector),
        paragraphs=_takes(entry, "paragraphs", where, collector),
        new_page=entry.get("page") == "new",
    )


def _takes(entry: Mapping[str, Any], key: str, where: Where, collector: Collector) -> Takes:
    match entry.get(key, "plain"):
        case "numbered":
            return "numbered"
        case "plain":
            return "plain"
        case other:
            hint = 'Choose "numbered" or "plain".'
            collector.add("HOUSE-020", where, f'"{other}" does not say whether the {key} take numbers.', hint)
            return "plain"
