"""Everything that is wrong is told at once and once, and nothing that only follows from it."""

from __future__ import annotations

import contextlib
import csv
import io
import random
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

import pytest
import yaml

from cabinet_report.examining import examine, open_pack
from cabinet_report.problems import Problem, Problems, Severity, exit_code
from tests.submissions import PACK, STYLE, Files, places

Told = Callable[..., list[str]]

WORDS = "narrative/words.md"
UNKNOWN_MEASURE = {WORDS: "Plans came to {{ measure.none_such.value }}."}
WRONG_NUMBER = {"values.csv": PACK["values.csv"].replace("visits,2021-22 Q1,84", "visits,2021-22 Q1,awaited")}


def everything(folder: Path, files: Files, *audiences: str, house: str | None = None) -> tuple[Problem, ...]:
    """All that is said of the pack with some files changed; the house is found beside it."""
    with contextlib.chdir(places(folder, files).houses):
        try:
            return examine(open_pack(folder / "pack", audiences, house)).problems
        except Problems as problems:
            return problems.problems


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """A function that gives the errors of a changed pack, each by its code and place."""

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


def cells(text: str) -> list[tuple[int, int]]:
    """Every cell of a table that holds something, but its headings."""
    rows = [*csv.reader(io.StringIO(text))]
    return [(row, column) for row in range(1, len(rows)) for column, cell in enumerate(rows[row]) if cell]


def broken(text: str, row: int, column: int, content: str) -> str:
    """The table with other content in one cell."""
    rows = [*csv.reader(io.StringIO(text))]
    rows[row][column] = content
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def strangers(found: Iterable[Problem], whole: Collection[str], file: str, number: int) -> list[str]:
    """The problems of other places that are not told of the whole pack; none where the broken place could be read.

    What could be read and only does not agree, such as a tolerance with its target, may well lead to other sentences.
    """
    own = [each for each in found if each.where.file == file and number in (each.where.row, each.where.line)]
    if not any(each.severity is Severity.ERROR and exit_code(each.code) == exit_code("PACK") for each in own):
        return []
    return [str(each) for each in found if each not in own and str(each) not in whole]


EVERYTHING_USED = {
    WORDS: """\
{{ measure.plans.value }}, {{ measure.visits.change }}, {{ measure.moves.target }},
{{ measures.contract.on_target.count }},
{{ finance.total.variance_net }}, {{ finance.care.forecast_net }}, {{ fact.visited }}, {{ fact.grant }},
{{ demand.referrals.latest }}, {{ demand.joiners.change }}.

{% if measures.all.outside.any %}{{ measures.all.outside.names }}{% else %}{{ measure.adoption.value }}{% endif %}

{{ chart("referrals") }}

{{ chart("movement") }}

{{ table("finance") }}

{{ table("objectives") }}
"""
}
WRONG = ("%%", "\x07", "#REF!", "")
TABLES = (
    "measures.csv",
    "values.csv",
    "comparators.csv",
    "finance.csv",
    "finance_parts.csv",
    "series.csv",
    "demand.csv",
    "facts.csv",
    "acronyms.csv",
)


def test_the_pack_that_is_broken_is_sound(tmp_path: Path) -> None:
    assert [] == [str(each) for each in everything(tmp_path, EVERYTHING_USED) if each.severity is Severity.ERROR]


@pytest.mark.slow
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("content", WRONG)
def test_one_broken_cell_has_problems_of_its_own_alone(table: str, content: str, tmp_path: Path) -> None:
    whole = {str(each) for each in everything(tmp_path / "whole", EVERYTHING_USED)}
    for row, column in cells(PACK[table]):
        files = {**EVERYTHING_USED, table: broken(PACK[table], row, column, content)}
        found = everything(tmp_path / f"{row}-{column}", files)
        assert [] == strangers(found, whole, table, row + 1), (table, row, column)


def leaves(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Every value of a file that stands by itself."""
    match node:
        case yaml.ScalarNode():
            yield node
        case yaml.SequenceNode():
            for each in node.value:
                yield from leaves(each)
        case yaml.MappingNode():
            for _, each in node.value:
                yield from leaves(each)
        case _:
            pass


@pytest.mark.slow
@pytest.mark.parametrize("content", ["%%", "\\x07", ""])
def test_one_broken_entry_of_paper_yaml_has_problems_of_its_own_alone(content: str, tmp_path: Path) -> None:
    paper = PACK["paper.yaml"]
    whole = {str(each) for each in everything(tmp_path / "whole", EVERYTHING_USED)}
    for leaf in leaves(yaml.compose(paper)):
        changed = f'{paper[: leaf.start_mark.index]}"{content}"{paper[leaf.end_mark.index :]}'
        line = leaf.start_mark.line + 1
        found = everything(tmp_path / f"{leaf.start_mark.index}", {**EVERYTHING_USED, "paper.yaml": changed})
        assert [] == strangers(found, whole, "paper.yaml", line), f"paper.yaml, line {line}"


SAMPLE = Path(__file__).parents[1] / "sample_inputs" / "2021-22-q1"
CHOSEN = 12  # of each content; each of them composes the whole paper


@pytest.mark.slow
@pytest.mark.parametrize("content", WRONG)
def test_a_broken_cell_of_the_sample_has_problems_of_its_own_alone(content: str, tmp_path: Path) -> None:
    whole = {str(each) for each in examine(open_pack(SAMPLE)).problems}
    all_cells = [
        (path, row, column) for path in sorted(SAMPLE.glob("*.csv")) for row, column in cells(path.read_text("utf-8"))
    ]
    for path, row, column in random.Random(WRONG.index(content)).sample(all_cells, CHOSEN):  # noqa: S311  # nobody guesses it
        pack = shutil.copytree(SAMPLE, tmp_path / f"{path.stem}-{row}-{column}" / SAMPLE.name)
        (pack / path.name).write_text(broken(path.read_text("utf-8"), row, column, content), "utf-8")
        found = examine(open_pack(pack)).problems
        assert [] == strangers(found, whole, path.name, row + 1), (path.name, row, column)


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
