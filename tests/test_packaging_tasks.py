"""The two commands: each does what it says, in order, and its exit code tells how it went."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tasks
from machine import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAKEFILE = tasks.ROOT / "Makefile"


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The commands that a task runs, on a machine that has everything."""
    commands: list[str] = []

    def note(command: list[str]) -> int:
        commands.append(" ".join(Path(word).stem if word.startswith("e") else word for word in command))
        return 0

    monkeypatch.setattr(tasks, "set_up", lambda: Path("e"))
    monkeypatch.setattr(tasks, "has_pdf", lambda _environment: True)
    monkeypatch.setattr(tasks, "run", note)
    monkeypatch.setattr(tasks.judges, "are_asked_for", lambda: False)
    monkeypatch.setattr(tasks.judges, "absent", list)
    return commands


def test_demo_builds_the_sample_and_says_where_it_lies(ran: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert tasks.main(["demo"]) == 0
    assert [f"cabinet-report build {tasks.SAMPLE}"] == ran
    assert f"The papers are in {tasks.ROOT / 'out'}" in capsys.readouterr().out


def test_demo_without_the_libraries_for_pdf_makes_docx_and_html(
    ran: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "has_pdf", lambda _environment: False)
    assert tasks.main(["demo"]) == 0
    assert [f"cabinet-report build {tasks.SAMPLE} --format docx --format html"] == ran


def test_demo_that_does_not_work_hands_on_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ran: list[str]
) -> None:
    monkeypatch.setattr(tasks, "run", lambda _command: 3)
    assert tasks.main(["demo"]) == 3
    assert "The papers are in" not in capsys.readouterr().out
    assert [] == ran


def test_test_checks_style_layout_types_imports_and_tests(ran: list[str]) -> None:
    assert tasks.main(["test"]) == 0
    assert ["python -m ruff check .", "python -m ruff format --check .", "python -m mypy", "lint-imports"] == ran[:-1]
    assert ran[-1].startswith("python -m pytest")


def test_test_checks_only_what_is_named(ran: list[str]) -> None:
    assert tasks.main(["test", "--only", "types", "--only", "style"]) == 0
    assert ["python -m ruff check .", "python -m mypy"] == ran


def test_the_judges_are_seen_to_before_the_tests_where_they_are_asked_for(
    ran: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks.judges, "are_asked_for", lambda: True)
    monkeypatch.setattr(tasks.judges, "see_to_judges", lambda *_: ran.append("judges"))
    assert tasks.main(["test", "--only", "style"]) == 0
    assert ["python -m ruff check ."] == ran
    assert tasks.main(["test", "--only", "tests"]) == 0
    assert "judges" == ran[1]


def test_a_judge_that_did_not_sit_is_named_last(
    ran: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tasks.judges, "absent", lambda: ["veraPDF did not judge PDF: there is no java"])
    assert tasks.main(["test"]) == 0
    assert capsys.readouterr().out.endswith("NOT JUDGED: veraPDF did not judge PDF: there is no java\n")
    assert 5 == len(ran)


def test_test_knows_no_check_of_another_name(capsys: pytest.CaptureFixture[str], ran: list[str]) -> None:
    with pytest.raises(SystemExit):
        tasks.main(["test", "--only", "tpyes"])
    assert "tpyes" in capsys.readouterr().err
    assert [] == ran


def test_test_goes_on_after_a_check_that_does_not_pass_and_says_which(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ran: list[str]
) -> None:
    def types_do_not_pass(command: list[str]) -> int:
        ran.append(command[-1])
        return int("mypy" in command)

    monkeypatch.setattr(tasks, "run", types_do_not_pass)
    assert tasks.main(["test"]) == 1
    assert len(ran) == 5
    said = capsys.readouterr().out
    assert "types    did not pass" in said
    assert "imports  passed" in said


def test_a_check_that_is_killed_has_not_passed(monkeypatch: pytest.MonkeyPatch, ran: list[str]) -> None:
    monkeypatch.setattr(tasks, "run", lambda _command: -9)
    assert tasks.main(["test"]) == 1
    assert [] == ran


def test_a_refusal_is_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tasks, "set_up", raising(Refusal("Nothing was installed.")))
    assert tasks.main(["demo"]) == 1
    assert capsys.readouterr().err == "\nNothing was installed.\n"


def test_stopping_by_hand_says_that_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tasks, "set_up", raising(KeyboardInterrupt()))
    assert tasks.main(["test"]) == 130
    assert "noticed next time" in capsys.readouterr().err


def raising(error: BaseException) -> Callable[[], Path]:
    def stop() -> Path:
        raise error

    return stop


def test_an_old_python_hands_over_to_a_newer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(tasks.sys, "version_info", (3, 10, 12, "final", 0))
    monkeypatch.setattr(tasks.sys, "argv", ["tools/tasks.py", "demo"])
    monkeypatch.setattr(tasks.machine, "newer_python", lambda _starts: "python3.12")
    monkeypatch.setattr(tasks.subprocess, "call", lambda command: ran.append(command) or 0)
    assert tasks.main() == 0
    assert [["python3.12", "tools/tasks.py", "demo"]] == ran


def test_an_old_python_alone_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tasks.sys, "version_info", (3, 10, 12, "final", 0))
    monkeypatch.setattr(tasks.machine, "newer_python", lambda _starts: None)
    assert tasks.main(["demo"]) == 1
    assert f"needs Python 3.11 or later; {sys.executable} is 3.10.12" in capsys.readouterr().err


def test_the_locks_need_uv(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(tasks.shutil, "which", lambda _name: None)
    assert tasks.main(["lock"]) == 1
    assert "uv" in capsys.readouterr().err


def test_the_locks_are_worked_out_for_running_first_and_then_for_developing(
    ran: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks.shutil, "which", lambda name: name)
    monkeypatch.setattr(tasks.judges, "leave_out_hosts", lambda: ran.append("no hosts"))
    assert tasks.main(["lock", "--upgrade"]) == 0
    first, second, third, *npm = ran
    assert "--group dev --constraint requirements/run.txt" in second
    assert "--group" not in first
    assert third.endswith("--output-file requirements/judges.txt --no-deps requirements/judges.in")
    assert ["npm install --package-lock-only --ignore-scripts --prefix requirements/judges", "no hosts"] == npm
    for command in (first, second, third):
        assert "--generate-hashes --no-emit-index-url --no-header" in command
        assert "--upgrade" in command


@pytest.mark.parametrize("task", ["demo", "test", "wheel", "lock"])
def test_make_offers_every_task_with_a_sentence(task: str) -> None:
    makefile = MAKEFILE.read_text(encoding="utf-8")
    assert f"\n{task}:  ## " in makefile
    assert f"$(PYTHON) tools/tasks.py {task}\n" in makefile
