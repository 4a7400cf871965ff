"""Content controls: what officers may change has one, and so has what is computed as a whole, which is locked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from zlib import crc32

from cabinet_report.tree.nodes import Chart, Contribution, CrossReference, Field, ListItem, Note, Paragraph
from cabinet_report.tree.walk import Node, walk
from cabinet_report.writers.docx.ooxml.controls import LONGEST, sdt
from cabinet_report.writers.docx.ooxml.xml import Xml

HIGHEST = 0x7FFFFFFF
Around = Callable[[Xml], Xml]


class Controls:
    """Makes the controls of one paper; each has a number and a tag of its own."""

    def __init__(self) -> None:
        self._numbers: set[int] = set()
        self._tags: Counter[str] = Counter()

    def open(self, contribution: Contribution) -> Around:
        """What sets a control around a contribution."""
        return self._around(contribution.key, contribution.title, locked=False)

    def locked(self, tag: str, title: str) -> Around:
        """What sets a locked control around something that is computed."""
        return self._around(tag, title, locked=True)

    def _around(self, tag: str, title: str, *, locked: bool) -> Around:
        def around(content: Xml) -> Xml:
            self._tags[tag] += 1
            own = tag if self._tags[tag] == 1 else f"{_cut(tag, LONGEST - 4)}.{self._tags[tag]}"
            number = self._number(own)
            return sdt(content, number=number, tag=_cut(own, LONGEST), title=_cut(title, LONGEST), locked=locked)

        return around

    def _number(self, tag: str) -> int:
        """A number that no other control has; as long as its tag is the same, it is the same in every paper."""
        number = crc32(tag.encode()) & HIGHEST or 1
        while number in self._numbers:
            number = number % HIGHEST + 1
        self._numbers.add(number)
        return number


def is_computed(nodes: Sequence[Node]) -> bool:
    """Whether the nodes may be locked: nobody wrote any of them, and Word works nothing out in them.

    What somebody wrote knows its place.  A locked field, note or chart could not be brought up to date either: see
    docs/explanation/analysis/word-content-controls.md.
    """
    return not any(
        isinstance(node, CrossReference | Note | Field | Chart)
        or (isinstance(node, Paragraph | ListItem) and (node.where is not None or node.remarks))
        for node in walk(nodes)
    )


def _cut(words: str, longest: int) -> str:
    """The words, cut between two of them where there are more than fit."""
    if len(words) <= longest:
        return words
    whole, _, part = words[: longest - 1].rpartition(" ")
    return f"{(whole or part).rstrip(' ,;:.')}…"
