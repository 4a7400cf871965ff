"""The finance table in pounds. What follows from other columns is worked out, never typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, get_args

from cabinet_report.problems import Where

# Which way round a variance is reckoned: with the first of the two, an overspend is negative.
Convention = Literal["budget_minus_forecast", "forecast_minus_budget"]
CONVENTIONS: tuple[Convention, ...] = get_args(Convention)


@dataclass(frozen=True, slots=True)
class FinanceLine:
    """One row, as typed. Income is negative.

    ``amounts`` holds the typed columns by name: budget_gross, budget_income, forecast_gross, forecast_income,
    covid_variance, earlier_operating_variance, earlier_covid_variance ...  ``not_reviewed``: it is an earlier
    quarter's.  Lines of one ``group`` add up to one total; those without any are the finance table.
    """

    id: str
    heading: str
    amounts: Mapping[str, Decimal]
    where: Where
    not_reviewed: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class FinancePart:
    """An amount that the words explain a line with: a component of a variance or a fund, in pounds.

    ``group`` binds parts together ("care_ladder"); the parts of a group add up to its total, where there is one.
    """

    id: str
    group: str
    name: str
    amount: Decimal
    where: Where
    is_total: bool = False
    not_reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Finance:
    """The lines in the order of the paper, and the parts that the words name."""

    lines: tuple[FinanceLine, ...] = ()
    parts: tuple[FinancePart, ...] = ()
    where: Where = field(default_factory=lambda: Where("finance.csv"))
