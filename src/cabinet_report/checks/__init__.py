"""The proof-reader: every rule about a finished paper, one to a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cabinet_report.checks.acronyms import undefined_acronyms
from cabinet_report.checks.dates import dates_in_order
from cabinet_report.checks.placeholders import placeholders
from cabinet_report.domain.submission import Submission
from cabinet_report.problems import Problem
from cabinet_report.tree.nodes import Finished

Rule = Callable[[Finished, Submission], Iterator[Problem]]

RULES: tuple[Rule, ...] = (placeholders, undefined_acronyms, dates_in_order)


def check(paper: Finished, submission: Submission) -> tuple[Problem, ...]:
    """What is wrong with a finished paper."""
    return tuple(problem for rule in RULES for problem in rule(paper, submission))
