"""Whatever lies in a pack, the answer is a submission or problems, never a fault of ours."""

from __future__ import annotations

import csv
import io
import tempfile
import zipfile
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as some

from cabinet_report.intake.specification.paper import PAPER
from cabinet_report.intake.specification.tables import TABLES
from tests.intake.packs import BASE, Files, problems_of, write_pack
from tests.intake.test_workbooks import VALUES, changed, saved, workbook_of

LEAVES = some.none() | some.booleans() | some.integers() | some.floats() | some.dates() | some.text(max_size=8)
VALUES_OF_KEYS = some.recursive(
    LEAVES,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
WHOLE = saved(workbook_of({"values": VALUES}))
ODD_CELLS = (
    *("", "cin_plan", "contract", "2021-22 Q1", "June 2021", "97%", "-", "£", "(", "<1%", "yes", "tbc", "1e9", "#REF!"),
    *(
        "9" * 30,
        "\x07",
        "none",
        "within",
        "²",
        "1/0/2021",
        "Q1 0-1",
        "0000-01 Q1",
        "00/00/00",
        "9999-100 Q4",
        "12/9999",
    ),
)
CELLS = some.sampled_from(ODD_CELLS) | some.text(max_size=6)


def read(files: Files) -> None:
    """Read the pack; whatever is raised but Problems fails the test."""
    with tempfile.TemporaryDirectory() as folder:
        for problem in problems_of(write_pack(Path(folder) / "pack", files)):
            assert str(problem)
            assert problem.message.endswith(".")


@pytest.mark.parametrize("name", ["paper.yaml", "measures.csv", "narrative/finance.md", "pack.xlsx"])
@settings(max_examples=60)
@given(content=some.binary(max_size=200))
def test_any_bytes_are_read_or_refused(name: str, content: bytes) -> None:
    read({name: content})


@given(text=some.text(max_size=100))
@example("a: " + "[" * 2000)
@example("{a: {a: {a: {a: {a: {a: b}}}}}}")
@example("%YAML 9.9\n---\na: b")
@example("a: b\n---\nc: d")
@example("<<: {title: x}")
@example("? \n: \n")
def test_any_text_as_the_paper_is_read_or_refused(text: str) -> None:
    read({"paper.yaml": text})


@given(some.dictionaries(some.sampled_from([field.name for field in PAPER.fields]), VALUES_OF_KEYS))
def test_any_values_of_the_keys_are_read_or_refused(values: dict[str, object]) -> None:
    sound = yaml.safe_load(BASE["paper.yaml"])

    read({"paper.yaml": yaml.safe_dump({**sound, **values}, allow_unicode=True)})


@pytest.mark.parametrize("form", TABLES, ids=lambda form: form.name)
@settings(max_examples=40)
@given(rows=some.data())
def test_any_cells_of_a_table_are_read_or_refused(form: object, rows: some.DataObject) -> None:
    names = list(getattr(form, "names"))  # noqa: B009  # the form of a table, which pytest hands over untyped
    cells = rows.draw(some.lists(some.lists(CELLS, min_size=len(names), max_size=len(names)), max_size=4))
    file = io.StringIO()
    csv.writer(file).writerows([names, *cells])

    read({f"{getattr(form, 'name')}.csv": file.getvalue()})  # noqa: B009  # pytest hands it over untyped


@settings(max_examples=150)
@given(data=some.data())
def test_a_workbook_with_any_damage_is_read_or_refused(data: some.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = data.draw(some.sampled_from(sorted(parts)))
    position = data.draw(some.integers(0, len(parts[name])))
    length, put = data.draw(some.integers(0, 30)), data.draw(some.binary(max_size=10))
    parts[name] = parts[name][:position] + put + parts[name][position + length :]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for part, content in parts.items():
            package.writestr(part, content)

    read({"values.csv": None, "pack.xlsx": file.getvalue()})


@settings(max_examples=100)
@given(position=some.integers(0, 6000), put=some.binary(min_size=1, max_size=4))
def test_a_workbook_with_a_damaged_package_is_read_or_refused(position: int, put: bytes) -> None:

    read({"values.csv": None, "pack.xlsx": WHOLE[:position] + put + WHOLE[position + len(put) :]})


@pytest.mark.parametrize("number", ["1E+999999999", "NaN", "Infinity", "-1E-999999", "1e400", "five", "", "1e5"])
def test_a_number_that_no_spreadsheet_writes_is_read_or_refused(number: str) -> None:
    read({"values.csv": None, "pack.xlsx": changed(WHOLE, "xl/worksheets/sheet1.xml", ">97<", f">{number}<")})


def test_a_workbook_that_unpacks_to_far_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cabinet_report.unpack.LARGEST_PART", 100)
    with tempfile.TemporaryDirectory() as folder:
        problems = problems_of(write_pack(Path(folder) / "pack", {"pack.xlsx": WHOLE}))

    assert str(problems[0]).startswith("PACK-016  pack.xlsx: the file is larger than a pack can be: its part")
