"""How long a part of a paper is, counted as the published words were: a word has a letter or a digit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cabinet_report.tree.nodes import AcronymEntry, CardEntry, Chart, ListItem, Note, Panel, Paragraph, Section, Table
from cabinet_report.tree.walk import Node, text_of, walk


def count(text: str) -> int:
    """How many words a text has."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def words_in(nodes: Sequence[Node]) -> int:
    """How many words are read in the nodes, numbers and stamps among them; those that are drawn in a chart are not."""
    return sum(map(count, _lines(nodes)))


def own_words(section: Section) -> int:
    """How many words a section has without the sections in it."""
    return words_in((section,)) - sum(words_in((child,)) for child in section.children if isinstance(child, Section))


def assert_as_long(written: int, published: int) -> None:
    """Fails unless what is written is within 30% of the published words."""
    assert 0.7 <= written / published <= 1.3, f"{written} words, published {published}"


def _lines(nodes: Sequence[Node]) -> Iterator[str]:
    for node in walk(nodes):
        match node:
            case Section(heading=words, number=number, stamp=stamp):
                yield f"{number or ''} {text_of(words)} {stamp or ''}"
            case Paragraph(children=words, number=number):
                yield f"{number or ''} {text_of(words)}"
            case ListItem(children=words) | Note(children=words) | Panel(heading=words):
                yield text_of(words)
            case Table(caption=words) | Chart(caption=words):
                yield text_of(words)
            case CardEntry(label=label, value=value):
                yield f"{label} {text_of(value)}"
            case AcronymEntry(short=short, expansion=expansion):
                yield f"{short} {expansion}"
            case _:
                pass
