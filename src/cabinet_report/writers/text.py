"""A finished paper as plain text: its words in reading order, a paragraph to a line, so that papers can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import (
    AcronymList,
    Block,
    Blocks,
    BulletList,
    Card,
    Cards,
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
from cabinet_report.wording import paragraph_label
from cabinet_report.writers.labels import item_label
from cabinet_report.writers.text_tables import aligned, write_table

INDENT = "  "
UNDERLINES = {0: "=", 1: "-", 2: "~", 3: "."}


def write_text(paper: Finished, look: Look) -> bytes:
    """The paper as text in UTF-8."""
    writer = _TextWriter(look)
    parts = [
        *([line] for words in (paper.furniture.notice, paper.furniture.header) if (line := inline_text(words))),
        *writer.blocks(paper.children),
    ]
    if paper.notes:
        parts.append(underlined(look.words["notes"], 1))
        parts.append([f"[{note.number}] {inline_text(note.children)}" for note in paper.notes])
    return "".join("\n".join(line.rstrip() for line in part) + "\n\n" for part in parts)[:-1].encode()


def inline_text(inlines: Inlines) -> str:
    """Words with what they point to: notes by number, links by address."""
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Text():
            return inline.text
        case Emphasis() | Strong() | Span():
            return inline_text(inline.children)
        case Link():
            return f"{inline_text(inline.children)} <{inline.address}>"
        case CrossReference():
            return inline.text or ""
        case Note():
            return f"[{inline.number}]"
        case LineBreak():
            return "\n"
        case Field():
            return ""
        case _:
            assert_never(inline)


def underlined(words: str, level: int) -> list[str]:
    """A heading over a line as long as itself; the deepest headings have none."""
    stroke = UNDERLINES.get(level)
    return [words, stroke * len(words)] if stroke else [words]


Lines = list[str]


class _TextWriter:
    """Each block as lines; the blocks of a paper stand a line apart."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def blocks(self, blocks: Blocks) -> Iterator[Lines]:
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[Lines]:
        match block:
            case Title():
                yield underlined(inline_text(block.children), 0)
            case Section():
                yield underlined(_heading(block), block.level)
                yield from self.blocks(block.children)
            case Paragraph():
                label = f"{paragraph_label(block.number)} " if block.number else ""
                yield hanging(label, inline_text(block.children))
            case BulletList() | NumberedList():
                yield list(list_lines(block))
            case Table():
                caption = self.caption("table", block)
                yield [*([caption, ""] if caption else []), *write_table(block, self.flat)]
                yield from self.blocks(block.notes)
            case Chart():
                yield list(self.chart(block))
            case Picture():
                yield [block.alternative]
            case ChartBeside():
                yield from self.blocks(block.commentary)
                yield list(self.chart(block.chart))
            case Cards():
                for card in block.cards:
                    yield from self.card(card)
            case Panel():
                yield [inline_text(block.heading)]
                yield from ([*indented(lines)] for lines in self.blocks(block.children))
            case Contents():
                yield underlined(inline_text(block.heading), 1)
                yield [f"{INDENT * (entry.level - 1)}{entry.text}" for entry in block.entries]
            case AcronymList():
                yield list(aligned([(entry.short, entry.expansion) for entry in block.entries], "<<"))
            case Landscape():
                yield from self.blocks(block.children)
            case Exempt():
                raise ValueError(
                    "an exempt part was not taken out of this paper"
                )  # the last guard: no file may have one
            case PageBreak():
                pass
            case _:
                assert_never(block)

    def flat(self, blocks: Blocks) -> Lines:
        """Blocks with nothing between them, as in a cell."""
        return [line for lines in self.blocks(blocks) for line in lines]

    def caption(self, kind: str, captioned: Table | Chart) -> str:
        number = f"{self.look.words[kind]} {captioned.number}: " if captioned.number else ""
        return number + inline_text(captioned.caption)

    def chart(self, chart: Chart) -> Iterator[str]:
        """A chart as the sentence that says what it shows, and its numbers."""
        yield self.caption("figure", chart) or chart.title
        yield chart.alternative
        yield ""
        heads = (chart.category_title, *(series.name for series in chart.series))
        rows = zip(chart.categories, *(series.printed for series in chart.series), strict=True)
        yield from aligned([heads, *rows], "<" + ">" * len(chart.series))

    def card(self, card: Card) -> Iterator[Lines]:
        yield [
            inline_text(card.heading),
            *(f"{INDENT}{entry.label}: {inline_text(entry.value)}" for entry in card.entries),
        ]
        yield from self.blocks(card.children)


def _heading(section: Section) -> str:
    label = f"{paragraph_label(section.number)} " if section.number else ""
    stamp = f" {section.stamp}" if section.stamp else ""
    return f"{label}{inline_text(section.heading)}{stamp}"


def hanging(label: str, words: str) -> Lines:
    """Words after their label; what stands on further lines begins below the first word."""
    first, *rest = words.split("\n")
    return [f"{label}{first}", *(" " * len(label) + line for line in rest)]


def list_lines(block: BulletList | NumberedList) -> Iterator[str]:
    """The items of a list, those of the lists in it further in."""
    for place, item in enumerate(block.items, 1):
        label = f"{item_label(block.style, place)} " if isinstance(block, NumberedList) else "- "
        yield from indented(hanging(label, inline_text(item.children)))
        for below in item.lists:
            yield from indented(list_lines(below))


def indented(lines: Iterable[str]) -> Iterator[str]:
    """The lines further in."""
    return (INDENT + line for line in lines)
