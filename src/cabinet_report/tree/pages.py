"""What only the making of pages tells, and how it comes back into the tree for the formats that make none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cabinet_report.tree.nodes import ContentsEntry, Field, Finished
from cabinet_report.tree.rewrite import rewrite


@dataclass(frozen=True, slots=True)
class Pages:
    """How many pages a paper took, and the page, from 1, on which each label of its contents list stands."""

    count: int
    of: Mapping[str, int]


def with_pages(paper: Finished, pages: Pages) -> Finished:
    """The paper with the numbers of its pages in its contents list and its furniture."""

    def known(node: object) -> object:
        match node:
            case Field(kind="pages"):
                return replace(node, text=str(pages.count))
            case ContentsEntry(target=target) if target in pages.of:
                return replace(node, page=str(pages.of[target]))
            case _:
                return node

    return rewrite(paper, known)
