"""What is wrong, where it is, and what to do about it: one form for input, templates and proof-reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Literal

ExitCode = Literal[0, 2, 3, 4, 5, 6]


class Severity(Enum):
    """How much a problem matters: an error stops writing, a query asks the author, style only advises."""

    ERROR = "error"
    QUERY = "query"
    STYLE = "style"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the author's own terms: the file, then the sheet, row and column, or the line.

    ``row`` counts as a spreadsheet does: the header is row 1.  ``column`` is the column's own heading.
    ``cell`` is the spreadsheet address ("C14"), where there is one.
    """

    file: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    cell: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        parts = [self.file]
        if self.sheet is not None:
            parts.append(f"sheet {self.sheet}")
        if self.cell is not None:
            parts.append(f"cell {self.cell}")
        elif self.row is not None:
            parts.append(f"row {self.row}")
        if self.line is not None:
            parts.append(f"line {self.line}")
        if self.column is not None:
            parts.append(f'"{self.column}"')
        return ", ".join(parts)

    @property
    def order(self) -> tuple[str, str, int, int, str]:
        """The sort key: file by file, in reading order."""
        return (self.file, self.sheet or "", self.row or 0, self.line or 0, self.column or "")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a printed value comes from: a name that a person knows it by, and its place.

    ``key`` is stable and machine-readable, such as ``measure/cin_plan/2021-22-Q1/value``.  ``illustrative`` is a value
    that was made up for a sample; whatever rests on it is illustrative too.
    """

    key: str
    where: Where
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right: a code, a place, what is there, and what to write instead."""

    code: str
    where: Where
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        text = f"{self.code}  {self.where}: {self.message}"
        return f"{text} {self.hint}" if self.hint else text

    def as_json(self) -> dict[str, object]:
        """The problem in the one JSON shape that every command prints."""
        place = {name: value for name in Where.__slots__ if (value := getattr(self.where, name)) is not None}
        return {
            "code": self.code,
            "severity": self.severity.value,
            "where": place,
            "message": self.message,
            "hint": self.hint,
        }


class Problems(Exception):
    """The one exception of the library: everything that is wrong, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = sort_problems(problems)
        super().__init__(self.problems)  # as it was made, so that it can go from one program to another

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.problems)

    def __len__(self) -> int:
        return len(self.problems)

    @property
    def exit_code(self) -> ExitCode:
        """The exit code of the earliest stage that has an error."""
        codes = [exit_code(problem.code) for problem in self.problems if problem.severity is Severity.ERROR]
        return min(codes) if codes else 5


class Collector:
    """Gathers problems while a stage goes on, so that all of them are told at once."""

    def __init__(self) -> None:
        self._problems: dict[Problem, None] = {}  # in the order of noting, each once

    def add(self, code: str, where: Where, message: str, hint: str = "", severity: Severity = Severity.ERROR) -> None:
        """Note one problem; the same problem at the same place is noted once."""
        self._problems.setdefault(Problem(code, where, message, hint, severity))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note many problems."""
        self._problems.update(dict.fromkeys(problems))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems so far, sorted by place."""
        return sort_problems(self._problems)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop writing."""
        return errors(self.problems)

    def raise_errors(self) -> None:
        """Raise everything noted so far, if any of it is an error."""
        if self.errors:
            raise Problems(self._problems)


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those of the problems that stop a paper."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems in reading order, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem.where.order, problem.code)))


# The stage that a code belongs to, by its first letters; the number is the exit code that docs/reference/exit-codes.md
# promises.  A code that is not listed here is a mistake of ours, and a test says so.
STAGES: dict[str, ExitCode] = {
    "USE": 2,  # the command line itself
    "PACK": 3,  # the folder, its files, paper.yaml
    "CSV": 3,  # a table as a file: encoding, columns, header
    "KPI": 3,  # measures and their values
    "FIN": 3,  # finance
    "DEM": 3,  # demand series
    "GOV": 3,  # governance: head, members, stamps
    "ACR": 3,  # the acronym table
    "NAR": 3,  # narrative files as files
    "HOUSE": 3,  # house style and audience files
    "TPL": 4,  # templates and slots, in narratives too
    "PAPER": 5,  # rules about the finished paper
    "WRITE": 6,  # writing the files
}


def exit_code(code: str) -> ExitCode:
    """The exit code of the stage that a problem code belongs to."""
    return STAGES[code.partition("-")[0]]
