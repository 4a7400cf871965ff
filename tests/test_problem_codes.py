"""Every code that the program can tell has its stage, its page, and something that raises it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cabinet_report.problems import STAGES
from cabinet_report.resources import folder

ROOT = Path(__file__).parents[1]
PAGES = folder("pages") / "problems"

_CODE = re.compile(r'"([A-Z]+-\d{3})"')

CODES = sorted({code for path in (ROOT / "src").rglob("*.py") for code in _CODE.findall(path.read_text("utf-8"))})
TESTS = "".join(path.read_text("utf-8") for path in Path(__file__).parent.rglob("test_*.py"))


def test_codes_are_found() -> None:
    assert len(CODES) > 60


@pytest.mark.parametrize("code", CODES)
def test_a_code_belongs_to_a_stage(code: str) -> None:
    assert code.partition("-")[0] in STAGES


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_a_page_that_says_what_it_means_and_what_to_do(code: str) -> None:
    page = (PAGES / f"{code}.md").read_text("utf-8")

    assert page.startswith(f"# {code}  ")
    assert "\n## What to do\n" in page
    assert 10 <= page.count("\n") <= 45


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_raised_by_the_example_of_its_page_or_by_a_test(code: str) -> None:
    page = (PAGES / f"{code}.md").read_text("utf-8")

    assert code in TESTS or re.search(rf"^```(?:problems|console|text)\n(?:.*\n)*?{code}  ", page, re.MULTILINE)


def test_every_page_belongs_to_a_code() -> None:
    assert set(CODES) == {path.stem for path in PAGES.glob("*-*.md")}


def test_no_message_blames_or_speaks_of_the_inside() -> None:
    said = re.compile(
        r"\b(invalid|illegal|failed to|unable to|exception|traceback|NoneType|you have|must not)\b", re.IGNORECASE
    )
    shown = {path.stem: path.read_text("utf-8") for path in PAGES.glob("*.md")}
    messages = {code: re.findall(rf"^{code}  .*$", page, re.MULTILINE) for code, page in shown.items()}

    assert {} == {code: lines for code, lines in messages.items() if any(said.search(line) for line in lines)}
