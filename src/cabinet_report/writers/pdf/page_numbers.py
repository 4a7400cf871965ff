"""On which pages the headings of a contents list came to stand, for the formats that make no pages."""

from __future__ import annotations

from cabinet_report.tree.nodes import ContentsEntry, Finished
from cabinet_report.tree.pages import Pages
from cabinet_report.tree.walk import walk
from cabinet_report.writers.html.medium import anchor
from cabinet_report.writers.pdf.made import Made


def page_numbers(made: Made, paper: Finished) -> Pages:
    """The pages as they were made: how many, and the first on which each heading of the contents list stands."""
    first: dict[str | None, int] = {}
    for number, standing in enumerate(made.pages, 1):
        for source in standing:
            first.setdefault(source.get("id"), number)
    targets = (entry.target for entry in walk(paper.children) if isinstance(entry, ContentsEntry))
    return Pages(len(made.pages), {target: first[place] for target in targets if (place := anchor(target)) in first})
