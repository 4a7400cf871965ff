"""Figures, which must not differ: in the same sentence, or from the same source, both papers print the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cabinet_report.comparison.passages import Passage, PrintedFigure
from cabinet_report.problems import Collector, Problem, Where

LONGEST_QUOTE = 60
_AMOUNT = re.compile(r"([-+−]?)(£?)(\d[\d,]*(?:\.\d+)?)([%km]?)")
_TIMES = {"k": 1_000, "m": 1_000_000}


@dataclass(frozen=True, slots=True)
class PrintedAmount:
    """An amount as it is printed: of what kind it is, how much, and how far rounding may have taken it."""

    text: str
    kind: str
    value: Decimal
    unsure: Decimal

    def may_be(self, other: PrintedAmount) -> bool:
        """Whether the two may print one value; amounts of other kinds are not compared."""
        return self.kind != other.kind or abs(self.value - other.value) <= self.unsure + other.unsure


class Figures:
    """The figures of two papers, side by side: how many there are, and which differ."""

    def __init__(self, names: tuple[str, str], *, of_one_pack: bool) -> None:
        self._names = names
        self._of_one_pack = of_one_pack
        self._collector = Collector()
        self.count = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The figures that differ."""
        return self._collector.problems

    def compare(self, pairs: Iterable[tuple[Passage | None, Passage | None]]) -> None:
        """Look at the figures of passages that are the same sentence."""
        for one, other in pairs:
            if one is None or other is None or one.sentence != other.sentence:
                continue
            for before, after in zip(one.figures, other.figures, strict=True):
                self.count += bool(before.sources or after.sources)
                if before.text.casefold() != after.text.casefold() and self._must_agree(before, after):
                    where = other.where or one.where or Where("the paper")
                    self._tell(where, before.text, after.text, f' in "{_quoted(other.words)}"')

    def compare_sources(self, ones: Iterable[Sequence[Passage]], others: Iterable[Sequence[Passage]]) -> None:
        """Look at the figures that rest on one source, wherever they stand; for papers of different packs."""
        before, after = _by_source(ones), _by_source(others)
        for source in before.keys() & after.keys():
            own, theirs = before[source], after[source]
            lost = [each for each in own if not any(map(each.may_be, theirs))]
            won = [each for each in theirs if not any(map(each.may_be, own))]
            for one, other in zip(lost, won, strict=False):
                self._tell(theirs[other], one.text, other.text, f", from {source}")

    def _must_agree(self, before: PrintedFigure, after: PrintedFigure) -> bool:
        """Whether one sentence may not print the two: of one pack it is one figure, unless both are typed bare numbers.

        Of two packs it is one where both are worked out from the same, or one is typed in the place of the other.
        """
        if not before.sources and not after.sources:
            return self._of_one_pack and bool(_unit(before) and _unit(after))
        return self._of_one_pack or before.sources == after.sources or not (before.sources and after.sources)

    def _tell(self, where: Where, before: str, after: str, place: str) -> None:
        first, second = self._names
        self._collector.add(
            "PAPER-050",
            where,
            f'{second} prints "{after}" where {first} prints "{before}"{place}.',
            "Let the same slot print it in both: a figure that is typed follows no table.",
        )


def _unit(figure: PrintedFigure) -> str:
    """The unit of a percentage or of an amount of money; nothing for a bare number, which may be a day."""
    amount = _amount(figure.text)
    return amount.kind if amount else ""


def _by_source(parts: Iterable[Sequence[Passage]]) -> dict[str, dict[PrintedAmount, Where]]:
    """The amounts that are printed of each source that a figure rests on alone, and where."""
    found: dict[str, dict[PrintedAmount, Where]] = {}
    for passage in (passage for part in parts for passage in part):
        for figure in passage.figures:
            amount = _amount(figure.text)
            if amount is not None and len(figure.sources) == 1:
                (source,) = figure.sources
                found.setdefault(source.key, {}).setdefault(amount, passage.where or source.where)
    return found


def _amount(text: str) -> PrintedAmount | None:
    """The amount that a text prints, if it prints one and no more."""
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return None
    sign, pound, digits, unit = found.groups()
    number, times = Decimal(digits.replace(",", "")), _TIMES.get(unit, 1)
    decimals = len(digits.partition(".")[2])
    value = number * times * (-1 if sign in ("-", "−") else 1)
    return PrintedAmount(text, pound or unit, value, Decimal(times).scaleb(-decimals) / 2)


def _quoted(words: str) -> str:
    return words.rstrip(".") if len(words) <= LONGEST_QUOTE else f"{words[: LONGEST_QUOTE - 3].rstrip()}..."
