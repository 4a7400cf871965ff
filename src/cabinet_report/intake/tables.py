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
    """The records of each table that the pack has; None for one that is there and cannot be read."""

    records: Mapping[str, tuple[Record, ...] | None]

    def of(self, form: TableForm) -> tuple[Record, ...]:
        """The records of one table."""
        return self.records.get(form.name) or ()

    def is_readable(self, form: TableForm) -> bool:
        """Whether the table has headings, or is not there at all."""
        return self.records.get(form.name, ()) is not None

    def is_sound(self, form: TableForm) -> bool:
        """Whether every row of the table could be read, so that what it does not say is really not there."""
        return self.is_readable(form) and all(record.is_whole for record in self.of(form))

    def unread(self, *forms: TableForm) -> Tables:
        """The same tables, with these set aside: they would be judged by a table that cannot be read."""
        return Tables({**self.records, **{form.name: None for form in forms}})


def read_tables(grids: Mapping[str, Grid | None], collector: Collector) -> Tables:
    """The records of all tables."""
    records: dict[str, tuple[Record, ...] | None] = {}
    for form in TABLES:
        if form.name in grids:
            grid = grids[form.name]
            records[form.name] = None if grid is None else read_rows(grid, form, collector)
    return Tables(records)
