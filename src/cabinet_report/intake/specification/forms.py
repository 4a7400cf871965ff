"""The form of a table: its name, its columns and what its rows are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cabinet_report.intake.fields import Codes, Field


@dataclass(frozen=True, slots=True)
class TableForm:
    """One table of a pack. Its problems have the codes of its subject."""

    name: str
    meaning: str
    codes: Codes
    columns: tuple[Field[Any], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all its columns."""
        return tuple(column.name for column in self.columns)

    @property
    def required(self) -> tuple[str, ...]:
        """The names of the columns that must be there."""
        return tuple(column.name for column in self.columns if column.required)
