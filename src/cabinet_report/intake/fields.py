"""Fields and the records made of them: the one form of a table's columns and of the keys of ``paper.yaml``.

A field says what it is called, what it takes and what it means.  Validation, the reference page and the JSON schema
are all made from it, and it is the typed key to what was read: ``record.value(NAME)`` is a ``str`` because NAME is a
``Field[str]``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar, cast

from cabinet_report.intake.contents import Fault, Flaw, Node, character_name
from cabinet_report.problems import Collector, Severity, Where

T = TypeVar("T")
Place = Callable[[], Where]
PlaceOf = Callable[[str], Where]
Schema = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Codes:
    """The problem codes that the fields of one subject share.

    A required value is missing, an id is there twice, a value is not what its field takes, and a name is not known;
    a subject whose fields take any text, or name nothing, has no code for the last two.
    """

    empty: str
    repeated: str
    kind: str = ""
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Where problems go while fields are read, under the codes of their subject."""

    collector: Collector
    codes: Codes

    def fault(self, where: Where, fault: Fault, hint: str) -> None:
        """Note that a content is not what its field takes."""
        self.collector.add(self.codes.kind, where, fault.message, fault.hint or hint)

    def flaw(self, where: Where, flaw: Flaw) -> None:
        """Note what a spreadsheet left in place of a value."""
        self.collector.add(flaw.code, where, flaw.message, flaw.hint)

    def unprintable(self, where: Where, character: str) -> None:
        """Note a character that no paper can print."""
        note_unprintable(self.collector, where, character)

    def error(self, code: str, where: Where, message: str, hint: str = "") -> None:
        """Note what is demonstrably wrong."""
        self.collector.add(code, where, message, hint)

    def query(self, code: str, where: Where, message: str, hint: str = "") -> None:
        """Note what the author should look at."""
        self.collector.add(code, where, message, hint, Severity.QUERY)


def note_unprintable(collector: Collector, where: Where, character: str) -> None:
    """Note a character that no paper can print."""
    collector.add(
        "PACK-014",
        where,
        f"the text holds the character {character_name(character)}, which cannot be printed.",
        "Delete it, or type the passage again.",
    )


class Shape(ABC, Generic[T]):
    """What a field takes: a single value, a list, a mapping."""

    @property
    @abstractmethod
    def says(self) -> str:
        """What to write, in words: "a number"."""

    @property
    @abstractmethod
    def schema(self) -> Schema:
        """The same as JSON schema."""

    @abstractmethod
    def read(self, node: Node, place: Place, report: Report, hint: str) -> T | None:
        """The value, or None when a problem has been noted; ``hint`` is what to write here."""


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """One column or key. A field that is left out has its ``default``; without one it has no value."""

    name: str
    shape: Shape[T]
    meaning: str
    example: str = ""
    required: bool = False
    default: T | None = None

    @property
    def hint(self) -> str:
        """What to write here."""
        example = f", for example {self.example}" if self.example else ""
        return f"Write {self.shape.says}{example}".rstrip(".") + "."


class Record:
    """What was read for a set of fields: one row of a table, or one mapping of ``paper.yaml``."""

    __slots__ = ("_filled", "_place", "_values", "is_whole")

    def __init__(
        self, values: Mapping[str, object], filled: Collection[str], place: PlaceOf, *, is_whole: bool
    ) -> None:
        self._values = values
        self._filled = filled
        self._place = place
        self.is_whole = is_whole
        """Whether every required field could be read."""

    def has(self, field: Field[Any]) -> bool:
        """Whether the author filled this field in, and it could be read."""
        return field.name in self._values

    def was_filled(self, field: Field[Any]) -> bool:
        """Whether the author filled this field in, even with what could not be read."""
        return field.name in self._filled

    def maybe(self, field: Field[T]) -> T | None:
        """The value of the field, else its default, else None."""
        return cast("T | None", self._values.get(field.name, field.default))

    def value(self, field: Field[T]) -> T:
        """The value of a field that is required or has a default."""
        value = self.maybe(field)
        if value is None:
            raise KeyError(field.name)
        return value

    def where(self, field: Field[Any] | None = None) -> Where:
        """The place of the field, or of the whole record."""
        return self._place(field.name if field else "")


def read_fields(
    fields: Iterable[Field[Any]],
    nodes: Mapping[str, Node],
    place: PlaceOf,
    report: Report,
    *,
    unread: Collection[str] = (),
    is_whole: bool = True,
) -> Record:
    """The record of the nodes that stand at these fields; what is missing or cannot be read is noted.

    ``unread`` are fields that the author filled in under a name that is not read, which is noted already; ``is_whole``
    is False when it is known already that more is missing than these fields tell.
    """
    values: dict[str, object] = {}
    for field in fields:
        node = nodes.get(field.name)
        if node is not None:
            value = field.shape.read(node, partial(place, field.name), report, field.hint)
            if value is not None:
                values[field.name] = value
        elif field.required:
            report.error(report.codes.empty, place(field.name), "the value is missing.", field.hint)
        if field.required and field.name not in values:
            is_whole = False
    return Record(values, {*nodes, *unread}, place, is_whole=is_whole)
