"""Fills the acronym list with those that the paper uses, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cabinet_report.problems import Collector
from cabinet_report.tree.nodes import AcronymList, CardEntry, Chart, Paper, Paragraph, Text
from cabinet_report.tree.rewrite import rewrite
from cabinet_report.tree.walk import walk


def collect_acronyms(paper: Paper, _: Collector) -> Paper:
    """The paper with its acronym list filled, in the order of the alphabet whatever the case."""
    used = "\n".join(_words(paper))

    def fill(node: object) -> object:
        if not isinstance(node, AcronymList):
            return node
        entries = [entry for entry in node.known if _stands_in(entry.short, used)]
        if not entries and node.none:
            return Paragraph((Text(node.none),))
        return replace(node, entries=tuple(sorted(entries, key=lambda entry: (entry.short.casefold(), entry.short))))

    return rewrite(paper, fill)


def _words(paper: Paper) -> Iterator[str]:
    """Everything in the paper that is read, piece by piece; the acronym list itself has no words yet."""
    for node in walk(paper.children):
        match node:
            case Text(text=text):
                yield text
            case CardEntry(label=label):
                yield label
            case Chart():
                yield from (node.title, node.category_title, node.value_title, *(line.name for line in node.series))
            case _:
                pass


def _stands_in(short: str, words: str) -> bool:
    """Whether an acronym stands there as a word of its own; a plural ``s`` does not hide it."""
    word = rf"(?<![\w&]){re.escape(short)}(?:s|’s|'s)?(?![\w&])"
    return short in words and re.search(word, words) is not None
