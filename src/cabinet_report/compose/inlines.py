"""Joining and trimming the words of a paragraph, so that slots leave no stray spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from cabinet_report.tree.nodes import Inline, Inlines, Text

SPACES = re.compile(r"[ \t\n]+")


def merged(inlines: Iterable[Inline]) -> Inlines:
    """The same inlines with neighbouring plain words joined, and one space where a mark left two."""
    joined: list[Inline] = []
    for item in inlines:
        last = joined[-1] if joined else None
        if isinstance(item, Text) and isinstance(last, Text) and not item.sources and not last.sources:
            both_spaced = last.text.endswith(" ") and item.text.startswith(" ")
            joined[-1] = Text(last.text + (item.text[1:] if both_spaced else item.text))
        else:
            joined.append(item)
    return tuple(joined)


def trimmed(inlines: Inlines) -> Inlines:
    """The same inlines without white space at either end, and without what is then empty."""
    words = list(inlines)
    while words and isinstance(words[0], Text) and not words[0].text.strip(" "):
        words.pop(0)
    while words and isinstance(words[-1], Text) and not words[-1].text.strip(" "):
        words.pop()
    if words and isinstance(words[0], Text):
        words[0] = replace(words[0], text=words[0].text.lstrip(" "))
    if words and isinstance(words[-1], Text):
        words[-1] = replace(words[-1], text=words[-1].text.rstrip(" "))
    return tuple(words)


def in_one_line(text: str) -> str:
    """Data as it prints in a sentence: as typed, but a line break in a cell is a space."""
    return " ".join(part.strip(" \t\r") for part in text.split("\n") if part.strip()) if "\n" in text else text
