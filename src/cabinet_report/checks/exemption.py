"""PAPER-030: a paper that says that a part of it is exempt, and in which nothing is."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.checks.proof import Proof
from cabinet_report.problems import Problem
from cabinet_report.tree.nodes import Paragraph
from cabinet_report.tree.walk import walk


def exempt_parts(proof: Proof) -> Iterator[Problem]:
    """An error where the pack says that a part is exempt, and this paper has no such part."""
    submission = proof.submission
    if submission.governance.exemption.status != "part":
        return
    if not any(isinstance(node, Paragraph) and node.role == "exempt" for node in walk(proof.paper.children)):
        paragraph = submission.governance.exemption.paragraph
        yield Problem(
            "PAPER-030",
            submission.where,
            f"the pack says that a part is exempt, and the paper for {proof.paper.properties.subject} marks none.",
            f"Put {{% call exempt(paragraph={paragraph}) %}} and {{% endcall %}} around it, or write exempt: none.",
        )
