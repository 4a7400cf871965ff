"""Demand and activity: counts over months or quarters, for charts, tables and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from cabinet_report.domain.figures import Unit
from cabinet_report.domain.period import Period
from cabinet_report.problems import Where


@dataclass(frozen=True, slots=True)
class Observation:
    """One count at one time. ``illustrative`` is said wherever it is shown."""

    period: Period
    amount: Decimal
    where: Where
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class DemandSeries:
    """One series: "Children in care". ``group`` binds the lines of one chart or the rows of one table."""

    id: str
    name: str
    group: str
    where: Where
    unit: Unit = Unit.COUNT
    decimals: int = 0
    noun: str = ""
    observations: Mapping[Period, Observation] = field(default_factory=dict)
