"""The finance table of Quarter 1 2021/22: typed in pounds, worked out, printed in thousands."""

from decimal import Decimal

import pytest

from cabinet_report.domain.directions import over_or_under
from cabinet_report.domain.figures import Figure, State
from cabinet_report.domain.finance import Finance, FinanceLine, FinancePart
from cabinet_report.domain.finance_view import COLUMNS, FinanceView, threshold_figure
from cabinet_report.problems import Where
from tests.domain.making import formats

# heading: gross budget, income budget, gross forecast, income forecast, Covid variance, and what stood in the
# earlier report (operating, Covid), in thousands.
PUBLISHED = {
    "children_looked_after": (35406, -3771, 37954, -4348, -1026, -750, -1024),
    "other_services": (1546, 0, 1554, 0, -104, 0, -104),
    "family_support": (3440, 0, 3484, 0, -5, -81, -5),
    "youth_justice": (1741, 0, 1741, 0, 0, 0, 0),
    "safeguarding": (12880, -45, 13187, -246, -162, 90, -161),
    "young_people": (430, 0, 431, 0, 0, 0, 0),
    "contract_value": (0, -56373, 0, -56373, 0, 200, 0),
    "management": (4746, 0, 4758, 0, -21, -92, -17),
}
TYPED = (
    "budget_gross", "budget_income", "forecast_gross", "forecast_income", "covid_variance",
    "earlier_operating_variance", "earlier_covid_variance",
)  # fmt: skip


def part(name: str, amount: int, *, is_total: bool = False) -> FinancePart:
    return FinancePart(name, "care_ladder", name, Decimal(amount), Where("finance_parts.csv", row=2), is_total)


PARTS = (part("ooa", 530_000), part("ifa", 250_000), part("in_house", 150_000), part("all", 930_000, is_total=True))


def finance(convention: str = "budget_minus_forecast", parts: tuple[FinancePart, ...] = PARTS) -> FinanceView:
    lines = tuple(
        FinanceLine(
            name,
            name.replace("_", " ").capitalize(),
            {column: Decimal(1000 * amount) for column, amount in zip(TYPED, amounts, strict=True)},
            Where("finance.csv", row=row),
        )
        for row, (name, amounts) in enumerate(PUBLISHED.items(), start=2)
    )
    return FinanceView(Finance(lines, parts), convention, threshold_figure(250_000, Where("paper.yaml")))


VIEW = finance()
CONVENTIONS = ("budget_minus_forecast", "forecast_minus_budget")


def cell(figure: Figure) -> str:
    return formats().in_thousands(figure).text


def keys(figure: Figure) -> set[str]:
    return {source.key for source in figure.sources}


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("budget_gross", "35,406"),
        ("budget_income", "-3,771"),
        ("budget_net", "31,635"),
        ("forecast_net", "33,606"),
        ("variance_gross", "-2,548"),
        ("variance_income", "577"),
        ("variance_net", "-1,971"),
        ("covid_variance", "-1,026"),
        ("operating_variance", "-945"),  # published as -946, from pounds that are not printed
        ("change_operating", "-195"),
        ("change_covid", "-2"),
    ],
)
def test_the_line_of_children_looked_after(column: str, expected: str) -> None:
    assert expected == cell(VIEW.lines["children_looked_after"].column(column))


@pytest.mark.parametrize(
    ("column", "published"),
    [
        ("budget_gross", 60190),
        ("budget_income", -60190),
        ("budget_net", 0),
        ("forecast_gross", 63109),
        ("forecast_income", -60968),
        ("forecast_net", 2142),
        ("variance_gross", -2920),
        ("variance_income", 778),
        ("variance_net", -2143),
        ("covid_variance", -1318),
        ("operating_variance", -824),
        ("change_covid", -7),
    ],
)
def test_the_grand_total_is_within_a_unit_of_the_published_one(column: str, published: int) -> None:
    total = VIEW.total.column(column).amount

    assert total is not None
    assert abs(total / 1000 - published) <= 1


def test_a_total_rests_on_every_line() -> None:
    expected = {f"finance/{line}/{column}" for line in PUBLISHED for column in ("budget_gross", "budget_income")}

    assert expected == keys(VIEW.total.budget_net)


def test_a_variance_that_is_nought_prints_without_a_minus() -> None:
    assert "0" == cell(VIEW.lines["youth_justice"].variance_net)


@pytest.mark.parametrize(
    ("convention", "expected"), [("budget_minus_forecast", "-1,971"), ("forecast_minus_budget", "1,971")]
)
def test_both_conventions_call_it_an_overspend(convention: str, expected: str) -> None:
    variance = finance(convention).lines["children_looked_after"].variance_net

    assert expected == cell(variance)
    word = formats().worded(over_or_under(variance, convention), variance, "direction.balanced")
    assert "overspend" == word.text


def test_a_variance_prints_without_its_sign_in_prose() -> None:
    line = VIEW.lines["children_looked_after"]

    assert ("£1.97m", "£1.03m") == (
        formats().millions(line.variance_net).text,
        formats().millions(line.covid_variance).text,
    )


def test_gross_and_income_make_net_in_every_line() -> None:
    for row in (*VIEW.lines.values(), VIEW.total):
        assert row.variance_net.amount == (row.variance_gross.amount or 0) + (row.variance_income.amount or 0)
        assert row.variance_net.amount == (row.covid_variance.amount or 0) + (row.operating_variance.amount or 0)


