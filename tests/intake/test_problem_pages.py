"""Each problem page shows a pack that has the problem, and says of it exactly what the program says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.intake.packs import Files, example_of

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "reference" / "problems"
SOURCE = ROOT / "src" / "cabinet_report" / "intake"
TESTS = Path(__file__).parent

_CODE = re.compile(r'"((?:PACK|CSV|KPI|FIN|DEM|GOV|ACR|NAR)-\d{3})"')
CODES = sorted({code for path in SOURCE.rglob("*.py") for code in _CODE.findall(path.read_text(encoding="utf-8"))})
EXAMPLES = {code: example_of((PAGES / f"{code}.md").read_text(encoding="utf-8")) for code in CODES}
SHOWN = [code for code, example in EXAMPLES.items() if example.problems]

ProblemsIn = Callable[[Files], list[str]]


@pytest.mark.parametrize("code", CODES)
def test_each_code_has_a_page_that_says_what_it_means_and_what_to_do(code: str) -> None:
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")

    assert page.startswith(f"# {code}  ")
    assert "\n## What to do\n" in page
    assert 10 <= page.count("\n") <= 45


@pytest.mark.parametrize("code", SHOWN)
def test_the_example_of_a_page_has_the_problems_that_the_page_shows(code: str, problems_in: ProblemsIn) -> None:
    example = EXAMPLES[code]

    assert example.problems == problems_in(example.files)
    assert any(problem.startswith(code) for problem in example.problems)


@pytest.mark.parametrize("code", sorted(set(CODES) - set(SHOWN)))
def test_a_code_whose_page_cannot_show_a_pack_has_a_test_of_its_own(code: str) -> None:
    tests = "".join(path.read_text(encoding="utf-8") for path in TESTS.glob("test_*.py"))

    assert re.search(rf"[\"']{code}", tests)
