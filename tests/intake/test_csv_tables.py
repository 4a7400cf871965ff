"""CSV files as Excel really writes them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from cabinet_report.domain.period import FinancialYear, Quarter
from cabinet_report.domain.submission import Submission
from cabinet_report.problems import Where
from tests.intake.packs import BASE, Files

Read = Callable[[Files], Submission]
ProblemsIn = Callable[[Files], list[str]]

NOW = Quarter(FinancialYear(2021), 1)
NAMED = "id,name,group\ncin_plan,Children’s plans – café £5,contract\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_table_is_read_in_every_encoding_that_excel_writes(encoding: str, read: Read) -> None:
    submission = read({"measures.csv": NAMED.encode(encoding)})

    assert submission.indicators["cin_plan"].name == "Children’s plans – café £5"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_table_is_read_whatever_separates_its_cells(separator: str, read: Read) -> None:
    submission = read({"measures.csv": "id,name,group\ncin_plan,Plans,contract\n".replace(",", separator)})

    assert submission.indicators["cin_plan"].name == "Plans"


def test_the_separator_is_found_below_a_title_that_holds_other_ones(read: Read) -> None:
    table = "Measures, targets, tolerances; and more\n\nid;name;group\ncin_plan;Plans, visits;contract\n"

    assert read({"measures.csv": table}).indicators["cin_plan"].name == "Plans, visits"


def test_the_line_that_tells_excel_the_separator_is_no_row(read: Read) -> None:
    submission = read({"measures.csv": "sep=;\nid;name;group\ncin_plan;Plans;contract\n"})

    assert submission.indicators["cin_plan"].where == Where("measures.csv", row=2)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_table_is_read_whatever_ends_its_lines(line_end: str, read: Read) -> None:
    submission = read({"values.csv": BASE["values.csv"].replace("\n", line_end)})

    assert Decimal(97) == submission.indicators["cin_plan"].readings[NOW].amount


def test_rows_count_as_the_spreadsheet_shows_them(read: Read) -> None:
    table = 'Title,,\n,,\nid,name,group\n,,\ncin_plan,"Plans,\nagreed",contract\n\nvisits,Visits,contract\n'
    indicators = read({"measures.csv": table}).indicators

    assert indicators["cin_plan"].where == Where("measures.csv", row=5)
    assert indicators["visits"].where == Where("measures.csv", row=7)
    assert indicators["cin_plan"].name == "Plans,\nagreed"


@pytest.mark.parametrize(
    "heading", ["budget_gross", "Budget gross", "BUDGET-GROSS", " Budget\u00a0Gross ", "BudgetGross"]
)
def test_headings_are_matched_without_regard_to_capitals_and_spaces(heading: str, read: Read) -> None:
    table = f"id,heading,{heading},budget_income,forecast_gross,forecast_income\ncare,Care,100,0,100,0\n"

    assert Decimal(100) == read({"finance.csv": table}).finance.lines[0].amounts["budget_gross"]


def test_stray_spaces_and_empty_columns_do_not_count(read: Read) -> None:
    table = "id,,name,group,,\n cin_plan\u00a0,, Plans \u00a0,contract ,,\n,,,,,\n"

    assert read({"measures.csv": table}).indicators["cin_plan"].name == "Plans"


def test_columns_stand_in_any_order(read: Read) -> None:
    assert read({"measures.csv": "group,id,name\ncontract,cin_plan,Plans\n"}).indicators["cin_plan"].group == "contract"


def test_a_file_name_may_have_capitals(read: Read) -> None:
    submission = read({"values.csv": None, "Values.CSV": BASE["values.csv"]})

    assert submission.indicators["cin_plan"].readings[NOW].where == Where("Values.CSV", row=2)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("id,name,group\n".encode("utf-16-le"), id="UTF-16 without its mark"),
        pytest.param(b"PK\x03\x04\x00\x00", id="a workbook under another name"),
        pytest.param(b"id,name,group\ncin_plan,\x81\x8d,contract\n", id="an unusual encoding"),
    ],
)
def test_a_table_that_is_not_text_is_refused(content: bytes, problems_in: ProblemsIn) -> None:
    assert problems_in({"measures.csv": content}) == [
        (
            "CSV-001  measures.csv: the file is not plain text. Save it again: in Excel choose the type CSV UTF-8, in "
            "an editor the encoding UTF-8."
        )
    ]


def test_a_quotation_mark_that_closes_too_early_is_found(problems_in: ProblemsIn) -> None:
    problems = problems_in({"measures.csv": 'id,name,group\na,A,contract\ncin_plan,"The "best" plan",contract\n'})

    assert problems[0].startswith("CSV-010  measures.csv, row 3: from this row on the file cannot be taken apart")


def test_a_title_row_is_not_taken_for_the_header(read: Read) -> None:
    table = "Name,of the council\nid,name,group\ncin_plan,Plans,contract\n"

    assert read({"measures.csv": table}).indicators["cin_plan"].name == "Plans"


def test_two_files_that_differ_only_in_capitals_are_one_table_too_many(problems_in: ProblemsIn) -> None:
    problems = problems_in({"Values.csv": BASE["values.csv"]})

    assert problems == ['PACK-011  values.csv: the table "values" is there already: Values.csv. Keep one of the two.']
