"""Checkers that stand outside the project find no fault either; they are extra, and never the only proof of anything.

``OTHER_CHECKERS`` names the folder of their scripts.  Without it these tests are left out.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import judges
import pytest

from tests.judges.accepted import ACCEPTED_BY_SCRIPT, ACCEPTED_IF_ACCESSIBLE, ACCEPTED_IN_DRAFTS
from tests.papers import ACCESSIBLE, DRAFT, EVERY_NODE, JUDGED, MADE_FOR_REVIEW, loses_notes_in_libreoffice, written

FOLDER = os.environ.get("OTHER_CHECKERS", "")

pytestmark = pytest.mark.skipif(not FOLDER, reason="OTHER_CHECKERS names no folder of other checkers")

COMMANDS = {
    "pdf_ua_checks.py": ("pdf", [sys.executable], ["--json", "--expect", "lang=en-GB"]),
    "docx_validate.py": ("docx", [sys.executable], ["--json", "--libreoffice", "--expect", "lang=en-GB"]),
    "html_a11y.mjs": ("html", ["node"], ["--json", "--offline"]),
}

# That script reads notes in cells and words that the data turns round in ways of its own; parity compares them.
COMPARED = [name for name in JUDGED if name not in (EVERY_NODE, DRAFT)]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all papers in all formats."""
    folder = tmp_path_factory.mktemp("papers")
    for name in JUDGED:
        for form in ("pdf", "docx", "html"):
            (folder / f"{name}.{form}").write_bytes(written(name, form))
    return folder


@pytest.mark.parametrize("script", COMMANDS)
def test_another_checker_has_nothing_to_say_but_what_is_accepted(script: str, files: Path) -> None:
    form, program, options = COMMANDS[script]
    papers = sorted(files.glob(f"*.{form}"))
    found = json.loads(said_by([*program, Path(FOLDER, script), *options, *papers]))
    assert {str(paper) for paper in papers} == found.keys()
    said = [(Path(paper).stem, each["id"], each) for paper, every in found.items() for each in every]
    in_drafts = ACCEPTED_IN_DRAFTS.get(script, {})

    def is_accepted(name: str, rule: str) -> bool:
        if name in ACCESSIBLE:
            return rule in ACCEPTED_IF_ACCESSIBLE.get(script, frozenset())
        return rule in ACCEPTED_BY_SCRIPT[script] or (name in MADE_FOR_REVIEW and rule in in_drafts)

    assert [] == [(name, each) for name, rule, each in said if not is_accepted(name, rule)]
    assert set() == {*ACCEPTED_BY_SCRIPT[script], *in_drafts} - {rule for _, rule, _ in said}


@pytest.mark.parametrize("name", COMPARED)
def test_another_reader_finds_that_word_and_pdf_agree(name: str, files: Path) -> None:
    script = Path(FOLDER, "docx_pdf_agree.py")
    said = said_by([sys.executable, script, "--json", files / f"{name}.docx", files / f"{name}.pdf"])
    faults = json.loads(said)["faults"]
    if loses_notes_in_libreoffice(name):
        faults["layout"] = [each for each in faults["layout"] if not each.startswith("footnote ")]
    assert {} == {kind: found for kind, found in faults.items() if found}


def said_by(command: Sequence[str | Path]) -> str:
    """What a script answers, whether it found faults or not."""
    done = subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "NODE_MODULES": str(judges.MODULES), "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout
