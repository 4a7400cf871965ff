"""The passes that turn a composed paper into a finished one, in their one order."""

from __future__ import annotations

from collections.abc import Callable

from cabinet_report.passes.acronyms import collect_acronyms
from cabinet_report.passes.captions import number_captions
from cabinet_report.passes.contents import list_contents
from cabinet_report.passes.exempt import settle_exempt
from cabinet_report.passes.leads import mark_leads
from cabinet_report.passes.levels import set_levels
from cabinet_report.passes.notes import gather_notes, number_notes
from cabinet_report.passes.numbers import number_paragraphs
from cabinet_report.passes.references import resolve_references
from cabinet_report.problems import Collector, Problem
from cabinet_report.tree.nodes import Finished, Paper

Pass = Callable[[Paper, Collector], Paper]

# Levels decide nothing else, and come first; paragraphs are numbered before what is exempt goes, so that both copies
# share their numbers, and all else after it, so that nothing tells of it; numbers and captions before references, which
# print them; references before contents, which list headings as they are printed; acronyms last, over all the words.
ORDER: tuple[Pass, ...] = (
    set_levels,
    number_paragraphs,
    settle_exempt,
    mark_leads,
    number_notes,
    number_captions,
    resolve_references,
    list_contents,
    collect_acronyms,
)


def finish(paper: Paper) -> tuple[Finished, tuple[Problem, ...]]:
    """The finished paper, and what composition would ask and the passes found wrong."""
    collector = Collector()
    collector.extend(paper.queries)
    for step in ORDER:
        paper = step(paper, collector)
    finished = Finished(
        paper.properties, paper.furniture, paper.children, gather_notes(paper), paper.shows_exempt, paper.withheld
    )
    return finished, collector.problems
