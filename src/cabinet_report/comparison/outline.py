"""A paper as a list of its sections, each with the passages that stand in it and not in a section below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from cabinet_report.comparison.passages import Passage, Reading, numerals
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
    Exempt,
    Finished,
    Landscape,
    ListItem,
    NumberedList,
    PageBreak,
    Panel,
    Paragraph,
    Picture,
    Row,
    Section,
    Table,
    Title,
)
from cabinet_report.tree.walk import text_of

HEAD = "head"  # the key of what stands above the first section


@dataclass(slots=True)
class Part:
    """A section: its key, which is the same in every paper that has it, and the key of the section around it."""

    key: str
    around: str
    heading: str
    number: str | None = None
    passages: list[Passage] = field(default_factory=list)

    @property
    def is_recommendation(self) -> bool:
        """Whether it says what the meeting is asked to decide."""
        return self.key == "section.recommendations"


def outline(paper: Finished, words: Mapping[str, str]) -> list[Part]:
    """The sections in the order in which they are read, after the head of the paper; the words are the house's."""
    reader = _Outline(numerals(words))
    reader.blocks(paper.children, reader.parts[0])
    return reader.parts


class _Outline:
    """Goes down a tree and notes each section when it comes to it."""

    def __init__(self, figures: re.Pattern[str]) -> None:
        self._numerals = figures
        self.parts = [Part(HEAD, "", "The head of the paper")]
        self._met: Counter[str] = Counter()

    def blocks(self, blocks: Blocks, part: Part) -> None:
        for block in blocks:
            self._block(block, part)

    def _block(self, block: Block, part: Part) -> None:
        match block:
            case Section():
                self._section(block, part)
            case Title():
                part.passages.append(self._reading().inlines(block.children).passage())
            case Paragraph():
                part.passages.append(self._reading().inlines(block.children).passage(block.number, block.where))
            case BulletList() | NumberedList():
                self._items(block.items, part)
            case Table():
                self._table(block, part)
            case Chart():
                part.passages.append(self._chart(block))
            case ChartBeside():
                self.blocks((*block.commentary, block.chart), part)
            case Cards():
                for card in block.cards:
                    part.passages.append(self._card(card))
                    self.blocks(card.children, part)
            case Panel():
                part.passages.append(self._reading().inlines(block.heading).passage())
                self.blocks(block.children, part)
            case AcronymList():
                part.passages.extend(
                    self._reading().text(f"{entry.short}: {entry.expansion}").passage() for entry in block.entries
                )
            case Landscape() | Exempt():
                self.blocks(block.children, part)
            case Contents() | Picture() | PageBreak():
                pass
            case _:
                assert_never(block)

    def _section(self, section: Section, around: Part) -> None:
        heading = self._reading().inlines(section.heading).passage()
        own = section.role if section.role != "section" else f"{around.key}/{section.label or heading.sentence}"
        self._met[own] += 1
        key = own if self._met[own] == 1 else f"{own} {self._met[own]}"
        part = Part(key, around.key if around.key != HEAD else "", text_of(section.heading), section.number)
        self.parts.append(part)
        self.blocks(section.children, part)

    def _items(self, items: tuple[ListItem, ...], part: Part) -> None:
        for item in items:
            part.passages.append(self._reading().inlines(item.children).passage(where=item.where))
            for below in item.lists:
                self._items(below.items, part)

    def _table(self, table: Table, part: Part) -> None:
        if table.caption:
            part.passages.append(self._reading().inlines(table.caption).passage())
        part.passages.extend(self._row(row) for row in (*table.head, *table.body))
        self.blocks(table.notes, part)

    def _row(self, row: Row) -> Passage:
        """A row as one passage; a bar stands between its cells."""
        reading = self._reading()
        for number, cell in enumerate(row.cells):
            inside = Part("", "", "")
            self.blocks(cell.children, inside)
            reading.text(" | " if number else "")
            for passage in inside.passages:
                reading.passage_of(passage)
        return reading.passage()

    def _card(self, card: Card) -> Passage:
        reading = self._reading().inlines(card.heading)
        for entry in card.entries:
            reading.text(f"; {entry.label} ").inlines(entry.value)
        return reading.passage()

    def _chart(self, chart: Chart) -> Passage:
        reading = self._reading().inlines(chart.caption).text(f" {chart.title}. {chart.alternative}")
        for series in chart.series:
            reading.values(series.name, series.printed, chart.sources)
        return reading.passage()

    def _reading(self) -> Reading:
        return Reading(self._numerals)
