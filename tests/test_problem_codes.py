"""Every code that the program can tell has its stage, its page and its place, and something that makes it be told.

That each of them is really told while the tests run, is looked at when all have ended: see conftest.py.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cabinet_report.problems import STAGES, Problem, Where
from cabinet_report.resources import folder
from tests import codes_told

PAGES = folder("pages") / "problems"
PLACES = codes_told.named()
CODES = sorted(PLACES)

# A rule about a paper is one function of one module; a code about input or words may be told wherever they are read.
RULES = {code for code, places in PLACES.items() if any(place.parts[0] in ("checks", "passes") for place in places)}

# Codes that two parts of the program tell: an Office file is measured by whoever unpacks it.
IN_TWO_PARTS = {"WRITE-024": {"readers", "writers"}}


def test_there_are_codes_to_look_at() -> None:
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
def test_a_code_is_told_by_one_part_of_the_program(code: str) -> None:
    parts = {place.parts[0] for place in PLACES[code]}

    assert IN_TWO_PARTS.get(code, {min(parts)}) == parts


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_rule_about_a_paper_stands_in_one_module(code: str) -> None:
    assert 1 == len(PLACES[code])


def test_what_the_program_tells_is_noted_and_what_a_test_makes_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(codes_told, "_told", set())
    Problem("PACK-001", Where("made by a test"), "It is no problem.")
    codes_told.note(tmp_path)
    assert CODES == codes_told.untold(tmp_path)

    from cabinet_report.pipeline import load
    from cabinet_report.problems import Problems

    with pytest.raises(Problems):
        load(tmp_path / "nothing")
    codes_told.note(tmp_path)
    assert ["PACK-001"] == sorted(set(CODES) - set(codes_told.untold(tmp_path)))


def test_every_page_belongs_to_a_code() -> None:
    assert set(CODES) == {path.stem for path in PAGES.glob("*-*.md")}


def test_no_message_blames_or_speaks_of_the_inside() -> None:
    said = re.compile(
        r"\b(invalid|illegal|failed to|unable to|exception|traceback|NoneType|you have|must not)\b", re.IGNORECASE
    )
    shown = {path.stem: path.read_text("utf-8") for path in PAGES.glob("*.md")}
    messages = {code: re.findall(rf"^{code}  .*$", page, re.MULTILINE) for code, page in shown.items()}

    assert {} == {code: lines for code, lines in messages.items() if any(said.search(line) for line in lines)}
