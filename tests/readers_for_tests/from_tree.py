"""What a finished paper says, from its tree: what every format is held against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import assert_never

from cabinet_report.houses.look import Look
from cabinet_report.tree.grid import Placed, grid
from cabinet_report.tree.nodes import (
    AcronymList,
    Block,
    BulletList,
    Card,
    Cards,
    Chart,
    ChartBeside,
    Contents,
    CrossReference,
    Emphasis,
    Field,
    Finished,
    Inline,
    Landscape,
    LineBreak,
    Link,
    ListStyle,
    Note,
    NumberedList,
    PageBreak,
    Panel,
    Paragraph,
    Picture,
    Section,
    Span,
    Strong,
    Table,
    Text,
    Title,
)
from tests.readers_for_tests import said
from tests.readers_for_tests.said import Graph, Passage, Reference, Said, plain

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")
LABELS: dict[ListStyle, Callable[[int], str]] = {
    "a.": lambda place: f"{LETTERS[place]}.",
    "i)": lambda place: f"{ROMAN[place]})",
    "(i)": lambda place: f"({ROMAN[place]})",
    "1.": lambda place: f"{place + 1}.",
}


def read_tree(paper: Finished, look: Look) -> Said:
    """What the paper says, the shapes of its ratings and the words for tables and figures being the look's."""
    return TreeReader(look).read(paper)


def printed_in_word(tree: Said) -> Iterator[Graph]:
    """The values of each chart as they are printed, but for gaps, of which Word has nothing."""
    for held, printed in zip(tree.graphs, tree.printed, strict=True):
        lines = zip(held.series, printed.series, strict=True)
        yield printed._replace(
            series=tuple(
                (name, tuple(word if value else "" for value, word in zip(values, words, strict=True)))
                for (name, values), (_, words) in lines
            )
        )


