"""Looks at whole sentences: a size wants a word that says which way it goes, and the word has to fit what is printed.

Each figure and each word of direction that a slot prints is a ``Borne`` text until its sentence is whole; then a word
whose figure is rounded to nought gives way to the house's word for no change, and plain texts are left.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import assert_never

from cabinet_report.domain.figures import Figure
from cabinet_report.domain.printed import Amount, Printed, Turn
from cabinet_report.problems import Source, Where
from cabinet_report.tree.nodes import Emphasis, Inline, Inlines, Link, Span, Strong, Text

Ask = Callable[[str, Where, str, str], None]
Rests = frozenset[Source]

# Where a typed sentence ends: at a stop before a space, but not after the c. of "c. 7%".
ENDS = re.compile(r"(?<!\bc)[.!?][)\"'\u201d\u2019]*(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Borne(Text):
    """A text that a slot has printed, with what it says of a movement and the place of its slot."""

    bearing: Amount | Turn | None = None
    where: Where = field(default=Where(""), compare=False)

    @property
    def rests(self) -> Rests:
        """What the text rests on: two texts that rest on the same speak of one figure."""
        return frozenset(self.sources)

    @property
    def is_zero(self) -> bool:
        """Whether it is a number of which rounding leaves nothing."""
        return isinstance(self.bearing, Amount) and self.bearing.is_zero


def borne(printed: Printed, text: str, where: Callable[[], Where]) -> Text:
    """The text of a slot; ``where`` is asked only when it matters."""
    if printed.bearing is None:
        return Text(text, printed.sources)
    return Borne(text, printed.sources, printed.bearing, where())


class Sentences:
    """The sentences of one paper."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._decided: set[tuple[str, Rests]] = set()

    def decide(self, where: Where, *values: object) -> None:
        """Note that a template asks by ``if`` which way a figure goes: it has words for both ways."""
        figures = [value for value in values if isinstance(value, Figure)]
        self._decided.add((where.file, frozenset(source for figure in figures for source in figure.sources)))

    def settled(self, inlines: Inlines) -> Inlines:
        """The words of whole sentences, plain, once it is seen that their figures and words of direction fit."""
        chosen: dict[int, str] = {}
        for sentence in _sentences(inlines):
            for each in sentence:
                match each.bearing:
                    case Turn() as turn:
                        chosen[id(each)] = self._fitting(each, turn, sentence)
                    case Amount(is_signed=False):
                        self._ask_for_direction(each, sentence)
                    case Amount() | None:
                        pass
                    case _:
                        assert_never(each.bearing)
        return _plain(inlines, chosen)

    def _ask_for_direction(self, size: Borne, sentence: Sequence[Borne]) -> None:
        turned = any(isinstance(each.bearing, Turn) and each.rests == size.rests for each in sentence)
        if not turned and (size.where.file, size.rests) not in self._decided:
            message = f'"{size.text}" is printed without its sign, and no filter says which way it goes.'
            hint = "Print the word for it by a filter such as more_or_fewer, on the same figure, or its sign by signed."
            self._ask("TPL-017", size.where, message, hint)

    def _fitting(self, word: Borne, turn: Turn, sentence: Sequence[Borne]) -> str:
        """The word of direction that fits the amounts printed in its sentence."""
        amounts = [each for each in sentence if isinstance(each.bearing, Amount)]
        own = [each for each in amounts if each.rests == word.rests]
        if turn.is_at_rest:
            if own and not turn.is_told:
                message = f'the figure has not moved, and the sentence says "{own[0].text}" and "{word.text}".'
                hint = "Put the sentence inside {% if %}, and write another for no change."
                self._ask("TPL-016", word.where, message, hint)
            return word.text
        if own and all(each.is_zero for each in own):
            message = f'"{own[0].text}" is all that rounding leaves, so the sentence says "{turn.at_rest}".'
            hint = "Print more decimals, or put the sentence inside {% if %}, and write another for no change."
            self._ask("TPL-016", word.where, message, hint)
            return turn.at_rest
        for one, other in () if own else combinations(amounts, 2):
            if one.text == other.text and one.rests | other.rests == word.rests:
                message = f'"{word.text}" compares two figures that both print as "{one.text}".'
                self._ask("TPL-018", word.where, message, "Print both with a decimal more, by decimals(1).")
        return word.text


def _sentences(inlines: Inlines) -> Iterator[list[Borne]]:
    """What slots have printed in each sentence."""
    sentence: list[Borne] = []
    for text in _texts(inlines):
        if isinstance(text, Borne):
            sentence.append(text)
        elif not text.sources and ENDS.search(text.text):
            yield sentence
            sentence = []
    yield sentence


def _texts(inlines: Inlines) -> Iterator[Text]:
    """The texts of the words, without those of notes, which are sentences of their own."""
    for inline in inlines:
        match inline:
            case Text():
                yield inline
            case Emphasis() | Strong() | Span() | Link():
                yield from _texts(inline.children)
            case _:
                pass


def _plain(inlines: Inlines, chosen: dict[int, str]) -> Inlines:
    """The words with plain texts in them."""

    def plain(inline: Inline) -> Inline:
        match inline:
            case Borne():
                return Text(chosen.get(id(inline), inline.text), inline.sources)
            case Emphasis() | Strong() | Span() | Link():
                return replace(inline, children=_plain(inline.children, chosen))
            case _:
                return inline

    return tuple(plain(inline) for inline in inlines)
