"""The passages of a finished paper: whatever is read in one breath, and how a person finds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cabinet_report.domain.submission import Submission
from cabinet_report.problems import Where
from cabinet_report.tree.nodes import (
    Card,
    CardEntry,
    Chart,
    Finished,
    ListItem,
    Note,
    Paragraph,
    Section,
    Table,
    Title,
)
from cabinet_report.tree.walk import text_of, walk


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that are read in one breath, and where they stand: "paragraph 14", "the heading ..."."""

    words: str
    place: str
    where: Where


def passages(paper: Finished, submission: Submission) -> Iterator[Passage]:
    """Every passage of the paper, in reading order."""
    where = Where(submission.name)
    place = "the head of the paper"
    for node in walk(paper.children):
        match node:
            case Section():
                words = text_of(node.heading)
                place = f'the section "{words}"'
                yield Passage(words, place, where)
            case Paragraph():
                if node.number:
                    place = f"paragraph {node.number}"
                yield Passage(text_of(node.children), place, where)
            case ListItem():
                yield Passage(text_of(node.children), f"a list after {place}", where)
            case Note():
                yield Passage(text_of(node.children), f"note {node.number}", where)
            case Card():
                place = f'the card "{text_of(node.heading)}"'
                yield Passage(text_of(node.heading), place, where)
            case CardEntry():
                yield Passage(f"{node.label}: {text_of(node.value)}", place, where)
            case Chart():
                yield Passage(node.title, f"a chart after {place}", where)
            case Table():
                yield Passage(text_of(node.caption), f"a table after {place}", where)
            case Title():
                yield Passage(text_of(node.children), "the title", where)
            case _:
                pass
