"""A TOML file as flat keys with their lines."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from cabinet_report.houses.toml_file import TomlFile, read_toml
from cabinet_report.problems import Problems, Where
from cabinet_report.resources import folder

TEXT = """# a remark
name = "A" # with a remark

[sizes]
body = 10.5
  title=18
[marks]
"rating.within" = { shape = "x", ink = "#000000" }
'trend.none'.shape = "y"

[rules . trend]
window = 2
[[sections]]
template = "head"
names = [
  "one",
  "two",
]
"""


@pytest.fixture
def file(tmp_path: Path) -> TomlFile:
    path = tmp_path / "made.toml"
    path.write_text(TEXT, encoding="utf-8")
    return read_toml(path, "made.toml", "HOUSE-002")


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        ("name", "A", 2),
        ("sizes.body", Decimal("10.5"), 5),
        ("sizes.title", 18, 6),
        ("marks.rating.within.shape", "x", 8),
        ("marks.rating.within.ink", "#000000", 8),
        ("marks.trend.none.shape", "y", 9),
        ("rules.trend.window", 2, 12),
    ],
)
def test_each_key_has_its_value_and_its_line(file: TomlFile, key: str, value: object, line: int) -> None:
    assert (value, line) == (file.values[key], file.where(key).line)


def test_a_number_is_exactly_what_was_typed(file: TomlFile) -> None:
    assert "10.5" == str(file.values["sizes.body"])


def test_a_key_that_is_not_there_has_the_place_of_its_table(file: TomlFile) -> None:
    assert Where("made.toml", column="sizes.note", line=4) == file.where("sizes.note")
    assert Where("made.toml", column="colours.text") == file.where("colours.text")
    assert Where("made.toml") == file.where()


@pytest.mark.parametrize("path", sorted(folder("templates").rglob("*.toml")), ids=lambda path: path.stem)
def test_a_line_is_found_for_every_key_of_our_own_files(path: Path) -> None:
    file = read_toml(path, path.name, "HOUSE-002")
    written = path.read_text(encoding="utf-8").splitlines()

    assert file.values
    for key in file.values:
        line = file.where(key).line
        assert line is not None
        assert any(name in written[line - 1] for name in key.split(".")[-3:]), f"{key} is not on line {line}"


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problems) as raised:
        read_toml(tmp_path / "gone.toml", "gone.toml", "HOUSE-002")

    assert str(raised.value).startswith("HOUSE-002  gone.toml: the file cannot be opened: ")


def test_it_reads_what_python_reads() -> None:
    assert "head" == tomllib.loads(TEXT)["sections"][0]["template"]
