"""Papers as drafts for review, which errors do not keep from being written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cabinet_report.papers import Checked
from cabinet_report.problems import Problem, sort_problems


def draft(checked: Checked, problems: Iterable[Problem] = ()) -> Checked:
    """The paper as a draft for review, which may be written whatever is wrong with it.

    It says on every page that it is one; and what is to be said of the paper, with the further ``problems`` of its
    pack, are remarks in it: comments, in Word.
    """
    from cabinet_report.passes.draft import as_draft

    remarks = sort_problems([*checked.problems, *problems])
    return replace(checked, paper=as_draft(checked.paper, remarks, checked.house.words["draft"]), problems=())


def drafts(papers: Mapping[str, Checked], problems: Iterable[Problem]) -> Mapping[str, Checked]:
    """The papers of a pack as drafts: each has its own problems, and those that are none of the others'."""
    of_papers = {problem for paper in papers.values() for problem in paper.problems}
    of_all = [problem for problem in problems if problem not in of_papers]
    return {audience: draft(paper, of_all) for audience, paper in papers.items()}
