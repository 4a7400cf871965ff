"""The tables in the pages that explain the numbers are true."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

import pytest

from cabinet_report.domain.arithmetic import difference
from cabinet_report.domain.figures import Unit
from cabinet_report.domain.indicators import Bound, Polarity
from cabinet_report.domain.ratings import rate
from cabinet_report.domain.rounding import round_half_up
from cabinet_report.domain.rules import RatingRule, ToleranceKind, TrendRule
from cabinet_report.domain.trends import trend_of
from cabinet_report.resources import folder
from tests.domain.making import NOW, figure, formats, measure

PAGES = folder("pages").parent / "explanation"


def rows(page: str, first_column: str) -> list[Mapping[str, str]]:
    """The rows of the table on that page whose first column has this heading."""
    lines = iter((PAGES / page).read_text(encoding="utf-8").splitlines())
    head = next(cells for line in lines if (cells := _cells(line)) and cells[0] == first_column)
    return [dict(zip(head, cells, strict=True)) for cells in _body(lines)]


def _body(lines: Iterator[str]) -> Iterator[list[str]]:
    for line in lines:
        cells = _cells(line)
        if not cells:
            return
        if set("".join(cells)) != {"-"}:
            yield cells


def _cells(line: str) -> list[str]:
    return [cell.strip().strip("`") for cell in line.strip("|").split("|")] if line.startswith("|") else []


@pytest.mark.parametrize("row", rows("rounding.md", "amount"), ids=str)
def test_the_examples_of_rounding_hold(row: Mapping[str, str]) -> None:
    assert Decimal(row["prints"]) == round_half_up(Decimal(row["amount"]), int(row["decimals"]))


@pytest.mark.parametrize("row", rows("rating-and-trend.md", "value"), ids=str)
def test_the_examples_of_ratings_hold(row: Mapping[str, str]) -> None:
    indicator = measure(
        row["value"],
        row["target"],
        row["tolerance"] or None,
        polarity=Polarity(row["polarity"]),
        bound=Bound(row["bound"]),
    )

    assert row["rating"] == rate(indicator, NOW, RatingRule()).rating.value


@pytest.mark.parametrize("row", rows("rating-and-trend.md", "tolerance"), ids=str)
def test_the_three_kinds_of_tolerance_have_the_limits_they_are_said_to_have(row: Mapping[str, str]) -> None:
    rule = RatingRule(ToleranceKind(row["tolerance"]))
    limit = Decimal(row["limit"])
    ratings = [
        rate(measure(value, 90, row["target 90, higher is better"]), NOW, rule).rating.value
        for value in (limit, limit - Decimal("0.01"))
    ]

    assert ["within", "outside"] == ratings


@pytest.mark.parametrize("row", rows("rating-and-trend.md", "two quarters ago"), ids=str)
def test_the_examples_of_trends_hold(row: Mapping[str, str]) -> None:
    older, last, now = (row[name] or None for name in ("two quarters ago", "last quarter", "this quarter"))
    indicator = measure(now, earlier=[older, last], polarity=Polarity(row["polarity"]))

    assert row["trend"] == trend_of(indicator, NOW, TrendRule()).trend.value


def test_the_shares_of_the_breakdown_are_as_the_page_says() -> None:
    page = (PAGES / "rounding.md").read_text(encoding="utf-8")
    printed = [f"{round_half_up(Decimal(100 * count) / 27, 0)}%" for count in (13, 7, 5, 2)]

    assert re.search("{}, {}, {} and {}".format(*printed), page)


def test_the_cells_that_do_not_add_up_are_as_the_page_says() -> None:
    page = (PAGES / "rounding.md").read_text(encoding="utf-8")
    amounts = [figure(amount, Unit.POUNDS) for amount in (-1_971_400, -1_025_700)]
    printed = [formats().in_thousands(each).text for each in (*amounts, difference(*amounts))]

    assert ["-1,971", "-1,026", "-946"] == printed
    assert "{}, {} and {}".format(*printed) in page
