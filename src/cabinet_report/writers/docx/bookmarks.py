"""Bookmarks: what the labels of the tree become, so that references stay live in Word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cabinet_report.tree.nodes import Blocks, Card, Chart, Paragraph, Section, Table
from cabinet_report.tree.walk import walk
from cabinet_report.writers.docx.ooxml.runs import bookmark
from cabinet_report.writers.docx.ooxml.xml import Xml

# Word's own limit on a bookmark's name; a name that begins with "_" is not listed in Word's dialogue.
LONGEST = 40


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place that can be referred to, and what a reference to it can show.

    ``paragraph``: the paragraph's own number.  ``caption``: the number that the bookmark encloses.  ``place``: nothing
    that Word could work out, so that a reference is a plain link.
    """

    name: str
    id: int
    shows: Literal["paragraph", "caption", "place"]
    number: str

    def around(self, content: Xml) -> Xml:
        """The content with the bookmark around it."""
        return bookmark(content, self.name, self.id)


class Bookmarks:
    """Every labelled node of a paper, found before the first word is written: references also point forward."""

    def __init__(self, blocks: Blocks) -> None:
        self._known: dict[str, Bookmark] = {}
        names: set[str] = set()
        for label, shows, number in _labelled(blocks):
            if label not in self._known:
                name = _name(label, names)
                names.add(name.lower())
                self._known[label] = Bookmark(name, len(self._known) + 1, shows, number)

    def get(self, label: str | None) -> Bookmark | None:
        """The bookmark of a label; None for what has no label."""
        return self._known.get(label) if label is not None else None


def _labelled(blocks: Blocks) -> Iterator[tuple[str, Literal["paragraph", "caption", "place"], str]]:
    for node in walk(blocks):
        match node:
            case Section() | Paragraph() if node.label is not None:
                yield node.label, "paragraph" if node.number else "place", node.number or ""
            case Table() | Chart() if node.label is not None:
                numbered = bool(node.caption) and node.number is not None
                yield node.label, "caption" if numbered else "place", str(node.number or "")
            case Card() if node.label is not None:
                yield node.label, "place", ""
            case _:
                pass


def _name(label: str, taken: set[str]) -> str:
    """A name of letters, digits and underscores that no other bookmark has, whatever the case."""
    name = f"_Ref_{re.sub(r'[^A-Za-z0-9]+', '_', label)}"[: LONGEST - 4]
    number = 1
    unique = name
    while unique.lower() in taken:
        number += 1
        unique = f"{name}_{number}"
    return unique
