"""What is read in one go, a paragraph, an item, a row, a card, with the figures in it apart from its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import assert_never

from cabinet_report.problems import Source, Where
from cabinet_report.tree.nodes import (
    CrossReference,
    Emphasis,
    Field,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Span,
    Strong,
    Text,
)

_NUMERAL = r"(?:(?<!\w)[-+−])?£?\d+(?:,\d{3})*(?:\.\d+)?(?:%|[km]\b)?"
_PLACE = "#"  # stands for a figure


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A figure as it is printed; without ``sources``, somebody typed it."""

    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """The ``words`` as they are read, and the same as ``said``, a reference being what it refers to.

    ``sentence`` is what is said with a mark for each of the ``figures``.
    """

    words: str
    said: str
    sentence: str
    figures: tuple[PrintedFigure, ...] = ()
    number: str | None = None
    where: Where | None = None


def numerals(words: Mapping[str, str]) -> re.Pattern[str]:
    """What is read as a figure: numerals, and the numbers that the house has words for."""
    in_letters = (re.escape(word) for key, word in words.items() if key.startswith("number.") and "{" not in word)
    return re.compile(rf"{_NUMERAL}|\b(?:{'|'.join(in_letters)})\b", re.IGNORECASE)


class Reading:
    """Gathers the words of one passage."""

    def __init__(self, numerals: re.Pattern[str]) -> None:
        self._numerals = numerals
        self._words: list[str] = []
        self._said: list[str] = []
        self._sentence: list[str] = []
        self._figures: list[PrintedFigure] = []

    def inlines(self, inlines: Inlines) -> Reading:
        """With these words too."""
        for inline in inlines:
            self._inline(inline)
        return self

    def text(self, text: str, sources: tuple[Source, ...] = ()) -> Reading:
        """With this text too."""
        self._words.append(text)
        self._said.append(text)
        found = self._numerals.findall(text)
        is_word = bool(sources and not found)  # such as the word for the direction of a change
        self._sentence.append(_PLACE if is_word else self._numerals.sub(_PLACE, text))
        self._figures.extend(PrintedFigure(figure, sources) for figure in ([text] if is_word else found))
        return self

    def values(self, name: str, values: Iterable[str], sources: tuple[Source, ...]) -> Reading:
        """With a row of values too, such as those of a series."""
        self.text(f" {name}:")
        for value in values:
            self.text(" ").text(value, sources)
        return self.text(";")

    def passage_of(self, passage: Passage) -> Reading:
        """With a whole passage too."""
        self._words.append(f" {passage.words}")
        self._said.append(f" {passage.said}")
        self._sentence.append(f" {passage.sentence}")
        self._figures.extend(passage.figures)
        return self

    def passage(self, number: str | None = None, where: Where | None = None) -> Passage:
        """The passage that has been read."""
        words, said, sentence = (" ".join("".join(each).split()) for each in (self._words, self._said, self._sentence))
        return Passage(words, said, sentence, tuple(self._figures), number, where)

    def _inline(self, inline: Inline) -> None:
        match inline:
            case Text():
                self.text(inline.text, inline.sources)
            case CrossReference():
                self._words.append(inline.text or "")
                self._said.append(f"{{{inline.target}}}")
                self._sentence.append(f"{{{inline.target}}}")
            case LineBreak():
                self.text(" ")
            case Note():
                self.text(" (").inlines(inline.children).text(")")
            case Emphasis() | Strong() | Span() | Link():
                self.inlines(inline.children)
            case Field():
                pass
            case _:
                assert_never(inline)
