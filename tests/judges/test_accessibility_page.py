"""The page on accessibility names every rule there is, every judge, and every exception that is made."""

from __future__ import annotations

import re

import judges

from tests.judges.accepted import ACCEPTED, ACCEPTED_BY_SCRIPT, ACCEPTED_IN_DRAFTS
from tests.markdown_pages import DOCS, Page, table_rows

PAGE = Page(DOCS / "explanation" / "accessibility.md")

# Every success criterion of WCAG 2.2 at levels A and AA.  4.1.1 is obsolete; the others left out are AAA.
WCAG = {
    1: {1: [1], 2: [1, 2, 3, 4, 5], 3: [1, 2, 3, 4, 5], 4: [1, 2, 3, 4, 5, 10, 11, 12, 13]},
    2: {1: [1, 2, 4], 2: [1, 2], 3: [1], 4: [1, 2, 3, 4, 5, 6, 7, 11], 5: [1, 2, 3, 4, 7, 8]},
    3: {1: [1, 2], 2: [1, 2, 3, 4, 6], 3: [1, 2, 3, 4, 7, 8]},
    4: {1: [2, 3]},
}
CRITERIA = [f"{a}.{b}.{c}" for a, guidelines in WCAG.items() for b, every in guidelines.items() for c in every]


def test_every_criterion_of_wcag_stands_there_once() -> None:
    said = PAGE.section("## WCAG 2.2, levels A and AA")
    named = [row[0].split()[0] for row in table_rows(said) if len(row) == 3]
    left_out: list[str] = []
    for first, last in re.findall(
        r"\b(\d\.\d\.\d+)(?: to \d\.\d\.(\d+))?", " ".join(row[0] for row in table_rows(said) if len(row) == 2)
    ):
        stem, _, number = first.rpartition(".")
        left_out += [f"{stem}.{each}" for each in range(int(number), int(last or number) + 1)]

    assert 55 == len(CRITERIA)
    assert sorted(CRITERIA) == sorted([*named, *left_out])
    counted = re.findall(r"Of the (\d+), (\d+) can|The other (\d+) have", " ".join(said))
    assert [("55", str(len(named)), ""), ("", "", str(len(left_out)))] == counted


def test_every_checkpoint_of_the_matterhorn_protocol_stands_there_in_order() -> None:
    numbers = [row[0][:2] for row in table_rows(PAGE.section("### PDF/UA-1, checkpoint by checkpoint"))]
    assert [f"{number:02}" for number in range(1, 32)] == numbers


def test_every_rule_that_is_let_pass_is_explained_and_no_other() -> None:
    explained = {
        (row[0], row[1].strip("`")) for row in table_rows(PAGE.section("## What the judges find, and why it stays"))
    }
    by_judge = {(judge.name, rule) for judge, rules in ACCEPTED.items() for rule in rules}
    by_script = {
        (script, rule) for script, rules in ACCEPTED_BY_SCRIPT.items() for rule in rules if script != "html_a11y.mjs"
    }  # that script asks the judges of pages once more
    in_drafts = {(script, f"{rule}`, in drafts") for script, rules in ACCEPTED_IN_DRAFTS.items() for rule in rules}
    assert by_judge | by_script | in_drafts == explained


def test_every_judge_stands_there() -> None:
    said = {row[0] for row in table_rows(PAGE.section("## Where we stand"))}
    assert [] == [judge.name for judge in judges.JUDGES if not any(judge.name in each for each in said)]
