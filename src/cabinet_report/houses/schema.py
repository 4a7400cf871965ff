"""The JSON schema of ``house.toml``, for editors that complete and check while a person types."""

from __future__ import annotations

import json
from typing import Any

from cabinet_report.houses.keys import KEYS, STYLES, TABLES, Key
from cabinet_report.houses.kinds import schema


def house_schema() -> dict[str, object]:
    """The JSON schema of house.toml, for an editor that completes and checks while you type."""
    whole: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "house.toml of a cabinet-report house style",
        **_table(),
        "required": ["schema", "name"],
    }
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


def house_schema_text() -> str:
    """The schema as the file ``docs/reference/schemas/house.schema.json`` has it."""
    return json.dumps(house_schema(), indent=2, ensure_ascii=False) + "\n"


def _tables_above(key: Key) -> tuple[str, ...]:
    """The tables a key lies in. A role is one name, although it holds a dot: ``marks``, ``rating.on_target``."""
    outer, _, role = key.table.partition(".")
    return (outer, role) if outer == "marks" else tuple(name for name in key.table.split(".") if name)


def _table(description: str = "") -> dict[str, Any]:
    said = {"description": description} if description else {}
    return {"type": "object", **said, "additionalProperties": False, "properties": {}}
