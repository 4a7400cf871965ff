"""The tables of the reference page and the schema, made from the specification: ``python -m`` this renews them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

from cabinet_report.intake.fields import Field, Shape
from cabinet_report.intake.schema import paper_schema_text
from cabinet_report.intake.shapes import Keys, Named, NoneOr, Several
from cabinet_report.intake.specification.paper import PAPER
from cabinet_report.intake.specification.tables import TABLES

PAGE = Path("docs/reference/pack.md")
SCHEMA = Path("docs/reference/schemas/paper.schema.json")
_MARKED = re.compile(r"(<!-- made from the specification: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def renewed(page: str) -> str:
    """The page with every marked table as the specification has it now."""
    tables = {form.name: _table(("column", *_HEADS), (_row(f.name, f) for f in form.columns)) for form in TABLES}
    tables["paper"] = _table(("key", *_HEADS), (_row(path, field) for path, field in _keys(PAPER, "")))
    return _MARKED.sub(lambda match: f"{match[1]}\n{tables[match[2]]}\n\n{match[3]}", page)


_HEADS = ("takes", "means", "left out", "example")


def _table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def _row(name: str, field: Field[Any]) -> tuple[str, ...]:
    shown = f"**{name}**" if field.required else name
    example = f"`{field.example}`" if field.example else ""
    return (shown, _takes(field.shape), field.meaning, _default(field), example)


def _takes(shape: Shape[Any]) -> str:
    match shape:
        case Keys():
            return "the keys below"
        case NoneOr():
            return f"{shape.words[0]}, or the keys below"
        case Several(of=Keys()):
            return "a list, each item with the keys below"
        case Several():
            return f"a list, each item {shape.of.says}"
        case Named(of=Keys()):
            return "keys of your own, each with the keys below"
        case _:
            return shape.says


def _default(field: Field[Any]) -> str:
    if field.required:
        return "must be there"
    match field.default:
        case None | "":
            return "empty"
        case bool():
            return "yes" if field.default else "no"
        case Enum():
            return str(field.default.value)
        case _:
            return str(field.default)


def _keys(keys: Keys, path: str) -> Iterator[tuple[str, Field[Any]]]:
    """Every key with the path that leads to it; ``*`` is a key of the author's own, ``-`` an item of a list."""
    for field in keys.fields:
        yield path + field.name, field
        match field.shape:
            case Keys():
                yield from _keys(field.shape, f"{path}{field.name}.")
            case NoneOr(keys=inner):
                yield from _keys(inner, f"{path}{field.name}.")
            case Several(of=Keys() as inner):
                yield from _keys(inner, f"{path}{field.name}.-.")
            case Named(of=Keys() as inner):
                yield from _keys(inner, f"{path}{field.name}.*.")
            case _:
                continue


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    SCHEMA.write_text(paper_schema_text(), encoding="utf-8")
