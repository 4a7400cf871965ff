"""The finance table as a paper sees it: every column of every line and of the total, worked out from what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from cabinet_report.domain.arithmetic import absolute, add, difference, share, signed, total, with_decimals
from cabinet_report.domain.exact import exact
from cabinet_report.domain.figures import Figure, Sign, State, Unit
from cabinet_report.domain.finance import Convention, Finance, FinanceLine, FinancePart
from cabinet_report.problems import Source, Where


@dataclass(frozen=True)
class FinanceRow:
    """One line, or the total. ``typed`` are the columns of the pack; the properties are worked out from them.

    A variance is budget less forecast where ``convention`` is ``budget_minus_forecast``, else the opposite.
    """

    id: str
    heading: str
    typed: Mapping[str, Figure]
    convention: Convention
    where: Where

    def column(self, name: str) -> Figure:
        """Any column by its name: worked out, or as typed; a missing one is a figure without a number."""
        return getattr(self, name) if name in COLUMNS else self._typed(name)

    @property
    def budget_gross(self) -> Figure:
        """What may be spent."""
        return self._typed("budget_gross")

    @property
    def budget_income(self) -> Figure:
        """What should come in; negative."""
        return self._typed("budget_income")

    @property
    def budget_net(self) -> Figure:
        """Gross budget and income together."""
        return add(self.budget_gross, self.budget_income)

    @property
    def forecast_gross(self) -> Figure:
        """What will be spent."""
        return self._typed("forecast_gross")

    @property
    def forecast_income(self) -> Figure:
        """What will come in; negative."""
        return self._typed("forecast_income")

    @property
    def forecast_net(self) -> Figure:
        """Gross forecast and income together."""
        return add(self.forecast_gross, self.forecast_income)

    @property
    def variance_gross(self) -> Figure:
        """The variance of spending."""
        return self._variance(self.budget_gross, self.forecast_gross)

    @property
    def variance_income(self) -> Figure:
        """The variance of income."""
        return self._variance(self.budget_income, self.forecast_income)

    @property
    def variance_net(self) -> Figure:
        """The variance as a whole."""
        return self._variance(self.budget_net, self.forecast_net)

    @property
    def covid_variance(self) -> Figure:
        """The part of the net variance that is due to Covid."""
        return _in_prose_by_word(self._typed("covid_variance"))

    @property
    def operating_variance(self) -> Figure:
        """The rest of the net variance."""
        return difference(self.variance_net, self.covid_variance)

    @property
    def change_operating(self) -> Figure:
        """The operating variance less that of the earlier report."""
        return difference(self.operating_variance, self._typed("earlier_operating_variance"))

    @property
    def change_covid(self) -> Figure:
        """The Covid variance less that of the earlier report."""
        return difference(self.covid_variance, self._typed("earlier_covid_variance"))

    def earlier_variance(self) -> Figure:
        """The net variance of the earlier report, where the pack gives its two parts."""
        return _in_prose_by_word(add(self._typed("earlier_operating_variance"), self._typed("earlier_covid_variance")))

    def change_in_size(self) -> Figure:
        """By how much the net variance is larger than that of the earlier report, whichever way both go."""
        return signed(difference(absolute(self.variance_net), absolute(self.earlier_variance())))

    def variance_share(self) -> Figure:
        """The net variance in per cent of the gross budget, with one decimal."""
        return with_decimals(share(self.variance_net, self.budget_gross), 1)

    def has_turned(self) -> bool:
        """Whether the net variance goes the other way than that of the earlier report."""
        now, before = exact(self.variance_net), exact(self.earlier_variance())
        return now is not None and before is not None and now * before < 0

    def _typed(self, name: str) -> Figure:
        missing = Figure(None, Unit.POUNDS, (Source(f"finance/{self.id}/{name}", self.where),))
        return self.typed.get(name, replace(missing, state=State.NOT_AVAILABLE, name=self.heading))

    def _variance(self, budget: Figure, forecast: Figure) -> Figure:
        favourable = self.convention == "budget_minus_forecast"
        return _in_prose_by_word(difference(budget, forecast) if favourable else difference(forecast, budget))


# Every column that a row knows by itself, in the order of the widest table.
COLUMNS: tuple[str, ...] = tuple(name for name, member in vars(FinanceRow).items() if isinstance(member, property))


@dataclass(frozen=True)
class Parts:
    """The parts of one amount, and what they add up to."""

    parts: Mapping[str, Figure]
    stated_total: Figure | None

    @property
    def total(self) -> Figure:
        """The sum of the parts."""
        return total(tuple(self.parts.values()))

    @property
    def remainder(self) -> Figure:
        """The total that the pack states less the sum: 0 where they agree, or where no total is stated."""
        return difference(self.stated_total or self.total, self.total)


@dataclass(frozen=True)
class FinanceView:
    """The whole finance table, and the parts that the words name."""

    finance: Finance
    convention: Convention
    threshold: Figure

    @cached_property
    def every_line(self) -> Mapping[str, FinanceRow]:
        """Every line by its id, those of the finance table and those of any group."""
        return {line.id: self._row(line) for line in self.finance.lines}

    @cached_property
    def lines(self) -> Mapping[str, FinanceRow]:
        """The lines of the finance table by their ids, in the order of the paper."""
        return self.of_group("")

    @cached_property
    def total(self) -> FinanceRow:
        """The grand total of the finance table."""
        return self.total_of("")

    def of_group(self, group: str) -> Mapping[str, FinanceRow]:
        """The lines of one group, in the order of the paper."""
        return {line.id: self.every_line[line.id] for line in self.finance.lines if line.group == group}

    def total_of(self, group: str) -> FinanceRow:
        """The total of a group: each typed column added up over its lines; the rest follows as in any line."""
        rows = tuple(self.of_group(group).values())
        names = dict.fromkeys(name for row in rows for name in row.typed)
        typed = {name: total(tuple(row.column(name) for row in rows)) for name in names}
        return FinanceRow("total", "", typed, self.convention, self.finance.where)

    def significant(self, threshold: Figure | None = None, without: str = "") -> tuple[FinanceRow, ...]:
        """The lines whose net variance is at least the threshold, over or under; the submission's own by default.

        ``without`` is the id of a line that is left out.
        """
        limit = exact(threshold or self.threshold)
        found = []
        for row in self.lines.values():
            variance = exact(absolute(row.variance_net))
            if row.id != without and limit is not None and variance is not None and variance >= limit:
                found.append(row)
        return tuple(found)

    @cached_property
    def parts(self) -> Mapping[str, Figure]:
        """Every part by its id, totals too."""
        return {part.id: _part(part) for part in self.finance.parts}

    @cached_property
    def groups(self) -> Mapping[str, Parts]:
        """The parts by their group."""
        names = dict.fromkeys(part.group for part in self.finance.parts)
        return {name: self._group(name) for name in names}

    def _group(self, name: str) -> Parts:
        members = [part for part in self.finance.parts if part.group == name]
        stated = [part for part in members if part.is_total]
        return Parts(
            {part.id: self.parts[part.id] for part in members if not part.is_total},
            self.parts[stated[0].id] if stated else None,
        )

    def _row(self, line: FinanceLine) -> FinanceRow:
        typed = {
            name: Figure(amount, Unit.POUNDS, (Source(f"finance/{line.id}/{name}", line.where),), name=line.heading)
            for name, amount in line.amounts.items()
        }
        return FinanceRow(line.id, line.heading, typed, self.convention, line.where)


def _part(part: FinancePart) -> Figure:
    return Figure(part.amount, Unit.POUNDS, (Source(f"part/{part.id}", part.where),), name=part.name)


def _in_prose_by_word(figure: Figure) -> Figure:
    """A variance: in prose a word such as overspend gives its direction."""
    return replace(figure, sign=Sign.WORD)


def threshold_figure(pounds: int, where: Where) -> Figure:
    """The amount from which on a variance is significant."""
    return Figure(Decimal(pounds), Unit.POUNDS, (Source("finance/threshold", where),))
