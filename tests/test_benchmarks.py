"""The benchmarks run on a small pack, and say what they are there to say; how long anything takes is never tested."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest

from benchmarks import appendix, charts, measure, repair, start, warm
from benchmarks.__main__ import PARTS, main
from benchmarks.measure import Cost, Setup
from benchmarks.papers import appendix as appendix_of
from benchmarks.peers import plain_html, python_docx
from benchmarks.plain import Sheet, pieces, placed
from cabinet_report.intake.starter import new_pack
from cabinet_report.tree.grid import grid
from cabinet_report.tree.nodes import Landscape, Table, Text
from cabinet_report.tree.walk import walk
from tests.markdown_pages import CHECKOUT
from tests.trees import every_node, finished, look, measures_table, paragraph, small

README = (CHECKOUT / "benchmarks" / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def setup(tmp_path: Path) -> Setup:
    """One round on the small pack that a council starts from."""
    new_pack(tmp_path / "pack")
    (tmp_path / "out").mkdir()
    return Setup(tmp_path / "pack", 1, tmp_path / "out")


def test_cases_take_turns_and_the_first_round_is_not_counted() -> None:
    turns: list[str] = []

    def case(name: str, taken: float) -> measure.Case:
        return lambda: turns.append(name) or Cost(taken)  # type: ignore[func-returns-value]  # notes the turn on its way

    costs = measure.turn_by_turn({"a": case("a", 1.0), "b": case("b", 2.0)}, 2)
    assert ["a", "b"] * 3 == turns
    assert {"a": [Cost(1.0)] * 2, "b": [Cost(2.0)] * 2} == costs


def test_a_ratio_is_worked_out_round_by_round() -> None:
    ours, theirs = [Cost(1.0), Cost(6.0), Cost(3.0)], [Cost(4.0), Cost(8.0), Cost(6.0)]
    assert [0.25, 0.5, 0.75] == measure.ratios(ours, theirs)


def test_a_comparison_gives_the_median_ratio_its_spread_and_the_memory() -> None:
    costs = {"ours": [Cost(1.0), Cost(6.0), Cost(3.0)], "theirs": [Cost(4.0, 10), Cost(8.0, 30), Cost(6.0, 20)]}
    _, _, ours, theirs = measure.compared("Both", costs, "ours").splitlines()
    assert ["ours", "3.00", "s"] == ours.split()
    assert ["theirs", "6.00", "s", "0.50", "(0.25", "to", "0.75)", "20", "MiB"] == theirs.split()


def test_a_program_that_ends_badly_stops_the_measurement() -> None:
    with pytest.raises(SystemExit, match="ended with 3"):
        measure.python("-c", "raise SystemExit(3)")()


def test_a_program_is_charged_for_its_work_and_its_memory() -> None:
    idle = measure.python("-c", "")()
    busy = measure.python("-c", "words = bytes(range(256)) * 400_000; sum(words)")()
    assert busy.seconds > idle.seconds
    assert (busy.mebibytes or 0) > (idle.mebibytes or 0) + 80


def test_the_appendix_says_the_rows_of_the_longest_table_again_until_they_are_enough() -> None:
    (landscape,) = appendix_of(every_node(), 100).children
    assert isinstance(landscape, Landscape)
    (longer,) = landscape.children
    assert isinstance(longer, Table)
    assert 12 * 9 == len(longer.body)


@pytest.mark.parametrize("table", [node for node in walk(every_node().children) if isinstance(node, Table)])
def test_the_plain_paper_has_each_cell_where_the_paper_has_it(table: Table) -> None:
    (sheet,) = (piece for piece in pieces(replace(every_node(), children=(table,))) if isinstance(piece, Sheet))
    assert [(place.row, place.column) for place in grid(table).cells] == [
        (row, column) for row, column, _ in placed(sheet)
    ]


def test_the_plain_word_file_leaves_no_words_out() -> None:
    paper = finished("A paper", (paragraph("First."), measures_table()))
    document = docx.Document(BytesIO(python_docx(paper, look())))
    (table,) = document.tables
    said = "\n".join(cell.text for row in table.rows for cell in row.cells)
    given = measures_table()
    words = [node.text for node in walk((*given.head, *given.body)) if isinstance(node, Text)]
    assert "First." in [each.text for each in document.paragraphs]
    assert len(words) > 30
    assert [] == [each for each in words if each not in said]


def test_the_plain_page_has_the_spans_of_the_paper() -> None:
    page = plain_html(finished("A paper", (measures_table(),)), look())
    spans = {cell.row_span for row in measures_table().body for cell in row.cells}
    assert {str(span) for span in spans} <= set(re.findall(r'rowspan="(\d+)"', page))


@pytest.mark.slow
def test_each_part_in_one_process_says_what_it_measured(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    for part in (warm, charts, repair):
        monkeypatch.setattr(part, "finished", lambda _: (small(), look()))
    said = "\n".join((warm.measure(setup), charts.measure(setup), repair.measure(setup)))
    for line in (
        "One more Word file, 1 rounds",
        "One more PDF, 1 rounds",
        "Our stages, 1 rounds",
        "ours: SVG",
        "its limit",
    ):
        assert line in said
    assert re.search(r"python-docx, charts there .* \d\.\d\d \(", said)


def test_an_appendix_in_its_own_process_tells_its_time_and_its_memory(setup: Setup) -> None:
    grown = appendix.in_its_own_process(setup.pack, 40, "docx")
    assert grown.seconds > 0
    assert grown.mebibytes > 10


def test_a_check_imports_none_of_the_heavy_libraries(setup: Setup) -> None:
    assert [] == start.loaded_by_check(setup)


def test_the_command_measures_the_part_that_is_named(setup: Setup, capsys: pytest.CaptureFixture[str]) -> None:
    main(["charts", "--rounds", "1", "--pack", str(setup.pack)])
    assert "charts of the paper, 1 rounds" in capsys.readouterr().out


def test_a_part_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["wram"])
    assert "no part is called wram" in capsys.readouterr().err


def test_every_part_is_named_in_the_readme() -> None:
    assert list(PARTS) == re.findall(r"^\| `(\w+)` \|", README, flags=re.MULTILINE)
