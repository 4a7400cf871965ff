"""PAPER-022: days that cannot follow each other, such as a stamp after the meeting."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.domain.submission import Submission
from cabinet_report.problems import Problem
from cabinet_report.tree.nodes import Finished


def dates_in_order(paper: Finished, submission: Submission) -> Iterator[Problem]:
    """An error for each sign-off that is dated after the meeting, or before the quarter that it clears has ended."""
    meeting = paper.properties.date
    for cleared in submission.governance.sign_offs.values():
        if cleared.day is None:
            continue
        if cleared.day > meeting:
            yield Problem(
                "PAPER-022",
                cleared.where,
                f'"{cleared.implication}" is signed off on {cleared.day:%d/%m/%Y}, after the meeting.',
                "Correct the date of the sign-off, or of the meeting.",
            )
        elif cleared.day < submission.quarter.last_day:
            yield Problem(
                "PAPER-022",
                cleared.where,
                f'"{cleared.implication}" is signed off on {cleared.day:%d/%m/%Y}, before the quarter has ended.',
                "Correct the date of the sign-off.",
            )
