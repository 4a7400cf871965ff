"""The page on accessibility names every rule there is, and no figure or exception that the judges do not bear out."""

from __future__ import annotations

import re

import judges
import pytest

from tests.judges.accepted import ACCEPTED, ACCEPTED_BY_SCRIPT
from tests.judges.conftest import VerdictsOf
from tests.markdown_pages import DOCS
from tests.papers import SAMPLE_PAPERS

PAGE = (DOCS / "explanation" / "accessibility.md").read_text(encoding="utf-8")
SAMPLE = next(name for name in SAMPLE_PAPERS if name.endswith("-cabinet"))

# Every success criterion of WCAG 2.2 at levels A and AA.  4.1.1 is obsolete; the others left out are AAA.
WCAG = {
    1: {1: [1], 2: [1, 2, 3, 4, 5], 3: [1, 2, 3, 4, 5], 4: [1, 2, 3, 4, 5, 10, 11, 12, 13]},
    2: {1: [1, 2, 4], 2: [1, 2], 3: [1], 4: [1, 2, 3, 4, 5, 6, 7, 11], 5: [1, 2, 3, 4, 7, 8]},
    3: {1: [1, 2], 2: [1, 2, 3, 4, 6], 3: [1, 2, 3, 4, 7, 8]},
    4: {1: [2, 3]},
}
CRITERIA = [f"{a}.{b}.{c}" for a, guidelines in WCAG.items() for b, every in guidelines.items() for c in every]


def section(heading: str) -> str:
    """The part of the page below a heading, as far as the next of its level or a higher one."""
    marks = heading.partition(" ")[0]
    begun = PAGE.index(f"\n{heading}\n") + len(heading) + 2
    ended = re.search(rf"^#{{1,{len(marks)}}} ", PAGE[begun:], re.MULTILINE)
    return PAGE[begun : begun + ended.start()] if ended else PAGE[begun:]


def rows(text: str) -> list[list[str]]:
    """The rows of the tables of a part, without their heads."""
    lines = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return [row for at, row in enumerate(lines[1:], 1) if not set(row[0]) <= {"-"} and not is_head(lines, at)]


def is_head(lines: list[list[str]], at: int) -> bool:
    """Whether a row stands right above a rule."""
    return at + 1 < len(lines) and set(lines[at + 1][0]) <= {"-"}


def test_every_criterion_of_wcag_stands_there_once() -> None:
    said = section("## WCAG 2.2, levels A and AA")
    named = [row[0].split()[0] for row in rows(said) if len(row) == 3]
    left_out: list[str] = []
    for first, last in re.findall(
        r"\b(\d\.\d\.\d+)(?: to \d\.\d\.(\d+))?", " ".join(row[0] for row in rows(said) if len(row) == 2)
    ):
        stem, _, number = first.rpartition(".")
        left_out += [f"{stem}.{each}" for each in range(int(number), int(last or number) + 1)]

    assert 55 == len(CRITERIA)
    assert sorted(CRITERIA) == sorted([*named, *left_out])
    assert (f"Of the 55, {len(named)} can be", f"The other {len(left_out)} have") == (
        re.search(r"Of the 55, \d+ can be", said)[0],  # type: ignore[index]  # it stands there
        re.search(r"The other \d+ have", said)[0],  # type: ignore[index]  # it stands there
    )


def test_every_checkpoint_of_the_matterhorn_protocol_stands_there_in_order() -> None:
    numbers = [row[0][:2] for row in rows(section("### PDF/UA-1, checkpoint by checkpoint"))]
    assert [f"{number:02}" for number in range(1, 32)] == numbers


def test_every_rule_that_is_let_pass_is_explained_and_no_other() -> None:
    explained = {(row[0], row[1].strip("`")) for row in rows(section("## What the judges find, and why it stays"))}
    by_judge = {(judge.name, rule) for judge, rules in ACCEPTED.items() for rule in rules}
    by_script = {
        (script, rule) for script, rules in ACCEPTED_BY_SCRIPT.items() for rule in rules if script != "html_a11y.mjs"
    }  # that script asks the judges of pages once more
    assert by_judge | by_script == explained


@pytest.mark.parametrize(
    ("row", "judge", "rules", "more_than"),
    [
        ("veraPDF, PDF/UA-1", judges.VERAPDF, "ua1 rules", "ua1 assertions"),
        ("veraPDF, PDF/A-2a", judges.VERAPDF, "2a rules", "2a assertions"),
        ("html-validate", judges.HTML_VALIDATE, "rules", None),
        ("axe in Chromium", judges.AXE, "rules", "rules that apply"),
    ],
)
def test_the_figures_are_those_of_the_judges(
    row: str, judge: judges.Judge, rules: str, more_than: str | None, verdicts: VerdictsOf
) -> None:
    told = next(each for each in rows(section("## Where we stand")) if each[0] == row)
    figures = verdicts(judge)[SAMPLE].figures
    assert int(told[2]) == figures[rules]
    if more_than:
        at_least = re.search(r"more than ([\d,]+)", told[3])
        assert at_least is not None
        assert int(at_least[1].replace(",", "")) < figures[more_than] < 2 * int(at_least[1].replace(",", ""))


def test_every_judge_stands_there() -> None:
    said = {row[0] for row in rows(section("## Where we stand"))}
    assert [] == [judge.name for judge in judges.JUDGES if not any(judge.name in each for each in said)]
