"""The reference page, the schema and the specification say the same."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from cabinet_report.domain.submission import Submission
from cabinet_report.intake.contents import Fault
from cabinet_report.intake.fields import Field
from cabinet_report.intake.kinds import Kind
from cabinet_report.intake.reference import PAGE, SCHEMA, renewed
from cabinet_report.intake.schema import paper_schema, paper_schema_text
from cabinet_report.intake.specification.tables import TABLES
from tests.intake.packs import Files

ROOT = Path(__file__).parents[2]
RENEW = "Run `python -m cabinet_report.intake.reference` to renew it."
COLUMNS = {f"{form.name}.{column.name}": column for form in TABLES for column in form.columns}


def test_the_reference_page_has_every_column_and_key_as_the_specification_has_it() -> None:
    page = (ROOT / PAGE).read_text(encoding="utf-8")

    assert renewed(page) == page, RENEW


def test_the_schema_for_editors_is_the_one_that_the_specification_makes() -> None:
    assert paper_schema_text() == (ROOT / SCHEMA).read_text(encoding="utf-8"), RENEW


def test_the_reference_page_has_a_place_for_every_table() -> None:
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    places = re.findall(r"<!-- made from the specification: (\w+)", page)

    assert {"paper", *(form.name for form in TABLES)} == set(places)


@pytest.mark.parametrize("column", COLUMNS.values(), ids=COLUMNS.keys())
def test_the_example_of_a_column_is_something_that_it_takes(column: Field[Any]) -> None:
    assert column.example
    assert column.meaning.endswith((".", "?"))
    if isinstance(column.shape, Kind):
        assert not isinstance(column.shape.parse(column.example), Fault)


def test_the_paper_of_the_reference_page_is_read(read: Callable[[Files], Submission]) -> None:
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    example = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[-1]
    submission = read({"paper.yaml": example})

    assert submission.queries == ()
    assert len(submission.governance.meetings) == 2
    assert set(yaml.safe_load(example)) == set(paper_schema()["properties"])  # type: ignore[call-overload]  # a schema is JSON


def test_the_schema_is_one_that_editors_know_and_names_every_key_with_its_meaning() -> None:
    schema = json.loads(paper_schema_text())

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["required"] == ["schema", "title", "house", "quarter", "data_date", "organisations", "meetings"]
    assert all(key["description"] for key in schema["properties"].values())


def test_the_states_of_the_reference_page_are_those_that_a_value_may_have() -> None:
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    table = page.partition("| state | says |")[2].partition("\n\n")[0]

    assert set(re.findall(r"`(\w+)`", table)) == set(COLUMNS["values.state"].shape.schema["enum"])  # type: ignore[call-overload]  # a schema is JSON
