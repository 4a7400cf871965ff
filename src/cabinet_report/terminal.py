"""What a person sees: a progress bar on a terminal, plain lines elsewhere, and problems with their count."""

from __future__ import annotations

import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from cabinet_report.problems import Problem, Severity
from cabinet_report.wording import listed

if TYPE_CHECKING:
    from cabinet_report.submission import Submission

Step = Callable[[str], None]

# Control characters but tab and line end, marks that turn the direction of writing, and marks that nobody sees.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)


_HEADINGS = {
    Severity.ERROR: "What stops the paper:",
    Severity.QUERY: "What to ask before it goes out:",
    Severity.STYLE: "What could look better:",
}


def visible(text: str) -> str:
    """The text with every hidden character by its number, as a stage shows it: none may tell a terminal what to do."""
    return _HIDDEN.sub(lambda found: f"\\u{{{ord(found[0]):04x}}}", text)


def say(text: str, stream: TextIO | None = None) -> None:
    """Print a text that may hold what others wrote."""
    (stream or sys.stdout).write(f"{visible(text)}\n")


def say_json(thing: object) -> None:
    """Print a thing as JSON, its hidden characters escaped as JSON escapes them."""
    # Imported here because hardly any command prints JSON.
    import json

    def escaped(found: re.Match[str]) -> str:
        return json.dumps(found[0])[1:-1]

    sys.stdout.write(f"{_HIDDEN.sub(escaped, json.dumps(thing, indent=2, ensure_ascii=False))}\n")


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
            line = f"{bar} {visible(words)}"[: shutil.get_terminal_size().columns - 1]
            sys.stderr.write(f"\r\x1b[K{line}")
        else:
            say(words, sys.stderr)
        sys.stderr.flush()
        done += 1

    try:
        yield step
    finally:
        if is_terminal:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def tell(problems: Sequence[Problem], stream: TextIO) -> None:
    """Print every problem, those that stop the paper first, and how many there are."""
    kinds = [kind for kind in Severity if any(problem.severity is kind for problem in problems)]
    for place, kind in enumerate(kinds):
        if len(kinds) > 1:
            say(f"{'' if place == 0 else chr(10)}{_HEADINGS[kind]}", stream)
        for problem in problems:
            if problem.severity is kind:
                word = "" if kind is Severity.ERROR else f"{kind.value}: "
                text = f"{problem.code}  {problem.where}: {word}{problem.message} {problem.hint}".rstrip()
                say(text.replace("\n", "\\u{000a}"), stream)  # a line each, whatever it quotes
    first = next((problem for problem in problems if problem.severity is Severity.ERROR), problems[0])
    say(f"\n{counted(problems)}. To know more: cabinet-report explain {first.code}", stream)


def looked_at(submission: Submission, audiences: Sequence[str]) -> str:
    """What a check went through, counted."""
    from cabinet_report.domain.formats import one_or_many

    counts = {
        "measure/measures": len(submission.indicators),
        "value/values": sum(len(indicator.readings) for indicator in submission.indicators.values()),
        "finance line/finance lines": len(submission.finance.lines),
        "demand series": len(submission.demand),
        "fact/facts": len(submission.facts),
        "narrative/narratives": len(submission.narrative),
    }
    things = [f"{n:,} {one_or_many(noun, one=n == 1)}" for noun, n in counts.items() if n]
    return f"Looked at {', '.join([*things, ''])}and the paper for {listed(audiences)}."


def quoted(path: Path) -> str:
    """The path as it is typed into a command: in quotation marks where it has spaces."""
    return f'"{path}"' if " " in str(path) else str(path)


def counted(problems: Sequence[Problem]) -> str:
    """How many problems of each severity: "2 errors, 1 query"."""
    plurals = {Severity.ERROR: "errors", Severity.QUERY: "queries", Severity.STYLE: "matters of style"}
    singles = {Severity.ERROR: "error", Severity.QUERY: "query", Severity.STYLE: "matter of style"}
    numbers = Counter(problem.severity for problem in problems)
    return ", ".join(f"{n} {singles[kind] if n == 1 else plurals[kind]}" for kind in Severity if (n := numbers[kind]))
