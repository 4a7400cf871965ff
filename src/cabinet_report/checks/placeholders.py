"""PAPER-020: a word that somebody meant to replace still stands in the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cabinet_report.checks.passages import passages
from cabinet_report.checks.proof import Proof
from cabinet_report.problems import Problem, Severity

PLACEHOLDER = re.compile(r"\b(XX+|TBC|TBA|lorem ipsum|insert (?:text|here|date|name))\b|\[\s*\]|\?\?\?", re.IGNORECASE)


def placeholders(proof: Proof) -> Iterator[Problem]:
    """A query for each passage with a placeholder."""
    for passage in passages(proof):
        for match in PLACEHOLDER.finditer(passage.words):
            yield Problem(
                "PAPER-020",
                passage.where,
                f'"{match[0]}" stands in {passage.place}.',
                "Write what belongs there.",
                Severity.QUERY,
            )
