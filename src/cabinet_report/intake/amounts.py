"""Numbers as councils type them: pounds, thousands, brackets, percentages, in cells and as text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cabinet_report.intake.contents import Content, Fault, Percentage, quoted


@dataclass(frozen=True, slots=True)
class TypedAmount:
    """A number, and whether it was marked as a percentage: by ``%``, or by the cell's format."""

    number: Decimal
    is_percentage: bool = False


@dataclass(frozen=True, slots=True)
class TypedLimit:
    """A bound in the place of a number: ``<1%``; ``includes`` is whether the number may be the bound itself."""

    bound: TypedAmount
    below: bool
    includes: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """A count with what it counts, in the place of a share: ``6 children``."""

    number: Decimal
    noun: str
    text: str


_NUMBER = re.compile(
    r"(?:(?P<sign>[-+])? ?£? ?(?P<late_sign>[-+])?|(?P<open>£? ?\( ?£?)) ?"
    r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d*)(?P<part>\.\d+)? ?%? ?(?P<close>\))? ?%?",
    re.ASCII,
)
_LIMIT = re.compile(r"(?P<sign>[<>≤≥]) ?(?P<equals>=?) ?(?P<bound>£?\d[\d,.]* ?%?)")
_COUNTED = re.compile(r"(?P<number>\d[\d,]*) (?P<noun>[^\W\d_]\D*)")
_HYPHENS = "\u2212\u2010\u2011\u2012\u2013"
_MOST_DIGITS = 30
# Each way in which a number is nearly one, and what to do about it.
_NEARLY = (
    (re.compile(r"#{2,}"), "Excel writes this when a column is too narrow. Widen the column and save the file again."),
    (re.compile(r"[-+(]?£?\d+,\d{1,2}\)?%?"), "Write the decimals after a point, for example 93.5."),
    (
        re.compile(r"[-+(]?£?[\d.,]+ ?(?:k|m|bn|million|thousand)\)?", re.IGNORECASE),
        "Write the number in full, for example 35,400,000.",
    ),
    (
        re.compile(r"[-+]?\d(?:\.\d+)?[eE]\+?\d+"),
        "Excel has cut this short. Format the cell as a number and save again.",
    ),
    (_LIMIT, "A limit is not a value. Write the number itself."),
)
# "15.6 days": the unit has its own column.
_WITH_WORDS = re.compile(r"(?P<number>[-+]?£?\d[\d,]*(?:\.\d+)?%?) ?[a-z][a-z /.]*", re.IGNORECASE)


def plain_characters(text: str) -> str:
    """The text with plain spaces and hyphens in place of their look-alikes, and without invisible marks."""
    if not text.isascii():
        kept = (character for character in text if unicodedata.category(character) != "Cf")
        text = "".join("-" if character in _HYPHENS else character for character in kept)
    return " ".join(text.split())


def read_amount(content: Content) -> TypedAmount | Fault:
    """The number that the content is."""
    match content:
        case bool() | date():
            return Fault(f"{quoted(content)} is not a number.")
        case Decimal():
            amount: TypedAmount | Fault = TypedAmount(content)
        case Percentage():
            amount = TypedAmount(content.amount, is_percentage=True)
        case str():
            amount = _read_text(content)
        case _:
            raise AssertionError(content)
    if isinstance(amount, TypedAmount) and not _is_printable(amount.number):
        return Fault(f"{quoted(content)} has more digits than a paper can print.")
    return amount


def _is_printable(number: Decimal) -> bool:
    """Whether sums with the number stay exact: no council counts to a trillion trillions."""
    exponent = number.as_tuple().exponent
    return number.adjusted() <= _MOST_DIGITS and isinstance(exponent, int) and exponent >= -_MOST_DIGITS


def _read_text(text: str) -> TypedAmount | Fault:
    plain = plain_characters(text)
    match = _NUMBER.fullmatch(plain)
    if match is None or not (match["whole"] or match["part"]) or bool(match["open"]) != bool(match["close"]):
        return Fault(f"{quoted(text)} is not a number.", _hint(plain))
    digits = re.sub("[, ]", "", match["whole"]) + (match["part"] or "")
    negative = match["open"] is not None or "-" in (match["sign"], match["late_sign"])
    return TypedAmount(Decimal(f"-{digits}" if negative else digits), "%" in plain)


def _hint(plain: str) -> str:
    """What to do about a text that is nearly a number; nothing where it is not."""
    known = next((hint for pattern, hint in _NEARLY if pattern.fullmatch(plain)), "")
    with_words = _WITH_WORDS.fullmatch(plain)
    return known or (f"Write the number alone, for example {with_words['number']}." if with_words else "")


def read_number(content: Content) -> Decimal | Fault:
    """The number that the content is, where a percentage sign has no business."""
    amount = read_amount(content)
    if isinstance(amount, TypedAmount) and amount.is_percentage:
        return Fault(f"{quoted(content)} is a percentage.", "Write the number alone.")
    return amount if isinstance(amount, Fault) else amount.number


def read_money(content: Content) -> Decimal | Fault:
    """The pounds that the content is. A lone dash is nought, as accounts print it."""
    if isinstance(content, str) and plain_characters(content).replace("£", "").strip() == "-":
        return Decimal(0)
    return read_number(content)


def read_whole(content: Content) -> int | Fault:
    """The whole number that the content is."""
    number = read_number(content)
    if isinstance(number, Fault):
        return number
    if number != number.to_integral_value():
        return Fault(f"{quoted(content)} is not a whole number.")
    return int(number)


def read_limit(content: Content) -> TypedLimit | None:
    """The limit that the content is: ``<1%``; None for anything else."""
    found = _LIMIT.fullmatch(plain_characters(content)) if isinstance(content, str) else None
    bound = read_amount(found["bound"]) if found else None
    if found is None or not isinstance(bound, TypedAmount):
        return None
    return TypedLimit(bound, below=found["sign"] in "<≤", includes=found["sign"] in "≤≥" or bool(found["equals"]))


def read_counted(content: Content) -> Counted | None:
    """The count with its noun that the content is: ``6 children``; None for anything else."""
    plain = plain_characters(content) if isinstance(content, str) else ""
    found = None if any(pattern.fullmatch(plain) for pattern, _ in _NEARLY) else _COUNTED.fullmatch(plain)
    number = read_whole(found["number"]) if found else None
    return Counted(Decimal(number), found["noun"], plain) if found and isinstance(number, int) else None
