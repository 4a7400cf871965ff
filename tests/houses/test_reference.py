"""What house.toml may hold, for those who write one."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from cabinet_report.houses.keys import KEYS, TABLES
from cabinet_report.houses.read import read_house
from cabinet_report.houses.reference import renewed
from cabinet_report.houses.roles import ROLES
from cabinet_report.houses.schema import house_schema, house_schema_text
from cabinet_report.resources import folder

DOCS = folder("pages")
HOUSES = folder("templates") / "houses"
PAGE = (DOCS / "house.md").read_text(encoding="utf-8")
RENEW = "Run python -m cabinet_report.houses.reference to renew it."


def test_the_reference_page_is_as_the_list_of_settings_makes_it() -> None:
    assert renewed(PAGE) == PAGE, RENEW


def test_the_schema_file_is_as_the_list_of_settings_makes_it() -> None:
    written = (DOCS / "schemas" / "house.schema.json").read_text(encoding="utf-8")

    assert house_schema_text() == written, RENEW
    assert house_schema() == json.loads(written)


def test_the_reference_page_names_every_setting() -> None:
    named = set(re.findall(r"^\| `([^`]+)` \|", PAGE, re.MULTILINE))
    settings = {key.path.removeprefix("marks.") if "marks" in key.table else key.name for key in KEYS.values()}

    assert settings | {f'"{role}"' for role in ROLES} == named
    assert all(f"`[{table}]`" in PAGE for table in TABLES if table)


def test_the_example_on_the_reference_page_is_a_house_that_builds(tmp_path: Path) -> None:
    example = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)[0]
    (tmp_path / "eastmoor").mkdir()
    (tmp_path / "eastmoor" / "house.toml").write_text(example, encoding="utf-8")
    house = read_house("eastmoor", [tmp_path, HOUSES])

    assert ("Eastmoor", "#5b2a86", 4) == (house.name, house.look.colours["heading"], house.rules.trend.window)
    assert ("2021-22", "Meets or exceeds its target") == (house.formats.year_style, house.words["rating.on_target"])


def faults(value: Any, schema: dict[str, Any], path: str = "") -> list[str]:
    """What an editor would underline: a reading of the few words of JSON schema that ours uses, by the letter."""
    kinds = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict}
    if not isinstance(value, kinds[schema["type"]]) or (isinstance(value, bool) and schema["type"] != "boolean"):
        return [f"{path} is no {schema['type']}"]
    found = []
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{path} is not one of {schema['enum']}")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{path} does not match {schema['pattern']}")
    if "minimum" in schema and not schema["minimum"] <= value <= schema["maximum"]:
        found.append(f"{path} is out of range")
    if schema["type"] == "object":
        more = schema["additionalProperties"]
        for name, inner in value.items():
            known = schema.get("properties", {}).get(name, more)
            found += faults(inner, known, f"{path}.{name}") if known else [f"{path}.{name} is not known"]
        found += [f"{path}.{name} is missing" for name in schema.get("required", ()) if name not in value]
    return found


@pytest.mark.parametrize("name", ["doncaster", "plain"])
def test_an_editor_finds_nothing_wrong_with_the_houses_of_the_project(name: str) -> None:
    text = (HOUSES / name / "house.toml").read_text(encoding="utf-8")

    assert [] == faults(tomllib.loads(text), house_schema())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("schema = 1\n", ".name is missing"),
        ('schema = 1\nname = "A"\n[sizes]\nbodi = 1\n', ".sizes.bodi is not known"),
        ('schema = 1\nname = "A"\n[colours]\ntext = "red"\n', ".colours.text does not match ^#[0-9A-Fa-f]{6}$"),
        (
            'schema = 1\nname = "A"\n[marks]\n"rating.within" = { shape = 1 }\n',
            ".marks.rating.within.shape is no string",
        ),
        ('schema = 1\nname = "A"\n[rules.trend]\nwindow = 0\n', ".rules.trend.window is out of range"),
    ],
)
def test_an_editor_finds_what_the_reader_would_find(text: str, expected: str) -> None:
    assert [expected] == faults(tomllib.loads(text), house_schema())
