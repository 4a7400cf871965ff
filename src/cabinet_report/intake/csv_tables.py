"""A CSV file as a grid, whichever separator Excel chose for it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from cabinet_report.intake.grids import Grid
from cabinet_report.intake.specification.forms import TableForm
from cabinet_report.intake.texts import LARGEST_TABLE, read_text
from cabinet_report.naming import fold
from cabinet_report.problems import Collector, Where

_SEPARATORS = (",", ";", "\t", "|")
_SEPARATOR_TOLD = re.compile(r"sep=([,;\t|])(?:\r?\n|\Z)")
_LINES_LOOKED_AT = 40


def read_csv(path: Path, file: str, form: TableForm, collector: Collector) -> Grid | None:
    """The grid of a CSV file, or None when a problem has been noted."""
    text = read_text(path, Where(file), collector, LARGEST_TABLE)
    if text is None:
        return None
    _, separator, table = divided(text, form)
    rows: list[tuple[int, list[str]]] = []
    try:
        rows.extend(enumerate(_reader(table, separator), 1))
    except csv.Error:
        collector.add(
            "CSV-010",
            Where(file, row=len(rows) + 1),
            "from this row on the file cannot be taken apart into cells: a quotation mark does not match.",
            'Write a quotation mark inside a cell twice (""), or save the file from Excel.',
        )
        return None
    return Grid(file, rows)


def divided(text: str, form: TableForm) -> tuple[str, str, str]:
    """The line above a table in which Excel tells its separator, if there is one; the separator; and the table.

    Excel hides that line: the next one is its row 1.
    """
    told = _SEPARATOR_TOLD.match(text)
    return (told[0], told[1], text[told.end() :]) if told else ("", separator_of(text, form), text)


def separator_of(text: str, form: TableForm) -> str:
    """The separator with which most of the table's headings are found."""
    return max(_SEPARATORS, key=lambda separator: _columns_found(text, separator, form))


def _reader(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


def _columns_found(text: str, separator: str, form: TableForm) -> int:
    """How many of the table's columns the likeliest header row has, with this separator."""
    names = {fold(name) for name in form.names}
    best = 0
    try:
        for cells in islice(_reader(text, separator), _LINES_LOOKED_AT):
            best = max(best, len(names.intersection(map(fold, cells))))
    except csv.Error:
        pass
    return best
