"""Days, months and quarters as people write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cabinet_report.domain.period import FinancialYear, Month, Quarter
from cabinet_report.intake.contents import Fault
from cabinet_report.intake.dates import period_text, read_day, read_period, read_quarter


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1/6/2021", date(2021, 6, 1)),
        ("01/06/21", date(2021, 6, 1)),
        ("18.7.21", date(2021, 7, 18)),
        ("8-9-2021", date(2021, 9, 8)),
        ("2021-09-08", date(2021, 9, 8)),
        ("2021-09-08 00:00:00", date(2021, 9, 8)),
        ("8 September 2021", date(2021, 9, 8)),
        ("8th September, 2021", date(2021, 9, 8)),
        ("Wednesday 8 September 2021", date(2021, 9, 8)),
        ("8 Sept 2021", date(2021, 9, 8)),
        ("08-Sep-21", date(2021, 9, 8)),
        ("8\u00a0September\u00a02021", date(2021, 9, 8)),
        ("31st March 2022", date(2022, 3, 31)),
    ],
)
def test_a_day_is_read_in_the_british_order(written: str, meant: date) -> None:
    assert meant == read_day(written)


@pytest.mark.parametrize("written", ["6/30/2021", "31/06/2021", "29 February 2021"])
def test_a_day_that_is_not_in_the_calendar_is_refused(written: str) -> None:
    fault = read_day(written)

    assert isinstance(fault, Fault)
    assert fault.message == f'there is no "{written}" in the calendar, read as day, month, year.'


def test_a_day_that_begins_with_its_year_is_told_as_it_was_read() -> None:
    fault = read_day("2021-13-01")

    assert isinstance(fault, Fault)
    assert fault.message == 'there is no "2021-13-01" in the calendar, read as year, month, day.'


@pytest.mark.parametrize("seen", ["yesterday", "September 2021", "2021", Decimal(44348), "8 Septober 2021", "8/9/0021"])
def test_what_is_no_day_is_refused(seen: str | Decimal) -> None:
    assert isinstance(read_day(seen), Fault)


@pytest.mark.parametrize(
    "written",
    [
        "2021-22 Q1",
        "2021-22-Q1",
        "2021/22 Q1",
        "2021-2022 Q1",
        "2021/2022 q1",
        "Q1 2021/22",
        "Q1 2021-22",
        "Qtr1 2021/22",
        "Quarter 1 2021/22",
        "Quarter 1, 2021/22",
        "quarter one 2021/22",
        "Q1 21/22",
        "2021\u201322 Q1",
    ],
)
def test_a_quarter_is_read_however_it_is_written(written: str) -> None:
    assert Quarter(FinancialYear(2021), 1) == read_quarter(written)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2021-22 Q5", '"2021-22 Q5" names a quarter 5, and a year has quarters 1 to 4.'),
        ("2021-23 Q1", '"2021-23 Q1" is not one financial year: 2021 is followed by 2022.'),
        ("2021-2122 Q1", '"2021-2122 Q1" is not one financial year: 2021 is followed by 2022.'),
        ("Q1 2021", '"Q1 2021" does not say which financial year it means.'),
        ("first quarter", '"first quarter" is not a quarter.'),
        ("2021-22", '"2021-22" is not a quarter.'),
        ("0021-22 Q1", '"0021-22 Q1" is not a quarter.'),
    ],
)
def test_a_quarter_that_does_not_fit_its_year_is_refused(written: str, message: str) -> None:
    fault = read_quarter(written)

    assert isinstance(fault, Fault)
    assert message == fault.message


@pytest.mark.parametrize(
    "written", ["June 2021", "Jun-21", "Jun 2021", "2021-06", "06/2021", "30/6/2021", "2021-06-30", "1 June 2021"]
)
def test_a_month_is_read_however_it_is_written(written: str) -> None:
    assert Month(2021, 6) == read_period(written)


def test_a_date_cell_stands_for_its_month() -> None:
    assert Month(2021, 6) == read_period(date(2021, 6, 1))


@pytest.mark.parametrize("written", ["2021-13", "13/2021", "summer", "2021", "Junn 2021", "June 0021", "06/9999"])
def test_what_is_neither_a_month_nor_a_quarter_is_refused(written: str) -> None:
    assert isinstance(read_period(written), Fault)


@given(some.integers(min_value=1990 * 12, max_value=2090 * 12))
def test_a_month_as_we_write_it_is_read_again(index: int) -> None:
    assert Month.at(index) == read_period(period_text(Month.at(index)))


@given(some.integers(min_value=1990 * 4, max_value=2090 * 4))
def test_a_quarter_as_we_write_it_is_read_again(index: int) -> None:
    assert Quarter.at(index) == read_period(period_text(Quarter.at(index)))
