"""What a person is told at the end: how many problems, and a command that can be pasted."""

from __future__ import annotations

import json
import re
import shlex
import unicodedata
from pathlib import Path

import pytest

from cabinet_report import cli, load, terminal
from cabinet_report.intake.starter import new_pack

RED = "\x1b[31m"


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


def test_what_was_looked_at_is_counted(pack: Path) -> None:
    said = terminal.looked_at(load(pack), ["cabinet", "osmc"])

    begins = r"Looked at \d+ measures, \d+ values, 3 finance lines, 1 demand series, "
    assert re.fullmatch(begins + r".*and the paper for cabinet and osmc\.", said)


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
