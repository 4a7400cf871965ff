"""PAPER-022: days that cannot follow each other, such as a stamp after the meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cabinet_report.checks.proof import Proof
from cabinet_report.domain.submission import Submission
from cabinet_report.problems import Problem, Severity


def dates_in_order(proof: Proof) -> Iterator[Problem]:
    """An error for each sign-off on a day that cannot be, and a query for one before the figures were drawn."""
    for cleared in proof.submission.governance.sign_offs.values():
        if cleared.day is None:
            continue
        told = _told(cleared.day, proof.paper.properties.date, proof.submission)
        if told is not None:
            order, hint, severity = told
            message = f'"{cleared.implication}" is signed off on {cleared.day:%d/%m/%Y}, {order}.'
            yield Problem("PAPER-022", cleared.where, message, hint, severity)


def _told(day: date, meeting: date, submission: Submission) -> tuple[str, str, Severity] | None:
    """How the day stands to the others, what to do, and how much it matters; None where it is in order."""
    if day > meeting:
        return "after the meeting", "Correct the date of the sign-off, or of the meeting.", Severity.ERROR
    if day < submission.quarter.last_day:
        return "before the quarter has ended", "Correct the date of the sign-off.", Severity.ERROR
    if day < submission.data_date:
        order = f"before the figures were drawn on {submission.data_date:%d/%m/%Y}"
        return order, "Look whether the officer has seen these figures, or correct one of the dates.", Severity.QUERY
    return None
