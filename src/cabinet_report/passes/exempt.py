"""Takes what is exempt out of the public copy, and marks it in the other; both have the same paragraph numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cabinet_report.passes.labels import labelled
from cabinet_report.problems import Collector, Where
from cabinet_report.tree.nodes import (
    Block,
    Blocks,
    ChartBeside,
    CrossReference,
    Exempt,
    Landscape,
    Panel,
    Paper,
    Paragraph,
    Section,
    Text,
)
from cabinet_report.tree.rewrite import rewrite
from cabinet_report.tree.walk import Node, walk

ROLE = "exempt"
NOWHERE = Where("the paper")


def settle_exempt(paper: Paper, collector: Collector) -> Paper:
    """The paper without exempt parts: withheld, or between two lines that mark them where the copy shows them."""
    parts = [node for node in walk(paper.children) if isinstance(node, Exempt)]
    if not parts:
        return paper
    if paper.shows_exempt:
        return replace(paper, children=_with_parts(paper.children, shown=True))
    withheld = {name for part in parts for name in _names(part)}
    numbers = {label: number for part in parts for label, number in labelled(part.children)}
    public = replace(
        paper, children=_with_parts(paper.children, shown=False), withheld=tuple(sorted(withheld | {*numbers}))
    )

    def told(node: object) -> object:
        return _told(node, numbers, collector) if isinstance(node, CrossReference) else node

    _note_orphans(public.children, [], collector)
    return rewrite(public, told)


def _note_orphans(blocks: Blocks, above: list[int], collector: Collector) -> list[int]:
    """Note each number below one that is withheld, as 13.1 is where 12 and 13 are; gives the last number of all."""
    for block in blocks:
        if isinstance(block, Section | Paragraph) and block.number is not None:
            parts = [int(part) for part in block.number.split(".")]
            if parts[:-1] != above[: len(parts) - 1]:
                message = f"the number {block.number} stands below one that is exempt."
                hint = "Take it into the exempt part, or the one above it out."
                collector.add("PAPER-034", block.where or NOWHERE, message, hint)
            above = parts
        match block:
            case Section(begins_series=True):
                _note_orphans(block.children, [], collector)
            case Section() | Landscape() | Panel():
                above = _note_orphans(block.children, above, collector)
            case ChartBeside():
                above = _note_orphans(block.commentary, above, collector)
            case _:
                pass
    return above


def _with_parts(blocks: Blocks, *, shown: bool) -> Blocks:
    """The blocks with something else in the place of each exempt part."""
    return tuple(each for block in blocks for each in _in_place(block, shown=shown))


def _in_place(block: Block, *, shown: bool) -> Blocks:
    match block:
        case Exempt(children=children, words=words):
            if not shown:
                return (_stub(block),)
            return (Paragraph((Text(words.begins),), ROLE), *children, Paragraph((Text(words.ends),), ROLE))
        case Section() | Landscape():
            return (replace(block, children=_with_parts(block.children, shown=shown)),)
        case _:
            return (block,)


def _stub(part: Exempt) -> Paragraph:
    """What stays: a paragraph with the first of the numbers, which says what they all were."""
    numbers = [
        node.number for node in walk(part.children) if isinstance(node, Section | Paragraph) and node.number is not None
    ]
    if not numbers:
        return Paragraph((Text(part.words.none),), ROLE, where=part.where)
    words = part.words.one if len(numbers) == 1 else part.words.several
    text = words.replace("{first}", numbers[0]).replace("{last}", numbers[-1])
    return Paragraph((Text(text),), ROLE, numbering="numbered", number=numbers[0], where=part.where)


def _names(part: Exempt) -> Iterator[str]:
    """The files whose words stand in an exempt part."""
    for node in walk(part.children):
        where: Where | None = getattr(node, "where", None)
        if where is not None:
            yield where.file


def _told(reference: CrossReference, numbers: dict[str, str | None], collector: Collector) -> Node:
    """A reference into an exempt part as the number that the stub stands for: it leads nowhere any more."""
    if reference.target not in numbers or reference.text is not None:
        return reference
    number = numbers[reference.target]
    if number is None:
        message = f'ref("{reference.target}") points to something without a paragraph number, and it is exempt.'
        collector.add(
            "PAPER-031", reference.where, message, "Point to a numbered paragraph, or take the reference out."
        )
    return Text(number or "")
