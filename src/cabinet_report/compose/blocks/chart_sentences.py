"""What a chart shows, in sentences: for those who cannot see it, and for whoever wants to know what matters in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from cabinet_report.compose.blocks.plotted import Category, Line, Plotted
from cabinet_report.domain.arithmetic import total
from cabinet_report.domain.chart_numbers import ChartNumbers
from cabinet_report.domain.figures import Figure

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer

MANY = 2  # of more lines than these only the ends are told
FEW = 3  # so many gaps are named; of more it is said how many there are


def sentences(composer: Composer, chart: Plotted, numbers: ChartNumbers) -> str:
    """Up to three sentences for each line of the chart; of many lines that begin and end together, one for them all."""
    told = [_Told(composer, numbers, line, chart.categories) for line in chart.lines]
    if not chart.over_time:
        return " ".join(sentence for each in told for sentence in each.beside())
    if len(told) > MANY and all(each.known and not each.gaps for each in told):
        return _together(composer, told)
    return " ".join(sentence for each in told for sentence in each.over_time())


def _together(composer: Composer, told: Sequence[_Told]) -> str:
    """Where all the lines begin and end, in one sentence: a listener cannot keep the highest and lowest of many."""
    words, known = composer.house.words, told[0].known
    if len(known) < 2:
        return " ".join(sentence for each in told for sentence in each.over_time())
    moves = composer.listed([words[f"chart.move.{each.move}"].format(name=each.name, **each.ends) for each in told])
    return words["chart.sentence.together"].format(first_period=known[0].at, last_period=known[-1].at, moves=moves)


@dataclass(frozen=True, slots=True)
class _Point:
    """One value that there is: its amount, as it prints, and where it stands."""

    amount: Fraction
    printed: str
    at: str
    figure: Figure


class _Told:
    """One line, told in the house's words."""

    def __init__(self, composer: Composer, numbers: ChartNumbers, line: Line, categories: Sequence[Category]) -> None:
        self.composer, self.numbers, self.name = composer, numbers, line.name
        self.words: Mapping[str, str] = composer.house.words
        self.known: list[_Point] = []
        self.gaps: list[str] = []
        for category, figure in zip(categories, line.figures, strict=True):
            amount = numbers.amount(figure)
            if amount is None:
                self.gaps.append(category.said)
            else:
                self.known.append(_Point(amount, numbers.printed(figure), category.said, figure))

    def over_time(self) -> list[str]:
        """Where the line starts and ends, its highest and lowest where they lie in between, and its gaps."""
        if len(self.known) < 2:
            return [*self._lonely("one"), *self._missing()]
        return [self._said(self.move, **self.ends), *self._extremes(), *self._missing()]

    @property
    def move(self) -> str:
        """Whether the line ends higher than it starts, as it prints."""
        first, last = self.known[0], self.known[-1]
        if first.printed == last.printed:
            return "no_change"
        return "increase" if first.amount < last.amount else "decrease"

    @property
    def ends(self) -> Mapping[str, str]:
        """Where the line starts and ends, as slots."""
        first, last = self.known[0], self.known[-1]
        return {"first": first.printed, "first_period": first.at, "last": last.printed, "last_period": last.at}

    def beside(self) -> list[str]:
        """What the line comes to, its largest and its smallest value, and its gaps."""
        if len(self.known) < 2:
            return [*self._lonely("only"), *self._missing()]
        most = max(self.known, key=lambda point: point.amount)
        least = min(self.known, key=lambda point: point.amount)
        whole = self.numbers.printed(total([point.figure for point in self.known]))
        key = "alike" if most.printed == least.printed else "total"
        slots = {"largest": most.printed, "largest_at": most.at, "smallest": least.printed, "smallest_at": least.at}
        return [self._said(key, total=whole, **slots), *self._missing()]

    def _lonely(self, key: str) -> list[str]:
        """A line of one value, or of none."""
        if not self.known:
            return [self._said("empty")]
        return [self._said(key, last=self.known[0].printed, last_period=self.known[0].at)]

    def _extremes(self) -> list[str]:
        first, last = self.known[0], self.known[-1]
        highest = max(self.known, key=lambda point: point.amount)
        lowest = min(self.known, key=lambda point: point.amount)
        found = {
            name: point
            for name, point in (("highest", highest), ("lowest", lowest))
            if point.printed not in (first.printed, last.printed)
        }
        slots = {name: point.printed for name, point in found.items()}
        slots |= {f"{name}_period": point.at for name, point in found.items()}
        return [self._said("_and_".join(found), **slots)] if found else []

    def _missing(self) -> list[str]:
        if not self.gaps or not self.known:
            return []
        if len(self.gaps) <= FEW:
            return [self._said("gaps", gaps=self.composer.listed(self.gaps))]
        counts = {"count": str(len(self.gaps)), "all": str(len(self.gaps) + len(self.known))}
        return [self._said("many_gaps", **counts)]

    def _said(self, key: str, **slots: str) -> str:
        return self.words[f"chart.sentence.{key}"].format(name=self.name, **slots)
