"""PAPER-032: a paper that is published too few clear days before its meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cabinet_report.checks.proof import Proof
from cabinet_report.problems import Problem, Severity

# The Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012,
# regulation 7.  The 28 days of a key decision are counted by intake, GOV-004.
PAPER_DAYS = 5  # as councils count them: working days
SATURDAY = 5


def publication(proof: Proof) -> Iterator[Problem]:
    """A query for each meeting to which the paper is published less than five clear working days before."""
    for meeting in proof.submission.governance.meetings:
        if meeting.published is None or meeting.day != proof.paper.properties.date:
            continue
        days = _working_days(meeting.published, meeting.day)
        if meeting.published >= meeting.day:
            message = f"the paper is published on {meeting.published:%d/%m/%Y}, and the meeting is not after that."
            yield Problem("PAPER-032", meeting.where, message, "Correct one of the dates.")
        elif days < PAPER_DAYS:
            message = (
                f"from {meeting.published:%d/%m/%Y}, when the paper is published, to the meeting are {days} clear days."
            )
            hint = f"Publish it so that {PAPER_DAYS} working days lie between; bank holidays are yours to count."
            yield Problem("PAPER-032", meeting.where, message, hint, Severity.QUERY)


def _working_days(first: date, last: date) -> int:
    """How many working days lie between two days, neither of them counted."""
    between = (first + timedelta(days=each) for each in range(1, (last - first).days))
    return sum(day.weekday() < SATURDAY for day in between)
