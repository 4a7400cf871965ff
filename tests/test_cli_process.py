"""The command line as a program of its own: what it loads, and how it gets on with pipes, terminals and locales."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.submissions import PACK, Files, places

SOURCE = Path(__file__).parents[1] / "src"
PROGRAM = (sys.executable, "-m", "cabinet_report")
HEAVY = ("pandas", "weasyprint", "docx", "jinja2", "lxml", "openpyxl", "pikepdf", "markdown_it", "babel", "yaml")


def surroundings(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    return {**kept, "PYTHONPATH": str(SOURCE), **more}


def run(folder: Path, *words: object, **more: str) -> subprocess.CompletedProcess[str]:
    command = [*PROGRAM, *(str(word) for word in words)]
    return subprocess.run(
        command, cwd=folder, env=surroundings(**more), capture_output=True, check=False, encoding="utf-8", timeout=120
    )


def loaded(words: str, libraries: tuple[str, ...], folder: Path) -> list[str]:
    """Which of the libraries a command has loaded, in a process of its own, by the time that it ends."""
    code = f"""
import json, sys
from cabinet_report.cli import main
assert main({words.split()!r}) == 0
json.dump([name for name in {libraries!r} if name in sys.modules], sys.stderr)
"""
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=surroundings(), capture_output=True, check=True, text=True
    )
    found: list[str] = json.loads(ended.stderr)
    return found


def make(folder: Path, files: Files | None = None) -> Path:
    return places(folder, {"narrative/words.md": "Words.", **(files or {})}).pack.relative_to(folder)


@pytest.mark.parametrize(
    "words", ["--help", "build --help", "check --help", "new --help", "show --help", "explain --help"]
)
def test_help_loads_none_of_the_heavy_libraries(words: str, tmp_path: Path) -> None:
    assert [] == loaded(words, HEAVY, tmp_path)


@pytest.mark.parametrize(
    ("words", "unused"), [("explain KPI-004", HEAVY), ("check pack", ("pandas", "weasyprint", "pikepdf"))]
)
def test_a_command_loads_only_what_it_needs(words: str, unused: tuple[str, ...], tmp_path: Path) -> None:
    make(tmp_path)

    assert [] == loaded(words, unused, tmp_path)


def test_the_exit_code_reaches_the_shell(tmp_path: Path) -> None:
    pack = make(tmp_path)

    assert 0 == run(tmp_path, "check", pack).returncode
    assert 2 == run(tmp_path, "biuld", pack).returncode
    assert 3 == run(tmp_path, "check", "nowhere").returncode
    assert 6 == run(tmp_path, "build", pack, "--format", "text", "-o", pack / "paper.yaml").returncode


def test_a_pack_with_spaces_and_accents_in_its_name_is_built_from_anywhere(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "pack").rename(tmp_path / "anytown" / "Année 2021 été")
    (tmp_path / "elsewhere").mkdir()
    named = ("--house", "plain", "--format", "text", "-o", tmp_path / "où")
    made = run(tmp_path / "elsewhere", "build", "../anytown/Année 2021 été", *named)

    assert (4, "") == (
        made.returncode,
        made.stdout,
    )  # the house is not found from there, and the common paper asks for more
    assert "TPL-009  templates/sections/" in made.stderr
    made = run(tmp_path, "build", "anytown/Année 2021 été", "--format", "text", "-o", tmp_path / "où")
    assert (0, ["Année 2021 été-cabinet.txt"]) == (made.returncode, [path.name for path in (tmp_path / "où").iterdir()])


def test_pounds_and_dashes_get_through_where_only_ascii_is_expected(tmp_path: Path) -> None:
    pack = make(tmp_path, {"narrative/words.md": "{{ measure.£x }}"})
    ended = run(tmp_path, "check", pack, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert "£" in ended.stdout
    assert 4 == ended.returncode


@pytest.mark.skipif(os.name != "posix", reason="a shell's pipe")
def test_whoever_reads_a_part_of_what_is_printed_hears_no_complaint(tmp_path: Path) -> None:
    pack = make(tmp_path)
    program = " ".join(PROGRAM)
    ended = subprocess.run(  # noqa: S602  # the program under test, in a pipe
        f"({program} show {pack}; echo $? >&2) | head -n 1",
        cwd=tmp_path, env=surroundings(), capture_output=True, check=True, text=True, shell=True,
    )  # fmt: skip

    assert ("finished paper\n", "0\n") == (ended.stdout, ended.stderr)


@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal")
def test_a_terminal_shows_a_bar_and_then_only_what_was_written(tmp_path: Path) -> None:
    import pty

    pack = make(tmp_path)
    main_end, other_end = pty.openpty()
    ended = subprocess.run(
        [*PROGRAM, "build", str(pack), "--format", "text"],
        cwd=tmp_path, env=surroundings(TERM="xterm"), stdout=subprocess.PIPE, stderr=other_end, check=True, text=True,
    )  # fmt: skip
    os.close(other_end)
    shown = os.read(main_end, 10_000).decode()
    os.close(main_end)

    assert "\r\x1b[K░" in shown
    assert " writing cabinet as text" in shown
    assert shown.endswith("\r\x1b[K")
    assert ended.stdout.startswith("wrote out/pack-cabinet.txt (")


@pytest.mark.skipif(os.name != "posix", reason="a signal")
def test_a_paper_is_the_same_whatever_the_time_zone_locale_and_hash_seed(tmp_path: Path) -> None:
    pack = make(tmp_path, {"paper.yaml": PACK["paper.yaml"]})
    papers = []
    for number, more in enumerate(
        ({"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"}, {"LC_ALL": "C", "PYTHONHASHSEED": "2"})
    ):
        assert 0 == run(tmp_path, "build", pack, "--format", "html", "-o", f"out{number}", **more).returncode
        papers.append((tmp_path / f"out{number}" / "pack-cabinet.html").read_bytes())

    assert papers[0] == papers[1]
