"""What a reader would take for a fact: a group without measures, a number typed in a template."""

from dataclasses import replace
from pathlib import Path

import pytest

from cabinet_report import compose, finish, load
from cabinet_report.domain.indicators import IndicatorGroup
from cabinet_report.domain.prose import Prose
from cabinet_report.problems import Problems, Where
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


@pytest.mark.parametrize(
    ("words", "code", "said_of_it"),
    [
        ("{{ measures.later.on_target.statement }} are.", "TPL-008", "zero denominator"),
        ("These are {{ measures.later.names }}.", "TPL-008", "a sentence uses measures.later.names"),
        ("These: {{ finance.at_least(1000000000).names }}.", "TPL-008", "a sentence uses finance.at_least.names"),
        (
            "The {{ difference(X, X) | ordinal }} time.",
            "TPL-003",
            "is 0, and the first rank is 1",
        ),
    ],
)
def test_what_there_is_none_of_is_no_part_of_a_sentence(words: str, code: str, said_of_it: str) -> None:
    with pytest.raises(Problems) as raised:
        said(words.replace("X", "measures.all.count"))

    (problem,) = raised.value
    assert code == problem.code
    assert said_of_it in problem.message


def test_a_count_of_measures_has_its_noun() -> None:
    assert "Of 6 measures." == said("Of {{ measures.all.count | with_noun }}.")
