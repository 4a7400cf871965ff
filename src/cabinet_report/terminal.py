"""What a person sees: a progress bar on a terminal, plain lines elsewhere, and problems with their count."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from cabinet_report.problems import Problem, Severity

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


def tell(problems: Sequence[Problem], stream: TextIO) -> None:
    """Print every problem and how many there are."""
    for problem in problems:
        word = "" if problem.severity is Severity.ERROR else f"{problem.severity.value}: "
        text = f"{problem.code}  {problem.where}: {word}{problem.message}"
        stream.write(f"{text} {problem.hint}".rstrip() + "\n")
    stream.write(f"\n{counted(problems)}. To know more: cabinet-report explain {problems[0].code}\n")


def counted(problems: Sequence[Problem]) -> str:
    """How many problems of each severity: "2 errors, 1 query"."""
    plurals = {Severity.ERROR: "errors", Severity.QUERY: "queries", Severity.STYLE: "matters of style"}
    singles = {Severity.ERROR: "error", Severity.QUERY: "query", Severity.STYLE: "matter of style"}
    numbers = Counter(problem.severity for problem in problems)
    return ", ".join(f"{n} {singles[kind] if n == 1 else plurals[kind]}" for kind in Severity if (n := numbers[kind]))
