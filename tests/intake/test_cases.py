"""The text cases: each changes the sound pack, and lists every problem of the result."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.intake.packs import Example, Files, example_of

CASES = {
    f"{path.stem}: {title}": example_of(body)
    for path in sorted((Path(__file__).parent / "cases").glob("*.md"))
    for title, _, body in (part.partition("\n") for part in path.read_text(encoding="utf-8").split("\n## ")[1:])
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_changed_pack_has_the_problems_that_its_case_lists(
    case: Example, problems_in: Callable[[Files], list[str]]
) -> None:
    assert case.problems == problems_in(case.files)
