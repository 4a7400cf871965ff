"""A table without merged or empty cells: one row of headings, each group of rows in a table of its own, and a key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cabinet_report.passes.accessible.cells import Cells
from cabinet_report.passes.accessible.heads import flat_head, titles
from cabinet_report.passes.accessible.phrases import filled, line_again, line_of, said_again, text_in
from cabinet_report.tree.grid import Grid, grid
from cabinet_report.tree.nodes import Block, Inlines, Paragraph, Row, Table, Text


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one group, below its heading; before the first group there is none."""

    group: Inlines
    rows: tuple[Row, ...]


def flat_table(table: Table, words: Mapping[str, str]) -> Iterator[Block]:
    """The table, below what stood over all of its columns; several where its rows stood in groups."""
    laid = grid(table)
    head = flat_head(table, laid, words)
    cells = Cells(laid, head, words)
    parts = [part for part in _parts(laid, cells) if part.rows or part.group] or [Part((), ())]
    for title in titles(laid):
        yield _lead(title, words)
    tables = [part for part in parts if part.rows] or parts[-1:]
    for part in parts:
        if part.group:
            yield _lead(part.group, words)
        if part not in tables:
            continue
        first, last = part is tables[0], part is tables[-1]
        heads = (head,) if head else ()
        made = replace(table, head=heads if first else tuple(map(said_again, heads)), body=part.rows)
        if part.group:
            description = _described(table.description, part.group, words)
            made = replace(
                made, head=tuple(_of_group(row, part.group, words) for row in made.head), description=description
            )
        if not first:
            made = replace(made, label=None, caption=())
        yield replace(made, notes=(*table.notes, *cells.key) if last else ())


def _parts(laid: Grid, cells: Cells) -> Iterator[Part]:
    group: Inlines = ()
    rows: list[Row] = []
    for row in laid.rows:
        if row.is_head:
            continue
        only = row.row.cells[0] if row.row.role == "group" and len(row.places) == 1 else None
        if only is not None and laid.columns > 1 and text_in(only.children):
            yield Part(group, tuple(rows))
            group, rows = line_of(only.children), []
        else:
            rows.append(cells.flat(row))
    yield Part(group, tuple(rows))


def _lead(words_of_it: Inlines, words: Mapping[str, str]) -> Paragraph:
    return Paragraph(filled(words["accessible.group"], group=words_of_it), role="lead")


def _of_group(head: Row, group: Inlines, words: Mapping[str, str]) -> Row:
    """The headings, of which the first names the group too: on the next page of a long table the line above is gone."""
    first, *others = head.cells
    line = filled(words["accessible.head"], upper=line_again(group), lower=line_of(first.children))
    return replace(head, cells=(replace(first, children=(Paragraph(line, role="head"),)), *others))


def _described(description: str, group: Inlines, words: Mapping[str, str]) -> str:
    said = text_in((Paragraph(group),))
    return text_in((Paragraph(filled(words["accessible.part"], group=(Text(said),), table=(Text(description),))),))
