"""PAPER-021: an acronym that the acronym table does not explain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cabinet_report.checks.passages import passages
from cabinet_report.checks.proof import Proof
from cabinet_report.problems import Problem, Severity

ACRONYM = re.compile(r"(?<![\w&])(?:[A-Z]{2,}[A-Z0-9]*|[A-Z][a-z][A-Z])(?=s?(?![\w&]))")

# Known to every reader, or no acronyms at all.
PLAIN = frozenset(
    {"UK", "NHS", "GP", "GPs", "II", "III", "IV", "VI", "VII", "AM", "PM", "IT", "TBC", "TBA", "XX", "XXX"}
)


def undefined_acronyms(proof: Proof) -> Iterator[Problem]:
    """A matter of style for each acronym in use that the table lacks, once, where it first stands."""
    known = PLAIN | {each.short for each in proof.submission.acronyms}
    for passage in passages(proof):
        for match in ACRONYM.finditer(passage.words):
            if match[0] not in known:
                known |= {match[0]}
                yield Problem(
                    "PAPER-021",
                    passage.where,
                    f'"{match[0]}" stands in {passage.place} and is not in the acronym table.',
                    "Add a row for it, or write it out.",
                    Severity.STYLE,
                )
