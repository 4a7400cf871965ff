"""The environment is made whole from the locks, and made anew when it is not."""

from __future__ import annotations

import json
import os
from pathlib import Path

import environment
import pytest
from machine import Refusal

PROJECT = """
[project]
name = "cabinet-report"
version = "{version}"

[build-system]
requires = ["hatchling"]

[tool.ruff]
line-length = {width}
"""


def checkout(folder: Path, *, lock: str = "babel==2.18.0", version: str = "0.1.0", width: int = 120) -> Path:
    """A checkout of the project, as far as the environment depends on it."""
    (folder / "requirements").mkdir(parents=True, exist_ok=True)
    (folder / environment.LOCK).write_text(lock, encoding="utf-8")
    (folder / "pyproject.toml").write_text(PROJECT.format(version=version, width=width), encoding="utf-8")
    return folder


def whole_environment(root: Path) -> Path:
    """An environment as it stands after everything was installed."""
    made = root / ".venv"
    python = environment.program(made, "python")
    python.parent.mkdir(parents=True)
    python.touch()
    (made / environment.STAMP).write_text(json.dumps(environment.wanted(root)), encoding="utf-8")
    return made


def test_a_whole_environment_is_kept(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    assert environment.reason_to_make(whole_environment(root), environment.wanted(root)) is None


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    assert environment.reason_to_make(root / ".venv", environment.wanted(root)) == "There is no environment yet"


@pytest.mark.parametrize("stamp", ["", "{", "[]", None])
def test_an_environment_without_a_whole_stamp_was_left_half_made(tmp_path: Path, stamp: str | None) -> None:
    root = checkout(tmp_path)
    made = whole_environment(root)
    (made / environment.STAMP).unlink()
    if stamp is not None:
        (made / environment.STAMP).write_text(stamp, encoding="utf-8")
    assert environment.reason_to_make(made, environment.wanted(root)) == "The environment was left half made"


def test_another_lock_makes_it_anew_and_is_named(tmp_path: Path) -> None:
    made = whole_environment(checkout(tmp_path))
    reason = environment.reason_to_make(made, environment.wanted(checkout(tmp_path, lock="babel==2.19.0")))
    assert reason == "Since the environment was made, there is a change in the locked dependencies"


def test_another_version_of_the_project_makes_it_anew(tmp_path: Path) -> None:
    made = whole_environment(checkout(tmp_path))
    reason = environment.reason_to_make(made, environment.wanted(checkout(tmp_path, version="0.2.0")))
    assert reason == "Since the environment was made, there is a change in the project's own description"


def test_a_change_in_the_rules_for_style_keeps_it(tmp_path: Path) -> None:
    made = whole_environment(checkout(tmp_path))
    assert environment.reason_to_make(made, environment.wanted(checkout(tmp_path, width=100))) is None


def test_another_python_makes_it_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = checkout(tmp_path)
    made = whole_environment(root)
    monkeypatch.setattr(environment.platform, "python_version", lambda: "3.99.0")
    reason = environment.reason_to_make(made, environment.wanted(root))
    assert reason == "Since the environment was made, there is a change in Python"


def test_a_checkout_that_was_moved_makes_it_anew(tmp_path: Path) -> None:
    whole_environment(checkout(tmp_path / "before"))
    moved = (tmp_path / "before").rename(tmp_path / "after")
    reason = environment.reason_to_make(moved / ".venv", environment.wanted(moved))
    assert reason == "Since the environment was made, there is a change in the project's folder"


def test_a_python_that_was_taken_away_makes_it_anew(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    made = whole_environment(root)
    environment.program(made, "python").unlink()
    reason = environment.reason_to_make(made, environment.wanted(root))
    assert reason == "The Python that the environment was made with is gone"


def test_the_stamp_is_written_only_after_every_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = checkout(tmp_path)
    made = whole_environment(root)
    seen: list[bool] = []

    def step(_command: list[str], **_more: object) -> int:
        seen.append((made / environment.STAMP).exists())
        return 0

    monkeypatch.setattr(environment.subprocess, "call", step)
    environment.make(made, root)
    assert [False, False, False] == seen
    assert environment.reason_to_make(made, environment.wanted(root)) is None


def test_a_step_that_does_not_work_leaves_no_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = checkout(tmp_path)
    made = whole_environment(root)
    monkeypatch.setattr(environment.subprocess, "call", lambda command, **_: int("--require-hashes" in command))
    with pytest.raises(Refusal, match="could not be made"):
        environment.make(made, root)
    assert not (made / environment.STAMP).exists()


def test_packages_are_installed_by_hash_as_wheels_and_the_project_from_no_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = checkout(tmp_path)
    made = whole_environment(root)
    ran: list[list[str]] = []
    monkeypatch.setattr(environment.subprocess, "call", lambda command, **_: ran.append(command) or 0)
    environment.make(made, root)
    _, dependencies, project = ran
    assert {"--require-hashes", "--only-binary=:all:", "-r"} <= set(dependencies)
    assert {"--no-deps", "--no-build-isolation", "--no-index", "--editable"} <= set(project)


def test_what_leads_python_elsewhere_is_left_out_of_our_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    assert {"PYTHONPATH", "PIP_USER"}.isdisjoint(environment.surroundings())


def test_on_a_mac_homebrews_libraries_are_in_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment.platform, "system", lambda: "Darwin")
    monkeypatch.setenv("DYLD_FALLBACK_LIBRARY_PATH", "/mine")
    expected = ["/mine", "/opt/homebrew/lib", "/usr/local/lib", "/opt/local/lib", "/usr/lib"]
    assert expected == environment.surroundings()["DYLD_FALLBACK_LIBRARY_PATH"].split(":")


@pytest.mark.parametrize(
    ("system", "expected"), [("nt", Path("e") / "Scripts" / "ruff.exe"), ("posix", Path("e") / "bin" / "ruff")]
)
def test_programs_lie_where_each_system_keeps_them(
    system: str, expected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path("e")
    monkeypatch.setattr(environment, "os", type("System", (), {"name": system, "environ": os.environ}))
    assert expected == environment.program(folder, "ruff")
