"""Words of the tree as text: what is not plain stands in braces, and nothing in them can be mistaken for that."""

from __future__ import annotations

import unicodedata
from typing import assert_never

from cabinet_report.problems import Source
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


class ShownWords:
    """Every kind of inline as words; the one choice is whether sources are said."""

    def __init__(self, *, sources: bool) -> None:
        self._sources = sources

    def of(self, inlines: Inlines) -> str:
        """Words with their marks in braces, on one line."""
        return "".join(self._inline(inline) for inline in inlines)

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text():
                return literal(inline.text) + self.origin(inline.sources)
            case Emphasis():
                return f"{{emphasis: {self.of(inline.children)}}}"
            case Strong():
                return f"{{strong: {self.of(inline.children)}}}"
            case Span():
                language = f" {inline.language}" if inline.language else ""
                return f"{{{inline.role}{language}: {self.of(inline.children)}}}"
            case Link():
                return f"{{link {literal(inline.address)}: {self.of(inline.children)}}}"
            case CrossReference():
                printed = "" if inline.text is None else f": {literal(inline.text)}"
                return f"{{ref {literal(inline.target)}{printed}}}"
            case Note():
                number = "" if inline.number is None else f" {inline.number}"
                return f"{{note{number}: {self.of(inline.children)}}}"
            case LineBreak():
                return "{break}"
            case Field():
                return f"{{{inline.kind}{f': {inline.text}' if inline.text else ''}}}"
            case _:
                assert_never(inline)

    def origin(self, sources: tuple[Source, ...]) -> str:
        """Where a computed value comes from, if that is to be said."""
        if not self._sources or not sources:
            return ""
        return f"{{from {', '.join(source.key for source in sources)}}}"


def literal(text: str) -> str:
    """The text with braces, backslashes and whatever cannot be seen made visible."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character in "{}\\":
        return f"\\{character}"
    if character != " " and unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Zs", "Zl", "Zp"):
        return f"\\u{{{ord(character):04x}}}"
    return character
