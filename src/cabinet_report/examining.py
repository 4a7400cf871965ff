"""Everything that is wrong with a pack, told at once: through all stages, for all audiences, each problem once.

A stage goes on with what the one before could read, and says nothing of what rests on what was refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from cabinet_report.papers import Checked, Composed
from cabinet_report.pipeline import finish, read_style
from cabinet_report.problems import Collector, Problem, Problems, Where
from cabinet_report.writing import FORMATS

if TYPE_CHECKING:
    from cabinet_report.houses.house import House, Profile
    from cabinet_report.submission import Submission

# What looks through the files that a house brings of its own for a format.
CHECKS: Mapping[str, tuple[str, str]] = {
    "docx": ("cabinet_report.writers.docx", "check_reference"),
    "pdf": ("cabinet_report.writers.pdf", "check_print"),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A pack as far as it could be read, whom its papers are for, and the house style, if there is one.

    ``problems`` are those of the pack and of the house.
    """

    submission: Submission
    audiences: tuple[str, ...]
    style: House | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """The finished papers by audience, and all that is to be said of the pack, of the house and of them."""

    papers: Mapping[str, Checked]
    problems: tuple[Problem, ...]


def open_pack(
    pack: Path,
    audiences: Sequence[str] = (),
    house: str | None = None,
    *,
    asked: Where | None = None,
    formats: Iterable[str] = FORMATS,
) -> Opened:
    """The pack with what is wrong with it; raises Problems where there is nothing to read at all.

    ``audiences`` and ``house`` are asked for instead of the pack's own, and ``asked`` is where.
    """
    from cabinet_report.intake import read_pack_in_part
    from cabinet_report.submission import Submission

    collector = Collector()
    submission = Submission.of(read_pack_in_part(pack, collector))
    style = None
    if house is not None or not submission.refused.covers("paper", "house"):
        try:
            style = read_style(submission, house, beside=[Path.cwd()], asked=asked)
            collector.extend(check_style(style, formats))
        except Problems as problems:
            collector.extend(problems)
    chosen = tuple(dict.fromkeys(audiences or submission.governance.audiences))
    if not submission.refused.covers("paper", "meetings"):
        collector.extend(_without_meeting(submission, chosen, asked))
    return Opened(submission, chosen, style, collector.problems)


def examine(
    opened: Opened,
    step: Callable[[str], None] = lambda _: None,
    *,
    exempt: bool = False,
    profile: Profile | None = None,
) -> Examined:
    """The papers of a pack, and everything that is wrong; ``step`` is told of each audience."""
    from cabinet_report.checks.narratives import unprinted_narratives

    submission, style = opened.submission, opened.style
    told = Collector()
    told.extend(opened.problems)
    papers: dict[str, Checked] = {}
    for audience in opened.audiences:
        if style is None:
            break
        step(f"composing the paper for {audience}")
        paper = _paper(submission, audience, style, told, exempt=exempt, profile=profile)
        if paper is not None:
            papers[audience] = paper
    if not papers.keys() >= {*opened.audiences} or submission.refused:
        told.extend(_of_the_words(submission, style))
    elif papers.keys() >= {*submission.governance.audiences}:
        told.extend(unprinted_narratives((each.paper for each in papers.values()), submission))
    return Examined(papers, told.problems)


def check_style(house: House, formats: Iterable[str] = FORMATS) -> tuple[Problem, ...]:
    """What is to be said of the house's own files for these formats."""
    found = Collector()
    for module, function in (CHECKS[name] for name in formats if name in CHECKS):
        found.extend(getattr(import_module(module), function)(house.look))
    return found.problems


def _without_meeting(submission: Submission, audiences: Iterable[str], asked: Where | None) -> Iterator[Problem]:
    from cabinet_report.compose.plan import meeting_of

    for audience in audiences:
        try:
            meeting_of(submission, audience, asked)
        except Problems as problems:
            yield from problems


def _paper(
    submission: Submission, audience: str, style: House, told: Collector, *, exempt: bool, profile: Profile | None
) -> Checked | None:
    """The finished paper; None, and what is wrong, where it lacks anything that a finished paper has."""
    from cabinet_report.checks import check_input
    from cabinet_report.checks.proof import Proof
    from cabinet_report.compose.paper import compose_in_part
    from cabinet_report.passes import finish as run_passes

    if audience not in submission.governance.audiences:
        return None
    try:
        shows_exempt = exempt and not submission.refused.covers("paper", "exempt")
        composed = compose_in_part(submission, audience, style, exempt=shows_exempt)
    except Problems as problems:
        told.extend(problems)
        return None
    told.extend(composed.problems)
    if not composed.is_whole:
        told.extend(check_input(Proof(run_passes(composed.paper)[0], submission, style)))
        return None
    finished = finish(Composed(composed.paper, submission, style, audience), profile)
    told.extend(finished.problems)
    return finished


def _of_the_words(submission: Submission, style: House | None) -> tuple[Problem, ...]:
    """What is wrong with the words by themselves, where a paper that they are for could not be made.

    Without a house style they are read by any, and nothing is said that another might say otherwise.
    """
    from cabinet_report.compose.paper import read_words

    if style is None:
        refused = submission.refused.also("measure", submission.indicators).also("series", submission.demand)
        submission, style = replace(submission, refused=refused), _any_style(submission)
    return read_words(submission, style)


def _any_style(submission: Submission) -> House:
    from cabinet_report.houses.read import house_names, house_places

    return read_style(submission, house_names(house_places(None))[0])
