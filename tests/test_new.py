from dataclasses import replace
from pathlib import Path

import pytest

from cabinet_report.houses.read import read_house
from cabinet_report.new import new_house
from cabinet_report.problems import Problems
from cabinet_report.resources import folder
from cabinet_report.writers.html.css import print_css
from tests.trees import look


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


def test_the_rules_of_a_house_are_read_after_those_of_its_tokens(tmp_path: Path) -> None:
    own = tmp_path / "print.css"
    own.write_text(".stamp { color: red; }", encoding="utf-8-sig")

    assert print_css(look()) + ".stamp { color: red; }" == print_css(replace(look(), print_css=own))


@pytest.mark.parametrize("name", ["East Moor", "../eastmoor", "", "2nd"])
def test_a_house_has_the_name_of_a_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(Problems, match="USE-003"):
        new_house(name, tmp_path)

    assert [] == list(tmp_path.iterdir())
