"""A whole submission with everything that follows from it."""

from datetime import date
from decimal import Decimal

from cabinet_report.domain.demand import DemandSeries, Observation
from cabinet_report.domain.figures import Unit
from cabinet_report.domain.indicators import Fact, IndicatorGroup, Rating
from cabinet_report.domain.period import Month
from cabinet_report.domain.quarter_view import view
from cabinet_report.domain.rules import RatingRule, Rules
from cabinet_report.problems import Where
from tests.domain.making import NOW, formats, measure, submission

HERE = Where("made.csv")
JUNE = Month(2021, 6)
MEASURES = {
    "cin_plan": measure((1663, 1719), 95, id="cin_plan", group="contract"),
    "care_leavers": measure((201, 202), 100, id="care_leavers", group="contract"),
    "re_referrals": measure(27, 22, 28, id="re_referrals", group="strategic"),
}
MADE = submission(
    MEASURES,
    groups={
        "contract": IndicatorGroup("contract", "Contract indicators", HERE),
        "strategic": IndicatorGroup("strategic", "Strategic indicators", HERE),
        "empty": IndicatorGroup("empty", "No indicators", HERE),
    },
    demand={
        "cic": DemandSeries(
            "cic", "Children in care", "", HERE, observations={JUNE: Observation(JUNE, Decimal(561), HERE)}
        )
    },
    facts={"dsg": Fact("dsg", "DSG budget", Decimal(2_890_000), Unit.POUNDS, HERE, as_at=date(2021, 4, 1))},
    threshold=100_000,
)


def test_measures_are_found_by_id_and_counted_by_group() -> None:
    quarter = view(MADE, Rules())

    assert list(MEASURES) == list(quarter.measures)
    assert {"contract": 2, "strategic": 1, "empty": 0} == {name: len(group) for name, group in quarter.groups.items()}
    assert "Contract indicators" == quarter.groups["contract"].name
    assert 3 == quarter.all_measures.count.amount
    assert NOW == quarter.quarter


def test_the_rules_of_the_house_reach_every_measure() -> None:
    strict = view(MADE, Rules(RatingRule(without_tolerance=Rating.OUTSIDE)))

    assert Rating.BELOW_TARGET is view(MADE, Rules()).measures["care_leavers"].rating
    assert Rating.OUTSIDE is strict.measures["care_leavers"].rating


def test_demand_finance_and_facts_are_at_hand() -> None:
    quarter = view(MADE, Rules())

    assert "561" == formats().figure(quarter.demand["cic"].latest).text
    assert "£100k" == formats().thousands(quarter.finance.threshold).text
    assert "£2.89m" == formats().millions(quarter.facts["dsg"]).text
    assert ["fact/dsg"] == [source.key for source in quarter.facts["dsg"].sources]


def test_everything_is_worked_out_once() -> None:
    quarter = view(MADE, Rules())

    assert quarter.measures["cin_plan"].rated is quarter.measures["cin_plan"].rated
    assert quarter.groups is quarter.groups
