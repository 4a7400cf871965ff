"""Tables as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cabinet_report.houses.look import Look
from cabinet_report.tree.grid import Continuation, Placed, grid
from cabinet_report.tree.nodes import Blocks, Cell, Inlines, Paragraph, Table
from cabinet_report.tree.walk import text_of
from cabinet_report.writers.html.elements import Markup, element, join
from cabinet_report.writers.html.inlines import write_inlines
from cabinet_report.writers.html.medium import Medium, Place, anchor, css_class
from cabinet_report.writers.table_room import Room, cell_shape, page_room, readable, room_of

SCOPES = {"column": "col", "column_group": "colgroup", "row": "row", "row_group": "rowgroup"}

# On a screen, however narrow, a line of a cell has room for so many ems of words; a table scrolls where there is less,
# but it never scrolls where a wide screen has all the room there is.
CELL_LINE = 11
WIDEST = "62rem"

WriteBlocks = Callable[[Blocks], Markup]


def write_table(table: Table, medium: Medium, place: Place, write_blocks: WriteBlocks) -> Markup:
    """A table with its caption and its notes; on the screen in a region that scrolls by itself."""
    notes = [element("p", write_inlines(note.children, medium), class_=css_class(note.role)) for note in table.notes]
    if medium.printed:
        room = printed_room(table, medium.look, wide=place.wide)
        drawn = element(
            "table",
            *_parts(table, medium, write_blocks, room),
            class_=_classes(table, whole=room.whole),
            id=anchor(table.label) if table.label else None,
            data_summary=table.description,
        )
        return join((drawn, *notes))
    drawn = element(
        "table",
        *_parts(table, medium, write_blocks, Room(tuple(column.width for column in table.columns))),
        class_=_classes(table),
        id=anchor(table.label) if table.label else None,
        aria_label=table.description,
        style=f"min-width:min({sum(readable(table, CELL_LINE)):.1f}em,{WIDEST})",
    )
    # Tables without a caption may share a description, but regions must have names of their own.
    name = f"{medium.word('table')} {table.number}: {text_of(table.caption)}"
    if not table.number:
        name = f"{place.heading}: {table.description}" if place.heading else table.description
    region = element("div", drawn, class_="scroll", tabindex="0", role="region", aria_label=name)
    return join((region, *notes))


def printed_room(table: Table, look: Look, *, wide: bool) -> Room:
    """The room of a table on an upright page, or on a turned one."""
    return room_of(table, page_room(look, turned=wide), cell_shape(look, wide=wide, compact=table.compact))


def _classes(table: Table, *, whole: bool = False) -> str:
    names = (css_class(table.role), "compact" if table.compact else "", "whole" if whole else "")
    return " ".join(filter(None, names))


def _parts(table: Table, medium: Medium, write_blocks: WriteBlocks, room: Room) -> Iterator[Markup]:
    yield _caption(table, medium)
    shares = (round(100 * column / sum(room.columns), 3) for column in room.columns)
    yield element("colgroup", *(element("col", style=f"width:{share:g}%") for share in shares))
    yield from _row_groups(table, medium, write_blocks, room)


def _caption(table: Table, medium: Medium) -> Markup:
    if not table.caption:
        return Markup("")
    number = element("span", f"{medium.word('table')} {table.number}: ", class_="number") if table.number else ""
    return element("caption", number, write_inlines(table.caption, medium))


def _row_groups(table: Table, medium: Medium, write_blocks: WriteBlocks, room: Room) -> Iterator[Markup]:
    """The head, then a body for each group of rows, because a group's heading is the heading of its own body."""
    edges = _edges(table)
    head: list[Markup] = []
    bodies: list[list[Markup]] = [[]]
    rows = grid(table).rows
    for number, placed in enumerate(rows):
        cells = (
            _cell(place, table, medium, write_blocks, edge=place.column in edges)
            for place in placed.places
            if isinstance(place, Placed)
        )
        classes = [css_class(placed.row.role)] if placed.row.role != "row" else []
        if number in room.tall:
            classes.append("tall")
        if medium.printed and any(
            isinstance(place, Continuation) for row in rows[number + 1 :][:1] for place in row.places
        ):
            classes.append("held")
        row = element("tr", *cells, class_=" ".join(classes) or None)
        if placed.is_head:
            head.append(row)
            continue
        if placed.row.role == "group" and bodies[-1]:
            bodies.append([])
        bodies[-1].append(row)
    if head:
        yield element("thead", *head)
    yield from (element("tbody", *body) for body in bodies if body)


def _edges(table: Table) -> frozenset[int]:
    """The columns that begin a group under a heading of its own, and the one after the last of the groups."""
    groups = [place for place in grid(table).cells if place.cell.scope == "column_group"]
    return frozenset(edge for place in groups for edge in (place.column, place.column + place.width)) - {0}


def _cell(placed: Placed, table: Table, medium: Medium, write_blocks: WriteBlocks, *, edge: bool) -> Markup:
    cell = placed.cell
    words = one_paragraph(cell)
    inside = write_blocks(cell.children) if words is None else write_inlines(words, medium)
    align = cell.align
    if align == "start" and cell.column_span == 1:
        align = table.columns[placed.column].align
    classes = {
        align: align != "start",
        "edge": edge,
        css_class(cell.role): cell.role != "cell",
        "blocks": words is None,
    }
    return element(
        # A heading without words heads nothing.
        "th" if cell.scope and inside else "td",
        inside,
        scope=SCOPES[cell.scope] if cell.scope and inside else None,
        colspan=str(cell.column_span) if cell.column_span > 1 else None,
        rowspan=str(cell.row_span) if cell.row_span > 1 else None,
        class_=" ".join(name for name, said in classes.items() if said) or None,
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
