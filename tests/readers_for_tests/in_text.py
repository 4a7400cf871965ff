"""What a plain text should say, in order, and how it is followed: text marks no passages, so they are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tests.readers_for_tests.said import Graph, Said, plain

# What stands between passages and belongs to none: the marks of bullets, of values after their names, and the lines
# under headings.
MARKS = re.compile(r"-|:|[=~.-]{3,}")


def expected(said: Said, notes: str) -> Iterator[str]:
    """What the text should say in order, given what the tree says and the house's word for notes.

    The heads of columns are said with each value, or not at all for the first; the description of a table is for those
    who cannot see its columns.
    """
    graphs = iter(said.printed)
    for passage in said.passages:
        if not passage.kind.startswith(("head ", "description")):
            yield with_calls(passage.words)
        if passage.kind == "picture":
            yield from _rows(next(graphs))
    if said.notes:
        yield notes
        yield from (re.sub(r"^(\d+)\. ", r"[\1] ", note) for note in said.notes)


def with_calls(words: str) -> str:
    """The words with the calls of notes as text has them: ``[1]``."""
    return re.sub(r"\{note (\d+)\}", r"[\1]", words)


def _rows(graph: Graph) -> Iterator[str]:
    """The numbers of a chart, row by row."""
    rows = zip(graph.categories, *(values for _, values in graph.series), strict=True)
    for row in ((graph.across, *(name for name, _ in graph.series)), *rows):
        yield from (cell for cell in row if cell)


def follow(text: str, passages: Sequence[str], between: set[str]) -> Iterator[str]:
    """What differs: each passage that is not found after the one before it, and what else stands between them.

    ``between`` are words that may stand there.
    """
    rest = plain(text)
    for words in filter(None, passages):
        found = re.search(rf"(?<!\S){re.escape(words)}(?=[\s:]|$)", rest)
        if found is None:
            yield f"-{words}"
            continue
        strange = _strange(rest[: found.start()], between)
        if strange:
            yield f"+{strange} (before: {words})"
        rest = rest[found.end() :]
    if strange := _strange(rest, between):
        yield f"+{strange}"


def _strange(gap: str, between: set[str]) -> str:
    return " ".join(word for word in gap.split() if not MARKS.fullmatch(word) and word.strip(",:") not in between)
