"""PAPER-027: a narrative that no paper of the pack prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cabinet_report.domain.submission import Submission
from cabinet_report.problems import Problem, Severity
from cabinet_report.tree.nodes import Finished, ListItem, Paragraph, Section
from cabinet_report.tree.walk import walk


def unprinted_narratives(papers: Iterable[Finished], submission: Submission) -> Iterator[Problem]:
    """A query for each narrative of which no paper has a paragraph, a heading or an item, be it withheld."""
    papers = tuple(papers)
    printed = {
        node.where.file
        for paper in papers
        for node in walk(paper.children)
        if isinstance(node, Section | Paragraph | ListItem) and node.where is not None
    }.union(*(paper.withheld for paper in papers))
    for name, prose in submission.narrative.items():
        if prose.text.strip() and prose.where.file not in printed:
            yield Problem(
                "PAPER-027",
                prose.where,
                "no paper of this pack prints this narrative.",
                f'Call it in a section with narrative("{name}"), or delete it. Another house may have other sections.',
                Severity.QUERY,
            )
