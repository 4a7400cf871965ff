"""The whole paper of one audience: its sections in their order, what takes a number, and what stands on each page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from cabinet_report.compose import exemption
from cabinet_report.compose.calls import calls
from cabinet_report.compose.composer import Composer
from cabinet_report.compose.faults import Exhausted
from cabinet_report.compose.included import with_included
from cabinet_report.compose.plan import Plan, PlannedSection, meeting_of
from cabinet_report.compose.scope import scope
from cabinet_report.compose.words import audience_words
from cabinet_report.domain.governance import Meeting
from cabinet_report.domain.submission import Submission
from cabinet_report.houses.house import House
from cabinet_report.problems import Problem, Problems, Severity
from cabinet_report.tree.nodes import (
    Block,
    Blocks,
    Exempt,
    Field,
    Furniture,
    Landscape,
    PageBreak,
    Paper,
    Paragraph,
    Properties,
    Section,
    Text,
)


@dataclass(frozen=True, slots=True)
class InPart:
    """A paper as far as it could be composed, and all that is to be said of it.

    ``is_whole`` is whether it lacks no more than words inside its sentences.
    """

    paper: Paper
    problems: tuple[Problem, ...]
    is_whole: bool


def compose_paper(submission: Submission, audience: str, house: House, *, exempt: bool = False) -> Paper:
    """The paper of one audience, not yet numbered; raises Problems with all that templates get wrong.

    ``exempt`` asks for the copy that is not for publication.  Of a paper that is exempt as a whole there is no other.
    """
    composed = compose_in_part(submission, audience, house, exempt=exempt)
    if any(problem.severity is Severity.ERROR for problem in composed.problems):
        raise Problems(composed.problems)
    return composed.paper


def compose_in_part(submission: Submission, audience: str, house: House, *, exempt: bool = False) -> InPart:
    """As much of the paper as can be composed; raises Problems where nobody has planned one for this audience."""
    composer = equipped(submission, audience, house)
    shows_exempt = exemption.is_shown(submission, asked=exempt)
    children: list[Block] = []
    try:
        for planned in composer.plan.sections:
            children.extend(_section(composer, planned))
    except Exhausted as error:
        message = "here the paper has grown larger than any paper is."
        composer.collector.add("TPL-007", error.where, message, "Loop over fewer things, and call each once.")
        composer.sandbox.is_whole = False
    children = [*with_included(composer, children, partial(_of_another_pack, composer))]
    problems = composer.collector.problems
    furniture = _furniture(composer, shows_exempt=shows_exempt)
    paper = Paper(_properties(composer), furniture, tuple(children), problems, shows_exempt)
    return InPart(paper, problems, composer.is_whole)


def _of_another_pack(composer: Composer, submission: Submission, audience: str, house: House) -> Paper | None:
    """The paper of another pack; what is wrong with it is noted with this one's."""
    try:
        composed = compose_in_part(submission, audience, house)
    except Problems as problems:
        composer.collector.extend(problems)
        return None
    composer.collector.extend(composed.problems)
    composer.sandbox.is_whole = composer.sandbox.is_whole and composed.is_whole
    return composed.paper


def read_words(submission: Submission, house: House) -> tuple[Problem, ...]:
    """What is wrong with the narratives and commentaries of a pack by themselves, whatever paper they are for."""
    nobody = Meeting("", submission.data_date, submission.where)
    of_any = replace(submission, refused=submission.refused.unsure_of("words"))  # and the tables that a house may have
    composer = _equip(Composer(of_any, nobody, house, Plan("", "", "", (), {})))
    for prose in submission.narrative.values():
        composer.read(prose, "paper")
    for prose in submission.words_on_measures:
        composer.read(prose, "cell")
    return composer.collector.errors


def equipped(submission: Submission, audience: str, house: House) -> Composer:
    """A composer whose templates can name and call everything that there is."""
    return _equip(Composer(submission, meeting_of(submission, audience), house))


def _equip(composer: Composer) -> Composer:
    names = scope(composer.submission, composer.title, composer.meeting, composer.house, composer.view)
    composer.sandbox.globals.update(names)
    composer.sandbox.globals["words"] = audience_words(composer)
    composer.sandbox.globals.update(calls(composer))
    return composer


def _section(composer: Composer, planned: PlannedSection) -> Iterator[Block]:
    blocks = composer.section(planned)
    if planned.new_page and blocks:
        yield PageBreak()
    numbering = planned.numbering or composer.plan.numbering or composer.house.numbering
    yield from _settled(blocks, replace(planned, numbering=numbering))


def _settled(blocks: Blocks, planned: PlannedSection) -> Blocks:
    """The same blocks, their sections at the top taking numbers as the audience's manifest says."""
    return tuple(_settle(block, planned) for block in blocks)


def _settle(block: Block, planned: PlannedSection) -> Block:
    match block:
        case Section():
            return replace(
                block,
                role=f"section.{planned.template.replace('/', '.')}" if block.role == "section" else block.role,
                numbering=planned.heading if block.numbering == "inherit" else block.numbering,
                paragraphs=planned.paragraphs if block.paragraphs == "inherit" else block.paragraphs,
                scheme=None if planned.numbering == "continuous" else planned.numbering,
                children=_plain_headings(block.children),
            )
        case Paragraph(numbering="inherit"):
            return replace(block, numbering="plain" if planned.numbering == "none" else planned.paragraphs)
        case Landscape() | Exempt():
            return replace(block, children=_settled(block.children, planned))
        case _:
            return block


def _plain_headings(blocks: Blocks) -> Blocks:
    """The same blocks; a heading below the section's own takes a number only where it is marked."""
    return tuple(_plain_heading(block) for block in blocks)


def _plain_heading(block: Block) -> Block:
    match block:
        case Section():
            numbering = "plain" if block.numbering == "inherit" else block.numbering
            return replace(block, numbering=numbering, children=_plain_headings(block.children))
        case Landscape() | Exempt():
            return replace(block, children=_plain_headings(block.children))
        case _:
            return block


def _properties(composer: Composer) -> Properties:
    submission = composer.submission
    council = submission.organisations.get("council")
    return Properties(
        title=composer.title,
        organisation=council.name if council else "",
        subject=composer.plan.name,
        date=composer.meeting.day,
        language=composer.house.language,
        keywords=(composer.house.formats.quarter_of_year(submission.quarter),),
    )


def _furniture(composer: Composer, *, shows_exempt: bool) -> Furniture:
    words = composer.house.words
    warning = exemption.notice(composer.submission, words) if shows_exempt else ""
    notice = " ".join(filter(None, (warning, composer.submission.notice)))
    return Furniture(
        header=(Text(composer.title),),
        notice=(Text(notice),) if notice else (),
        footer=(Text(f"{words['page']} "), Field("page"), Text(f" {words['of']} "), Field("pages")),
    )
