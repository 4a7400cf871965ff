"""The kinds of setting in a house style: what each asks for, how it is read, and its JSON schema."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from string import Formatter
from typing import assert_never

from cabinet_report.domain.locales import is_known
from cabinet_report.wording import listed

Schema = Mapping[str, object]

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_DATE_LETTERS = re.compile(r"'[^']*'|[a-zA-Z]+|[^a-zA-Z']+")
_DATE_FIELDS = frozenset(
    {"d", "dd", "do", "E", "EEE", "EEEE", "M", "MM", "MMM", "MMMM", "LLL", "LLLL", "y", "yy", "yyyy"}
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one setting: the code of the problem, what is there, and what to write."""

    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words; ``slots`` are the names in braces that may stand in them, and ``needs`` those that must."""

    slots: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    may_be_empty: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number with or without decimals, from ``low`` to ``high``."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from ``low`` to ``high``."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words, each written out."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Switch:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as six hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Names:
    """A list of names."""

    may_be_empty: bool = False


@dataclass(frozen=True, slots=True)
class DatePattern:
    """How a date is written, in the letters of the Unicode standard."""


@dataclass(frozen=True, slots=True)
class LocaleName:
    """A language and a country: ``en_GB``."""


Kind = Words | Number | Whole | Choice | Switch | Colour | Names | DatePattern | LocaleName


def says(kind: Kind) -> str:
    """What a kind asks for, in words: "a number from 6 to 72"."""
    match kind:
        case Words(slots=()):
            return "words"
        case Words(slots=slots):
            names = listed(f"{{{slot}}}" for slot in slots)
            return f"words, in which {names} may stand" if len(slots) > 1 else f"words with {names} in them"
        case Number(low, high):
            return f"a number from {low:g} to {high:g}"
        case Whole(low, high):
            return f"a whole number from {low} to {high}" if low != high else f"{low}"
        case Choice(options):
            return "one of " + ", ".join(f'"{option}"' for option in options)
        case Switch():
            return "true or false"
        case Colour():
            return "a colour such as #00395d"
        case Names():
            return "a list of names"
        case DatePattern():
            return "a date pattern such as d MMMM yyyy"
        case LocaleName():
            return "a language and a country such as en_GB"
        case _:
            assert_never(kind)


def schema(kind: Kind) -> Schema:
    """The JSON schema of a kind."""
    match kind:
        case Words(may_be_empty=True) | DatePattern() | LocaleName():
            return {"type": "string"}
        case Words():
            return {"type": "string", "minLength": 1}
        case Number(low, high):
            return {"type": "number", "minimum": low, "maximum": high}
        case Whole(low, high):
            return {"type": "integer", "minimum": low, "maximum": high}
        case Choice(options):
            return {"type": "string", "enum": list(options)}
        case Switch():
            return {"type": "boolean"}
        case Colour():
            return {"type": "string", "pattern": f"^{_COLOUR.pattern}$"}
        case Names(may_be_empty):
            return {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 0 if may_be_empty else 1}
        case _:
            assert_never(kind)


def fault(kind: Kind, value: object) -> Fault | None:
    """What is wrong with the value for this kind, or None."""
    match kind, value:
        case Words(), str():
            return _fault_of_words(kind, value)
        case ((Number() | Whole()), bool()):
            return _wrong_kind(kind, value)
        case Number(), int() | Decimal() if Decimal(value).is_finite():
            return _fault_of_range(kind, value)
        case Whole(), int():
            return _fault_of_range(kind, value)
        case Choice(options), str():
            return None if value in options else Fault("HOUSE-007", f'"{value}" is not a choice here.', _write(kind))
        case Switch(), bool():
            return None
        case Colour(), str():
            if _COLOUR.fullmatch(value):
                return None
            return Fault("HOUSE-005", f'"{value}" is not a colour.', "Write # and six digits from 0 to f: #00395d.")
        case Names(may_be_empty), list():
            sound = (may_be_empty or bool(value)) and all(isinstance(name, str) and name for name in value)
            return None if sound else _wrong_kind(kind, value)
        case DatePattern(), str():
            return _fault_of_pattern(value)
        case LocaleName(), str():
            return None if is_known(value) else Fault("HOUSE-007", f'"{value}" is not a known locale.', _write(kind))
        case _:
            return _wrong_kind(kind, value)


def shown(value: object) -> str:
    """A value as it stands in the file, near enough to be found again."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{value}"'
        case list():
            return "a list"
        case dict():
            return "a table"
        case Decimal() if not value.is_finite():
            return f"{float(value)}"  # nan or inf, as TOML writes them
        case _:
            return str(value)


def _fault_of_words(kind: Words, value: str) -> Fault | None:
    if not value.strip() and not kind.may_be_empty:
        return Fault("HOUSE-004", "there are no words here.", "Write the words that the paper should print.")
    if not kind.slots:
        return None
    try:
        used = [
            name + (f":{extra}" if extra else "") + (f"!{conversion}" if conversion else "")
            for _, name, extra, conversion in Formatter().parse(value)
            if name is not None
        ]
    except ValueError:
        return Fault("HOUSE-008", f'a brace in "{value}" has no partner.', f"Write {says(kind)}.")
    for name in used:
        if name not in kind.slots:
            return Fault("HOUSE-008", f'"{value}" asks for {{{name}}}, which is not known here.', _write(kind))
    missing = [name for name in kind.needs if name not in used]
    if missing:
        return Fault("HOUSE-008", f'"{value}" leaves out {{{missing[0]}}}.', f"Put {{{missing[0]}}} where it belongs.")
    return None


def _fault_of_pattern(value: str) -> Fault | None:
    parts: list[str] = _DATE_LETTERS.findall(value)
    if "".join(parts) == value and any(part in _DATE_FIELDS for part in parts):
        strange = [part for part in parts if part[0].isalpha() and part not in _DATE_FIELDS]
        if not strange:
            return None
    return Fault(
        "HOUSE-007",
        f'"{value}" is not a date pattern.',
        "Write d for the day, MMMM for the month and yyyy for the year, for example d MMMM yyyy or dd/MM/yyyy.",
    )


def _fault_of_range(kind: Number | Whole, value: int | Decimal) -> Fault | None:
    if kind.low <= value <= kind.high:
        return None
    return Fault("HOUSE-007", f"{value} is out of range.", _write(kind))


def _wrong_kind(kind: Kind, value: object) -> Fault:
    return Fault("HOUSE-004", f"{shown(value)} is not {says(kind)}.", _write(kind))


def _write(kind: Kind) -> str:
    """The advice for a kind, as an order."""
    match kind:
        case Words(slots=()):
            return "Put it in straight double quotes."
        case Choice():
            return f"Choose {says(kind)}."
        case _:
            return f"Write {says(kind)}."
