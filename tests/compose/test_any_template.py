"""Whatever is written between the braces, the end is a paper or problems with places: never a fault of ours."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report import pipeline
from cabinet_report.compose.names import Named
from cabinet_report.compose.paper import equipped
from cabinet_report.domain.prose import Prose
from cabinet_report.houses.house import House
from cabinet_report.problems import Problems, Where
from cabinet_report.submission import Submission
from tests.submissions import places, style

Made = tuple[Submission, House]
HERE = Where("narrative/words.md", line=1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    where = places(
        tmp_path_factory.mktemp("any"), {"narrative/other.md": "Other words.", "narrative/words.md": "Words."}
    )
    return pipeline.load(where.pack), style(where)


def tries(text: str, made: Made) -> None:
    """Make a paper whose one narrative is the text, and see that each problem has its place."""
    submission, house = made
    changed = replace(submission, narrative={**submission.narrative, "words": Prose(text, HERE)})
    try:
        problems = pipeline.finish(pipeline.compose(changed, "cabinet", house)).problems
    except Problems as raised:
        problems = raised.problems
    assert all(problem.where.file.startswith(("narrative/", "paper.yaml", "pack")) for problem in problems), problems


NAMES = (
    *(
        "paper.year",
        "paper",
        "council.name",
        "subject",
        "measure.plans",
        "measure.plans.value",
        "measure.adoption.value",
    ),
    *(
        "measure.plans.change",
        "measures.contract",
        "measures.all.count",
        "measures.wider.share",
        "demand.referrals.latest",
    ),
    *(
        'demand.joiners.at("2020-21 Q4")',
        'measure.plans.at("2020-21 Q1")',
        "finance.care.variance_net",
        "finance.total",
    ),
    *("finance.significant", "part.homes", "parts.ladder.total", "fact.grant", "fact.visited", "words.recommendation"),
    *(
        "nosuch",
        "5",
        "-5",
        "1.5",
        '"words"',
        '"finance"',
        '"referrals"',
        '"other"',
        '"a."',
        "none",
        "true",
        "[1]",
        "loop",
    ),
)
CALLS = (
    *(
        "ref",
        "appendix",
        "note",
        "strong",
        "language",
        "total",
        "difference",
        "share",
        "ratio",
        "percent_change",
        "rate",
        "annualised",
        "split",
        "rank_from_highest",
        "rank_from_lowest",
        "spread",
        "in_a_row",
        "dates",
        "variance_legend",
    ),
    *("label", "numbered", "unnumbered", "plain_paragraphs", "list_style", "sign_off", "head", "narrative", "table"),
    *("chart", "cards", "run_in", "attachments", "contacts", "background_papers", "acronyms", "signature", "contents"),
    *("nested", "sibling", "code_line", "commentary", "tiles", "panel", "page_break"),
    *("landscape", "beside", "exempt", "paper", "nosuch"),
)
FILTERS = (
    *(
        "percent",
        "count",
        "decimals",
        "gbp",
        "millions",
        "thousands",
        "signed",
        "negated",
        "in_full",
        "months",
        "small",
        "with_rate",
        "unsigned",
        "absolute",
        "words",
        "ordinal",
    ),
    *("points", "with_noun", "fraction", "capital", "lower_first", "over_or_under", "increase_or_decrease"),
    *(
        "more_or_fewer",
        "higher_or_lower",
        "rose_or_fell",
        "an_increase_or_decrease",
        "more_or_less",
        "quicker_or_slower",
        "nosuch",
        "decimals(2)",
        'percent("a")',
        "millions(1, 2)",
    ),
)

values = st.sampled_from(NAMES)
calls = st.builds(
    lambda name, given: f"{name}({', '.join(given)})", st.sampled_from(CALLS), st.lists(values, max_size=3)
)
expressions = st.recursive(
    st.one_of(values, calls),
    lambda below: st.one_of(
        st.builds(lambda value, name: f"{value} | {name}", below, st.sampled_from(FILTERS)),
        st.builds(lambda name, given: f"{name}({given})", st.sampled_from(CALLS), below),
        st.builds(
            lambda left, sign, right: f"({left} {sign} {right})",
            below,
            st.sampled_from(["<", "==", "in", "and"]),
            below,
        ),
        st.builds(lambda one, test, other: f"({one} if {test} else {other})", below, below, below),
        st.builds(lambda value: f"not {value}", below),
    ),
    max_leaves=4,
)
slots = st.builds(lambda expression: f"{{{{ {expression} }}}}", expressions)
words = st.sampled_from(
    ["words", "# ", "\n\n# heading ", "\n\n- ", "\n  - ", "\n1. ", "*", "[", "](x)", "\\\n", "\n\n", " "]
)
texts = st.recursive(
    st.one_of(slots, words),
    lambda below: st.one_of(
        st.lists(below, max_size=4).map("".join),
        st.builds(lambda test, text: f"{{% if {test} %}}{text}{{% endif %}}", expressions, below),
        st.builds(lambda call, text: f"{{% call {call} %}}{text}{{% endcall %}}", calls, below),
        st.builds(lambda text: f"\n\n{{% call landscape() %}}\n\n{text}\n\n{{% endcall %}}\n\n", below),
        st.builds(lambda text: f'\n\n{{% call beside("referrals") %}}\n{text}\n{{% endcall %}}\n\n', below),
    ),
    max_leaves=8,
)


@given(text=texts)
def test_any_template_ends_in_a_paper_or_in_problems(text: str, made: Made) -> None:
    tries(text, made)


@given(
    text=st.text(st.sampled_from("{}%# -|()[]\"'.,<>=~*\n\\abmeasurefor if endif call note 0123456789"), max_size=60)
)
def test_any_signs_end_in_a_paper_or_in_problems(text: str, made: Made) -> None:
    tries(text, made)


def test_the_names_calls_and_filters_tried_are_those_that_there_are(made: Made) -> None:
    environment = equipped(made[0], "cabinet", made[1]).sandbox

    assert {name for name in environment.filters if name.isidentifier()} <= {name.partition("(")[0] for name in FILTERS}
    assert {name for name, value in environment.globals.items() if not isinstance(value, Named)} <= set(CALLS)
    assert {name for name, value in environment.globals.items() if isinstance(value, Named)} <= {
        name.partition(".")[0] for name in NAMES
    }
