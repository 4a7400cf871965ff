"""The labels of a paper, each of which stands at one place."""

from __future__ import annotations

from cabinet_report.compose.faults import SlotError
from cabinet_report.problems import Where


class Labels:
    """The labels that are taken, and where."""

    def __init__(self) -> None:
        self._taken: dict[str, Where] = {}

    def take(self, name: str, where: Where) -> str:
        """The label, which must be the only one of its name."""
        if name in self._taken:
            message = f'the label "{name}" is taken: {self._taken[name]}.'
            raise SlotError("PAPER-003", message, "Give each paragraph and heading its own label.")
        self._taken[name] = where
        return name

    def take_first(self, name: str, where: Where) -> str | None:
        """The label that a table, chart or card has by itself; one that is printed again has none."""
        return None if name in self._taken else self.take(name, where)

    def clear(self) -> None:
        """Make every label free again."""
        self._taken.clear()
