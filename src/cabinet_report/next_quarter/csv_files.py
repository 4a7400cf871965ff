"""The changes of the next quarter in a CSV file, which keeps its separator and its byte order mark."""

from __future__ import annotations

import csv
import io

from cabinet_report.intake.contents import tidy
from cabinet_report.intake.csv_tables import divided
from cabinet_report.intake.rows import header_row
from cabinet_report.naming import fold
from cabinet_report.next_quarter.edits import Edits
from cabinet_report.next_quarter.words import decoded

_MARK = "\ufeff"  # by which Excel knows UTF-8


def edit_csv(content: bytes, edits: Edits | None) -> bytes:
    """The file with its changes, in UTF-8; as it is, where there are none."""
    if edits is None or not (edits.cells or edits.rows):
        return content
    text = decoded(content).removeprefix(_MARK)
    told, separator, rows = divided(text, edits.form)
    table = [*csv.reader(io.StringIO(rows, newline=""), delimiter=separator)]
    header = header_row([(number, [tidy(cell) for cell in cells]) for number, cells in enumerate(table)], edits.form)
    if header is None:
        return content
    _apply(table, header, edits)
    changed = io.StringIO(newline="")
    csv.writer(changed, delimiter=separator, lineterminator="\r\n" if b"\r\n" in content else "\n").writerows(table)
    mark = _MARK if content.startswith(_MARK.encode()) else ""
    return f"{mark}{told}{changed.getvalue()}".encode()


def _apply(table: list[list[str]], header: int, edits: Edits) -> None:
    headings = [fold(cell) for cell in table[header]]
    for name in edits.gained:
        if fold(name) not in headings:
            headings.append(fold(name))
            table[header].append(name)
    positions = {name: position for position, name in enumerate(headings)}
    for (row, column), content in edits.cells.items():
        position = positions.get(fold(column))
        if position is not None:
            cells = table[row - 1]
            cells.extend([""] * (position + 1 - len(cells)))
            cells[position] = content
    for new in edits.rows:
        cells = [""] * len(headings)
        for column, content in new.items():
            cells[positions[fold(column)]] = content
        table.append(cells)
