"""The text cases of comparison: whoever adds a file to ``cases`` adds a test."""

from pathlib import Path

import pytest

from tests.text_cases import outcomes, read_case

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_comes_out_is_what_the_case_says(path: Path, tmp_path: Path) -> None:
    case = read_case(path)

    assert dict(case.expected) == outcomes(case, tmp_path)