class TreeReader:
    """Goes through the blocks in reading order, keeping what is said beside the passages as well."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.places: dict[str, str] = {}
        self.references: list[tuple[str, str]] = []
        self.links: list[said.Link] = []
        self.notes: list[str] = []
        self.graphs: list[Graph] = []
        self.printed: list[Graph] = []
        self.axes: list[said.Axes] = []

    def read(self, paper: Finished) -> Said:
        """Everything, in order."""
        furniture, properties = paper.furniture, paper.properties
        passages = tuple(self.blocks(paper.children, 1))
        return Said(
            passages=passages,
            notes=tuple(self.notes),
            graphs=tuple(self.graphs),
            printed=tuple(self.printed),
            axes=tuple(self.axes),
            references=tuple(Reference(words, self.places.get(target, "nothing")) for words, target in self.references),
            links=tuple(self.links),
            on_every_page=tuple(
                self.words(words) for words in (furniture.header, furniture.notice, furniture.footer) if words
            ),
            properties=(
                ("title", properties.title),
                ("organisation", properties.organisation),
                ("subject", properties.subject),
                ("date", properties.date.isoformat()),
                ("language", properties.language),
                ("keywords", ", ".join(properties.keywords)),
            ),
        )

    # ------------------------------------------------------------------------------------------------------- blocks

    def blocks(self, blocks: Iterable[Block], level: int) -> Iterator[Passage]:
        """The passages of blocks that stand under a heading of this level, the paper's title being 1."""
        for block in blocks:
            yield from self.block(block, level)

    def block(self, block: Block, level: int) -> Iterator[Passage]:
        match block:
            case Title():
                yield Passage("heading 1", self.words(block.children))
            case Section():
                yield self.at(block.label, f"heading {block.level + 1}", self.heading(block))
                yield from self.blocks(block.children, block.level + 1)
            case Paragraph():
                words = self.words(block.children)
                yield self.at(block.label, "paragraph", _numbered(block.number, words))
            case BulletList() | NumberedList():
                yield from self.items(block, 1)
            case Table():
                yield from self.table(block)
            case Chart():
                yield from self.chart(block)
            case Picture():
                yield Passage("image", plain(block.alternative))
            case ChartBeside():
                yield from self.blocks(block.commentary, level)
                yield from self.chart(block.chart)
            case Cards():
                for card in block.cards:
                    yield from self.card(card, level + 1)
            case Panel():
                yield Passage(f"heading {level + 1}", self.words(block.heading))
                yield from self.blocks(block.children, level + 1)
            case Contents():
                yield Passage("heading 2", self.words(block.heading))
                for entry in block.entries:
                    yield Passage(f"entry {entry.level}", plain(entry.text))
                    self.references.append((plain(entry.text), entry.target))
            case AcronymList():
                for each in block.entries:
                    yield Passage("acronym", plain(each.short))
                    yield Passage("meaning", plain(each.expansion))
            case Landscape():
                yield from self.blocks(block.children, level)
            case PageBreak():
                pass
            case _:
                assert_never(block)

    def heading(self, section: Section) -> str:
        stamp = f" {section.stamp}" if section.stamp else ""
        rating = {"tiles.good": "rating.on_target", "tiles.concern": "rating.outside"}.get(section.role, "")
        return plain(f"{_numbered(section.number, self.words(section.heading))} {self.shape(rating)}{stamp}")

    def items(self, block: BulletList | NumberedList, depth: int) -> Iterator[Passage]:
        for place, item in enumerate(block.items):
            label = LABELS[block.style](place) if isinstance(block, NumberedList) else ""
            yield Passage(f"item {depth}", plain(f"{label} {self.words(item.children)}"))
            for below in item.lists:
                yield from self.items(below, depth + 1)

    def table(self, table: Table) -> Iterator[Passage]:
        kind = self.look.words["table"]
        cells = [
            each for placed in grid(table).cells for each in self.cell(placed, is_head=placed.row < len(table.head))
        ]
        if table.caption:
            yield self.at(table.label, "caption", f"{kind} {table.number}: {self.words(table.caption)}")
        elif table.label is not None:
            self.places[table.label] = cells[0].words
        yield Passage("description", plain(table.description))
        yield from cells
        yield from self.blocks(table.notes, 0)

    def cell(self, placed: Placed, *, is_head: bool) -> Iterator[Passage]:
        """The paragraphs and items of a cell; one without words is one empty passage."""
        kind = "head" if is_head else "stub" if placed.cell.scope else "cell"
        place = f"{placed.row + 1},{placed.column + 1}"
        below = [
            Passage(f"{kind} {place}", each.words) if each.kind == "paragraph" else each
            for each in self.blocks(placed.cell.children, 0)
        ]
        yield from below or [Passage(f"cell {place}", "")]

    def chart(self, chart: Chart) -> Iterator[Passage]:
        kind = self.look.words["figure"]
        caption = f"{kind} {chart.number}: {self.words(chart.caption)}" if chart.caption else chart.title
        yield self.at(chart.label, "caption", plain(caption))
        yield Passage("picture", plain(chart.alternative))
        across, categories = plain(chart.category_title), tuple(map(plain, chart.categories))
        values = tuple((plain(line.name), tuple(map(_number, line.values))) for line in chart.series)
        printed = tuple((plain(line.name), tuple(map(plain, line.printed))) for line in chart.series)
        self.axes.append(said.Axes(chart.kind, plain(chart.value_title), chart.scale.printed))
        self.graphs.append(Graph(across, categories, values))
        self.printed.append(Graph(across, categories, printed))

    def card(self, card: Card, level: int) -> Iterator[Passage]:
        yield self.at(card.label, f"heading {level}", self.words(card.heading))
        for entry in card.entries:
            yield Passage("label", plain(entry.label))
            yield Passage("value", plain(self.shape(entry.role) + self.words(entry.value)))
        yield from self.blocks(card.children, level)

    def at(self, label: str | None, kind: str, words: str) -> Passage:
        """A passage that references may lead to."""
        if label is not None:
            self.places[label] = words
        return Passage(kind, words)

    # ------------------------------------------------------------------------------------------------------ inlines

    def words(self, inlines: Sequence[Inline]) -> str:
        """The words as they are read."""
        return plain("".join(map(self.inline, inlines)))

    def inline(self, inline: Inline) -> str:
        match inline:
            case Text(text=text):
                return text
            case Emphasis(children=children) | Strong(children=children):
                return "".join(map(self.inline, children))
            case Span(role=role, children=children):
                return self.shape(role) + "".join(map(self.inline, children))
            case Link(children=children, address=address):
                words = "".join(map(self.inline, children))
                self.links.append(said.Link(plain(words), address))
                return words
            case CrossReference(target=target, text=text):
                self.references.append((plain(text or ""), target))
                return text or ""
            case Note(children=children, number=number):
                self.notes.append(f"{number}. {self.words(children)}")
                return f"{{note {number}}}"
            case LineBreak():
                return " "
            case Field(kind=kind):
                return f"{{{kind}}}"
            case _:
                assert_never(inline)

    def shape(self, role: str) -> str:
        """What tells a rating apart without its colour."""
        mark = self.look.marks.get(role)
        return f"{mark.shape} " if mark else ""


def _numbered(number: str | None, words: str) -> str:
    if number is None:
        return words
    return f"{number} {words}" if "." in number else f"{number}. {words}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"
