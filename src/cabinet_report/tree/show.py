"""The tree as indented text that a person can read and compare: one line for each thing, nothing left out.

A line is ``kind name=value name=value: words``; what stands at its default is not said.  Inside words, what is not
plain text stands in braces: ``{strong: ...}``, ``{ref placements: 14}``, ``{note 1: ...}``.  A brace, a backslash or an
invisible character of the words themselves is escaped, so that two trees that differ never look the same.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import assert_never

from cabinet_report.problems import Source
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
    CrossReference,
    Emphasis,
    Exempt,
    Field,
    Finished,
    Inline,
    Inlines,
    Landscape,
    LineBreak,
    Link,
    ListItem,
    Note,
    NumberedList,
    PageBreak,
    Paper,
    Paragraph,
    Row,
    Section,
    Series,
    Span,
    Strong,
    Table,
    Text,
    Title,
)

INDENT = "  "


def show(tree: Paper | Finished | Blocks, *, sources: bool = False) -> str:
    """The tree as text, ending in a new line; with ``sources``, also where each computed value comes from."""
    shown = _Shown(sources=sources)
    lines = shown.blocks(tree) if isinstance(tree, tuple) else shown.paper(tree)
    return "".join(f"{line}\n" for line in lines)


def show_inlines(inlines: Inlines, *, sources: bool = False) -> str:
    """Words with their marks in braces, on one line."""
    return _Shown(sources=sources).words(inlines)


class _Shown:
    """Every kind of node as lines; the one choice is whether sources are said."""

    def __init__(self, *, sources: bool) -> None:
        self.sources = sources

    def paper(self, paper: Paper | Finished) -> Iterator[str]:
        properties, furniture = paper.properties, paper.furniture
        yield "finished paper" if isinstance(paper, Finished) else "paper"
        yield f"{INDENT}title: {_literal(properties.title)}"
        yield f"{INDENT}organisation: {_literal(properties.organisation)}"
        yield f"{INDENT}subject: {_literal(properties.subject)}"
        yield f"{INDENT}date: {properties.date.isoformat()}"
        yield f"{INDENT}language: {_literal(properties.language)}"
        if properties.keywords:
            yield f"{INDENT}keywords: {'; '.join(_literal(word) for word in properties.keywords)}"
        for name, inlines in (("header", furniture.header), ("notice", furniture.notice), ("footer", furniture.footer)):
            if inlines:
                yield f"{INDENT}{name}: {self.words(inlines)}"
        yield from self.blocks(paper.children)
        if isinstance(paper, Finished) and paper.notes:
            yield "notes"
            yield from _deeper(f"note {note.number}: {self.words(note.children)}" for note in paper.notes)

    def blocks(self, blocks: Blocks) -> Iterator[str]:
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Title():
                yield _line("title", self.words(block.children))
            case Section():
                stamp = str(block.stamp) if block.stamp else None
                yield _line(
                    "section",
                    self.words(block.heading),
                    level=block.level,
                    role=_unless("section", block.role),
                    label=block.label,
                    numbering=_awaited(block),
                    paragraphs=_unless("inherit", block.paragraphs),
                    number=block.number,
                    scheme=block.scheme,
                    series="own" if block.begins_series else None,
                    stamp=stamp,
                )
                yield from _deeper(self.blocks(block.children))
            case Paragraph():
                yield _line(
                    "paragraph",
                    self.words(block.children),
                    role=_unless("body", block.role),
                    label=block.label,
                    numbering=_awaited(block),
                    number=block.number,
                )
            case BulletList():
                yield _line("bullets", role=_unless("list", block.role))
                yield from _deeper(self.items(block.items))
            case NumberedList():
                yield _line("list", style=block.style, role=_unless("list", block.role))
                yield from _deeper(self.items(block.items))
            case Table():
                yield from self.table(block)
            case Chart():
                yield from self.chart(block)
            case ChartBeside():
                yield "beside"
                yield from _deeper(self.blocks(block.commentary))
                yield from _deeper(self.chart(block.chart))
            case Cards():
                yield "cards"
                for card in block.cards:
                    yield from _deeper(self.card(card))
            case Contents():
                yield _line("contents", self.words(block.heading), depth=block.depth)
                yield from _deeper(
                    _line("entry", _literal(entry.text), level=entry.level, target=entry.target, page=entry.page)
                    for entry in block.entries
                )
            case AcronymList():
                yield "acronyms"
                yield from _deeper(_acronyms("known", block.known))
                yield from _deeper(_acronyms("entry", block.entries))
            case Landscape():
                yield "landscape"
                yield from _deeper(self.blocks(block.children))
            case Exempt():
                yield "exempt"
                yield from _deeper(self.blocks(block.children))
            case PageBreak():
                yield "page break"
            case _:
                assert_never(block)

    def items(self, items: tuple[ListItem, ...]) -> Iterator[str]:
        for item in items:
            yield _line("item", self.words(item.children))
            yield from _deeper(self.blocks(item.lists))

    def table(self, table: Table) -> Iterator[str]:
        yield _line(
            "table",
            self.words(table.caption),
            role=_unless("table", table.role),
            label=table.label,
            number=table.number,
        )
        yield f"{INDENT}description: {_literal(table.description)}"
        widths = (f"{column.width:g} {column.align}" for column in table.columns)
        yield f"{INDENT}columns: {', '.join(widths)}"
        for name, rows in (("head", table.head), ("body", table.body)):
            yield f"{INDENT}{name}"
            for row in rows:
                yield from _deeper(_deeper(self.row(row)))
        if table.notes:
            yield f"{INDENT}notes"
            yield from _deeper(_deeper(self.blocks(table.notes)))

    def row(self, row: Row) -> Iterator[str]:
        yield _line("row", role=_unless("row", row.role))
        for cell in row.cells:
            yield from _deeper(self.cell(cell))

    def cell(self, cell: Cell) -> Iterator[str]:
        """A cell that is one plain paragraph takes one line, which keeps a table short."""
        words, below = "", cell.children
        match cell.children:
            case (Paragraph(children) as only,) if only == Paragraph(children):
                words, below = self.words(children), ()
        yield _line(
            "cell",
            words,
            role=_unless("cell", cell.role),
            scope=cell.scope,
            align=_unless("start", cell.align),
            columns=_unless(1, cell.column_span),
            rows=_unless(1, cell.row_span),
        )
        yield from _deeper(self.blocks(below))

    def chart(self, chart: Chart) -> Iterator[str]:
        yield _line(
            "chart",
            self.words(chart.caption),
            kind=chart.kind,
            role=_unless("chart", chart.role),
            label=chart.label,
            number=chart.number,
        )
        yield f"{INDENT}title: {_literal(chart.title)}{self.origin(chart.sources)}"
        yield f"{INDENT}alternative: {_literal(chart.alternative)}"
        yield f"{INDENT}across: {_literal(chart.category_title)}"
        yield (
            f"{INDENT}up: {_literal(chart.value_title)}, {'; '.join(map(_literal, chart.scale.printed))}, "
            f"as {_literal(chart.scale.number_format)}{_unless_alike(chart)}"
        )
        yield f"{INDENT}categories: {'; '.join(_literal(category) for category in chart.categories)}"
        for series in chart.series:
            yield f"{INDENT}series {_literal(series.name)}: {'; '.join(_points(series))}"

    def card(self, card: Card) -> Iterator[str]:
        yield _line("card", self.words(card.heading), role=_unless("card", card.role), label=card.label)
        for entry in card.entries:
            role = _unless("card.value", entry.role)
            yield INDENT + _line("entry", f"{_literal(entry.label)} = {self.words(entry.value)}", role=role)
        yield from _deeper(self.blocks(card.children))

    def words(self, inlines: Inlines) -> str:
        return "".join(self.inline(inline) for inline in inlines)

    def inline(self, inline: Inline) -> str:
        match inline:
            case Text():
                return _literal(inline.text) + self.origin(inline.sources)
            case Emphasis():
                return f"{{emphasis: {self.words(inline.children)}}}"
            case Strong():
                return f"{{strong: {self.words(inline.children)}}}"
            case Span():
                return f"{{{inline.role}: {self.words(inline.children)}}}"
            case Link():
                return f"{{link {_literal(inline.address)}: {self.words(inline.children)}}}"
            case CrossReference():
                printed = "" if inline.text is None else f": {_literal(inline.text)}"
                return f"{{ref {_literal(inline.target)}{printed}}}"
            case Note():
                number = "" if inline.number is None else f" {inline.number}"
                return f"{{note{number}: {self.words(inline.children)}}}"
            case LineBreak():
                return "{break}"
            case Field():
                return f"{{{inline.kind}{f': {inline.text}' if inline.text else ''}}}"
            case _:
                assert_never(inline)

    def origin(self, sources: tuple[Source, ...]) -> str:
        if not self.sources or not sources:
            return ""
        return f"{{from {', '.join(source.key for source in sources)}}}"


def _line(kind: str, words: str = "", /, **details: object) -> str:
    """One line: the kind, its details but for those that are None, and its words."""
    said = " ".join([kind, *(f"{name}={value}" for name, value in details.items() if value is not None)])
    return f"{said}: {words}" if words else said


def _deeper(lines: Iterable[str]) -> Iterator[str]:
    return (INDENT + line for line in lines)


def _unless(default: object, value: object) -> object | None:
    return None if value == default else value


def _awaited(block: Section | Paragraph) -> str | None:
    """How the block is to be numbered, as long as no pass has given it a number."""
    return block.numbering if block.numbering != "plain" and block.number is None else None


def _acronyms(kind: str, entries: tuple[AcronymEntry, ...]) -> Iterator[str]:
    return (_line(kind, f"{_literal(entry.short)} = {_literal(entry.expansion)}") for entry in entries)


def _unless_alike(chart: Chart) -> str:
    """How the values print, where that differs from the lines across."""
    return "" if chart.value_format == chart.scale.number_format else f", values as {_literal(chart.value_format)}"


def _points(series: Series) -> Iterator[str]:
    """Each value as it is held, and as it is printed where that reads otherwise."""
    for value, printed in zip(series.values, series.printed, strict=True):
        held = "gap" if value is None else f"{value:g}"
        yield held if held == printed else f"{held} ({_literal(printed)})"


def _literal(text: str) -> str:
    """The text with braces, backslashes and whatever cannot be seen made visible."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character in "{}\\":
        return f"\\{character}"
    if character != " " and unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Zs", "Zl", "Zp"):
        return f"\\u{{{ord(character):04x}}}"
    return character
