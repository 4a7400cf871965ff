"""The form of a table as ``templates/tables/NAME.toml`` gives it: its columns, spanners, groups, total and notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from cabinet_report.compose.toml_form import TomlForm
from cabinet_report.domain.finance import CONVENTIONS, Convention
from cabinet_report.houses.toml_file import read_toml
from cabinet_report.problems import Collector, Where
from cabinet_report.tree.nodes import Alignment

RowsOf = Literal["measures", "finance", "series", "years", "facts", "areas", "points", "members", "objectives"]
Repeat = Literal["quarters", "periods"]
Variance = Convention | Literal[""]
Format = Literal["", "in_full", "thousands", "millions", "percent"]

ALIGNMENTS: tuple[Alignment, ...] = get_args(Alignment)
ROWS: tuple[RowsOf, ...] = get_args(RowsOf)
REPEATING: Mapping[RowsOf, Repeat] = {"measures": "quarters", "series": "periods", "years": "periods"}
VARIANCES: tuple[Variance, ...] = ("", *CONVENTIONS)
FORMATS: tuple[Format, ...] = get_args(Format)
# What stands in the spanner of a repeated column for the financial year of its periods.
YEAR = "{year}"


@dataclass(frozen=True, slots=True)
class ColumnForm:
    """One column, or one for each of the last periods where it repeats."""

    field: str
    head: str
    width: float
    head_note: str = ""
    align: Alignment = "start"
    spanner: str = ""
    format: Format = ""
    decimals: int | None = None
    header: bool = False
    repeat: Repeat | None = None
    last: int = 0


@dataclass(frozen=True, slots=True)
class TableForm:
    """A table without its rows. ``group`` chooses finance lines, series or facts; ``groups`` sets a row above each.

    ``variance`` is which way round one is reckoned, where that is another than in the paper.  Years are the ``last`` so
    many, the newest ``skip`` left out.
    """

    name: str
    rows: RowsOf
    description: str
    where: Where
    columns: tuple[ColumnForm, ...]
    caption: str = ""
    group: str = ""
    groups: bool = False
    notes: tuple[str, ...] = ()
    variance: Variance = ""
    total: str = ""
    share_decimals: int = 0
    series: str = ""
    last: int = 2
    skip: int = 0
    difference: str = ""
    difference_percent: str = ""


def read_table_form(path: Path, called: str, name: str) -> TableForm:
    """The form in a file that problems call ``called``; raises Problems."""
    collector = Collector()
    form = TomlForm(read_toml(path, called, "TPL-011"), "TPL-011", collector)
    made = TableForm(
        name=name,
        rows=form.choice("rows", ROWS),
        description=form.words("description"),
        where=form.where(),
        columns=tuple(_column(entry, form.choice("rows", ROWS)) for entry in form.entries("columns")),
        caption=form.words("caption", ""),
        group=form.words("group", ""),
        groups=form.switch("groups"),
        notes=form.many_words("notes"),
        variance=form.choice("variance", VARIANCES, ""),
        total=form.words("total.label", ""),
        share_decimals=form.decimals("total.decimals") or 0,
        series=form.words("series", ""),
        last=form.whole("last", 2),
        skip=form.whole("skip", 0),
        difference=form.words("difference.label", ""),
        difference_percent=form.words("difference.percent", ""),
    )
    form.note_unknown("a table")
    collector.raise_errors()
    return made


def _column(form: TomlForm, rows: RowsOf) -> ColumnForm:
    repeats = form.has("repeat")
    column = ColumnForm(
        field="" if repeats else form.words("field"),
        head="" if repeats else form.words("head"),
        width=form.number("width"),
        head_note="" if repeats else form.words("head_note", ""),
        align=form.choice("align", ALIGNMENTS, "end" if form.has("format") else "start"),
        spanner=form.words("spanner", ""),
        format=form.choice("format", FORMATS, ""),
        decimals=form.decimals("decimals"),
        header=form.switch("header"),
        repeat=_repeat(form, rows) if repeats else None,
        last=form.whole("last") if repeats else 0,
    )
    if YEAR in column.spanner and not repeats:
        form.refuse("spanner", "only columns that repeat have a year.", 'Write the year, as "{{ paper.year }}", say.')
    form.note_unknown("a column")
    return column


def _repeat(form: TomlForm, rows: RowsOf) -> Repeat | None:
    if rows not in REPEATING:
        form.refuse("repeat", f"the rows of {rows} have no periods.", "Write a column for each field.")
        return None
    return form.choice("repeat", (REPEATING[rows],))
