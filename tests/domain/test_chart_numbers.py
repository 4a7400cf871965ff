"""The numbers of a chart print as the house prints them, and a spreadsheet is told to print the same."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cabinet_report.domain.chart_numbers import ChartNumbers, power_of
from cabinet_report.domain.figures import Figure, Sign, State, Unit
from cabinet_report.domain.formats import Formats
from tests.number_codes import in_a_spreadsheet
from tests.samples.quarter import formats

PLAIN: dict[str, Any] = {}
BRACKETS: dict[str, Any] = {"negative": "brackets"}
TYPESET: dict[str, Any] = {"minus_sign": "−", "percent_sign": " %", "thousands_separator": False}
WORDS: dict[str, Any] = {"percent_sign": " per cent", "million_sign": ' "million"'}


def style(changes: dict[str, Any]) -> Formats:
    return replace(formats(), **changes)


@pytest.mark.parametrize(
    ("unit", "decimals", "power", "changes", "amount", "printed", "code"),
    [
        (Unit.COUNT, 0, 0, PLAIN, "1719", "1,719", "#,##0"),
        (Unit.COUNT, 0, 0, PLAIN, "-1719", "-1,719", "#,##0"),
        (Unit.COUNT, 0, 0, BRACKETS, "-1719", "(1,719)", "#,##0;(#,##0)"),
        (Unit.COUNT, 0, 0, TYPESET, "-1719", "−1719", '0;"−"0'),
        (Unit.NUMBER, 1, 0, PLAIN, "11.94", "11.9", "#,##0.0"),
        (Unit.DAYS, 0, 0, PLAIN, "57", "57", "#,##0"),
        (Unit.PERCENTAGE, 0, 0, PLAIN, "97", "97%", "#,##0%"),
        (Unit.PERCENTAGE, 1, 0, PLAIN, "96.74", "96.7%", "#,##0.0%"),
        (Unit.PERCENTAGE, 0, 0, TYPESET, "97", "97 %", '0" "%;"−"0" "%'),
        (Unit.PERCENTAGE, 0, 0, WORDS, "97", "97 per cent", '#,##0" per cent"'),
        (Unit.POUNDS, 0, 0, PLAIN, "1250", "£1,250", '"£"#,##0'),
        (Unit.POUNDS, 0, 0, PLAIN, "-1250", "-£1,250", '"£"#,##0'),
        (Unit.POUNDS, 0, 3, PLAIN, "286499", "£286k", '"£"#,##0,"k"'),
        (Unit.POUNDS, 2, 6, PLAIN, "1971000", "£1.97m", '"£"#,##0.00,,"m"'),
        (Unit.POUNDS, 1, 6, BRACKETS, "-1971000", "(£2.0m)", '"£"#,##0.0,,"m";("£"#,##0.0,,"m")'),
        (Unit.POUNDS, 0, 6, WORDS, "3000000", '£3 "million"', '"£"#,##0,,"' + ' \\"million\\""'),
    ],
)
def test_a_number_prints_alike_on_paper_and_in_a_spreadsheet(
    unit: Unit, decimals: int, power: int, changes: dict[str, Any], amount: str, printed: str, code: str
) -> None:
    numbers = ChartNumbers(style(changes), unit, decimals, power)
    figure = Figure(Decimal(amount), unit, (), sign=Sign.WORD)

    assert printed == numbers.printed(figure)
    assert code == numbers.code
    shown = numbers.amount(figure)
    assert shown is not None
    assert printed == in_a_spreadsheet(numbers.held(shown), code)


def test_a_percentage_is_held_as_it_prints_so_that_no_small_count_can_be_worked_out_of_it() -> None:
    numbers = ChartNumbers(formats(), Unit.PERCENTAGE, 0)
    three_of_seven = Figure(Decimal("42.857"), Unit.PERCENTAGE, (), numerator=Decimal(3), denominator=Decimal(7))

    shown = numbers.amount(three_of_seven)

    assert Fraction(43) == shown
    assert 0.43 == numbers.held(shown)


def test_a_value_that_is_not_there_has_no_amount() -> None:
    figure = Figure(None, Unit.COUNT, (), state=State.SUPPRESSED)

    assert ChartNumbers(formats(), Unit.COUNT, 0).amount(figure) is None


@pytest.mark.parametrize(
    ("largest", "unit", "expected"),
    [
        (9_999, Unit.POUNDS, 0),
        (10_000, Unit.POUNDS, 3),
        (-400_000, Unit.POUNDS, 3),
        (1_000_000, Unit.POUNDS, 6),
        (5_000_000, Unit.COUNT, 0),
    ],
)
def test_large_money_is_told_in_thousands_and_millions(largest: int, unit: Unit, expected: int) -> None:
    assert expected == power_of((Fraction(0), Fraction(largest)), unit)
