"""The tables of the reference page, made from the list of settings: ``python -m`` this renews them and the schema."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from cabinet_report.houses.keys import KEYS, STYLES, TABLES, Key
from cabinet_report.houses.kinds import says, shown
from cabinet_report.houses.roles import ROLES
from cabinet_report.houses.schema import house_schema_text
from cabinet_report.houses.toml_file import read_toml
from cabinet_report.resources import folder

PAGE = Path("docs/reference/house.md")
SCHEMA = Path("docs/reference/schemas/house.schema.json")
_MARKED = re.compile(r"(<!-- made from the list of settings -->\n).*?(<!-- end -->)", re.DOTALL)


def renewed(page: str) -> str:
    """The page with its tables as the list of settings has them now; the neutral house gives the examples."""
    plain = read_toml(folder("templates") / "houses" / "plain" / "house.toml", "plain/house.toml", "HOUSE-002")
    tables = "\n".join(_reference(plain.values))
    return _MARKED.sub(lambda match: f"{match[1]}\n{tables}\n{match[2]}", page)


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
            yield from (
                f'| `"{role}"` | words | `"{_own_style(role)}"` | {explains} |' for role, explains in ROLES.items()
            )
        yield ""


def _own_style(role: str) -> str:
    return f"Council {role.rpartition('.')[2].replace('_', ' ').title()}"


def _row(key: Key, value: object) -> str:
    name = f"{key.table.removeprefix('marks.')}.{key.name}" if key.table.startswith("marks.") else key.name
    may = " (may be left out)" if key.optional else ""
    return f"| `{name}` | {_cell(says(key.kind))}{may} | `{_cell(_written(value))}` | {_cell(key.explains)} |"


def _written(value: object) -> str:
    return f"[{', '.join(shown(each) for each in value)}]" if isinstance(value, list) else shown(value)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", "\\n")


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    SCHEMA.write_text(house_schema_text(), encoding="utf-8")
