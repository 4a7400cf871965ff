"""PAPER-025: an attachment that is listed, and that no section of the paper is."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.checks.proof import Proof
from cabinet_report.problems import Problem, Severity
from cabinet_report.tree.nodes import Section
from cabinet_report.tree.walk import walk


def absent_attachments(proof: Proof) -> Iterator[Problem]:
    """A query for each attachment whose label is on no section, but for those that are documents of their own."""
    labels = {node.label for node in walk(proof.paper.children) if isinstance(node, Section)} | {*proof.paper.withheld}
    for number, attachment in enumerate(proof.submission.governance.attachments, 1):
        if attachment.label not in labels and not attachment.separate and not attachment.pack:
            yield Problem(
                "PAPER-025",
                attachment.where or proof.submission.where,
                f'attachment {number}, "{attachment.title}", is listed under attachments and is not in the paper for '
                f"{proof.paper.properties.subject}.",
                f'Add its section, with {{{{ appendix("{attachment.label}") }}}} in the heading; or write '
                "separate: yes, if it is published beside the paper.",
                Severity.QUERY,
            )
