"""What one cell or one line of YAML can hold, before anybody has asked what it ought to hold."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Percentage:
    """A number in a cell that a spreadsheet shows as a percentage: 95 for ``95%``, which the file keeps as 0.95."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class Flaw:
    """A cell that the spreadsheet itself could not fill: what is there instead, told as a problem."""

    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a content is not what its field takes, and what to write instead."""

    message: str
    hint: str = ""


Content = str | Decimal | Percentage | date | bool | Flaw | None

SPREADSHEET_ERRORS = frozenset(
    {
        "#REF!",
        "#DIV/0!",
        "#N/A",
        "#VALUE!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#GETTING_DATA",
        "#FIELD!",
    }
)


def spreadsheet_error(text: str) -> Flaw:
    """The flaw that an error value such as ``#REF!`` is."""
    return Flaw(
        "CSV-007",
        f"the spreadsheet shows the error {text} here.",
        "Put the formula right, or type the value in its place.",
    )


def tidy(content: Content) -> Content:
    """The content without stray spaces around it; None if nothing is left."""
    if not isinstance(content, str):
        return content
    text = content.strip().strip("\ufeff\u200b\u00a0").strip()
    if text in SPREADSHEET_ERRORS:
        return spreadsheet_error(text)
    return text or None


def as_text(content: Content) -> str:
    """The content as a person would type it."""
    match content:
        case None | Flaw():
            return ""
        case bool():
            return "yes" if content else "no"
        case str():
            return content.replace("\r\n", "\n").replace("\r", "\n")
        case Decimal():
            return number_text(content)
        case Percentage():
            return f"{number_text(content.amount)}%"
        case date():
            return date_text(content)


def number_text(number: Decimal) -> str:
    """The number in plain digits, without idle noughts."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def date_text(day: date) -> str:
    """The day as council papers write it: ``8 September 2021``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def quoted(content: Content) -> str:
    """What was seen, in quotation marks, cut short if it is long."""
    text = " ".join(as_text(content).split())
    return f'"{text}"' if len(text) <= 60 else f'"{text[:57]}..."'


def character_name(character: str) -> str:
    """A name that finds a character: ``U+0007``, with its Unicode name where it has one."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}" + (f" ({name.lower()})" if name else "")


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class Items:
    """A list in YAML: each item with its line."""

    children: tuple[tuple[Node, int | None], ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping in YAML: each key with its value and the line of each."""

    children: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping, with the line of the key, and its value, with the line on which that begins."""

    key: str
    line: int | None
    value: Node
    value_line: int | None


Node = Content | Items | Entries
