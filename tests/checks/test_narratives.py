"""What is asked about narratives is asked over all papers of a pack."""

from dataclasses import replace
from pathlib import Path

from cabinet_report import compose, finish, load
from cabinet_report.checks.narratives import unprinted_narratives
from cabinet_report.domain.prose import Prose
from cabinet_report.problems import Where

STARTER = Path(__file__).parents[2] / "templates" / "starter"


def test_a_narrative_that_no_paper_prints_is_asked_about() -> None:
    submission = load(STARTER)
    left = Prose("Nobody calls this.", Where("narrative/left-over.md", line=1))
    submission = replace(submission, narrative={**submission.narrative, "left-over": left})
    paper = finish(compose(submission, "scrutiny")).paper

    found = unprinted_narratives([paper], submission)

    assert [("PAPER-027", left.where)] == [(problem.code, problem.where) for problem in found]


def test_narratives_that_are_printed_are_not_asked_about() -> None:
    submission = load(STARTER)

    assert [] == [*unprinted_narratives([finish(compose(submission, "scrutiny")).paper], submission)]
