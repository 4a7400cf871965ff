"""Everything that is wrong is told at once and once, and nothing that only follows from it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from cabinet_report.examining import examine, open_pack
from cabinet_report.problems import Problem, Problems, Severity
from tests.submissions import PACK, STYLE, Files, places

Told = Callable[..., list[str]]

WORDS = "narrative/words.md"
UNKNOWN_MEASURE = {WORDS: "Plans came to {{ measure.none_such.value }}."}
WRONG_NUMBER = {"values.csv": PACK["values.csv"].replace("visits,2021-22 Q1,84", "visits,2021-22 Q1,awaited")}


def everything(folder: Path, files: Files, *audiences: str, house: str | None = None) -> tuple[Problem, ...]:
    """All that is said of the pack with some files changed."""
    try:
        return examine(open_pack(places(folder, files).pack, audiences, house)).problems
    except Problems as problems:
        return problems.problems


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    """A function that gives the errors of a changed pack, each by its code and place."""
    monkeypatch.chdir(tmp_path)

    def errors(files: Files, *audiences: str, house: str | None = None) -> list[str]:
        found = everything(tmp_path, files, *audiences, house=house)
        return [f"{each.code} {each.where}" for each in found if each.severity is Severity.ERROR]

    return errors


def test_a_wrong_number_hides_no_name_in_a_narrative(told: Told) -> None:
    expected = ["TPL-002 narrative/words.md, line 1", 'KPI-004 values.csv, row 8, "value"']
    assert expected == told({**WRONG_NUMBER, **UNKNOWN_MEASURE})


def test_an_unknown_house_hides_no_name_in_a_narrative(told: Told) -> None:
    assert ["HOUSE-001 house", "TPL-002 narrative/words.md, line 1"] == told(UNKNOWN_MEASURE, house="nowhere")


def test_an_unknown_audience_hides_no_name_in_a_narrative(told: Told) -> None:
    assert ["GOV-020 audience", "TPL-002 narrative/words.md, line 1"] == told(UNKNOWN_MEASURE, "cabnet")


def test_what_rests_on_a_refused_value_is_not_told(told: Told) -> None:
    missing = "{{ measure.adoption.value }}"
    words = (
        "Of {{ measure.visits.value }}: {{ measure.visits.change | increase_or_decrease }}, "
        f"{{% if measure.visits.value > 80 %}}{missing}{{% else %}}{missing}{{% endif %}}"
        f"{{% if not measure.visits.has_value %}}{missing}{{% endif %}}"
        f"{{% if measure.visits.has_value or measure.plans.has_value %}}{missing}{{% endif %}}"
        "{{ measure.adoption.value if measure.visits.has_value else measure.adoption.value }}"
        " and {{ measures.contract.on_target.count }} of {{ measures.all.count }}."
    )
    assert ['KPI-004 values.csv, row 8, "value"'] == told({**WRONG_NUMBER, WORDS: words})


def test_what_rests_on_other_values_is_told_beside_a_refused_one(told: Told) -> None:
    files = {**WRONG_NUMBER, WORDS: "In {{ measure.adoption.value }} days."}
    assert ["TPL-008 narrative/words.md, line 1", 'KPI-004 values.csv, row 8, "value"'] == told(files)


def test_a_row_at_fault_hides_no_other_row(told: Told) -> None:
    values = (
        PACK["values.csv"]
        .replace("visits,2020-21 Q3,86", "visits,2020-21 Q3,x")
        .replace("posts,2020-21 Q4,3", "posts,2020-21 Q4,y")
    )
    expected = ['KPI-004 values.csv, row 6, "value"', 'KPI-004 values.csv, row 12, "value"']
    assert expected == told({"values.csv": values, WORDS: "Words."})


def test_a_paper_yaml_that_cannot_be_read_hides_nothing_of_the_tables_and_words(told: Told) -> None:
    files = {**WRONG_NUMBER, **UNKNOWN_MEASURE, "paper.yaml": "title: [never closed"}
    assert {"PACK-004", "KPI-004", "TPL-002"} == {each.partition(" ")[0] for each in told(files)}


def cells(table: str) -> list[tuple[int, int]]:
    """Every cell of a table that holds something, but its headings."""
    rows = [*csv.reader(io.StringIO(PACK[table]))]
    return [(row, column) for row in range(1, len(rows)) for column, cell in enumerate(rows[row]) if cell]


def broken(table: str, row: int, column: int, content: str) -> str:
    """The table with other content in one cell."""
    rows = [*csv.reader(io.StringIO(PACK[table]))]
    rows[row][column] = content
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


EVERYTHING_USED = {
    WORDS: """\
{{ measure.plans.value }}, {{ measure.visits.change }}, {{ measure.moves.target }},
{{ measures.contract.on_target.count }},
{{ finance.total.variance_net }}, {{ finance.care.forecast_net }}, {{ fact.population }}.

{% if measures.all.outside.any %}{{ measures.all.outside.names }}{% else %}{{ measure.adoption.value }}{% endif %}
"""
}
TABLES = ("measures.csv", "values.csv", "comparators.csv", "finance.csv", "finance_parts.csv")


@pytest.mark.slow
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("content", ["%%", "\x07", "#REF!", ""])
def test_one_broken_cell_has_problems_of_its_own_alone(table: str, content: str, tmp_path: Path) -> None:
    whole = {str(each) for each in everything(tmp_path / "whole", EVERYTHING_USED)}
    for row, column in cells(table):
        files = {**EVERYTHING_USED, table: broken(table, row, column, content)}
        found = everything(tmp_path / f"{row}-{column}", files)
        if any(each.severity is Severity.ERROR and each.where.row == row + 1 for each in found):
            strangers = [str(each) for each in found if (each.where.file, each.where.row) != (table, row + 1)]
            assert [] == [each for each in strangers if each not in whole], (table, row, column)


def test_things_broken_apart_are_all_told_each_once(told: Told) -> None:
    two = {
        "paper.yaml": PACK["paper.yaml"].replace(
            "members:", "  osmc: {date: 2021-09-10}\n  nobody: {date: 2021-09-11}\nmembers:"
        ),
        "anytown/audiences/osmc.toml": STYLE["audiences/cabinet.toml"],
        "anytown/sections/words.md": "{{ narrative('words') }}\n\n{{ nosuch_call() }}\n",
    }
    finance = {"finance.csv": PACK["finance.csv"].replace('"1,300,000"', "much")}

    assert [
        "TPL-002 anytown/sections/words.md, line 3",
        'FIN-004 finance.csv, row 2, "forecast_gross"',
        "TPL-002 narrative/words.md, line 1",
        'HOUSE-021 paper.yaml, line 14, "meetings.nobody"',
        'KPI-004 values.csv, row 8, "value"',
    ] == told({**two, **finance, **WRONG_NUMBER, **UNKNOWN_MEASURE})
