"""A small sound pack, whatever a test changes in it, and what is read from it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from pathlib import Path

from cabinet_report.intake import read_pack
from cabinet_report.problems import Problem, Problems, Where

BASE: Mapping[str, str] = {
    "paper.yaml": """\
schema: 1
title: "Performance Challenge: {quarter}, {year}"
house: plain
quarter: 2021-22 Q1
data_date: 2021-08-16
organisations:
  council: {name: Anytown Council, short: the Council}
groups: {contract: Contract indicators}
meetings:
  cabinet: {date: 2021-09-08}
""",
    "measures.csv": """\
id,name,group
cin_plan,Children in need with a current plan,contract
""",
    "values.csv": """\
measure,quarter,value
cin_plan,2021-22 Q1,97%
""",
}

Files = Mapping[str, str | bytes | None]


@dataclass(frozen=True)
class Example:
    """What a page or a case shows: files that change the sound pack, and the problems of the result."""

    files: Files
    problems: list[str]


_FILE = re.compile(r"^`([^`\n]+)`(, continued)?\n\n```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LEFT_OUT = re.compile(r"^A pack without `([^`\n]+)`:$", re.MULTILINE)
_PROBLEMS = re.compile(r"^```problems\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def example_of(markdown: str) -> Example:
    """The example in a piece of Markdown: each file below its name, and the problems in a block of that name."""
    files: dict[str, str | None] = {
        name: BASE[name] + text if is_continued else text for name, is_continued, text in _FILE.findall(markdown)
    }
    files |= dict.fromkeys(_LEFT_OUT.findall(markdown))
    listed = _PROBLEMS.search(markdown)
    return Example(files, listed[1].splitlines() if listed else [])


def write_pack(folder: Path, files: Files) -> Path:
    """Write the sound pack with some files changed, added or, if None, left out."""
    for name, content in {**BASE, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        match content:
            case str():
                path.write_bytes(content.encode())
            case bytes():
                path.write_bytes(content)
            case None:
                path.unlink(missing_ok=True)
    return folder


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Every problem of a pack, queries too."""
    try:
        return read_pack(folder).queries
    except Problems as problems:
        return problems.problems


def without_places(thing: object) -> object:
    """The same thing with every place forgotten."""
    match thing:
        case Where() | Path():
            return None
        case Enum() | Decimal():
            return thing
        case Mapping():
            return {without_places(key): without_places(value) for key, value in thing.items()}
        case tuple():
            return tuple(without_places(each) for each in thing)
        case _ if dataclasses.is_dataclass(thing):
            names = [field.name for field in dataclasses.fields(thing) if field.name != "queries"]
            return (type(thing).__name__, *(without_places(getattr(thing, name)) for name in names))
        case _:
            return thing
