"""The pages of tables and audiences name every key and field that there is, and what they show can be used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cabinet_report import pipeline
from cabinet_report.compose.blocks.rows import rows_of
from cabinet_report.compose.blocks.table_form import ALIGNMENTS, FORMATS, REPEATING, ROWS, VARIANCES
from cabinet_report.compose.paper import equipped
from cabinet_report.compose.plan import TAKES
from cabinet_report.compose.toml_form import TomlForm
from cabinet_report.tree.nodes import Table
from tests.submissions import PACK, STYLE, composed, places, style, told

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
TABLES = (REFERENCE / "tables.md").read_text(encoding="utf-8")
AUDIENCES = (REFERENCE / "audiences.md").read_text(encoding="utf-8")

_KEYS = re.compile(r"^\| (?:\*\*)?`([^`]+)`(?:\*\*)? \|", re.MULTILINE)
_NEEDED = re.compile(r"^\| \*\*`([^`]+)`\*\* \|", re.MULTILINE)

# A table and a manifest with no key at all, and an entry of each with none.
EMPTY = {
    "anytown/tables/it.toml": 'nothing = "here"\n[[columns]]\nnothing = 1\n',
    "anytown/audiences/cabinet.toml": STYLE["audiences/cabinet.toml"],
    "narrative/words.md": "{{ table('it') }}",
}


def part(page: str, heading: str) -> str:
    return page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def example(page: str) -> str:
    found = re.search(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """The keys that the program asks for, by what they are keys of."""
    keys: dict[str, set[str]] = {}
    note = TomlForm.note_unknown

    def noted(form: TomlForm, kind: str) -> None:
        keys.setdefault(kind, set()).update(form._asked)
        note(form, kind)

    monkeypatch.setattr(TomlForm, "note_unknown", noted)
    return keys


def test_every_key_of_a_table_is_on_its_page(asked: dict[str, set[str]], tmp_path: Path) -> None:
    repeats = 'rows = "measures"\ndescription = "x"\n[[columns]]\nrepeat = "quarters"\nlast = 2\nwidth = 1\n'
    told(places(tmp_path / "empty", EMPTY))
    told(places(tmp_path / "repeats", {**EMPTY, "anytown/tables/it.toml": repeats}))

    assert asked["a table"] == set(_KEYS.findall(part(TABLES, "The table")))
    assert asked["a column"] == set(_KEYS.findall(part(TABLES, "A column")))


def test_what_must_be_there_is_bold(tmp_path: Path) -> None:
    messages = [problem.message for problem in told(places(tmp_path, EMPTY))]
    needed = [*_NEEDED.findall(part(TABLES, "The table")), *_NEEDED.findall(part(TABLES, "A column"))]

    assert sorted(f'"{key}" is missing.' for key in needed if key != "columns") == sorted(
        message for message in messages if "is missing" in message
    )


def test_every_choice_of_a_key_is_on_the_page_of_tables() -> None:
    for choices in (ROWS, ALIGNMENTS, VARIANCES, FORMATS, REPEATING, REPEATING.values()):
        assert [] == [choice for choice in choices if choice and f"`{choice}`" not in TABLES]


@pytest.mark.parametrize("rows", ROWS)
def test_every_field_of_the_rows_is_on_the_page_of_tables(rows: str, tmp_path: Path) -> None:
    series = PACK["series.csv"].replace("referrals,Referrals,,", "referrals,Referrals,movement,")
    facts = "id,name,group,value\nmoved,Moved,movement,1\n"
    challenges = "measure,response\nplans,Why?\n"
    group = {"areas": "contract", "finance": ""}.get(rows, "movement")
    form = (
        f'rows = "{rows}"\ngroup = "{group}"\nseries = "joiners"\ndescription = "x"\n'
        '[[columns]]\nfield = "x"\nhead = "x"\nwidth = 1\n'
    )
    where = places(
        tmp_path,
        {"anytown/tables/it.toml": form, "series.csv": series, "facts.csv": facts, "challenges.csv": challenges},
    )
    composer = equipped(pipeline.load(where.pack), "cabinet", style(where))
    line = next(line for line in part(TABLES, "Fields").splitlines() if line.startswith(f"| `{rows}` |"))

    assert list(rows_of(composer, composer.table_form("it"), None).rows[0].fields) == re.findall(r"`(\w+)`", line)[1:]


def test_the_table_on_the_page_can_be_made(tmp_path: Path) -> None:
    where = places(tmp_path, {"anytown/tables/it.toml": example(TABLES), "narrative/words.md": "{{ table('it') }}"})
    (table,) = composed(where).children

    assert isinstance(table, Table)
    assert ["row", "row", "total"] == [row.role for row in table.body]


def test_every_key_of_a_manifest_is_on_its_page(asked: dict[str, set[str]], tmp_path: Path) -> None:
    told(places(tmp_path))

    keys = {re.sub(r"^bodies\..*", "bodies.…", key) for key in asked["a manifest"]}
    assert {"words.recommendation", *keys} - {"words"} == {
        key.replace("words.…", "words.recommendation") for key in _KEYS.findall(part(AUDIENCES, "The manifest"))
    }
    assert asked["a section"] == set(_KEYS.findall(part(AUDIENCES, "A section")))
    assert [] == [choice for choice in (*TAKES, "new", "same") if f"`{choice}`" not in AUDIENCES]


def test_the_manifest_on_the_page_can_be_used(tmp_path: Path) -> None:
    sections = {
        "executive-summary": "# Summary\n\n{{ words.recommendation }}",
        "appendix-measures": "# Appendix\n\nWords.",
    }
    files = {f"anytown/sections/{name}.md": text for name, text in sections.items()}

    assert () == told(places(tmp_path, {"anytown/audiences/cabinet.toml": example(AUDIENCES), **files}))
