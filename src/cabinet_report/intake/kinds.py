"""The kinds of single values: what each is called, how it is read, and its JSON schema."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from cabinet_report.domain.period import Period, Quarter
from cabinet_report.domain.prose import UNPRINTABLE, Prose
from cabinet_report.file_names import why_refused
from cabinet_report.intake.amounts import (
    TypedAmount,
    read_amount,
    read_money,
    read_number,
    read_whole,
)
from cabinet_report.intake.contents import (
    Content,
    Entries,
    Fault,
    Flaw,
    Items,
    Node,
    as_text,
    quoted,
)
from cabinet_report.intake.dates import read_day, read_period, read_quarter
from cabinet_report.intake.fields import Place, Report, Schema, Shape
from cabinet_report.intake.names import IDENTIFIER, identifier_from
from cabinet_report.naming import did_you_mean, fold
from cabinet_report.wording import listed

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

# YAML reads 6 as a number and 2021-09-08 as a string; a pack takes both as the text that was written.
TEXT_SCHEMA: Schema = {"type": ["string", "number"]}
WRITTEN_SCHEMA: Schema = {"type": "string"}
NUMBER_SCHEMA: Schema = {"type": ["number", "string"]}


def single(node: Node, says: str, place: Place, report: Report, hint: str) -> Content:
    """The single content of a node, sound and printable; None when a problem has been noted."""
    match node:
        case Items() | Entries():
            seen = "a list" if isinstance(node, Items) else "a set of keys"
            report.fault(place(), Fault(f"there is {seen} here, where {says} belongs."), hint)
            return None
        case Flaw():
            report.flaw(place(), node)
            return None
        case str() if (match := UNPRINTABLE.search(node)) is not None:
            report.unprintable(place(), match[0])
            return None
        case _:
            return node


@dataclass(frozen=True)
class Kind(Shape[T]):
    """A kind of single value."""

    words: str
    parse: Callable[[Content], T | Fault]
    json: Schema

    @property
    def says(self) -> str:
        """What to write, in words."""
        return self.words

    @property
    def schema(self) -> Schema:
        """The same as JSON schema."""
        return self.json

    def read(self, node: Node, place: Place, report: Report, hint: str) -> T | None:
        """The value, or None when a problem has been noted."""
        content = single(node, self.words, place, report, hint)
        if content is None:
            return None
        parsed = self.parse(content)
        if isinstance(parsed, Fault):
            report.fault(place(), parsed, hint)
            return None
        return parsed


def choice(options: Mapping[str, T], also: Mapping[str, T] | None = None) -> Kind[T]:
    """The kind of one word out of a few, whatever its case, spaces and hyphens; ``also`` has words beside these."""
    by_word = {fold(word): option for word, option in {**options, **(also or {})}.items()}
    says = f"one of {listed(options, 'or')}"

    def parse(content: Content) -> T | Fault:
        word = as_text(content)
        option = by_word.get(fold(word))
        if option is not None:
            return option
        hint = f"{did_you_mean(word, options)} Choose {says}.".strip()
        return Fault(f"{quoted(content)} is not a word that belongs here.", hint)

    return Kind(says, parse, {"enum": list(options)})


def words_of(options: Iterable[E]) -> dict[str, E]:
    """The words of an enumeration."""
    return {str(option.value): option for option in options}


class ProseShape(Shape[Prose]):
    """Words that may hold slots, and that keep their place."""

    says = "the words"
    schema = WRITTEN_SCHEMA

    def read(self, node: Node, place: Place, report: Report, hint: str) -> Prose | None:
        """The words with their place."""
        content = single(node, self.says, place, report, hint)
        return None if content is None else Prose(as_text(content).rstrip(), place())


def _identifier(content: Content) -> str | Fault:
    text = as_text(content)
    if IDENTIFIER.fullmatch(text):
        return text
    return Fault(
        f"{quoted(content)} cannot be a name that templates use.",
        f"Write small letters, digits and underscores, for example {identifier_from(text)}.",
    )


def _yes_or_no(content: Content) -> bool | Fault:
    word = fold(as_text(content))
    if word in ("yes", "y", "true", "1"):
        return True
    if word in ("no", "n", "false", "0"):
        return False
    return Fault(f"{quoted(content)} is neither yes nor no.", "Write yes or no.")


def whole_between(low: int, high: int) -> Kind[int]:
    """The kind of whole numbers between two bounds."""

    def parse(content: Content) -> int | Fault:
        number = read_whole(content)
        if isinstance(number, Fault) or low <= number <= high:
            return number
        return Fault(f"{quoted(content)} is not a number from {low} to {high}.")

    return Kind(f"a whole number from {low} to {high}", parse, {"type": "integer", "minimum": low, "maximum": high})


def _from_nought(content: Content) -> int | Fault:
    number = read_whole(content)
    if isinstance(number, Fault) or number >= 0:
        return number
    return Fault(f"{quoted(content)} is below nought.", "Write it without the minus or the brackets.")


def name_but(*reserved: str) -> Kind[str]:
    """The kind of names that templates use, but for those that they use already."""

    def parse(content: Content) -> str | Fault:
        name = _identifier(content)
        if name in reserved:
            return Fault(f"{quoted(content)} is a name that templates have a use for already.", "Choose another name.")
        return name

    return Kind(IDENTIFIER_KIND.words, parse, IDENTIFIER_KIND.json)


def _file_name(content: Content) -> str | Fault:
    name = _identifier(content)
    refused = None if isinstance(name, Fault) else why_refused(name)
    return name if refused is None else Fault(f"{quoted(content)} {refused}.", "Choose another name.")


TEXT: Kind[str] = Kind("text", as_text, TEXT_SCHEMA)
IDENTIFIER_KIND: Kind[str] = Kind(
    "a name in small letters, digits and underscores", _identifier, {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}
)
FILE_NAME_KIND: Kind[str] = Kind(IDENTIFIER_KIND.words, _file_name, IDENTIFIER_KIND.json)
YES_OR_NO: Kind[bool] = Kind("yes or no", _yes_or_no, {"enum": ["yes", "no", True, False]})
NUMBER: Kind[Decimal] = Kind("a number", read_number, NUMBER_SCHEMA)
AMOUNT: Kind[TypedAmount] = Kind("a number", read_amount, NUMBER_SCHEMA)
MONEY: Kind[Decimal] = Kind("pounds", read_money, NUMBER_SCHEMA)
WHOLE: Kind[int] = Kind("a whole number", read_whole, {"type": ["integer", "string"]})
WHOLE_FROM_NOUGHT: Kind[int] = Kind("a whole number", _from_nought, {"type": ["integer", "string"], "minimum": 0})
DECIMAL_PLACES = whole_between(0, 6)
DAY: Kind[date] = Kind("a date", read_day, WRITTEN_SCHEMA)
QUARTER: Kind[Quarter] = Kind("a quarter", read_quarter, WRITTEN_SCHEMA)
PERIOD: Kind[Period] = Kind("a month or a quarter", read_period, WRITTEN_SCHEMA)
PROSE = ProseShape()
