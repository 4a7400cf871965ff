"""The tree as indented text that a person can read and compare: one line for each thing, nothing left out.

A line is ``kind name=value name=value: words``; what stands at its default is not said.  Inside words, what is not
plain text stands in braces: ``{strong: ...}``, ``{ref placements: 14}``, ``{note 1: ...}``.  A brace, a backslash or an
invisible character of the words themselves is escaped, so that two trees that differ never look the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from cabinet_report.tree.nodes import (
    AcronymEntry,
    AcronymList,
    Block,
    Blocks,
    BulletList,
    Card,
    Cards,
    Cell,
    Chart,
    ChartBeside,
    Contents,
    Exempt,
    Finished,
    Landscape,
    ListItem,
    NumberedList,
    PageBreak,
    Panel,
    Paper,
    Paragraph,
    Picture,
    Row,
    Section,
    Table,
    Title,
)
from cabinet_report.tree.shown_charts import chart_lines
from cabinet_report.tree.shown_lines import INDENT, deeper, line, unless
from cabinet_report.tree.shown_words import ShownWords, literal


def show(tree: Paper | Finished | Blocks, *, sources: bool = False) -> str:
    """The tree as text, ending in a new line; with ``sources``, also where each computed value comes from."""
    shown = _Shown(sources=sources)
    lines = shown.blocks(tree) if isinstance(tree, tuple) else shown.paper(tree)
    return "".join(f"{each}\n" for each in lines)


class _Shown:
    """Every kind of node as lines; the one choice is whether sources are said."""

    def __init__(self, *, sources: bool) -> None:
        self.words = ShownWords(sources=sources)

    def paper(self, paper: Paper | Finished) -> Iterator[str]:
        properties, furniture = paper.properties, paper.furniture
        yield "finished paper" if isinstance(paper, Finished) else "paper"
        yield f"{INDENT}title: {literal(properties.title)}"
        yield f"{INDENT}organisation: {literal(properties.organisation)}"
        yield f"{INDENT}subject: {literal(properties.subject)}"
        yield f"{INDENT}date: {properties.date.isoformat()}"
        yield f"{INDENT}language: {literal(properties.language)}"
        if properties.keywords:
            yield f"{INDENT}keywords: {'; '.join(literal(word) for word in properties.keywords)}"
        for name, inlines in (("header", furniture.header), ("notice", furniture.notice), ("footer", furniture.footer)):
            if inlines:
                yield f"{INDENT}{name}: {self.words.of(inlines)}"
        yield from self.blocks(paper.children)
        if isinstance(paper, Finished) and paper.notes:
            yield "notes"
            yield from deeper(f"note {note.number}: {self.words.of(note.children)}" for note in paper.notes)

    def blocks(self, blocks: Blocks) -> Iterator[str]:
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Title():
                yield line("title", self.words.of(block.children))
            case Section():
                stamp = str(block.stamp) if block.stamp else None
                yield line(
                    "section",
                    self.words.of(block.heading),
                    level=block.level,
                    role=unless("section", block.role),
                    label=block.label,
                    numbering=_awaited(block),
                    paragraphs=unless("inherit", block.paragraphs),
                    number=block.number,
                    scheme=block.scheme,
                    series="own" if block.begins_series else None,
                    stamp=stamp,
                )
                yield from deeper(self.blocks(block.children))
            case Paragraph():
                yield line(
                    "paragraph",
                    self.words.of(block.children),
                    role=unless("body", block.role),
                    label=block.label,
                    numbering=_awaited(block),
                    number=block.number,
                )
            case BulletList():
                yield line("bullets", role=unless("list", block.role))
                yield from deeper(self.items(block.items))
            case NumberedList():
                yield line("list", style=block.style, role=unless("list", block.role))
                yield from deeper(self.items(block.items))
            case Table():
                yield from self.table(block)
            case Chart():
                yield from chart_lines(block, self.words)
            case Picture():
                yield line("picture", literal(block.alternative), width=f"{block.width:g}", height=f"{block.height:g}")
            case ChartBeside():
                yield "beside"
                yield from deeper(self.blocks(block.commentary))
                yield from deeper(chart_lines(block.chart, self.words))
            case Cards():
                yield line("cards", layout=unless("below", block.layout))
                for card in block.cards:
                    yield from deeper(self.card(card))
            case Panel():
                yield line("panel", self.words.of(block.heading), role=unless("panel", block.role))
                yield from deeper(self.blocks(block.children))
            case Contents():
                yield line("contents", self.words.of(block.heading), depth=block.depth)
                yield from deeper(
                    line("entry", literal(entry.text), level=entry.level, target=entry.target, page=entry.page)
                    for entry in block.entries
                )
            case AcronymList():
                yield "acronyms"
                yield from deeper(_acronyms("known", block.known))
                yield from deeper(_acronyms("entry", block.entries))
            case Landscape():
                yield "landscape"
                yield from deeper(self.blocks(block.children))
            case Exempt():
                yield "exempt"
                yield from deeper(self.blocks(block.children))
            case PageBreak():
                yield "page break"
            case _:
                assert_never(block)

    def items(self, items: tuple[ListItem, ...]) -> Iterator[str]:
        for item in items:
            yield line("item", self.words.of(item.children))
            yield from deeper(self.blocks(item.lists))

    def table(self, table: Table) -> Iterator[str]:
        yield line(
            "table",
            self.words.of(table.caption),
            role=unless("table", table.role),
            label=table.label,
            number=table.number,
            set=unless("as usual", "compact" if table.compact else "as usual"),
        )
        yield f"{INDENT}description: {literal(table.description)}"
        widths = (f"{column.width:g} {column.align}" for column in table.columns)
        yield f"{INDENT}columns: {', '.join(widths)}"
        for name, rows in (("head", table.head), ("body", table.body)):
            yield f"{INDENT}{name}"
            for row in rows:
                yield from deeper(deeper(self.row(row)))
        if table.notes:
            yield f"{INDENT}notes"
            yield from deeper(deeper(self.blocks(table.notes)))

    def row(self, row: Row) -> Iterator[str]:
        yield line("row", role=unless("row", row.role))
        for cell in row.cells:
            yield from deeper(self.cell(cell))

    def cell(self, cell: Cell) -> Iterator[str]:
        """A cell that is one plain paragraph takes one line, which keeps a table short."""
        words, below = "", cell.children
        match cell.children:
            case (Paragraph(children) as only,) if only == Paragraph(children):
                words, below = self.words.of(children), ()
        yield line(
            "cell",
            words,
            role=unless("cell", cell.role),
            scope=cell.scope,
            align=unless("start", cell.align),
            columns=unless(1, cell.column_span),
            rows=unless(1, cell.row_span),
        )
        yield from deeper(self.blocks(below))

    def card(self, card: Card) -> Iterator[str]:
        yield line("card", self.words.of(card.heading), role=unless("card", card.role), label=card.label)
        for entry in card.entries:
            role = unless("card.value", entry.role)
            yield INDENT + line("entry", f"{literal(entry.label)} = {self.words.of(entry.value)}", role=role)
        yield from deeper(self.blocks(card.children))


def _awaited(block: Section | Paragraph) -> str | None:
    """How the block is to be numbered, as long as no pass has given it a number."""
    return block.numbering if block.numbering != "plain" and block.number is None else None


def _acronyms(kind: str, entries: tuple[AcronymEntry, ...]) -> Iterator[str]:
    return (line(kind, f"{literal(entry.short)} = {literal(entry.expansion)}") for entry in entries)
