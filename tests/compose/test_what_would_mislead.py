"""What a reader would take for a fact: a group without measures, a number typed in a template."""

from dataclasses import replace
from pathlib import Path

from cabinet_report import compose, finish, load
from cabinet_report.domain.indicators import IndicatorGroup
from cabinet_report.domain.prose import Prose
from cabinet_report.problems import Where
from cabinet_report.tree.nodes import Paragraph
from cabinet_report.tree.walk import text_of, walk

STARTER = Path(__file__).parents[2] / "templates" / "starter"


def said(words: str) -> str:
    """The first paragraph of the starter's summary, once these words stand there."""
    submission = load(STARTER)
    group = IndicatorGroup("later", "Measures to come", Where("paper.yaml"))
    submission = replace(
        submission,
        groups={**submission.groups, "later": group},
        narrative={**submission.narrative, "summary": Prose(words, Where("narrative/summary.md", line=1))},
    )
    paper = finish(compose(submission, "scrutiny")).paper
    return next(text_of(node.children) for node in walk(paper.children) if isinstance(node, Paragraph) and node.number)


def test_a_group_without_measures_counts_none() -> None:
    assert "There are 0 of them." == said("There are {{ measures.later.count }} of them.")


def test_a_number_in_a_template_is_the_one_that_is_typed() -> None:
    """The starter pack has 14.9 days, which no binary number is: a comparison by floats takes the wrong branch."""
    words = "{% if measure.repair_days.previous == 14.9 %}Equal{% else %}Different{% endif %}."

    assert "Equal." == said(words)
