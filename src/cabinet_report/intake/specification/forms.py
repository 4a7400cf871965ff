"""The form of a table: its name, its columns and what its rows are; and a column that several tables have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cabinet_report.intake.fields import Codes, Field
from cabinet_report.intake.kinds import YES_OR_NO


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


NOT_REVIEWED = Field(
    "not_reviewed",
    YES_OR_NO,
    "Whether the row is still that of an earlier quarter, and nobody has looked at it since.",
    "yes",
    default=False,
)
