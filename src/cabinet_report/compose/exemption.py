"""What is exempt from publication: whether a copy shows it, what every page then says, and the words for its place."""

from __future__ import annotations

from collections.abc import Mapping

from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.governance import Exemption
from cabinet_report.domain.submission import Submission
from cabinet_report.problems import Problem, Problems
from cabinet_report.tree.nodes import ExemptWords

CODE = "TPL-019"


def is_shown(submission: Submission, *, asked: bool) -> bool:
    """Whether this copy shows what is exempt; raises Problems where a copy is asked for and nothing is exempt."""
    status = submission.governance.exemption.status
    if asked and status == "not_exempt":
        message = "a copy that is not for publication is asked for, and the pack says that nothing is exempt."
        raise Problems([Problem(CODE, submission.where, message, "Ask for no such copy; or say under exempt what is.")])
    return asked or status == "whole"


def notice(submission: Submission, words: Mapping[str, str]) -> str:
    """The sentence for every page of the copy that shows what is exempt."""
    return _filled(words["exempt.notice"], submission.governance.exemption, words)


def words_for(paragraph: int, exemption: Exemption, words: Mapping[str, str]) -> ExemptWords:
    """The words for the place of an exempt part; raises SlotError where paper.yaml says otherwise."""
    if exemption.status == "not_exempt":
        raise SlotError(
            CODE,
            "exempt() stands here, and paper.yaml says that nothing is exempt.",
            f"Write exempt: {{status: part, paragraph: {paragraph}, reason: ...}} there, or take the call out.",
        )
    if paragraph != exemption.paragraph:
        raise SlotError(
            CODE,
            f"exempt() names paragraph {paragraph}, and paper.yaml names paragraph {exemption.paragraph}.",
            "Write the same paragraph of Schedule 12A in both.",
        )
    return ExemptWords(
        *(_filled(words[f"exempt.{key}"], exemption, words) for key in ("one", "several", "none", "begins", "ends"))
    )


def _filled(text: str, exemption: Exemption, words: Mapping[str, str]) -> str:
    """The text with the paragraph and what it is about; the numbers are filled in when there are some."""
    described = words[f"exempt.paragraph.{exemption.paragraph}"]
    return text.replace("{paragraph}", str(exemption.paragraph)).replace("{description}", described)
