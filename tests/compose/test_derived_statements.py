"""Each statement that a quarterly paper makes of its figures prints what the page on them says, and raises no query."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cabinet_report import pipeline
from cabinet_report.domain.prose import Prose
from cabinet_report.houses.house import House
from cabinet_report.houses.read import read_house
from cabinet_report.problems import Where
from cabinet_report.resources import folder
from cabinet_report.submission import Submission
from cabinet_report.tree.nodes import Paragraph
from cabinet_report.tree.walk import text_of, walk
from tests.submissions import STYLE

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "derived-statements.md").read_text(encoding="utf-8")
STATEMENTS, SETTINGS = PAGE.split("\n## One setting")

_ROW = re.compile(r"^\| ([^`|]+) \| `((?:[^`]|`(?! \|))+)` \| (.+) \|$", re.MULTILINE)
_SETTING = re.compile(r"^\| `([^`|]+)` \| `((?:[^`]|`(?! \|))+)` \| (.+) \|$", re.MULTILINE)
ROWS = [(words.replace("\\|", "|"), prints) for _, words, prints in _ROW.findall(STATEMENTS)]
SET = [(setting, words.replace("\\|", "|"), prints) for setting, words, prints in _SETTING.findall(SETTINGS)]

Say = Callable[[str, House], str]


@pytest.fixture(scope="module")
def sample() -> Submission:
    return pipeline.load(ROOT / "sample_inputs" / "2021-22-q1")


@pytest.fixture(scope="module")
def say(sample: Submission, tmp_path_factory: pytest.TempPathFactory) -> Say:
    """A function that gives the first paragraph of a paper made from these words, which must raise no query."""
    place = tmp_path_factory.mktemp("page")
    for name in ("audiences/cabinet.toml", "sections/words.md"):
        (place / name).parent.mkdir()
        (place / name).write_text(STYLE[name], encoding="utf-8")

    def say(words: str, house: House) -> str:
        narrative = {**sample.narrative, "words": Prose(words, Where("narrative/words.md", line=1))}
        changed = replace(sample, narrative=narrative)
        paper = pipeline.compose(changed, "cabinet", replace(house, folders=(place, *house.folders))).paper
        assert () == paper.queries
        return next(text_of(node.children) for node in walk(paper.children) if isinstance(node, Paragraph))

    return say


def test_the_page_is_read() -> None:
    assert len(ROWS) == len(re.findall(r"^\| [a-z]", STATEMENTS, re.MULTILINE)) - STATEMENTS.count("| statement |")
    assert len(SET) == len(re.findall(r"^\| `", SETTINGS, re.MULTILINE))


@pytest.mark.parametrize(("words", "prints"), ROWS, ids=lambda text: text[:60])
def test_a_statement_prints_what_the_page_says(words: str, prints: str, sample: Submission, say: Say) -> None:
    assert prints == say(words, pipeline.read_style(sample))


@pytest.mark.parametrize(("setting", "words", "prints"), SET, ids=lambda text: text[:60])
def test_a_setting_of_the_house_changes_what_is_printed(
    setting: str, words: str, prints: str, say: Say, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    settings = f'schema = 1\nname = "Other"\nbased_on = "doncaster"\n\n[formats]\n{setting}\n'
    (tmp_path / "other" / "house.toml").write_text(settings, encoding="utf-8")

    assert prints == say(words, read_house("other", (tmp_path, folder("templates") / "houses")))
