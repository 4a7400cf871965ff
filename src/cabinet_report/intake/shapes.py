"""The shapes of ``paper.yaml`` beyond single values: known keys, lists, the author's own keys, and "none"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from cabinet_report.intake.contents import Entries, Fault, Flaw, Items, Node, quoted
from cabinet_report.intake.fields import Field, Place, Record, Report, Schema, Shape, read_fields
from cabinet_report.intake.kinds import Kind
from cabinet_report.naming import did_you_mean, fold
from cabinet_report.problems import Where
from cabinet_report.wording import listed

T = TypeVar("T")


def below(place: Place, line: int | None, key: str) -> Where:
    """The place of a key or an item inside another: its own line, and the path of keys that leads there."""
    where = place()
    path = f"{where.column}.{key}" if where.column else key
    return Where(where.file, line=line or where.line, column=path)


def _seen(node: Node) -> str:
    match node:
        case Items():
            return "there is a list here"
        case Entries():
            return "there is a set of keys here"
        case None | Flaw():
            return "there is nothing here"
        case _:
            return f"there is {quoted(node)} here"


@dataclass(frozen=True)
class Keys(Shape[Record]):
    """A mapping with known keys."""

    fields: tuple[Field[Any], ...]

    @property
    def says(self) -> str:
        """What to write, in words."""
        return f"the keys {listed(field.name for field in self.fields)}"

    @property
    def schema(self) -> Schema:
        """The same as JSON schema."""
        return {
            "type": "object",
            "properties": {field.name: described(field) for field in self.fields},
            "required": [field.name for field in self.fields if field.required],
            "additionalProperties": False,
        }

    def read(self, node: Node, place: Place, report: Report, hint: str) -> Record | None:
        """The record of the mapping; None when it is no mapping."""
        if not isinstance(node, Entries):
            report.fault(place(), Fault(f"{_seen(node)}, where {self.says} belong."), hint)
            return None
        names = {field.name for field in self.fields}
        nodes: dict[str, Node] = {}
        places: dict[str, Where] = {}
        for entry in node.children:
            if entry.key not in names:
                self._note_unknown(entry.key, below(place, entry.line, entry.key), report)
                continue
            places[entry.key] = below(place, entry.value_line, entry.key)
            if entry.value is not None and entry.value != "":
                nodes[entry.key] = entry.value

        def place_of(name: str) -> Where:
            return places.get(name) or (below(place, None, name) if name else place())

        return read_fields(self.fields, nodes, place_of, report)

    def _note_unknown(self, key: str, where: Where, report: Report) -> None:
        names = [field.name for field in self.fields]
        hint = f"{did_you_mean(key, names)} The keys are {listed(names)}.".strip()
        report.error(report.codes.unknown, where, f"{quoted(key)} is not a key that belongs here.", hint)


def described(field: Field[Any]) -> Schema:
    """The JSON schema of a field with its meaning; one that is not required may be left empty."""
    schema: dict[str, object] = {"description": field.meaning, **field.shape.schema}
    if field.example and isinstance(field.shape, Kind):
        schema["examples"] = [field.example]
    if field.required:
        return schema
    for key, nothing in (("type", "null"), ("enum", None), ("oneOf", {"type": "null"})):
        allowed = schema.get(key)
        if allowed is not None:
            schema[key] = [*(allowed if isinstance(allowed, list) else [allowed]), nothing]
    return schema


@dataclass(frozen=True)
class Several(Shape[tuple[T, ...]], Generic[T]):
    """A list; ``none`` stands for an empty one."""

    of: Shape[T]

    @property
    def says(self) -> str:
        """What to write, in words."""
        return f"a list with - before each item: {self.of.says}"

    @property
    def schema(self) -> Schema:
        """The same as JSON schema."""
        return {"oneOf": [{"type": "array", "items": self.of.schema}, {"enum": ["none"]}]}

    def read(self, node: Node, place: Place, report: Report, hint: str) -> tuple[T, ...] | None:
        """The items that could be read; None when it is no list."""
        if isinstance(node, str) and fold(node) == "none":
            return ()
        if not isinstance(node, Items):
            report.fault(place(), Fault(f"{_seen(node)}, where a list belongs."), hint)
            return None
        values = (
            self.of.read(child, partial(below, place, line, str(number)), report, f"Write {self.of.says}.")
            for number, (child, line) in enumerate(node.children, 1)
            if child is not None
        )
        return tuple(value for value in values if value is not None)


@dataclass(frozen=True)
class Named(Shape[Mapping[str, T]], Generic[T]):
    """A mapping whose keys the author chooses. They become names in templates."""

    of: Shape[T]
    key: Shape[str]

    @property
    def says(self) -> str:
        """What to write, in words."""
        return f"keys of your own, each with {self.of.says}"

    @property
    def schema(self) -> Schema:
        """The same as JSON schema."""
        return {"type": "object", "propertyNames": self.key.schema, "additionalProperties": self.of.schema}

    def read(self, node: Node, place: Place, report: Report, hint: str) -> Mapping[str, T] | None:
        """The values that could be read, by key; None when it is no mapping, or none of them could."""
        if not isinstance(node, Entries):
            report.fault(place(), Fault(f"{_seen(node)}, where {self.says} belong."), hint)
            return None
        values: dict[str, T] = {}
        for entry in node.children:
            key = self.key.read(entry.key, partial(below, place, entry.line, entry.key), report, hint)
            if entry.value is None:
                report.error(
                    report.codes.empty,
                    below(place, entry.line, entry.key),
                    f'the key "{entry.key}" is empty.',
                    f"Write {self.of.says}, or delete the key.",
                )
                continue
            where = partial(below, place, entry.value_line, entry.key)
            value = self.of.read(entry.value, where, report, f"Write {self.of.says}.")
            if key is not None and value is not None:
                values[key] = value
        return None if node.children and not values else values


@dataclass(frozen=True)
class NoneOr(Shape[Record]):
    """A mapping, or the word that says that there is nothing to tell."""

    keys: Keys
    words: tuple[str, ...] = ("none",)

    @property
    def says(self) -> str:
        """What to write, in words."""
        return f"{self.words[0]}, or {self.keys.says}"

    @property
    def schema(self) -> Schema:
        """The same as JSON schema."""
        return {"oneOf": [{"enum": list(self.words)}, self.keys.schema]}

    def read(self, node: Node, place: Place, report: Report, hint: str) -> Record | None:
        """The record; None when the author wrote "none", or when a problem has been noted."""
        if isinstance(node, str):
            if fold(node) not in {fold(word) for word in self.words}:
                report.fault(place(), Fault(f"{quoted(node)} is not a word that belongs here."), hint)
            return None
        return self.keys.read(node, place, report, hint)
