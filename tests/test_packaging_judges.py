"""The outside judges: pinned, installed where they are asked for, and told about where they are not there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import judges
import pytest
from judges import Judge
from machine import Powers, Refusal

ROOT_ON_DEBIAN = Powers(manager="apt", root=True, sudo=False, terminal=False)
A_MAC = Powers(manager="brew", root=False, sudo=True, terminal=True)
NPM = judges.ROOT / judges.NPM_LOCK


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with every program, and a checkout without ``.judges``."""
    monkeypatch.setattr(judges, "FOLDER", tmp_path / ".judges")
    monkeypatch.setattr(judges, "missing_packages", list)
    return tmp_path / ".judges"


def test_the_judges_come_from_locks_once(
    empty: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[str] = []

    def run(command: list[str], **_: object) -> int:
        ran.append(" ".join(command))
        return 0

    judges.see_to_judges(Path("environment"), ROOT_ON_DEBIAN, run)
    npm, pip = ran
    assert npm.startswith("npm ci --ignore-scripts ")
    assert " --require-hashes --only-binary=:all: --no-deps " in pip
    assert {*judges.NPM_FILES, "complete.json"} == {path.name for path in empty.iterdir()}
    judges.see_to_judges(Path("environment"), ROOT_ON_DEBIAN, run)
    assert 2 == len(ran)
    assert "whole and up to date" in capsys.readouterr().out


def test_judges_that_were_left_half_installed_are_installed_anew(empty: Path) -> None:
    with pytest.raises(Refusal, match="could not be installed"):
        judges.see_to_judges(Path("environment"), ROOT_ON_DEBIAN, lambda *_, **__: 1)
    assert not judges.are_installed()
    (empty / "left").touch()
    judges.see_to_judges(Path("environment"), ROOT_ON_DEBIAN, lambda *_, **__: 0)
    assert judges.are_installed()
    assert not (empty / "left").exists()


def test_a_change_of_a_lock_asks_for_them_anew(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judges.see_to_judges(Path("environment"), ROOT_ON_DEBIAN, lambda *_, **__: 0)
    monkeypatch.setattr(judges, "made_from", lambda: {"judges.txt": "another"})
    assert not judges.are_installed()


def test_what_the_system_lacks_is_named_with_its_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judges, "JARS", tmp_path)
    monkeypatch.setattr(judges.shutil, "which", lambda name: None if name == "java" else name)
    packages = [missing.package for missing in judges.missing_packages()]
    assert ["default-jre-headless", "libjaxb-java", "libjaxb-api-java"] == packages


def test_where_there_is_no_apt_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judges.shutil, "which", lambda _name: None)
    with pytest.raises(Refusal, match="Debian and Ubuntu only"):
        judges.see_to_judges(Path("environment"), A_MAC)


@pytest.mark.parametrize(
    ("variables", "expected"),
    [({}, False), ({"CI": "true"}, True), ({"JUDGES": "1"}, True), ({"CI": "", "JUDGES": "0"}, False)],
)
def test_they_are_asked_for_on_the_build_server_or_by_name(variables: dict[str, str], expected: object) -> None:
    assert expected == judges.are_asked_for(variables)


def test_a_judge_says_what_it_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judge = Judge("The judge", "PDF", ("no-such-program",), (tmp_path, tmp_path / "rules.jar"))
    monkeypatch.setattr(judges, "JUDGES", (judge,))
    assert ["The judge did not judge PDF: there is no no-such-program, no rules.jar"] == judges.absent()


def test_every_format_for_the_eye_has_a_judge() -> None:
    assert {"DOCX", "HTML", "PDF"} == {judge.judges for judge in judges.JUDGES}


# ---------------------------------------------------------------------------------------------------------- the locks


def test_every_package_of_npm_has_its_one_version_and_its_hash() -> None:
    wanted = json.loads((NPM / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((NPM / "package-lock.json").read_text(encoding="utf-8"))
    asked = wanted["dependencies"] | wanted["optionalDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in asked.values())
    packages = {path: package for path, package in lock["packages"].items() if path}
    assert [] == [path for path, package in packages.items() if not package["integrity"].startswith("sha512-")]
    assert asked == {name: packages[f"node_modules/{name}"]["version"] for name in asked}


@pytest.mark.parametrize("lock", sorted(path for path in NPM.parent.rglob("*") if path.is_file()), ids=lambda p: p.name)
def test_no_lock_names_a_server(lock: Path) -> None:
    assert "://" not in lock.read_text(encoding="utf-8")


def test_the_hosts_of_a_new_lock_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / judges.NPM_LOCK / "package-lock.json"
    lock.parent.mkdir(parents=True)
    package = {"version": "1.0.0", "resolved": "somewhere", "integrity": "sha512-x", "funding": {"url": "somewhere"}}
    lock.write_text(json.dumps({"packages": {"": {}, "node_modules/a": package}}), encoding="utf-8")
    monkeypatch.setattr(judges, "ROOT", tmp_path)
    judges.leave_out_hosts()
    kept = {"": {}, "node_modules/a": {"version": "1.0.0", "integrity": "sha512-x"}}
    assert {"packages": kept} == json.loads(lock.read_text(encoding="utf-8"))
