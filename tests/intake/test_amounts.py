"""Numbers as councils and Excel write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from cabinet_report.intake.amounts import (
    Counted,
    TypedAmount,
    TypedLimit,
    read_amount,
    read_counted,
    read_limit,
    read_money,
    read_number,
    read_whole,
)
from cabinet_report.intake.contents import Content, Fault, Percentage


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1663", "1663"),
        ("1,663", "1663"),
        ("1,234,567.89", "1234567.89"),
        ("£1,234", "1234"),
        ("£ 1,234.00", "1234.00"),
        ("-1,234", "-1234"),
        ("(1,234)", "-1234"),
        ("£(1,234)", "-1234"),
        ("(£1,234)", "-1234"),
        ("-£1,234", "-1234"),
        ("£-1,234", "-1234"),
        ("\u22121,234", "-1234"),  # the minus sign that Word makes
        ("\u20131,234", "-1234"),  # an en dash
        ("+3", "3"),
        ("1\u00a0234", "1234"),  # a space that does not break, as French Excel groups digits
        ("\u202a1,234\u202c", "1234"),  # invisible marks of direction, as copied from a web page
        (" 12 ", "12"),
        (".5", "0.5"),
        ("0", "0"),
    ],
)
def test_a_number_is_read_however_it_is_written(written: str, meant: str) -> None:
    assert TypedAmount(Decimal(meant)) == read_amount(written)


@pytest.mark.parametrize(
    ("seen", "percentage"),
    [("95%", "95"), ("95 %", "95"), ("0.95%", "0.95"), ("-6%", "-6"), ("(6%)", "-6"), (Percentage(Decimal(95)), "95")],
)
def test_a_percentage_is_known_by_its_sign_or_by_its_cell(seen: Content, percentage: str) -> None:
    assert TypedAmount(Decimal(percentage), is_percentage=True) == read_amount(seen)


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("five", ""),
        ("93,5", "Write the decimals after a point, for example 93.5."),
        ("35.4m", "Write the number in full, for example 35,400,000."),
        ("£250k", "Write the number in full, for example 35,400,000."),
        ("1.23E+05", "Excel has cut this short. Format the cell as a number and save again."),
        ("#####", "Excel writes this when a column is too narrow. Widen the column and save the file again."),
        ("<5", "A limit is not a value. Write the number itself."),
        ("12 34", ""),
        ("1,23", "Write the decimals after a point, for example 93.5."),
        ("(5", ""),
        ("5)", ""),
        ("-", ""),
        ("1.2.3", ""),
        ("٣", ""),  # a digit, but not one of ours
    ],
)
def test_what_is_nearly_a_number_is_refused_with_advice(written: str, advice: str) -> None:
    assert Fault(f'"{written}" is not a number.', advice) == read_amount(written)


@pytest.mark.parametrize("seen", [date(2021, 6, 1), True])
def test_a_date_or_a_yes_is_no_number(seen: Content) -> None:
    assert isinstance(read_amount(seen), Fault)


@pytest.mark.parametrize("written", ["-", "£-", "£ -   ", "\u2013"])
def test_a_lone_dash_is_nought_in_accounts(written: str) -> None:
    assert Decimal(0) == read_money(written)


def test_a_percentage_is_no_plain_number() -> None:
    assert Fault('"95%" is a percentage.', "Write the number alone.") == read_number("95%")


def test_a_whole_number_has_no_decimals() -> None:
    assert read_whole("250,000") == 250_000
    assert Fault('"2.5" is not a whole number.') == read_whole("2.5")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("<1%", TypedLimit(TypedAmount(Decimal(1), is_percentage=True), below=True, includes=False)),
        ("< 0.5", TypedLimit(TypedAmount(Decimal("0.5")), below=True, includes=False)),
        ("≤5", TypedLimit(TypedAmount(Decimal(5)), below=True, includes=True)),
        (">= 95", TypedLimit(TypedAmount(Decimal(95)), below=False, includes=True)),
        (">1,200", TypedLimit(TypedAmount(Decimal(1200)), below=False, includes=False)),
    ],
)
def test_a_limit_is_told_apart_from_a_number(written: str, meant: TypedLimit) -> None:
    assert meant == read_limit(written)


@pytest.mark.parametrize("written", ["1%", "<", "<one", "<1.2.3", "5<", ""])
def test_what_is_no_limit_is_not_taken_for_one(written: str) -> None:
    assert read_limit(written) is None


def test_a_count_is_known_by_the_noun_behind_it() -> None:
    assert Counted(Decimal(1200), "care leavers", "1,200 care leavers") == read_counted("1,200  care leavers")


@pytest.mark.parametrize("written", ["6", "children", "6.5 children", "3 out of 5", "35 million", "£6 children"])
def test_what_is_no_count_with_a_noun_is_not_taken_for_one(written: str) -> None:
    assert read_counted(written) is None


@pytest.mark.parametrize("written", ["9" * 32, "0." + "1" * 31])
def test_a_number_that_no_paper_could_print_is_refused(written: str) -> None:
    assert isinstance(read_amount(written), Fault)
