"""How dates and periods print: every format that the published papers use."""

from datetime import date

import pytest

from cabinet_report.domain.period import FinancialYear, Month, Quarter
from tests.domain.making import NOW, formats

PLAIN = formats()


@pytest.mark.parametrize("style", ["2021/22", "2021-22", "2021/2022", "2021-2022", "21/22"])
def test_a_year_prints_as_the_example_in_its_setting(style: str) -> None:
    assert style == formats(year_style=style).year(FinancialYear(2021))


def test_the_year_before_a_new_century_has_two_digits() -> None:
    assert "2099/00" == PLAIN.year(FinancialYear(2099))


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("Quarter {number}", "Quarter 1"),
        ("Q{number}", "Q1"),
        ("Qtr{number}", "Qtr1"),
        ("quarter {word}", "quarter one"),
    ],
)
def test_a_quarter_prints_as_the_house_likes(style: str, expected: str) -> None:
    assert expected == formats(quarter_style=style).quarter(NOW)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "Quarter 1 (April to June) 2021/22"),
        (2, "Quarter 2 (July to September) 2021/22"),
        (3, "Quarter 3 (October to December) 2021/22"),
        (4, "Quarter 4 (January to March) 2021/22"),
    ],
)
def test_a_quarter_explains_itself_with_its_months(number: int, expected: str) -> None:
    assert expected == PLAIN.quarter_with_months(Quarter(FinancialYear(2021), number))


def test_periods_print_with_their_year() -> None:
    assert ("June 2021", "Quarter 1 2021/22") == (PLAIN.period(Month(2021, 6)), PLAIN.period(NOW))


def test_periods_print_short_where_there_is_little_room() -> None:
    assert ("Jun 21", "Q1 2021/22") == (PLAIN.short_month(Month(2021, 6)), PLAIN.short_quarter(NOW))


def test_dates_print_without_ordinals_and_stamps_in_figures() -> None:
    assert ("8 September 2021", "23/08/2021") == (PLAIN.date(date(2021, 9, 8)), PLAIN.stamp(date(2021, 8, 23)))
    assert "30.6.22" == formats(date_style="d.M.yy").date(date(2022, 6, 30))


@pytest.mark.parametrize(
    ("day", "style", "expected"),
    [
        (date(2018, 6, 25), "do MMMM, yyyy", "25th June, 2018"),
        (date(2022, 3, 31), "do MMMM yyyy", "31st March 2022"),
        (date(2022, 3, 12), "EEEE do MMMM", "Saturday 12th March"),
        (date(2022, 3, 2), "'do' d MMMM", "do 2 March"),
        (date(2022, 3, 3), "'the' do' of' MMMM", "the 3rd of March"),
    ],
)
def test_a_house_may_give_days_their_endings(day: date, style: str, expected: str) -> None:
    assert expected == formats(date_style=style).date(day)


def test_days_with_endings_are_a_range_too() -> None:
    dated = formats(date_style="do MMMM yyyy").dates(date(2022, 2, 1), date(2022, 2, 22))

    assert "1st to 22nd February 2022" == dated


@pytest.mark.parametrize(
    ("first", "last", "style", "expected"),
    [
        (date(2022, 2, 3), date(2022, 2, 9), "d MMMM yyyy", "3 to 9 February 2022"),
        (date(2022, 1, 28), date(2022, 2, 3), "d MMMM yyyy", "28 January to 3 February 2022"),
        (date(2021, 12, 28), date(2022, 1, 3), "d MMMM yyyy", "28 December 2021 to 3 January 2022"),
        (date(2022, 2, 3), date(2023, 2, 3), "d MMMM yyyy", "3 February 2022 to 3 February 2023"),
        (date(2022, 2, 3), date(2022, 2, 3), "d MMMM yyyy", "3 February 2022"),
        (date(2022, 2, 3), date(2022, 2, 9), "d.M.yy", "3.2.22 to 9.2.22"),
        (date(2022, 2, 3), date(2022, 3, 3), "d MMMM yyyy", "3 February to 3 March 2022"),
        (date(2022, 1, 28), date(2022, 2, 3), "d MMMM, yyyy", "28 January to 3 February, 2022"),
        (date(2021, 12, 28), date(2022, 1, 3), "d MMMM, yyyy", "28 December, 2021 to 3 January, 2022"),
    ],
)
def test_days_say_once_what_they_share(first: date, last: date, style: str, expected: str) -> None:
    assert expected == formats(date_style=style).dates(first, last)


def test_days_may_leave_out_their_year() -> None:
    assert "3 to 9 February" == PLAIN.dates(date(2022, 2, 3), date(2022, 2, 9), with_year=False)
    assert "3 February" == PLAIN.dates(date(2022, 2, 3), date(2022, 2, 3), with_year=False)
