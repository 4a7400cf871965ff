"""Outside judges find no fault in any paper in any format, and find the one fault of each document that is broken."""

from __future__ import annotations

import re

import judges
import pytest

from tests.judges.accepted import ACCEPTED, ACCEPTED_IF_ACCESSIBLE
from tests.judges.broken import BROKEN, Broken
from tests.judges.conftest import VerdictsOf
from tests.markdown_pages import DOCS, Page, table_rows
from tests.papers import ACCESSIBLE, JUDGED, SAMPLE_PAPERS

PAGE = Page(DOCS / "explanation" / "accessibility.md")
SAMPLE = next(name for name in SAMPLE_PAPERS if name.endswith("-cabinet"))

every_judge = pytest.mark.parametrize("judge", judges.JUDGES, ids=lambda judge: judge.name)


@pytest.mark.parametrize("name", JUDGED)
@every_judge
def test_a_judge_finds_no_fault(judge: judges.Judge, name: str, verdicts: VerdictsOf) -> None:
    accepted = ACCEPTED_IF_ACCESSIBLE.get(judge, frozenset()) if name in ACCESSIBLE else ACCEPTED[judge].keys()

    assert [] == [fault for fault in verdicts(judge)[name].faults if fault.rule not in accepted]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_a_judge_finds_what_is_broken(broken: Broken, verdicts: VerdictsOf) -> None:
    assert broken.rule in verdicts(broken.judge)[broken.name].rules


@every_judge
def test_a_rule_that_is_let_pass_is_one_that_some_paper_breaks(judge: judges.Judge, verdicts: VerdictsOf) -> None:
    found = {rule for name, verdict in verdicts(judge).items() if name in JUDGED for rule in verdict.rules}
    assert set() == ACCEPTED[judge].keys() - found


def test_something_is_broken_for_every_judge() -> None:
    assert set(judges.JUDGES) == {broken.judge for broken in BROKEN}
    assert [] == [broken.name for broken in BROKEN if broken.rule in ACCEPTED[broken.judge]]


@pytest.mark.parametrize(
    ("row", "judge", "rules", "more_than"),
    [
        ("veraPDF, PDF/UA-1", judges.VERAPDF, "ua1 rules", "ua1 assertions"),
        ("veraPDF, PDF/A-2a", judges.VERAPDF, "2a rules", "2a assertions"),
        ("html-validate", judges.HTML_VALIDATE, "rules", None),
        ("axe in Chromium", judges.AXE, "rules", "rules that apply"),
    ],
)
def test_the_figures_of_the_page_on_accessibility_are_those_of_the_judges(
    row: str, judge: judges.Judge, rules: str, more_than: str | None, verdicts: VerdictsOf
) -> None:
    told = next(each for each in table_rows(PAGE.section("## Where we stand")) if each[0] == row)
    figures = verdicts(judge)[SAMPLE].figures
    assert int(told[2]) == figures[rules]
    if more_than:
        at_least = re.search(r"more than ([\d,]+)", told[3])
        assert at_least is not None
        assert int(at_least[1].replace(",", "")) < figures[more_than] < 2 * int(at_least[1].replace(",", ""))
