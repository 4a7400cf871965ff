"""The passages of a finished paper: the words of each paragraph, heading and item, and how a person finds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cabinet_report.domain.submission import Submission
from cabinet_report.problems import Where
from cabinet_report.tree.nodes import Finished, ListItem, Paragraph, Section
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
            case _:
                pass
