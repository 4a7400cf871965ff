"""A TOML file as flat keys with their lines: ``sizes.body`` stands on line 31.

Python's own reader tells no lines, so they are found by a small scan beside it.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from cabinet_report.domain.prose import UNPRINTABLE
from cabinet_report.problems import Problem, Problems, Where

_NAME = r"""(?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)"""
_DOTTED = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_TABLE = re.compile(rf"\s*\[\[?\s*({_DOTTED})\s*\]")
_KEY = re.compile(rf"\s*({_DOTTED})\s*=")
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """The values of a file by their keys in full, as they stand there, and the line of each key.

    Numbers with a point are Decimals, exactly as typed.  ``name`` is how the file is called in a problem.
    """

    path: Path
    name: str
    values: Mapping[str, object]
    lines: Mapping[str, int]

    def where(self, key: str = "") -> Where:
        """The place of a key; that of the table around it, where the key is not there."""
        around = key
        while around and around not in self.lines:
            around = around.rpartition(".")[0]
        return Where(self.name, column=key or None, line=self.lines.get(around))


def read_toml(path: Path, name: str, code: str) -> TomlFile:
    """The file at the path; raises problems with this code where it is no TOML, or holds what cannot be printed."""
    text = read_text(path, name, code)
    try:
        tables = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise Problems([_not_toml(code, name, text, str(error))]) from None
    except (ValueError, ArithmeticError, RecursionError):  # Python's own limits to digits and to brackets in brackets
        message = "a number in this file has too many digits, or its brackets stand too deep."
        raise Problems([Problem(code, Where(name), message, "Write what a person would write there.")]) from None
    file = TomlFile(path, name, dict(_flat(tables)), _lines(text))
    if strange := [*_unprintable(file, code)]:
        raise Problems(strange)
    return file


def read_text(path: Path, name: str, code: str) -> str:
    """The words of a file of the house; raises one problem with this code where it is not there or not in UTF-8."""
    try:
        content = path.read_bytes()
    except OSError as error:
        message = f"the file cannot be opened: {error.strerror}."
        hint = "Check that it is there, and that you may read it."
        raise Problems([Problem(code, Where(name), message, hint)]) from None
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Problems(
            [Problem(code, Where(name, line=line), "the file is not in UTF-8.", "Save it as UTF-8.")]
        ) from None


def _unprintable(file: TomlFile, code: str) -> Iterator[Problem]:
    """A problem for each setting with a character that no paper can hold, which only an escape can have brought in."""
    for key, value in file.values.items():
        if found := UNPRINTABLE.search("".join(_words(value))):
            message = f"the character U+{ord(found[0]):04X} cannot be printed."
            yield Problem(code, file.where(key), message, "Take it out.")


def _flat(table: Mapping[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        if isinstance(value, dict) and value:
            yield from _flat(value, f"{above}{key}.")
        else:
            yield above + key, value


def _words(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _words(each)
        case dict():
            for each in value.values():
                yield from _words(each)
        case _:
            pass


def _lines(text: str) -> Mapping[str, int]:
    """The line of each table and key; the first, where a name seems to stand twice.

    An entry of a list of tables is known by its number too: ``columns.3`` is the third ``[[columns]]``.
    """
    lines: dict[str, int] = {}
    entries: Counter[str] = Counter()
    table = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if header := _TABLE.match(line):
            table = _joined(header[1])
            lines.setdefault(table, number)
            if line.lstrip().startswith("[["):
                entries[table] += 1
                table = f"{table}.{entries[table]}"
                lines[table] = number
        elif key := _KEY.match(line):
            lines.setdefault(f"{table}.{_joined(key[1])}" if table else _joined(key[1]), number)
    return lines


def _joined(dotted: str) -> str:
    return ".".join(name.strip("\"'") for name in re.findall(_NAME, dotted))


def _not_toml(code: str, name: str, text: str, told: str) -> Problem:
    """What Python's reader said, with the place taken out of the sentence and the line itself quoted."""
    place = _PLACE.search(told)
    line = int(place[1]) if place and place[1] else text.count("\n") + 1
    written = text.split("\n")[line - 1].strip()
    seen = f'"{written}" cannot be read' if written else "the line cannot be read"
    reason = _PLACE.sub("", told).replace("Invalid ", "This is no ").replace("Illegal character", "There may be no")
    return Problem(
        code,
        Where(name, line=line),
        f"{seen} as TOML: {reason[:1].lower()}{reason[1:]}.",
        'Write each setting as name = value, with words in straight double quotes, for example name = "Eastmoor".',
    )
