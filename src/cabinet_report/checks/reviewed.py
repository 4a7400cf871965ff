"""PAPER-042 and PAPER-043: words and numbers of an earlier quarter that nobody has reviewed for this one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cabinet_report.checks.proof import Proof
from cabinet_report.domain.prose import NOT_REVIEWED_MARK
from cabinet_report.problems import Problem, Severity, Where


def reviewed_words(proof: Proof) -> Iterator[Problem]:
    """A query for each text that still bears the mark that ``new PACK --from LAST`` set before it."""
    submission = proof.submission
    for prose in (*submission.narrative.values(), *submission.words_on_measures):
        if NOT_REVIEWED_MARK in prose.text:
            yield Problem(
                "PAPER-042",
                prose.where,
                "these words are those of an earlier quarter, and nobody has reviewed them for this one.",
                "Read them, change what has changed, and delete the remark in front of them.",
                Severity.QUERY,
            )


def reviewed_numbers(proof: Proof) -> Iterator[Problem]:
    """A query for each table with rows that are still marked as those of an earlier quarter."""
    submission = proof.submission
    for rows in (submission.finance.lines, submission.finance.parts, tuple(submission.facts.values())):
        waiting = [(row.id, row.where) for row in rows if row.not_reviewed]
        if waiting:
            yield _waiting(waiting)


def _waiting(rows: Sequence[tuple[str, Where]]) -> Problem:
    (first, where), rest = rows[0], len(rows) - 1
    many = f" and {rest} more rows are" if rest > 1 else " and one more row are" if rest else " is"
    return Problem(
        "PAPER-043",
        where,
        f'"{first}"{many} marked as not reviewed: the numbers are those of an earlier quarter.',
        'Look at each row, put its numbers right, and take the "yes" out of the column not_reviewed.',
        Severity.QUERY,
    )
