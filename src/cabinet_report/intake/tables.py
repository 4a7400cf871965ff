"""The tables of a pack as records, wherever they come from: files, a workbook or frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cabinet_report.intake.fields import Record
from cabinet_report.intake.grids import Grid
from cabinet_report.intake.rows import read_rows
from cabinet_report.intake.specification.forms import TableForm
from cabinet_report.intake.specification.tables import TABLES
from cabinet_report.problems import Collector


@dataclass(frozen=True, slots=True)
class Tables:
    """The records of each table; a table that the pack does not have has none."""

    records: Mapping[str, tuple[Record, ...]]

    def of(self, form: TableForm) -> tuple[Record, ...]:
        """The records of one table."""
        return self.records.get(form.name, ())


def read_tables(grids: Mapping[str, Grid], collector: Collector) -> Tables:
    """The records of all tables."""
    return Tables({form.name: read_rows(grids[form.name], form, collector) for form in TABLES if form.name in grids})
