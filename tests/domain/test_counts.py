"""Counting measures: the published breakdown, and partitions that always add up."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.domain.counts import Selection
from cabinet_report.domain.exact import exact
from cabinet_report.domain.figures import State
from cabinet_report.domain.indicators import Indicator, Rating, Target, Trend
from cabinet_report.problems import Where
from tests.domain.making import INFORMATION, Amount, formats, measure, view_of


def selection(indicators: Sequence[Indicator], name: str = "Made measures") -> Selection:
    return Selection.of(tuple(view_of(indicator) for indicator in indicators), name)


def strategic() -> Selection:
    """27 measures with the bands of Quarter 1 2021/22: 13 on target, 7 within, 5 outside, 2 annual."""
    values: list[tuple[Amount | State, bool]] = [(95, False)] * 13 + [(80, False)] * 7 + [(50, False)] * 5
    values += [(None, True)] * 2
    return selection(
        [measure(value, 90, 75, id=f"m{at}", annual=annual) for at, (value, annual) in enumerate(values)]  # type: ignore[arg-type]  # a reading may be missing
    )


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ("on_target", "13 out of 27 measures (48%)"),
        ("within", "7 out of 27 measures (26%)"),
        ("outside", "5 out of 27 measures (19%)"),  # published as 18%, so that the four made 99%
        ("annual", "2 out of 27 measures (7%)"),
        ("not_available", "2 out of 27 measures (7%)"),
        ("met", "20 out of 27 measures (74%)"),
        ("below_target", "0 out of 27 measures (0%)"),
    ],
)
def test_the_breakdown_of_the_strategic_measures(choice: str, expected: str) -> None:
    chosen: Selection = getattr(strategic(), choice)

    assert expected == formats().fraction(chosen.share, noun="measure/measures").text


def test_of_the_25_available_measures_20_met_their_target_or_tolerance() -> None:
    met = strategic().met.share_of_available

    assert "20 out of 25 (80%)" == formats().fraction(met).text


def test_the_share_of_available_leaves_out_those_without_a_value() -> None:
    assert "0 out of 25 (0%)" == formats().fraction(strategic().not_available.share_of_available).text


def test_a_share_of_no_measures_is_no_number() -> None:
    empty = selection([])

    assert State.ZERO_DENOMINATOR is empty.share.state
    assert 0 == empty.count.amount


def test_a_choice_from_a_choice_is_still_out_of_the_whole_group() -> None:
    improving = strategic().on_target.available

    assert "13 out of 27 (48%)" == formats().fraction(improving.share).text


def test_every_choice_picks_its_own() -> None:
    made = selection(
        [
            measure(97, 90, 75, id="rising", earlier=[90, 93], area="Care leavers"),
            measure(90, 95, 75, id="flat", earlier=[90, 90], area="Youth justice"),
            measure(90, 99, 95, id="wild", earlier=[80, 95], area="Care leavers"),
            measure(60, 90, id="falling", earlier=[80, 70]),
            measure(State.SUSPENDED, 90, id="halted"),
            measure(12, polarity=INFORMATION, id="told"),
        ]
    )
    chosen = {
        "on_target": ["rising"],
        "within": ["flat"],
        "outside": ["wild"],
        "below_target": ["falling"],
        "unrated": ["halted", "told"],
        "judged": ["rising", "flat", "wild", "falling"],
        "met": ["rising", "flat"],
        "target_tbc": [],
        "available": ["rising", "flat", "wild", "falling", "told"],
        "not_available": ["halted"],
        "suspended": ["halted"],
        "improving": ["rising"],
        "stable": ["flat"],
        "variable": ["wild"],
        "declining": ["falling"],
    }

    assert chosen == {choice: [measure.id for measure in getattr(made, choice)] for choice in chosen}
    assert ["rising", "wild"] == [measure.id for measure in made.in_area("Care leavers")]
    assert ["Care leavers", "Youth justice", ""] == list(made.by_area())


def test_measures_whose_target_is_to_be_confirmed_are_a_choice() -> None:
    to_be_confirmed = Target(None, Where("measures.csv", row=3), state=State.TARGET_TBC)
    made = selection([measure(97, 90, 75, id="agreed"), replace(measure(60, id="new"), target=to_be_confirmed)])

    assert ["new"] == [measure.id for measure in made.target_tbc]
    assert ["agreed"] == [measure.id for measure in made.judged]


def test_a_count_rests_on_every_measure_of_the_group() -> None:
    made = selection([measure(95, 90, 75, id="a"), measure(50, 90, 75, id="b")])
    keys = [source.key for source in made.on_target.count.sources]

    assert "measure/a/2021-22-Q1/value" in keys
    assert "measure/b/2021-22-Q1/value" in keys


def test_a_selection_names_its_measures_in_order() -> None:
    made = selection([measure(1, id="a", name="First"), measure(2, id="b", name="Second")], name="Two measures")

    assert (("First", "Second"), "Two measures", 2) == (made.names, made.name, len(made))


VALUES = st.one_of(
    st.none(), st.integers(0, 100), st.tuples(st.integers(0, 50), st.integers(0, 50)), st.sampled_from(State)
)
MEASURES = st.lists(
    st.builds(
        lambda value, target, tolerance, earlier, area: measure(
            None if isinstance(value, State) and value.has_value else value,
            target,
            tolerance,
            earlier=earlier,
            area=area,
        ),
        VALUES,
        st.one_of(st.none(), st.integers(0, 100)),
        st.one_of(st.none(), st.integers(0, 100)),
        st.lists(st.integers(0, 100), min_size=2, max_size=2),
        st.sampled_from(["", "Care leavers", "Youth justice"]),
    ),
    max_size=12,
)


@given(MEASURES)
def test_a_partition_always_adds_up_to_its_group(indicators: list[Indicator]) -> None:
    whole = selection(indicators)

    for parts in (whole.by_rating(), whole.by_trend(), whole.by_area(), {0: whole.available, 1: whole.not_available}):
        assert len(whole) == sum(len(part) for part in parts.values())
        assert len(whole) == sum(part.count.amount or 0 for part in parts.values())
        if indicators:
            assert 100 == sum(exact(part.share) or 0 for part in parts.values())


def test_partitions_name_every_rating_and_trend() -> None:
    assert (list(Rating), list(Trend)) == (list(strategic().by_rating()), list(strategic().by_trend()))