def test_one_variance_is_significant() -> None:
    assert ["children_looked_after"] == [row.id for row in VIEW.significant()]


def test_a_variance_exactly_at_the_threshold_is_significant() -> None:
    at_the_line = threshold_figure(106_000, Where("paper.yaml"))

    assert ["children_looked_after", "safeguarding"] == [row.id for row in VIEW.significant(at_the_line)]
    assert "£250k" == formats().thousands(VIEW.threshold).text


def test_a_column_that_was_not_typed_is_never_nought() -> None:
    line = FinanceLine("one", "One", {"budget_gross": Decimal(5)}, Where("finance.csv", row=2))
    row = FinanceView(Finance((line,)), "budget_minus_forecast", VIEW.threshold).lines["one"]

    assert {None} == {row.column(name).amount for name in COLUMNS if name != "budget_gross"}
    assert State.NOT_AVAILABLE is row.operating_variance.state
    assert {"finance/one/covid_variance"} == keys(row.covid_variance)


def test_a_total_over_a_missing_cell_is_missing() -> None:
    lines = (
        FinanceLine("one", "One", {"covid_variance": Decimal(5)}, Where("finance.csv", row=2)),
        FinanceLine("two", "Two", {}, Where("finance.csv", row=3)),
    )
    view = FinanceView(Finance(lines), "budget_minus_forecast", VIEW.threshold)

    assert (None, State.NOT_AVAILABLE) == (view.total.covid_variance.amount, view.total.covid_variance.state)


def test_parts_add_up_to_their_total() -> None:
    ladder = VIEW.groups["care_ladder"]

    assert ("£0.93m", 0) == (formats().millions(ladder.total).text, ladder.remainder.amount)
    assert {"part/ooa", "part/ifa", "part/in_house"} == keys(ladder.total)
    assert "£0.53m" == formats().millions(VIEW.parts["ooa"]).text


def test_parts_that_do_not_add_up_leave_a_remainder() -> None:
    short = finance(parts=(part("ooa", 530_000), part("all", 930_000, is_total=True))).groups["care_ladder"]

    assert Decimal(400_000) == short.remainder.amount


def test_parts_without_a_stated_total_leave_none() -> None:
    assert Decimal(0) == finance(parts=PARTS[:3]).groups["care_ladder"].remainder.amount


def test_the_columns_stand_in_the_order_of_the_widest_table() -> None:
    assert ("budget_gross", "budget_income", "budget_net") == COLUMNS[:3]
    assert ("covid_variance", "operating_variance", "change_operating", "change_covid") == COLUMNS[-4:]
    assert 13 == len(COLUMNS)


def test_a_variance_is_a_share_of_the_gross_budget_with_one_decimal() -> None:
    """Children looked after: 1,971 of 35,406 is 5.57%, and the other way round it has the other sign."""
    shares = [finance(way).lines["children_looked_after"].variance_share() for way in CONVENTIONS]

    assert ["-5.6%", "5.6%"] == [formats().in_per_cent(share).text for share in shares]


def test_the_lines_of_a_group_add_up_to_a_total_of_their_own() -> None:
    lines = tuple(
        FinanceLine(name, name, {"budget_gross": Decimal(amount)}, Where("finance.csv", row=2), group=group)
        for name, amount, group in (("one", 5, ""), ("two", 7, ""), ("whole", 100, "apart"))
    )
    view = FinanceView(Finance(lines), "budget_minus_forecast", VIEW.threshold)

    assert (["one", "two"], ["whole"]) == ([*view.lines], [*view.of_group("apart")])
    assert (12, 100) == (view.total.budget_gross.amount, view.total_of("apart").budget_gross.amount)
    assert ["one", "two", "whole"] == [*view.every_line]


def test_an_overspend_that_has_grown_is_larger() -> None:
    """Children looked after: -1,971 now, and -750 and -1,024 in the earlier report."""
    row = finance().lines["children_looked_after"]

    assert ("-1,774", "+197") == (cell(row.earlier_variance()), cell(row.change_in_size()))
    assert not row.has_turned()


@pytest.mark.parametrize(("earlier", "turned"), [(-5, True), (5, False), (0, False)])
def test_a_variance_turns_where_it_goes_the_other_way(earlier: int, *, turned: bool) -> None:
    typed = {"budget_gross": 100, "budget_income": 0, "forecast_gross": 90, "forecast_income": 0}
    earlier_typed = {"earlier_operating_variance": earlier, "earlier_covid_variance": 0}
    amounts = {name: Decimal(amount) for name, amount in (typed | earlier_typed).items()}
    line = FinanceLine("line", "Line", amounts, Where("finance.csv", row=2))
    view = FinanceView(Finance((line,), ()), "budget_minus_forecast", threshold_figure(1, Where("paper.yaml")))

    assert turned is view.lines["line"].has_turned()


def test_a_line_may_be_left_out_of_what_is_significant() -> None:
    view = finance()
    lowest = threshold_figure(100_000, Where("paper.yaml"))

    assert ["children_looked_after", "safeguarding"] == [row.id for row in view.significant(lowest)]
    assert ["safeguarding"] == [row.id for row in view.significant(lowest, without="children_looked_after")]
