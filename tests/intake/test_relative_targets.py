"""Targets that are set against something: how they are typed, what they come to, and what is judged by them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from cabinet_report.domain.indicators import Rating
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.period import FinancialYear, Quarter
from cabinet_report.domain.rules import Rules
from cabinet_report.domain.submission import Submission
from cabinet_report.intake.frames import to_frames
from cabinet_report.intake.relative_targets import RelativeTarget, read_relative
from tests.intake.packs import Files

NOW = Quarter(FinancialYear(2021), 1)
# 412 of 480 is 85.83...%, and 36 of 40 is 90%.
VALUES = """measure,quarter,value,numerator,denominator
cin_plan,2020-21 Q1,,412,480
cin_plan,2020-21 Q4,84.2,,
cin_plan,2021-22 Q1,,36,40
"""
COMPARATORS = """measure,name,period,value
cin_plan,England,2018/19,81.0
cin_plan,England,2019/20,82.1
"""

Read = Callable[[Files], Submission]


def pack(target: str, *, polarity: str = "higher", decimals: int = 0) -> Files:
    """One measure with this target."""
    measure = f"cin_plan,Plans,contract,{polarity},{decimals},{target}"
    return {
        "measures.csv": f"id,name,group,polarity,decimals,target\n{measure}\n",
        "values.csv": VALUES,
        "comparators.csv": COMPARATORS,
    }


def view(submission: Submission) -> MeasureView:
    return MeasureView(submission.indicators["cin_plan"], NOW, Rules())


@pytest.mark.parametrize(
    ("typed", "against", "added", "is_share"),
    [
        ("last year", "last year", "0", False),
        ("last year + 2", "last year", "2", False),
        ("last year+2", "last year", "2", False),
        ("last quarter - 0.5", "last quarter", "-0.5", False),
        ("last year \u2212 5%", "last year", "-5", True),  # the minus sign that Word makes
        ("2019-20 Q4", "2019-20 Q4", "0", False),
        ("Q4 2019-20", "Q4 2019-20", "0", False),
        ("2019-20 Q4 - 5", "2019-20 Q4", "-5", False),
        ("statistical neighbours + 10 %", "statistical neighbours", "10", True),
    ],
)
def test_what_a_target_is_set_against_and_what_is_added_are_told_apart(
    typed: str, against: str, added: str, is_share: bool
) -> None:
    assert RelativeTarget(typed, against, Decimal(added), is_share) == read_relative(typed)


@pytest.mark.parametrize("typed", ["95", "95-20", "+ 2", "- 5%", ""])
def test_what_names_nothing_is_not_set_against_anything(typed: str) -> None:
    assert read_relative(typed) is None


@pytest.mark.parametrize(
    ("typed", "decimals", "target"),
    [
        ("last year", 0, "86"),  # 85.83...
        ("last year + 2", 1, "87.8"),
        ("last year - 10%", 1, "77.3"),  # nine tenths of 85.83... are 77.25
        ("last quarter + 0.5", 1, "84.7"),
        ("2020-21 Q4", 1, "84.2"),
        ("england", 0, "82.1"),  # as it was given, in the last row
        ("England + 3", 0, "85.1"),
    ],
)
def test_a_target_is_worked_out_and_rounded_once(typed: str, decimals: int, target: str, read: Read) -> None:
    assert Decimal(target) == view(read(pack(typed, decimals=decimals))).target.amount


@pytest.mark.parametrize(
    ("typed", "polarity", "rating"),
    [
        ("last year + 4", "higher", Rating.ON_TARGET),  # 90 against 89.83..., which prints as 90
        ("last year + 5", "higher", Rating.BELOW_TARGET),
        ("last year", "lower", Rating.BELOW_TARGET),
        ("last year + 5%", "lower", Rating.ON_TARGET),  # 90.125, which prints as 90
    ],
)
def test_a_value_is_judged_by_the_target_as_it_prints(typed: str, polarity: str, rating: Rating, read: Read) -> None:
    assert rating is view(read(pack(typed, polarity=polarity))).rating


def test_a_target_knows_its_cell_and_the_cell_that_it_is_set_against(read: Read) -> None:
    sources = view(read(pack("last year + 2"))).target.sources

    assert ['measures.csv, row 2, "target"', "values.csv, row 2"] == [str(source.where) for source in sources]


def test_the_tables_of_a_pack_give_a_target_back_as_it_was_typed(read: Read) -> None:
    assert ["last year + 2"] == [*to_frames(read(pack("last year + 2")))["measures"]["target"]]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "last yaer + 2",
            (
                'KPI-004  measures.csv, row 2, "target": "last yaer + 2" is not a target. Did you mean "last year"? '
                "Write a number, tbc or none, or what it is set against, such as last year + 2."
            ),
        ),
        (
            "Scotland",
            (
                'KPI-004  measures.csv, row 2, "target": "Scotland" is not a target. '
                "Write a number, tbc or none, or what it is set against, such as last year + 2."
            ),
        ),
        (
            "2019-20 Q1 + 2",
            (
                'KPI-017  measures.csv, row 2, "target": the target of "cin_plan" is set against 2019-20 Q1, of which '
                "there is no value. Write that value, or the target as a number, tbc or none."
            ),
        ),
    ],
)
def test_a_target_that_is_set_against_nothing_known_is_told(
    typed: str, said: str, problems_in: Callable[[Files], list[str]]
) -> None:
    assert [said] == problems_in(pack(typed))


def test_nothing_is_said_of_a_target_while_a_row_of_values_cannot_be_read(
    problems_in: Callable[[Files], list[str]],
) -> None:
    files = {**pack("last year + 2"), "values.csv": VALUES.replace("2020-21 Q1", "2020-21 Q9")}

    assert ["KPI-004"] == [said[:7] for said in problems_in(files)]
