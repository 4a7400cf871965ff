"""The periods of a series, by whatever a template may call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Generic, TypeVar

from cabinet_report.compose.faults import SlotError, shortened
from cabinet_report.domain.formats import Formats
from cabinet_report.domain.period import Period

P = TypeVar("P", bound=Period)


class Periods(Generic[P]):
    """The periods of one series or measure."""

    def __init__(self, formats: Formats, periods: Iterable[P], name: str) -> None:
        self._formats, self._periods, self._name = formats, periods, name

    def called(self, text: str) -> P:
        """The period that a template means by these words: as the paper prints it, or as the tables have it."""
        if text not in self._spelled:
            known = [self._formats.period(period) for period in self._periods]
            has = f"from {known[0]} to {known[-1]}" if known else "none"
            message = f'"{self._name}" has no value for "{shortened(text)}".'
            raise SlotError("TPL-002", message, f"It has values {has}.")
        return self._spelled[text]

    @cached_property
    def _spelled(self) -> Mapping[str, P]:
        spelled: dict[str, P] = {}
        for period in self._periods:
            key = period.key
            spelled |= {self._formats.period(period): period, key: period, key.replace("-Q", " Q"): period}
        return spelled
