"""Tables as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cabinet_report.tree.grid import Placed, grid
from cabinet_report.tree.nodes import Blocks, Cell, Inlines, Paragraph, Row, Table
from cabinet_report.tree.walk import text_of
from cabinet_report.writers.html.elements import Markup, element, join
from cabinet_report.writers.html.inlines import write_inlines
from cabinet_report.writers.html.medium import Medium, anchor, css_class

SCOPES = {"column": "col", "column_group": "colgroup", "row": "row", "row_group": "rowgroup"}

# On a narrow screen a table keeps at least this width for its narrowest column, in ems, and scrolls.
NARROWEST = 3.4

WriteBlocks = Callable[[Blocks], Markup]


def write_table(table: Table, medium: Medium, write_blocks: WriteBlocks) -> Markup:
    """A table with its caption and its notes; on the screen in a region that scrolls by itself."""
    identifier = anchor(table.label) if table.label else None
    drawn = element(
        "table",
        _caption(table, medium),
        element("colgroup", *(element("col", style=f"width:{column.width:g}%") for column in table.columns)),
        *_row_groups(table, medium, write_blocks),
        class_=css_class(table.role),
        id=identifier,
        aria_label=None if table.caption else table.description,
        data_summary=table.description if medium.printed else None,
        style=None if medium.printed else f"min-width:{NARROWEST * 100 / min(c.width for c in table.columns):.0f}em",
    )
    notes = (element("p", write_inlines(note.children, medium), class_=css_class(note.role)) for note in table.notes)
    if medium.printed:
        return join((drawn, *notes))
    name = f"{medium.word('table')} {table.number}: {text_of(table.caption)}" if table.number else table.description
    region = element("div", drawn, class_="scroll", tabindex="0", role="region", aria_label=name)
    return join((region, *notes))


def _caption(table: Table, medium: Medium) -> Markup:
    if not table.caption:
        return Markup("")
    number = element("span", f"{medium.word('table')} {table.number}: ", class_="number") if table.number else ""
    return element("caption", number, write_inlines(table.caption, medium))


def _row_groups(table: Table, medium: Medium, write_blocks: WriteBlocks) -> Iterator[Markup]:
    """The head, then a body for each group of rows, because a group's heading is the heading of its own body."""
    columns = table.columns
    head: list[Markup] = []
    bodies: list[list[Markup]] = [[]]
    for placed in grid(table).rows:
        cells = (
            _cell(place, columns[place.column].align, medium, write_blocks)
            for place in placed.places
            if isinstance(place, Placed)
        )
        row = element("tr", *cells, class_=_row_class(placed.row))
        if placed.is_head:
            head.append(row)
            continue
        if placed.row.role == "group" and bodies[-1]:
            bodies.append([])
        bodies[-1].append(row)
    if head:
        yield element("thead", *head)
    yield from (element("tbody", *body) for body in bodies if body)


def _row_class(row: Row) -> str | None:
    return None if row.role == "row" else css_class(row.role)


def _cell(placed: Placed, column_align: str, medium: Medium, write_blocks: WriteBlocks) -> Markup:
    cell = placed.cell
    words = one_paragraph(cell)
    inside = write_blocks(cell.children) if words is None else write_inlines(words, medium)
    align = column_align if cell.align == "start" and cell.column_span == 1 else cell.align
    classes = [
        name
        for name, said in (
            (align, align != "start"),
            (css_class(cell.role), cell.role != "cell"),
            ("blocks", words is None),
        )
        if said
    ]
    return element(
        # A heading without words heads nothing.
        "th" if cell.scope and inside else "td",
        inside,
        scope=SCOPES[cell.scope] if cell.scope and inside else None,
        colspan=str(cell.column_span) if cell.column_span > 1 else None,
        rowspan=str(cell.row_span) if cell.row_span > 1 else None,
        class_=" ".join(classes) or None,
    )


def one_paragraph(cell: Cell) -> Inlines | None:
    """The words of a cell that holds one plain paragraph and nothing else."""
    match cell.children:
        case ():
            return ()
        case (Paragraph(children=children, role="cell" | "body", number=None),):
            return children
        case _:
            return None
