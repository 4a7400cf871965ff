"""Outside judges find no fault in any paper in any format, and find the one fault of each document that is broken."""

from __future__ import annotations

import judges
import pytest

from tests.judges.accepted import ACCEPTED
from tests.judges.broken import BROKEN, Broken
from tests.judges.conftest import VerdictsOf
from tests.papers import JUDGED

every_judge = pytest.mark.parametrize("judge", judges.JUDGES, ids=lambda judge: judge.name)


@pytest.mark.parametrize("name", JUDGED)
@every_judge
def test_a_judge_finds_no_fault(judge: judges.Judge, name: str, verdicts: VerdictsOf) -> None:
    assert [] == [fault for fault in verdicts(judge)[name].faults if fault.rule not in ACCEPTED[judge]]


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
