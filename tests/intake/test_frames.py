"""Pandas frames in, as people make them, and out, with what was worked out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from cabinet_report.domain.figures import State
from cabinet_report.domain.period import FinancialYear, Month, Quarter
from cabinet_report.domain.quarter_view import view
from cabinet_report.domain.rules import Rules
from cabinet_report.intake.frames import computed_frames, from_frames, to_frames
from cabinet_report.problems import Problems, Where

NOW = Quarter(FinancialYear(2021), 1)
PAPER = {
    "schema": 1,
    "title": "Performance: {quarter}, {year}",
    "house": "plain",
    "quarter": "2021-22 Q1",
    "data_date": date(2021, 8, 16),
    "organisations": {"council": {"name": "Anytown Council", "short": "the Council"}},
    "groups": {"contract": "Contract indicators"},
    "meetings": {"cabinet": {"date": date(2021, 9, 8), "agenda_item": 6}},
    "key_decision": False,
    "members": [{"name": "Councillor A. Example", "portfolio": "Children"}],
    "wards": None,
}
MEASURES = pd.DataFrame({"id": ["cin_plan"], "name": ["Plans"], "group": ["contract"], "target": [95]})


def values(**columns: object) -> pd.DataFrame:
    """One row of values."""
    return pd.DataFrame({"measure": ["cin_plan"], "quarter": ["2021-22 Q1"], **columns})


def test_a_paper_may_hold_dates_numbers_truths_and_nothing() -> None:
    governance = from_frames(PAPER, {}).governance

    assert date(2021, 9, 8) == governance.meetings[0].day
    assert governance.meetings[0].agenda_item == "6"
    assert not governance.key_decision.is_key
    assert governance.wards == "All"


@pytest.mark.parametrize(
    "number", [97, 97.0, np.int64(97), np.float32(97), Decimal(97), "97", "97%"], ids=lambda n: type(n).__name__
)
def test_a_value_may_be_any_kind_of_number(number: object) -> None:
    frames = {"measures": MEASURES, "values": values(value=pd.Series([number], dtype=object))}

    assert Decimal(97) == from_frames(PAPER, frames).indicators["cin_plan"].readings[NOW].amount


@pytest.mark.parametrize("nothing", [None, float("nan"), pd.NA, pd.NaT, np.nan, Decimal("NaN"), ""])
def test_a_missing_value_is_an_empty_cell(nothing: object) -> None:
    row = values(value=pd.Series([nothing], dtype=object), state=["suspended"])
    reading = from_frames(PAPER, {"measures": MEASURES, "values": row}).indicators["cin_plan"].readings[NOW]

    assert reading.amount is None
    assert State.SUSPENDED == reading.state


@pytest.mark.parametrize("number", [float("inf"), Decimal("Infinity"), Decimal("1E+99")])
def test_what_is_beyond_all_numbers_is_a_problem(number: object) -> None:
    with pytest.raises(Problems):
        from_frames(PAPER, {"measures": MEASURES, "values": values(value=pd.Series([number], dtype=object))})


def test_typed_columns_are_taken_as_they_are() -> None:
    series = pd.DataFrame({"id": ["referrals"], "name": ["Referrals"]})
    demand = pd.DataFrame(
        {
            "series": pd.Categorical(["referrals", "referrals"]),
            "period": pd.to_datetime(["2021-05-31", "2021-06-30"]),
            "value": pd.array([5, 7], dtype="Int64"),
            "illustrative": [True, False],
        }
    )
    observations = from_frames(PAPER, {"series": series, "demand": demand}).demand["referrals"].observations

    assert [(Month(2021, 5), Decimal(5), True), (Month(2021, 6), Decimal(7), False)] == [
        (period, each.amount, each.illustrative) for period, each in observations.items()
    ]


def test_periods_of_pandas_are_months() -> None:
    demand = pd.DataFrame({"series": ["r"], "period": pd.period_range("2021-06", periods=1, freq="M"), "value": [1]})
    frames = {"series": pd.DataFrame({"id": ["r"], "name": ["Referrals"]}), "demand": demand}

    assert Month(2021, 6) in from_frames(PAPER, frames).demand["r"].observations


def test_an_index_with_a_name_is_a_column() -> None:
    frames = {"measures": MEASURES.set_index("id"), "values": values(value=[97]).set_index(["measure", "quarter"])}

    assert Decimal(97) == from_frames(PAPER, frames).indicators["cin_plan"].readings[NOW].amount


def test_a_problem_in_a_frame_names_its_row_and_column() -> None:
    with pytest.raises(Problems) as raised:
        from_frames(PAPER, {"measures": MEASURES.assign(target="high"), "valeus": values(value=[97])})

    assert [
        (
            'KPI-004  measures, row 2, "target": "high" is not a target. '
            "Write a number, tbc or none, or what it is set against, such as last year + 2."
        ),
        (
            'PACK-010  valeus: the frame is no table of a pack. Did you mean "values"? The tables are measures, '
            "values, comparators, commentary, challenges, finance, finance_parts, series, demand, facts and acronyms."
        ),
    ] == [str(problem) for problem in raised.value if problem.code != "KPI-009"]


def test_a_problem_in_the_paper_names_its_key() -> None:
    with pytest.raises(Problems) as raised:
        from_frames({**PAPER, "quarter": "2021-22 Q7"}, {})

    assert Where("paper", column="quarter") == raised.value.problems[0].where


def test_narratives_and_commentary_are_taken_by_their_paths() -> None:
    narrative = {"finance": "Words.", "commentary/cin_plan": "Better.", "commentary/cin_plan.cabinet": "Best."}
    frames = {"measures": MEASURES, "values": values(value=[97])}
    submission = from_frames(PAPER, frames, narrative)

    assert ["finance"] == list(submission.narrative)
    assert {"": "Better.", "cabinet": "Best."} == {
        audience: words.text for audience, words in submission.indicators["cin_plan"].commentary.items()
    }


def test_the_tables_come_back_as_frames_with_the_columns_of_the_pack() -> None:
    submission = from_frames(PAPER, {"measures": MEASURES, "values": values(numerator=[1663], denominator=[1719])})
    frames = to_frames(submission)

    assert {"measures", "values"} == set(frames)
    assert frames["values"].to_dict("records") == [
        {
            "measure": "cin_plan",
            "quarter": "2021-22 Q1",
            "value": None,
            "numerator": Decimal(1663),
            "denominator": Decimal(1719),
            "state": "reported",
            "illustrative": False,
            "stated_rating": None,
            "stated_rating_source": None,
            "stated_trend": None,
            "stated_trend_source": None,
        }
    ]


def test_a_table_may_not_be_handed_over_twice() -> None:
    with pytest.raises(Problems) as raised:
        from_frames(PAPER, {"measures": MEASURES, "Measures": MEASURES})

    told = 'PACK-011  Measures: the table "measures" is there already, as the frame measures. Keep one of the two.'
    assert told == str(raised.value.problems[0])


def test_narratives_may_be_named_like_their_files() -> None:
    assert ["finance"] == [*from_frames(PAPER, {"measures": MEASURES}, {"finance.md": "Words."}).narrative]


def test_what_is_worked_out_has_its_columns_where_nothing_is() -> None:
    frames = computed_frames(view(from_frames(PAPER, {}), Rules()))

    assert {"measures": 0, "finance": 0, "demand": 0} == {name: len(frame) for name, frame in frames.items()}
    assert {"id", "rating", "change_on_year"} <= {*frames["measures"]}
    assert {"id", "variance_net"} <= {*frames["finance"]}
    assert ["series", "name", "period", "value"] == [*frames["demand"]]


def test_what_is_worked_out_comes_as_frames_of_numbers() -> None:
    readings = pd.DataFrame(
        {
            "measure": "cin_plan",
            "quarter": ["2020-21 Q4", "2021-22 Q1"],
            "value": [90.0, None],
            "numerator": [None, 1663],
            "denominator": [None, 1719],
        }
    )
    finance = pd.DataFrame(
        {
            "id": ["care"],
            "heading": ["Care"],
            "budget_gross": [100],
            "budget_income": [-10],
            "forecast_gross": [120],
            "forecast_income": [-15],
        }
    )
    frames = computed_frames(
        view(from_frames(PAPER, {"measures": MEASURES, "values": readings, "finance": finance}), Rules())
    )
    measure = frames["measures"].iloc[0]

    assert measure["value"] == pytest.approx(1663 / 1719 * 100)
    assert measure["change"] == pytest.approx(1663 / 1719 * 100 - 90)
    assert measure["rating"] == "on_target"
    assert [(90.0, 105.0, -15.0)] * 2 == list(
        frames["finance"][["budget_net", "forecast_net", "variance_net"]].itertuples(index=False, name=None)
    )
