"""The passages of a finished paper: whatever is read in one breath, and how a person finds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cabinet_report.checks.proof import Proof
from cabinet_report.problems import Where
from cabinet_report.tree.nodes import (
    Card,
    CardEntry,
    Chart,
    ListItem,
    Note,
    Paragraph,
    Picture,
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


def passages(proof: Proof) -> Iterator[Passage]:
    """Every passage of the paper, in reading order."""
    pack = Where(proof.submission.name)
    words_at = pack  # a note has the place of the words that call it
    place = "the head of the paper"
    for node in walk(proof.paper.children):
        match node:
            case Section():
                words_at = node.where or pack
                words = text_of(node.heading)
                place = f'the section "{words}"'
                yield Passage(words, place, words_at)
            case Paragraph():
                words_at = node.where or pack
                if node.number:
                    place = f"paragraph {node.number}"
                yield Passage(text_of(node.children), place, words_at)
            case ListItem():
                words_at = node.where or pack
                yield Passage(text_of(node.children), f"a list after {place}", words_at)
            case Note():
                yield Passage(text_of(node.children), f"note {node.number}", words_at)
            case Card():
                place = f'the card "{text_of(node.heading)}"'
                yield Passage(text_of(node.heading), place, pack)
            case CardEntry():
                yield Passage(f"{node.label}: {text_of(node.value)}", place, pack)
            case Chart():
                yield Passage(node.title, f"a chart after {place}", pack)
            case Picture():
                yield Passage(node.alternative, f"a picture after {place}", pack)
            case Table():
                yield Passage(text_of(node.caption), f"a table after {place}", pack)
            case Title():
                yield Passage(text_of(node.children), "the title", pack)
            case _:
                pass
