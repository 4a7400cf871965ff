"""What house.toml may hold, for those who write one: a JSON schema for editors, and tables for the reference page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cabinet_report.houses.keys import KEYS, STYLES, TABLES, Key
from cabinet_report.houses.kinds import says, schema, shown


def house_schema() -> dict[str, object]:
    """The JSON schema of house.toml, for an editor that completes and checks while you type."""
    whole = _table("A house style of cabinet-report", required=["schema", "name"])
    whole["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    for key in KEYS.values():
        inside = whole
        for name in _tables_above(key):
            inside = inside["properties"].setdefault(name, _table(TABLES.get(name, "")))
        inside["properties"][key.name] = {**schema(key.kind), "description": key.explains}
    whole["properties"][STYLES] = {
        "type": "object",
        "description": TABLES[STYLES],
        "additionalProperties": {"type": "string", "minLength": 1},
    }
    return whole


def house_reference(example: Mapping[str, object]) -> str:
    """Every setting as Markdown tables, each with its value in the example house."""
    return "\n".join(_reference(example))


def _reference(example: Mapping[str, object]) -> Iterator[str]:
    for table, title in TABLES.items():
        yield f"## `[{table}]`: {_small(title)}" if table else f"## {title}"
        yield ""
        yield "| setting | asks for | for example | does |"
        yield "| --- | --- | --- | --- |"
        for key in KEYS.values():
            if key.table == table or (table == "marks" and key.table.startswith("marks.")):
                yield _row(key, example.get(key.path, key.example))
        if table == STYLES:
            yield '| any role, in quotes | words | `"recommendation" = "Council Recommendation"` | The Word style. |'
        yield ""


def _row(key: Key, value: object) -> str:
    name = f"{key.table.removeprefix('marks.')}.{key.name}" if key.table.startswith("marks.") else key.name
    may = " (may be left out)" if key.optional else ""
    return f"| `{name}` | {_cell(says(key.kind))}{may} | `{_cell(_written(value))}` | {_cell(key.explains)} |"


def _written(value: object) -> str:
    return f"[{', '.join(shown(each) for each in value)}]" if isinstance(value, list) else shown(value)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def _tables_above(key: Key) -> tuple[str, ...]:
    """The tables a key lies in. A role is one name, although it holds a dot: ``marks``, ``rating.on_target``."""
    outer, _, role = key.table.partition(".")
    return (outer, role) if outer == "marks" else tuple(name for name in key.table.split(".") if name)


def _table(description: str, required: list[str] | None = None) -> dict[str, Any]:
    table: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": {}}
    if description:
        table["description"] = description
    if required:
        table["required"] = required
    return table
