"""The page of each problem that composition, the passes and the checks tell shows what causes it, and what is said."""

from pathlib import Path

import pytest

from cabinet_report.resources import folder
from tests.text_cases import outcomes, read_case

PAGES = folder("pages") / "problems"
# PAPER-027 is asked over all papers of a pack together: tests/checks/test_narratives.py. The example of PAPER-050 is a
# command, which tests/test_documents.py runs.
SHOWN = sorted(
    page
    for page in [
        *PAGES.glob("TPL-*.md"),
        *PAGES.glob("PAPER-*.md"),
        *PAGES.glob("HOUSE-02*.md"),
        *PAGES.glob("GOV-02[12].md"),
    ]
    if page.stem not in ("PAPER-027", "PAPER-050")
)


@pytest.mark.parametrize("page", SHOWN, ids=lambda path: path.stem)
def test_the_example_of_a_page_has_the_problems_that_the_page_shows(page: Path, tmp_path: Path) -> None:
    case = read_case(page)

    assert dict(case.expected) == outcomes(case, tmp_path)
    assert case.title.startswith(f"{page.stem}  ")
    assert all(line.startswith(page.stem) for line in case.expected["problems"].splitlines())
