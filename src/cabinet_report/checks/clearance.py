"""PAPER-033: one officer who has cleared both the legal and the financial implications."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.checks.proof import Proof
from cabinet_report.problems import Problem, Severity


def two_officers(proof: Proof) -> Iterator[Problem]:
    """A query where the stamps of the legal and of the financial implications bear the same initials."""
    sign_offs = proof.submission.governance.sign_offs
    legal, financial = sign_offs.get("legal"), sign_offs.get("financial")
    if legal and financial and legal.day and financial.day and legal.officer == financial.officer:
        yield Problem(
            "PAPER-033",
            financial.where,
            f"{financial.officer} has cleared both the legal and the financial implications.",
            "Look whether each was cleared by an officer of its own discipline, and put the initials right.",
            Severity.QUERY,
        )
