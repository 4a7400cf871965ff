"""What a person is told at the end: how many problems, whether more may follow, and a command that can be pasted."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from cabinet_report import cli
from cabinet_report.intake.starter import new_pack

MORE = "There may be more behind these: later checks wait until they are mended."


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new pack in the folder where the commands run."""
    monkeypatch.chdir(tmp_path)
    new_pack(Path("quarter"))
    return Path("quarter")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param("values.csv", "99.7%", "awaited", id="of a table"),
        pytest.param("narrative/risks.md", "\n", " {{ measure.none_such.value }}\n", id="of the words"),
    ],
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_behind_errors_there_may_be_more(
    command: str, file: str, old: str, new: str, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(pack / file, old, new)

    cli.main([command, str(pack)])

    assert [MORE] == "".join(capsys.readouterr()).splitlines()[-1:]


@pytest.mark.parametrize("command", ["check", "build"])
def test_behind_errors_of_the_finished_paper_there_is_nothing(
    command: str, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(pack / "paper.yaml", "date: 2025-08-22}", "date: 2025-09-22}")

    assert 5 == cli.main([command, str(pack)])

    told = "".join(capsys.readouterr())
    assert (True, False) == ("PAPER-022" in told, MORE in told)


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_query_that_counts_as_an_error_keeps_nothing_back(
    command: str, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(pack / "values.csv", "99.7%", "997%")

    assert 3 == cli.main([command, str(pack), "--strict"])

    told = "".join(capsys.readouterr())
    assert (True, False) == ("KPI-007" in told, MORE in told)


def test_the_command_for_a_new_pack_can_be_pasted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    cli.main(["new", "my quarter 2"])

    last = capsys.readouterr().out.splitlines()[-1]
    assert 'Now: cabinet-report build "my quarter 2"' == last
    assert ["build", "my quarter 2"] == shlex.split(last)[2:]
