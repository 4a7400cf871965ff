"""What a person sees: a progress bar on a terminal, plain lines elsewhere, and problems with their count."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from cabinet_report.problems import Problem, Severity, exit_code

Step = Callable[[str], None]


def speak_unicode() -> None:
    """Let pound signs and arrows through, also where a terminal or a pipe was set up for less."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


@contextmanager
def progress(steps: int) -> Iterator[Step]:
    """A function that is told of each step: a bar on a terminal, a line each elsewhere."""
    done = 0
    is_terminal = sys.stderr.isatty()

    def step(words: str) -> None:
        nonlocal done
        if is_terminal:
            width = 24
            filled = width * done // steps
            bar = "█" * filled + "░" * (width - filled)
            line = f"{bar} {words}"[: shutil.get_terminal_size().columns - 1]
            sys.stderr.write(f"\r\x1b[K{line}")
        else:
            sys.stderr.write(f"{words}\n")
        sys.stderr.flush()
        done += 1

    try:
        yield step
    finally:
        if is_terminal:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def tell(problems: Sequence[Problem], stream: TextIO, *, more_may_follow: bool) -> None:
    """Print every problem and how many there are, and whether more may come to light when they are mended."""
    for problem in problems:
        word = "" if problem.severity is Severity.ERROR else f"{problem.severity.value}: "
        text = f"{problem.code}  {problem.where}: {word}{problem.message}"
        stream.write(f"{text} {problem.hint}".rstrip() + "\n")
    stream.write(f"\n{counted(problems)}. To know more: cabinet-report explain {problems[0].code}\n")
    if more_may_follow:
        stream.write("There may be more behind these: later checks wait until they are mended.\n")


def stops_early(problems: Iterable[Problem]) -> bool:
    """Whether an error of the input or of a template keeps the paper from being proof-read."""
    return any(problem.severity is Severity.ERROR and exit_code(problem.code) in (3, 4) for problem in problems)


def quoted(path: Path) -> str:
    """The path as it is typed into a command: in quotation marks where it has spaces."""
    return f'"{path}"' if " " in str(path) else str(path)


def counted(problems: Sequence[Problem]) -> str:
    """How many problems of each severity: "2 errors, 1 query"."""
    plurals = {Severity.ERROR: "errors", Severity.QUERY: "queries", Severity.STYLE: "matters of style"}
    singles = {Severity.ERROR: "error", Severity.QUERY: "query", Severity.STYLE: "matter of style"}
    numbers = Counter(problem.severity for problem in problems)
    return ", ".join(f"{n} {singles[kind] if n == 1 else plurals[kind]}" for kind in Severity if (n := numbers[kind]))
