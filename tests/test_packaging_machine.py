"""What a new machine lacks is named, and installed only with leave."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import machine
import pytest
from machine import LIBRARIES, Library, Missing, Powers, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PANGO = Missing("Pango", "libpango-1.0-0")
GLIB = Missing("GLib", "libpango-1.0-0")
VENV = Missing("Python's venv and ensurepip", "python3.11-venv")

NOBODY_THERE = Powers(manager="apt", root=False, sudo=True, terminal=False)
AT_A_TERMINAL = Powers(manager="apt", root=False, sudo=True, terminal=True)
ROOT = Powers(manager="apt", root=True, sudo=False, terminal=False)
NO_SUDO = Powers(manager="apt", root=False, sudo=False, terminal=True)
MAC = Powers(manager="brew", root=False, sudo=True, terminal=True)
OTHER_LINUX = Powers(manager=None, root=True, sudo=False, terminal=True)

UPDATE = ["apt-get", "update"]
INSTALL = ["apt-get", "install", "--yes", "--no-install-recommends"]


class Trial:
    """A machine that lacks some things, and notes what is asked and run."""

    def __init__(self, *lacking: Missing, answer: str = "", works: bool = True, helps: bool = True) -> None:
        self.lacking = list(lacking)
        self.answer, self.works, self.helps = answer, works, helps
        self.asked: list[str] = []
        self.ran: list[list[str]] = []

    def see_to(self, powers: Powers) -> None:
        machine.see_to_packages(powers, lambda: list(self.lacking), self.ask, self.run)

    def ask(self, question: str) -> str:
        self.asked.append(question)
        return self.answer

    def run(self, command: list[str]) -> int:
        self.ran.append(command)
        if self.works and self.helps and "install" in command:
            self.lacking.clear()
        return 0 if self.works else 100


def test_a_machine_that_lacks_nothing_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    trial = Trial()
    trial.see_to(ROOT)
    assert ([], [], "") == (trial.asked, trial.ran, capsys.readouterr().out)


def test_root_installs_without_a_question_each_package_once() -> None:
    trial = Trial(GLIB, PANGO, VENV)
    trial.see_to(ROOT)
    assert [UPDATE, [*INSTALL, "libpango-1.0-0", "python3.11-venv"]] == trial.ran
    assert [] == trial.asked


@pytest.mark.parametrize("answer", ["y", "Y", " yes "])
def test_a_yes_runs_the_command_with_sudo(answer: str) -> None:
    trial = Trial(PANGO, answer=answer)
    trial.see_to(AT_A_TERMINAL)
    assert [["sudo", *UPDATE], ["sudo", *INSTALL, "libpango-1.0-0"]] == trial.ran


@pytest.mark.parametrize("answer", ["", "n", "no", "yikes"])
def test_anything_but_a_yes_installs_nothing(answer: str) -> None:
    trial = Trial(PANGO, answer=answer)
    with pytest.raises(Refusal, match="Nothing was installed"):
        trial.see_to(AT_A_TERMINAL)
    assert [] == trial.ran


def test_an_input_that_ends_is_no_yes() -> None:
    def ended(_question: str) -> str:
        raise EOFError

    trial = Trial(PANGO)
    with pytest.raises(Refusal, match="Nothing was installed"):
        machine.see_to_packages(AT_A_TERMINAL, lambda: [PANGO], ended, trial.run)
    assert [] == trial.ran


def test_without_a_terminal_the_one_command_is_printed_and_nothing_runs(capsys: pytest.CaptureFixture[str]) -> None:
    trial = Trial(PANGO, VENV, answer="y")
    with pytest.raises(Refusal):
        trial.see_to(NOBODY_THERE)
    said = capsys.readouterr().out
    command = "sudo apt-get install --yes --no-install-recommends libpango-1.0-0 python3.11-venv"
    assert f"  sudo apt-get update && {command}\n" in said
    assert ([], []) == (trial.asked, trial.ran)


def test_without_sudo_the_command_is_for_whoever_is_root(capsys: pytest.CaptureFixture[str]) -> None:
    trial = Trial(PANGO, answer="y")
    with pytest.raises(Refusal, match="no sudo"):
        trial.see_to(NO_SUDO)
    assert "  apt-get update && apt-get install" in capsys.readouterr().out
    assert ([], []) == (trial.asked, trial.ran)


def test_on_a_mac_homebrew_installs_after_a_yes_and_never_as_root() -> None:
    trial = Trial(Missing("Pango", "pango"), answer="y")
    trial.see_to(MAC)
    assert [["brew", "install", "pango"]] == trial.ran


def test_a_package_manager_that_we_do_not_know_is_left_to_the_person(capsys: pytest.CaptureFixture[str]) -> None:
    trial = Trial(PANGO)
    with pytest.raises(Refusal, match="own package manager"):
        trial.see_to(OTHER_LINUX)
    assert "Pango" in capsys.readouterr().out
    assert [] == trial.ran


def test_packages_that_cannot_be_installed_stop_the_run() -> None:
    with pytest.raises(Refusal, match="could not be installed"):
        Trial(PANGO, works=False).see_to(ROOT)


def test_a_library_that_is_still_missing_afterwards_is_named() -> None:
    with pytest.raises(Refusal, match="Still missing after that: Pango"):
        Trial(PANGO, helps=False).see_to(ROOT)


@pytest.mark.parametrize(
    ("version", "expected"),
    [((3, 9, 2), False), ((3, 10, 12), False), ((3, 11, 0), True), ((3, 14, 1), True), ((4, 0, 0), True)],
)
def test_a_python_is_new_enough_from_3_11_on(version: tuple[int, int, int], expected: bool) -> None:
    assert expected == machine.is_new_enough(version)


def test_an_old_python_is_told_what_to_install() -> None:
    said = machine.too_old((3, 9, 6), "/usr/bin/python3")
    assert "needs Python 3.11 or later; /usr/bin/python3 is 3.9.6" in said
    assert "apt-get install python3.11" in said
    assert "brew install python" in said


def found(*names: str) -> Callable[[str], str | None]:
    return lambda name: f"/usr/bin/{name}" if name in names else None


def test_the_newest_python_that_starts_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine.shutil, "which", found("python3.11", "python3.12", "python3.13"))
    assert machine.newer_python(lambda name: name != "python3.13") == "python3.12"


def test_no_newer_python_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine.shutil, "which", found())
    assert machine.newer_python(lambda _name: True) is None


def test_this_very_python_starts() -> None:
    assert machine.starts(sys.executable)


def test_a_stand_in_that_starts_nothing_is_no_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine.subprocess, "call", lambda *_, **__: 127)
    assert not machine.starts("python3.13")


def test_debian_without_venv_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "find_spec", lambda name: None if name == "ensurepip" else object())
    assert [Missing("Python's venv and ensurepip", "python3.13-venv")] == machine.missing_venv((3, 13))


def test_a_library_that_the_linker_does_not_know_is_missing() -> None:
    absent = Library("Nothing", "libno-such-library.so.9", "libno-such-library.9.dylib", "libnothing9", "nothing")
    assert [absent] == [library for library in machine.missing_on_linux((absent,)) if library is absent]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the linker of Linux")
def test_the_libraries_of_this_machine_load_as_weasyprint_loads_them() -> None:
    assert [] == machine.missing_on_linux()


def test_a_mac_is_looked_at_in_homebrews_folder(tmp_path: Path) -> None:
    for library in LIBRARIES[1:]:
        (tmp_path / library.mac).touch()
    assert ["GLib"] == [library.name for library in machine.missing_on_mac((str(tmp_path),))]


@pytest.mark.parametrize(
    ("system", "programs", "expected"),
    [
        ("Linux", ("apt-get",), "apt"),
        ("Linux", ("dnf",), None),
        ("Darwin", ("brew",), "brew"),
        ("Darwin", (), None),
        ("Windows", (), None),
    ],
)
def test_each_system_has_the_package_manager_that_we_know(
    system: str, programs: tuple[str, ...], expected: str | None
) -> None:
    assert expected == machine.package_manager(system, found(*programs))


def test_windows_is_asked_for_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine.platform, "system", lambda: "Windows")
    assert [] == machine.missing_here()


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        ({"ID": "debian", "VERSION_ID": "12"}, ["libharfbuzz-subset0"]),
        ({"ID": "ubuntu", "UBUNTU_CODENAME": "noble"}, ["libharfbuzz-subset0"]),
        ({"ID": "linuxmint", "UBUNTU_CODENAME": "jammy"}, []),
    ],
)
def test_ubuntu_22_04_is_not_asked_for_a_package_that_it_does_not_have(
    release: dict[str, str], expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    subsetter = next(library for library in LIBRARIES if library.name == "HarfBuzz Subset")
    monkeypatch.setattr(machine.platform, "system", lambda: "Linux")
    monkeypatch.setattr(machine.platform, "freedesktop_os_release", lambda: release)
    monkeypatch.setattr(machine, "missing_venv", list)
    monkeypatch.setattr(machine, "missing_on_linux", lambda: [subsetter])
    assert expected == [item.package for item in machine.missing_here()]


def test_every_library_that_weasyprint_loads_is_looked_for() -> None:
    from importlib.util import find_spec
    from pathlib import Path

    package = find_spec("weasyprint")
    assert package is not None
    assert package.origin is not None
    source = (Path(package.origin).parent / "text" / "ffi.py").read_text(encoding="utf-8")
    loaded = {word.strip("',)") for word in source.split() if word.startswith("'lib") and ".so." in word}
    optional = {"libharfbuzz-vector.so.0"}  # for drawing colour fonts as vectors; we embed none
    assert loaded - optional == {library.linux for library in LIBRARIES}
