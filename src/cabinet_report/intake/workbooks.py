"""The sheets of ``pack.xlsx`` as grids, each with its cell addresses."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from cabinet_report.intake.grids import Grid
from cabinet_report.intake.specification.tables import TABLES
from cabinet_report.intake.texts import note_oversized, read_bytes
from cabinet_report.intake.xlsx import NotAWorkbook, read_sheets
from cabinet_report.naming import fold, nearest
from cabinet_report.problems import Collector, Severity, Where
from cabinet_report.unpack import Oversized

LARGEST_WORKBOOK = 50_000_000  # bytes: more than most mail lets through
# Sheets with these names are for people.
FOR_PEOPLE = frozenset({"notes", "readme"})


def read_workbook(path: Path, collector: Collector) -> Mapping[str, Grid | None]:
    """The grid of each table that the workbook holds, None for one that is not read.

    Of a workbook that cannot be read any may be there, and a sheet of nearly its name is most likely meant for one.
    """
    where, unread = Where(path.name), dict.fromkeys(form.name for form in TABLES)
    content = read_bytes(path, where, collector, LARGEST_WORKBOOK)
    if content is None:
        return unread
    try:
        sheets = read_sheets(content)
    except Oversized as reason:
        note_oversized(collector, where, str(reason))
        return unread
    except NotAWorkbook as reason:
        collector.add(
            "PACK-013", where, f"the workbook cannot be read: {reason}.", "In Excel, save it as Excel Workbook (.xlsx)."
        )
        return unread
    tables = {fold(form.name): form.name for form in TABLES}
    present = {tables[fold(name)] for name in sheets if fold(name) in tables}
    grids: dict[str, Grid] = {}
    meant: set[str] = set()
    for name, rows in sheets.items():
        table = tables.get(fold(name))
        if table is None:
            if rows and fold(name) not in FOR_PEOPLE:
                meant |= _note_unknown(path.name, name, present, collector)
        elif table in grids:
            collector.add(
                "PACK-011",
                Where(path.name, name),
                f'the table "{table}" is there already, as sheet {grids[table].sheet}.',
                "Keep one of the two.",
            )
        else:
            grids[table] = Grid(path.name, rows, name, has_addresses=True)
    return {**dict.fromkeys(meant), **grids}


def _note_unknown(file: str, sheet: str, present: Collection[str], collector: Collector) -> set[str]:
    """The table, if any, whose name the sheet's is nearly, which is a mistake; any other sheet is just not read."""
    match = nearest(sheet, [form.name for form in TABLES if form.name not in present])
    collector.add(
        "PACK-010",
        Where(file, sheet),
        "the sheet is no table of a pack, and is not read.",
        f'Did you mean "{match}"?' if match else "Call it Notes if it is for people, or delete it.",
        Severity.ERROR if match else Severity.QUERY,
    )
    return {match} if match else set()
