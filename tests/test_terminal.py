"""What a person is told at the end: how many problems, whether more may follow, and a command that can be pasted."""

from __future__ import annotations

import json
import shlex
import unicodedata
from pathlib import Path

import pytest

from cabinet_report import cli, terminal
from cabinet_report.intake.starter import new_pack

RED = "\x1b[31m"
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


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (f"{RED}red", "\\u{001b}[31mred"),
        ("\x9b31mred", "\\u{009b}31mred"),
        ("right\u202eot tfel\u202c", "right\\u{202e}ot tfel\\u{202c}"),
        ("\u2066a\u2069\u200f\u061c", "\\u{2066}a\\u{2069}\\u{200f}\\u{061c}"),
        ("over\rwritten\x08", "over\\u{000d}written\\u{0008}"),
        ("a\u2028b\U000e0041", "a\\u{2028}b\\u{e0041}"),
        ("two\nlines\tand a £ – café 値", "two\nlines\tand a £ – café 値"),
    ],
)
def test_hidden_characters_are_shown_by_their_numbers(text: str, seen: str) -> None:
    assert seen == terminal.visible(text)


def test_json_says_hidden_characters_in_its_own_way(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.say_json({"message": "\u202e\x9b £ 値\U000e0041"})
    said = "".join(capsys.readouterr())

    assert '{\n  "message": "\\u202e\\u009b £ 値\\udb40\\udc41"\n}\n' == said
    assert {"message": "\u202e\x9b £ 値\U000e0041"} == json.loads(said)


@pytest.mark.parametrize(
    "command", [["check"], ["check", "--format", "json"], ["build"], ["show"], ["show", "--stage", "tree"]]
)
def test_what_stands_in_the_pack_tells_the_terminal_nothing(
    command: list[str], pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(pack / "narrative" / "risks.md", "\n", " \u202eturned\u202c\n")
    if command != ["show"]:
        change(pack / "measures.csv", "gas_checks", f"gas{RED}")

    cli.main([*command, str(pack)])

    told = "".join(capsys.readouterr())
    assert [] == [character for character in told if character != "\n" and unicodedata.category(character)[0] == "C"]
    assert ("\\u{202e}turned" in told) == (command == ["show"])


def test_a_name_that_holds_a_line_end_forges_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", "a\nKPI-001  forged"])

    assert "PACK-001  a\\u{000a}KPI-001  forged: there is no such folder." in "".join(capsys.readouterr())
