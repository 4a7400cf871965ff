"""The accessible form of a paper: who asks for it, what its files are called, and what it shares with the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cabinet_report import arguments, cli
from cabinet_report.passes.profiles import PROFILES
from tests.submissions import Files, places

Run = Callable[..., str]
ACCESSIBLE: Files = {"anytown/house.toml": 'schema = 1\nname = "A"\nbased_on = "plain"\nprofile = "accessible"\n'}
WORDS: Files = {
    "narrative/words.md": '# Words\n\n{{ table("finance") }}\n',
    "anytown/sections/words.md": "Before.\n\n{{ narrative('words') }}\n",
}
FLAT = "2021/22 budget Net (£000): "


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Carries a command out on a pack with these files, and gives what it prints."""
    monkeypatch.chdir(tmp_path)

    def ran(files: Files, command: str, *words: str) -> str:
        places(tmp_path, {**WORDS, **files})
        assert 0 == cli.main([command, "pack", *words])
        return capsys.readouterr().out

    return ran


@pytest.mark.parametrize(
    ("files", "words", "name"),
    [
        ({}, (), "pack-cabinet"),
        ({}, ("--profile", "house"), "pack-cabinet"),
        ({}, ("--profile", "accessible"), "pack-cabinet-accessible"),
        ({}, ("--profile", "accessible", "--draft"), "pack-cabinet-accessible-draft"),
        (ACCESSIBLE, (), "pack-cabinet-accessible"),
        (ACCESSIBLE, ("--profile", "house"), "pack-cabinet"),
    ],
)
def test_the_command_or_else_the_house_says_in_which_form(
    files: Files, words: tuple[str, ...], name: str, run: Run
) -> None:
    run(files, "build", "--format", "text", *words)

    [file] = Path("out").iterdir()
    assert name == file.stem
    assert ("accessible" in name) == (FLAT in file.read_text(encoding="utf-8"))


def test_a_finished_paper_is_shown_in_the_form_that_is_asked_for(run: Run) -> None:
    assert "rows=2" in run({}, "show")
    assert "rows=2" not in run({}, "show", "--profile", "accessible")


def test_the_command_knows_the_forms_that_there_are() -> None:
    assert PROFILES == arguments.PROFILES
