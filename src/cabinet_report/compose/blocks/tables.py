"""A table from its form and its rows: heads with spanners, cells, shared cells, group rows, total and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from cabinet_report.compose.blocks.illustrative import mark_illustrative
from cabinet_report.compose.blocks.legend import Legend
from cabinet_report.compose.blocks.row import Content, Rows, TableRow
from cabinet_report.compose.blocks.rows import rows_of
from cabinet_report.compose.blocks.table_form import YEAR, ColumnForm, TableForm
from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.formats import Formats
from cabinet_report.domain.period import Period, Quarter, year_of
from cabinet_report.domain.printed import Printed
from cabinet_report.domain.prose import Prose
from cabinet_report.naming import what_to_write
from cabinet_report.tree.nodes import Blocks, Cell, Column, Inlines, Note, Paragraph, Row, Table, Text

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer


def table(composer: Composer, name: str, chosen: object, description: str = "") -> Blocks:
    """The table that ``templates/tables/NAME.toml`` describes, or that there is nothing to list.

    A ``description`` takes the place of the form's.
    """
    form = composer.table_form(name)
    found = rows_of(composer, form, chosen)
    if not found.rows:
        return (Paragraph((Text(composer.house.words["none"]),)),)
    columns = _columns(composer, form, found)
    for column, _ in columns:
        for row in found.rows[:1]:
            if not column.repeat and column.field not in row.fields:
                raise SlotError(
                    "TPL-011",
                    f'{form.where.file} has a column of "{column.field}", which its rows do not have.',
                    what_to_write(column.field, row.fields),
                )
    legend = Legend(composer.house)
    body = _body(composer, form, columns, found.rows, legend)
    whole = sum(column.width for column, _ in columns)
    with composer.reckoning(form.variance):
        made = Table(
            columns=tuple(
                Column(column.width * 100 / whole, column.align, _unit(composer, column)) for column, _ in columns
            ),
            head=_head(composer, form, columns),
            body=body,
            description=description or composer.plain(form.description, form.where),
            role=f"table.{name}",
            label=composer.own_label(f"table-{name}") if chosen is None else None,
            caption=_words(composer, form, form.caption),
            notes=(
                *(Paragraph(_words(composer, form, note), role="source_note") for note in form.notes),
                *legend.notes,
            ),
        )
    return (mark_illustrative(made, composer.house),)


Placed = tuple[ColumnForm, Period | None]


def _unit(composer: Composer, column: ColumnForm) -> str:
    """What the figures of the column count in, where they do not say so themselves."""
    return composer.house.words[f"unit.{column.format}"] if column.format in ("thousands", "millions") else ""


def _columns(composer: Composer, form: TableForm, rows: Rows) -> list[Placed]:
    """The columns, those that repeat set out one for each of the last periods."""
    columns: list[Placed] = []
    for column in form.columns:
        if column.repeat is None:
            columns.append((column, None))
            continue
        last = rows.periods[-column.last :]
        columns.extend((_of_period(composer.house.formats, column, rows, period), period) for period in last)
    return columns


def _of_period(formats: Formats, column: ColumnForm, rows: Rows, period: Period) -> ColumnForm:
    """The column of one period; its heading leaves the year out where the rows or the heading above say it."""
    if YEAR in column.spanner:
        spanner = column.spanner.replace(YEAR, formats.year(year_of(period)))
        return replace(column, head=_shortest(formats, period), spanner=spanner)
    named = _without_year if rows.rows_name_years else _short
    return replace(column, head=named(formats, period))


def _short(formats: Formats, period: Period) -> str:
    return formats.short_quarter(period) if isinstance(period, Quarter) else formats.month(period)


def _shortest(formats: Formats, period: Period) -> str:
    return formats.shortest_quarter(period) if isinstance(period, Quarter) else formats.month_of_year(period)


def _without_year(formats: Formats, period: Period) -> str:
    return formats.quarter(period) if isinstance(period, Quarter) else formats.month_of_year(period)


# -------------------------------------------------------------------------------------------------------------- head


def _head(composer: Composer, form: TableForm, columns: Sequence[Placed]) -> tuple[Row, ...]:
    """One row of headings; two where columns stand under a common one."""
    spanned = any(column.spanner for column, _ in columns)
    lower = tuple(_heading(composer, form, column) for column, _ in columns if column.spanner or not spanned)
    if not spanned:
        return (Row(lower, role="head"),)
    upper: list[Cell] = []
    for spanner, together in groupby((column for column, _ in columns), key=lambda column: column.spanner):
        group = list(together)
        if spanner:
            words = (Paragraph(_words(composer, form, spanner), role="head"),)
            upper.append(Cell(words, "head", "centre", column_span=len(group), scope="column_group"))
        else:
            upper.extend(replace(_heading(composer, form, column), row_span=2) for column in group)
    return (Row(tuple(upper), role="head"), Row(lower, role="head"))


def _heading(composer: Composer, form: TableForm, column: ColumnForm) -> Cell:
    words = _words(composer, form, column.head)
    if column.head_note:
        words = (*words, Note(_words(composer, form, column.head_note)))
    return Cell((Paragraph(words, role="head"),), "head", column.align, scope="column")


# -------------------------------------------------------------------------------------------------------------- body


def _body(
    composer: Composer, form: TableForm, columns: Sequence[Placed], rows: Sequence[TableRow], legend: Legend
) -> tuple[Row, ...]:
    body: list[Row] = []
    group = ""
    shared: dict[int, tuple[int, int]] = {}  # column -> the row and the place in it of the cell that goes on
    for row in rows:
        if form.groups and row.group != group:
            group = row.group
            head = Cell(
                (Paragraph((Text(group),), role="group"),), "group", column_span=len(columns), scope="row_group"
            )
            body.append(Row((head,), role="group"))
        cells: list[Cell] = []
        for number, (column, period) in enumerate(columns):
            content = row.period(period) if period is not None and row.period else row.field(column.field)
            if content is None:
                _stretch(body, *shared[number])
                continue
            shared[number] = (len(body), len(cells))
            cells.append(_cell(composer, column, row, content, legend))
        body.append(Row(tuple(cells), role=row.role))
    return tuple(body)


def _stretch(body: list[Row], row: int, place: int) -> None:
    """Let the cell that is shared span one more row."""
    cells = list(body[row].cells)
    cells[place] = replace(cells[place], row_span=cells[place].row_span + 1)
    body[row] = replace(body[row], cells=tuple(cells))


def _cell(composer: Composer, column: ColumnForm, row: TableRow, content: Content, legend: Legend) -> Cell:
    role = "total" if row.role == "total" else "stub" if column.header else "cell"
    return Cell(
        _blocks(composer, column, content, legend), role, align=column.align, scope="row" if column.header else None
    )


def _blocks(composer: Composer, column: ColumnForm, content: Content, legend: Legend) -> Blocks:
    if not isinstance(content, Figure):
        return tuple(replace(block, role="cell") if isinstance(block, Paragraph) else block for block in content)
    if column.repeat and content.is_silent:
        printed = legend.short(content)
    else:
        printed = legend.printed(content, _print(composer.house.formats, column, content))
    return (Paragraph((Text(printed.text, printed.sources),), role="cell"),)


def _print(formats: Formats, column: ColumnForm, figure: Figure) -> Printed:
    match column.format:
        case "":
            return formats.figure(figure)
        case "in_full":
            return formats.in_full(figure)
        case "thousands":
            return formats.in_thousands(figure, column.decimals)
        case "millions":
            return formats.in_millions(figure, column.decimals)
        case "percent":
            return formats.in_per_cent(figure, column.decimals)
        case _:
            assert_never(column.format)


def _words(composer: Composer, form: TableForm, text: str) -> Inlines:
    return composer.inlines(Prose(text, form.where)) if text else ()
