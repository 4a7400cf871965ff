"""Numbers paragraphs and headings: in one series over the whole paper, and in one of its own in each appendix."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import assert_never

from cabinet_report.problems import Collector, Where
from cabinet_report.tree.nodes import (
    Block,
    Blocks,
    ChartBeside,
    Exempt,
    Landscape,
    Numbering,
    Panel,
    Paper,
    Paragraph,
    Scheme,
    Section,
)


@dataclass
class _Series:
    """Numbers in reading order, each the next of those with as many parts: 2, 2.1, 2.2, 3."""

    counts: list[int] = field(default_factory=list)

    def next(self, parts: int) -> str | None:
        """The next number of so many parts; None where no number stands above that it could be below."""
        above, here = self.counts[: parts - 1], self.counts[parts - 1 :]
        if len(above) < parts - 1:
            return None
        self.counts = [*above, here[0] + 1 if here else 1]
        return ".".join(map(str, self.counts))


@dataclass(frozen=True, slots=True)
class _Place:
    """What the headings above a block mean for its number: that of the nearest one has so many ``parts``, or none."""

    series: _Series
    collector: Collector
    paper: Where
    scheme: Scheme = "continuous"
    paragraphs: Numbering = "plain"
    parts: int = 0


def number_paragraphs(paper: Paper, collector: Collector) -> Paper:
    """The paper with a number on everything that takes one; numbers are dense and in reading order."""
    place = _Place(_Series(), collector, Where(paper.properties.title))
    return replace(paper, children=_numbered(paper.children, place))


def _numbered(blocks: Blocks, place: _Place) -> Blocks:
    return tuple(_number(block, place) for block in blocks)


def _number(block: Block, place: _Place) -> Block:
    """The block with its number. Words beside charts and in panels take none of themselves; those in cells never do."""
    match block:
        case Section():
            inside = replace(place, scheme=block.scheme or place.scheme)
            if block.paragraphs != "inherit":
                inside = replace(inside, paragraphs=block.paragraphs)
            number = _next(block.numbering, block.where, inside)
            if number is not None:
                inside = replace(inside, parts=number.count(".") + 1)
            if block.begins_series:
                inside = replace(inside, series=_Series(), parts=0)
            return replace(block, number=number, children=_numbered(block.children, inside))
        case Paragraph():
            numbering = place.paragraphs if block.numbering == "inherit" else block.numbering
            return replace(block, numbering=numbering, number=_next(numbering, block.where, place))
        case Landscape() | Exempt():
            return replace(block, children=_numbered(block.children, place))
        case ChartBeside():
            return replace(block, commentary=_numbered(block.commentary, replace(place, paragraphs="plain")))
        case Panel():
            return replace(block, children=_numbered(block.children, replace(place, paragraphs="plain")))
        case _:
            return block


def _next(numbering: Numbering, where: Where | None, place: _Place) -> str | None:
    parts = _parts(numbering, place)
    if not parts:
        return None
    number = place.series.next(parts)
    if number is None:
        message = f"a number such as {'.'.join('1' * parts)} stands here, and none above it that it is below."
        hint = "Number the heading or the paragraph above it too, or take nested() out."
        place.collector.add("PAPER-005", where or place.paper, message, hint)
    return number


def _parts(numbering: Numbering, place: _Place) -> int:
    """How many parts the number of a block has, which is what decides it; 0 where it takes none."""
    if place.scheme == "none":
        return 0
    own = place.parts + 1 if place.scheme == "hierarchical" else 1
    match numbering:
        case "numbered":
            return own
        case "nested":
            return max(own, place.parts) + 1 if place.scheme == "continuous" else own + 1
        case "sibling":
            return max(place.parts, 1)
        case "plain" | "inherit":
            return 0
        case _:
            assert_never(numbering)
