"""A house style folder is made whole, and what the houses of the program carry is what their tokens make."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from cabinet_report.houses.read import house_names, read_house
from cabinet_report.new import new_house, renew_references
from cabinet_report.problems import Problems
from cabinet_report.resources import folder
from cabinet_report.writers.docx import make_reference
from cabinet_report.writers.html.css import own_css, print_css
from tests.full_disk import no_room_for
from tests.trees import look

HOUSES = folder("templates") / "houses"


def parts(package: bytes) -> dict[str, bytes]:
    """The parts of a Word file; how they are packed differs from machine to machine."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_new_house_has_its_tokens_its_word_styles_and_room_for_print_rules(tmp_path: Path) -> None:
    made = new_house("eastmoor", tmp_path)

    assert ["house.toml", "reference.docx", "print.css"] == [path.name for path in made]
    assert "Eastmoor" == read_house("eastmoor", [tmp_path, folder("templates") / "houses"]).name


def test_what_is_there_already_stays(tmp_path: Path) -> None:
    new_house("eastmoor", tmp_path)
    (tmp_path / "eastmoor" / "print.css").write_text("p { color: red; }", encoding="utf-8")
    (tmp_path / "eastmoor" / "reference.docx").unlink()

    assert [tmp_path / "eastmoor" / "reference.docx"] == list(new_house("eastmoor", tmp_path))
    assert "p { color: red; }" == (tmp_path / "eastmoor" / "print.css").read_text(encoding="utf-8")


def test_the_pages_of_a_new_house_follow_its_tokens_at_once(tmp_path: Path) -> None:
    new_house("eastmoor", tmp_path)
    tokens = tmp_path / "eastmoor" / "house.toml"
    tokens.write_text(tokens.read_text(encoding="utf-8").replace('"#1c1c1c"', '"#5b2a86"'), encoding="utf-8")
    house = read_house("eastmoor", [tmp_path, folder("templates") / "houses"])

    assert "color: #5b2a86" in print_css(house.look)


def test_the_rules_of_a_house_are_read_whatever_editor_they_come_from(tmp_path: Path) -> None:
    own = tmp_path / "print.css"
    own.write_text(".stamp { color: red; }", encoding="utf-8-sig")

    assert ".stamp { color: red; }" == own_css(replace(look(), print_css=own))


@pytest.mark.parametrize("house", house_names([HOUSES]))
def test_the_word_styles_of_a_house_that_comes_with_the_program_are_those_of_its_tokens(house: str) -> None:
    kept = HOUSES / house / "reference.docx"

    expected = parts(make_reference(read_house(house, [HOUSES]).look))
    assert expected == parts(kept.read_bytes()), "Renew it after a change of the tokens: python -m cabinet_report.new"


def test_the_word_styles_of_all_houses_are_renewed_at_once(tmp_path: Path) -> None:
    for name in ("eastmoor", "westmoor"):
        new_house(name, tmp_path)
    (tmp_path / "westmoor" / "reference.docx").unlink()

    made = renew_references(tmp_path)

    assert [tmp_path / name / "reference.docx" for name in ("eastmoor", "westmoor")] == list(made)
    assert made[0].read_bytes() == made[1].read_bytes()


@pytest.mark.parametrize("is_there", [True, False])
def test_a_new_house_is_made_whole_or_not_at_all(
    is_there: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if is_there:
        (tmp_path / "eastmoor").mkdir()
    no_room_for("reference.docx", monkeypatch)
    with pytest.raises(Problems, match=r"USE-003  .*eastmoor: this folder cannot be written: no space left"):
        new_house("eastmoor", tmp_path)

    assert ([tmp_path / "eastmoor"] if is_there else []) == list(tmp_path.rglob("*"))


def test_a_new_house_may_be_made_in_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "eastmoor").mkdir()

    assert 3 == len(new_house("eastmoor", tmp_path))


def test_a_new_house_is_not_made_among_other_things(tmp_path: Path) -> None:
    (tmp_path / "eastmoor").mkdir()
    (tmp_path / "eastmoor" / "minutes.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(Problems, match=r"USE-003  .*eastmoor: the folder is there already, is not empty, and is no"):
        new_house("eastmoor", tmp_path)

    assert [tmp_path / "eastmoor" / "minutes.txt"] == list((tmp_path / "eastmoor").iterdir())


@pytest.mark.parametrize("name", ["East Moor", "../eastmoor", "", "2nd", "aux", "com1", "plain"])
def test_a_house_has_the_name_of_a_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(Problems, match="USE-003"):
        new_house(name, tmp_path)

    assert [] == list(tmp_path.iterdir())
