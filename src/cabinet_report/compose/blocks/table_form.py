"""The form of a table as ``templates/tables/NAME.toml`` gives it: its columns, spanners, groups, total and notes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from cabinet_report.compose.sandbox import nearest
from cabinet_report.houses.toml_file import read_toml
from cabinet_report.problems import Collector, Where
from cabinet_report.tree.nodes import Alignment

Repeat = Literal["quarters", "periods"]

COLUMN_KEYS = {"field", "head", "width", "align", "spanner", "format", "header", "repeat", "last"}
FORM_KEYS = {"rows", "description", "caption", "group", "groups", "notes", "total.label", "columns"}


@dataclass(frozen=True, slots=True)
class ColumnForm:
    """One column, or one for each of the last periods where it repeats."""

    field: str
    head: str
    width: float
    align: Alignment = "start"
    spanner: str = ""
    format: str = ""
    header: bool = False
    repeat: Repeat | None = None
    last: int = 0


@dataclass(frozen=True, slots=True)
class TableForm:
    """A table without its rows. ``group`` chooses the series; ``groups`` sets a row above each group of measures."""

    name: str
    rows: str
    description: str
    where: Where
    columns: tuple[ColumnForm, ...]
    caption: str = ""
    group: str = ""
    groups: bool = False
    notes: tuple[str, ...] = ()
    total: str = ""


def read_table_form(path: Path, name: str) -> TableForm:
    """The form in a file; raises Problems."""
    file = read_toml(path, f"tables/{name}.toml", "TPL-011")
    found: dict[str, Any] = dict(file.values)
    where, collector = file.where(), Collector()
    _known(found, FORM_KEYS, where, collector)
    _needed(found, ("rows", "description", "columns"), where, collector)
    columns = [_column(entry, number, where, collector) for number, entry in enumerate(found.get("columns", []), 1)]
    collector.raise_errors()
    return TableForm(
        name=name,
        rows=found["rows"],
        description=found["description"],
        where=where,
        columns=tuple(columns),
        caption=found.get("caption", ""),
        group=found.get("group", ""),
        groups=found.get("groups", False),
        notes=tuple(found.get("notes", ())),
        total=found.get("total.label", ""),
    )


def _column(entry: dict[str, Any], number: int, where: Where, collector: Collector) -> ColumnForm:
    place = Where(f"{where.file}, column {number}")
    _known(entry, COLUMN_KEYS, place, collector)
    _needed(entry, ("width",) if "repeat" in entry else ("field", "head", "width"), place, collector)
    return ColumnForm(
        field=entry.get("field", ""),
        head=entry.get("head", ""),
        width=float(entry.get("width", 1)),
        align=entry.get("align", "end" if "format" in entry else "start"),
        spanner=entry.get("spanner", ""),
        format=entry.get("format", ""),
        header=entry.get("header", False),
        repeat=entry.get("repeat"),
        last=entry.get("last", 0),
    )


def _known(entry: dict[str, Any], keys: set[str], where: Where, collector: Collector) -> None:
    for key in entry:
        if key not in keys:
            collector.add("TPL-011", where, f'"{key}" is no key of a table.', nearest(key, keys))


def _needed(entry: dict[str, Any], keys: tuple[str, ...], where: Where, collector: Collector) -> None:
    for key in keys:
        if key not in entry:
            collector.add("TPL-011", where, f'"{key}" is missing.', f"Add {key} = ...")
