"""From a grid to records: the header row is found, the columns are matched, each cell is read by its column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cabinet_report.intake.contents import Content, as_text, quoted, tidy
from cabinet_report.intake.fields import Field, Record, Report, read_fields
from cabinet_report.intake.grids import Grid
from cabinet_report.intake.remarks import remark
from cabinet_report.intake.specification.forms import TableForm
from cabinet_report.naming import fold, nearest
from cabinet_report.problems import Collector, Severity, Where
from cabinet_report.wording import listed

NOTES = "notes"  # a column of this name is for people, in every table


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table: the field at each position, the position and heading of each field, and the width.

    ``misspelt`` has the field that the heading at a position was most likely meant for.
    """

    fields: Mapping[int, Field[Any]]
    titles: Mapping[str, tuple[int, str]]
    misspelt: Mapping[int, str]
    width: int
    is_whole: bool


def read_rows(grid: Grid, form: TableForm, collector: Collector) -> tuple[Record, ...] | None:
    """The records of a table, or None when it has no headings; everything that is wrong is noted."""
    rows = [(number, [tidy(content) for content in cells]) for number, cells in grid.rows]
    rows = [(number, cells) for number, cells in rows if any(content is not None for content in cells)]
    if not rows:
        collector.add("CSV-009", grid.where, "the table is empty.", "Add its rows, or delete it.", Severity.QUERY)
        return ()
    header = header_row(rows, form)
    if header is None:
        collector.add(
            "CSV-002",
            grid.where,
            f'no row holds the headings of the table "{form.name}".',
            f"Write the headings in one row: {listed(form.required)} must be there.",
        )
        return None
    number, headings = rows[header]
    columns = _match_columns(grid, number, headings, form, collector)
    if header == len(rows) - 1:
        collector.add(
            "CSV-009", grid.where, "the table has headings and no rows.", "Add its rows, or delete it.", Severity.QUERY
        )
    report = Report(collector, form.codes)
    key, _ = columns.titles.get(form.required[0], (0, ""))
    records = []
    for row, cells in rows[header + 1 :]:
        stray = remark(cells[key] if key < len(cells) else None, cells) if columns.is_whole else None
        if stray is None:
            records.append(_read_row(grid, row, cells, columns, report))
        else:
            position = next(position for position, content in enumerate(cells) if content is not None)
            report.error("CSV-011", grid.place(row, position), stray.message, stray.hint)
    return tuple(records)


def header_row(rows: Sequence[tuple[int, Sequence[Content]]], form: TableForm) -> int | None:
    """The index of the first row that holds the required columns; else of the row that holds the most columns."""
    required = {fold(name) for name in form.required}
    names = {fold(name) for name in form.names}
    best, most = None, 0
    for index, (_, cells) in enumerate(rows):
        found = names.intersection(fold(content) for content in cells if isinstance(content, str))
        if required <= found:
            return index
        if len(found) > most:
            best, most = index, len(found)
    return best


def _match_columns(grid: Grid, row: int, headings: Sequence[Content], form: TableForm, collector: Collector) -> Columns:
    """The columns that the header names; what is wrong with them is noted."""
    by_name = {fold(column.name): column for column in form.columns}
    texts = [as_text(content) for content in headings]
    absent = [column.name for column in form.columns if fold(column.name) not in {fold(text) for text in texts}]
    fields: dict[int, Field[Any]] = {}
    misspelt: dict[int, str] = {}
    for position, text in enumerate(texts):
        if not text or fold(text) == NOTES:
            continue
        field = by_name.get(fold(text))
        where = grid.place(row, position, text)
        if field is None:
            meant = _note_unknown(text, where, absent, form, collector)
            misspelt |= {position: meant} if meant else {}
        elif field in fields.values():
            collector.add("CSV-005", where, "the column is there twice.", "Delete one, or give it another heading.")
        else:
            fields[position] = field
    missing = [name for name in form.required if name in absent]
    for name in missing:
        if name in misspelt.values():
            continue  # told already, of the heading that was meant for it
        collector.add(
            "CSV-003",
            grid.place(row),
            f'the column "{name}" is missing from the table "{form.name}", which has the columns '
            f"{listed(quoted(text) for text in texts if text)}.",
            f'Add the column "{name}".',
        )
    titles = {field.name: (position, texts[position]) for position, field in fields.items()}
    width = max(position for position, text in enumerate(texts, 1) if text)
    return Columns(fields, titles, misspelt, width, is_whole=not missing)


def _note_unknown(text: str, where: Where, absent: Sequence[str], form: TableForm, collector: Collector) -> str | None:
    """The column that the heading looks like, which is a mistake; any other heading is just not read."""
    match = nearest(text, absent)
    if match:
        message, hint = "is not a column that this table has.", f'Did you mean "{match}"?'
    else:
        message, hint = "is not a column that this table has; it is not read.", "Delete it if it is not needed."
    collector.add(
        "CSV-004",
        where,
        f"{quoted(text)} {message}",
        f"{hint} The columns are {listed(form.names)}.",
        Severity.ERROR if match else Severity.QUERY,
    )
    return match


def _read_row(grid: Grid, number: int, cells: Sequence[Content], columns: Columns, report: Report) -> Record:
    def place(name: str) -> Where:
        position, heading = columns.titles.get(name, (None, None))
        return grid.place(number, position, heading)

    filled = {position for position, content in enumerate(cells) if content is not None}
    nodes = {field.name: cells[position] for position, field in columns.fields.items() if position in filled}
    unread = {name for position, name in columns.misspelt.items() if position in filled}
    for position in range(columns.width, len(cells)):
        if cells[position] is not None:
            report.query(
                "CSV-006",
                grid.place(number, position),
                f"{quoted(cells[position])} stands to the right of the last column, and is not read.",
                "Give it a heading, or delete it. In a CSV file, put a text that holds a comma in quotation marks.",
            )
    return read_fields(columns.fields.values(), nodes, place, report, unread=unread, is_whole=columns.is_whole)
