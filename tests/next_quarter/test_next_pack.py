"""A pack for the next quarter keeps what stays, moves on what moves, and asks about all that somebody must look at."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from cabinet_report.cli import main
from cabinet_report.domain.period import FinancialYear, Quarter
from cabinet_report.domain.prose import NOT_REVIEWED_MARK
from cabinet_report.examining import examine, open_pack
from cabinet_report.intake import read_pack
from cabinet_report.next_quarter import next_pack
from cabinet_report.next_quarter.paper import moved_on
from cabinet_report.next_quarter.workbook import _written
from cabinet_report.problems import Problems, Severity
from tests.markdown_pages import CHECKOUT

SAMPLES = sorted(path for path in (CHECKOUT / "sample_inputs").iterdir() if (path / "paper.yaml").is_file())
STARTER = CHECKOUT / "templates" / "starter"
# What stands between a new quarter and its paper: dates, values, words and numbers to look at, and stamps.
TO_DO = {"PACK-008", "KPI-009", "TPL-008", "PAPER-010", "PAPER-024", "PAPER-042", "PAPER-043"}


def table(path: Path) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")))]


@pytest.fixture
def following(tmp_path: Path) -> Path:
    """The quarter after the one that a council starts with."""
    next_pack(STARTER, tmp_path / "q2")
    return tmp_path / "q2"


def test_the_quarter_moves_on_dates_are_asked_for_and_remarks_stay(following: Path) -> None:
    paper = (following / "paper.yaml").read_text(encoding="utf-8")

    assert "quarter: 2025-26 Q2      # the quarter that the paper is about\n" in paper
    assert "data_date: to be given    # the day on which the figures were drawn\n" in paper
    assert "  scrutiny: {date: to be given}\n" in paper
    assert "  legal: {officer: CD}\n" in paper


def test_after_the_last_quarter_of_a_year_comes_the_first_of_the_next() -> None:
    text = (
        "# Quarter 4 of 2021/22, after Quarter 3 of 2021/22\n"
        "quarter: Q4 2021/22\n"
        "meetings:\n  cabinet:\n    date: 2022-06-08\n    agenda_item: '6'\n    published: 2022-05-30\n"
        "sign_offs:\n  legal:\n    officer: AB\n    date: 2022-05-20\n"
        "key_decision: {notice: 2022-05-01, reason: Spending}\n"
        "attachments:\n  - {label: a, title: 'Indicators, Quarter 4 2021/22'}\n"
    )

    assert moved_on(text, Quarter(FinancialYear(2021), 4)) == (
        "# Quarter 1 of 2022/23, after Quarter 3 of 2021/22\n"
        "quarter: 2022-23 Q1\n"
        "meetings:\n  cabinet:\n    date: to be given\n    published: to be given\n"
        "sign_offs:\n  legal:\n    officer: AB\n"
        "key_decision: {notice: to be given, reason: Spending}\n"
        "attachments:\n  - {label: a, title: 'Indicators, Quarter 1 2022/23'}\n"
    )


def test_old_values_stay_and_every_measure_has_a_row_to_fill(following: Path) -> None:
    before, after = table(STARTER / "values.csv"), table(following / "values.csv")

    assert after[: len(before)] == before
    assert [(row["measure"], row["quarter"], row["value"]) for row in after[len(before) :]] == [
        (row["id"], "2025-26 Q2", "") for row in table(STARTER / "measures.csv")
    ]


def test_the_variances_of_the_report_become_those_of_the_report_before(tmp_path: Path) -> None:
    next_pack(CHECKOUT / "sample_inputs" / "2021-22-q1", tmp_path / "q2")
    line = table(tmp_path / "q2" / "finance.csv")[0]

    # (35,405,979 - 3,771,369) - (37,954,203 - 4,348,187) = -1,971,406, of which Covid is -1,025,800
    assert (line["earlier_operating_variance"], line["earlier_covid_variance"]) == ("-945606", "-1025800")
    assert line["not_reviewed"] == "yes"


def test_where_no_part_is_due_to_covid_the_whole_variance_becomes_that_of_the_report_before(tmp_path: Path) -> None:
    next_pack(CHECKOUT / "sample_inputs" / "2019-20-q3", tmp_path / "q4")
    line = next(each for each in table(tmp_path / "q4" / "finance.csv") if each["id"] == "whole_trust")

    # (54,800,000 - 4,700,000) - (53,775,000 - 4,700,000) = 1,025,000
    assert (line["earlier_operating_variance"], line["earlier_covid_variance"]) == ("1025000", "0")


def test_words_are_kept_and_marked_once(following: Path, tmp_path: Path) -> None:
    words = (following / "narrative" / "risks.md").read_text(encoding="utf-8")
    next_pack_of_dated(following, tmp_path / "q3")

    assert words == f"{NOT_REVIEWED_MARK}\n" + (STARTER / "narrative" / "risks.md").read_text(encoding="utf-8")
    assert (tmp_path / "q3" / "narrative" / "risks.md").read_text(encoding="utf-8") == words


def next_pack_of_dated(pack: Path, folder: Path) -> None:
    """A pack whose dates are given has a next quarter too."""
    paper = pack / "paper.yaml"
    paper.write_text(paper.read_text(encoding="utf-8").replace("to be given", "2025-12-10"), encoding="utf-8")
    next_pack(pack, folder)


@pytest.mark.parametrize("told", ["", "sep=;\r\n"], ids=["found", "told"])
def test_a_table_keeps_its_separator_and_the_mark_that_excel_needs(told: str, tmp_path: Path) -> None:
    last = copy_of_starter(tmp_path)
    text = (last / "values.csv").read_text(encoding="utf-8")
    rows = list(csv.reader(io.StringIO(text)))
    lines = "\r\n".join(";".join(row) for row in rows)
    (last / "values.csv").write_bytes(f"\ufeff{told}{lines}\r\n".encode())
    next_pack(last, tmp_path / "q2")

    content = (tmp_path / "q2" / "values.csv").read_bytes()
    assert content.startswith(f"\ufeff{told}{lines}\r\n".encode())
    assert content.endswith(b";2025-26 Q2;;;;\r\n")


def copy_of_starter(tmp_path: Path) -> Path:
    last = tmp_path / "last"
    for path in STARTER.rglob("*"):
        if path.is_file():
            to = last / path.relative_to(STARTER)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(path.read_bytes())
    return last


def test_a_workbook_gains_its_rows_and_keeps_its_looks(tmp_path: Path) -> None:
    last = copy_of_starter(tmp_path)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "values"
    sheet.append(["The values of the quarter"])  # a title row above the headings
    for row in csv.reader(io.StringIO((last / "values.csv").read_text(encoding="utf-8"))):
        sheet.append([cell or None for cell in row])
    finance = book.create_sheet("finance")
    for row in csv.reader(io.StringIO((last / "finance.csv").read_text(encoding="utf-8"))):
        finance.append([cell or None for cell in row])
    finance["C2"].number_format = '"£"#,##0'
    finance.column_dimensions["B"].width = 41
    book.create_sheet("Notes")["A1"] = "for people"
    book.save(last / "pack.xlsx")
    for name in ("values.csv", "finance.csv"):
        (last / name).unlink()
    next_pack(last, tmp_path / "q2")

    new = openpyxl.load_workbook(tmp_path / "q2" / "pack.xlsx")
    before, after = sheet.max_row, new["values"].max_row
    assert after == before + len(table(STARTER / "measures.csv"))
    assert [cell.value for cell in new["values"][before + 1]][:2] == ["repairs_on_time", "2025-26 Q2"]
    headings = [cell.value for cell in new["finance"][1]]
    assert new["finance"].cell(2, headings.index("not_reviewed") + 1).value == "yes"
    assert new["finance"]["C2"].number_format == '"£"#,##0'
    assert new["finance"].column_dimensions["B"].width == 41
    assert new["Notes"]["A1"].value == "for people"


def test_a_sheet_still_declares_every_prefix_that_it_lets_others_pass_over() -> None:
    # As Excel writes it: no element has xr2, and a file that names it in mc:Ignorable without its address is damaged.
    part = (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        b' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr2"'
        b' xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2">'
        b'<sheetData><row r="1"><c r="B1"><v>2</v></c></row></sheetData></worksheet>'
    )

    written = _written(part, {(1, 0): "1", (2, 1): "words"})

    assert b'xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2"' in written
    assert b'<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>' in written
    assert b'<row r="2"><c r="B2" t="inlineStr"><is><t xml:space="preserve">words</t></is></c></row>' in written


@pytest.mark.parametrize("last", [STARTER, *SAMPLES], ids=lambda path: path.name)
def test_a_new_quarter_of_every_sample_asks_for_nothing_but_what_is_to_be_done(last: Path, tmp_path: Path) -> None:
    next_pack(last, tmp_path / "next")
    with pytest.raises(Problems) as found:
        read_pack(tmp_path / "next")

    assert {problem.code for problem in found.value.problems} <= TO_DO
    assert any("still to be given" in problem.message for problem in found.value.problems)


@pytest.mark.parametrize("last", [STARTER, *SAMPLES], ids=lambda path: path.name)
def test_with_its_dates_a_new_quarter_is_the_one_after(last: Path, tmp_path: Path) -> None:
    next_pack(last, tmp_path / "next")
    paper = tmp_path / "next" / "paper.yaml"
    paper.write_text(paper.read_text(encoding="utf-8").replace("to be given", "2030-01-09"), encoding="utf-8")
    before, after = read_pack(last), read_pack(tmp_path / "next")

    assert after.quarter.previous == before.quarter
    assert after.data_date == date(2030, 1, 9)
    assert not any(sign_off.day for sign_off in after.governance.sign_offs.values())
    assert [*after.indicators] == [*before.indicators]
    assert [*after.narrative] == [*before.narrative]
    assert all(fact.not_reviewed for fact in after.facts.values())


@pytest.mark.parametrize("last", [STARTER, *SAMPLES], ids=lambda path: path.name)
def test_with_its_dates_a_new_quarter_has_a_draft_of_every_paper(last: Path, tmp_path: Path) -> None:
    """Sentences have lost their figures, which the draft tells beside them; nothing else stands in its way."""
    next_pack(last, tmp_path / "next")
    paper = tmp_path / "next" / "paper.yaml"
    text = paper.read_text(encoding="utf-8").replace("published: to be given", "published: 2029-12-03")
    paper.write_text(text.replace("to be given", "2030-01-09"), encoding="utf-8")
    opened = open_pack(tmp_path / "next")
    examined = examine(opened)

    assert opened.audiences == tuple(examined.papers)
    assert {problem.code for problem in examined.problems if problem.severity is Severity.ERROR} <= {"TPL-008"}


def test_the_command_says_what_it_made_and_what_comes_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["new", "q2", "--from", str(STARTER)]) == 0
    assert capsys.readouterr().out.endswith(
        "Now: cabinet-report check q2, which says what is still to be given and read.\n"
    )
    assert main(["new", "q2", "--from", str(STARTER)]) == 3
    assert "is there already, and is not empty" in capsys.readouterr().err
    assert main(["new", "house", "ours", "--from", str(STARTER)]) == 2


def test_nothing_is_made_of_a_pack_that_cannot_be_read(tmp_path: Path) -> None:
    last = copy_of_starter(tmp_path)
    (last / "values.csv").write_text("measure,quarter,value\nno_such_measure,2025-26 Q1,5\n", encoding="utf-8")
    with pytest.raises(Problems):
        next_pack(last, tmp_path / "q2")

    assert not (tmp_path / "q2").exists()
