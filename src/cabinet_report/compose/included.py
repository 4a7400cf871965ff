"""Appendices that are papers of other packs: composed as those would be, and set into this one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from cabinet_report.domain.governance import Attachment
from cabinet_report.domain.submission import Submission
from cabinet_report.houses.house import House
from cabinet_report.houses.read import house_places, read_house
from cabinet_report.naming import what_to_write
from cabinet_report.problems import Problems, Severity, Where
from cabinet_report.tree.nodes import (
    AcronymEntry,
    AcronymList,
    Block,
    Blocks,
    BulletList,
    Card,
    Chart,
    CrossReference,
    Landscape,
    NumberedList,
    PageBreak,
    Paper,
    Paragraph,
    Section,
    Span,
    Table,
    Text,
    Title,
)
from cabinet_report.tree.rewrite import rewrite

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer

# Composes the paper of a submission for an audience in a house style; None, and what is wrong is noted.
Compose = Callable[[Submission, str, House], Paper | None]


def with_included(composer: Composer, blocks: Iterable[Block], compose: Compose) -> Blocks:
    """The blocks of a paper with those of other packs among its appendices, in the order of its attachments."""
    attachments = composer.submission.governance.attachments
    waiting = [each for each in attachments if each.label in composer.submission.attached]
    if not waiting:
        return tuple(blocks)
    order = [each.label for each in attachments]
    children: list[Block] = []
    for block in blocks:
        label = _appendix(block, order)
        while label is not None and waiting and order.index(waiting[0].label) < order.index(label):
            _include(composer, waiting.pop(0), compose, children)
        children.append(block)
    for attachment in waiting:
        _include(composer, attachment, compose, children)
    return _with_acronyms(tuple(children), composer.submission)


def _appendix(block: Block, labels: list[str]) -> str | None:
    """The label of the appendix that a block is, or begins with."""
    match block:
        case Section(label=str(label)) if label in labels:
            return label
        case Landscape(children=(first, *_)):
            return _appendix(first, labels)
        case _:
            return None


def _include(composer: Composer, attachment: Attachment, compose: Compose, children: list[Block]) -> None:
    """Add the appendix on a new page, its numbers beginning with 1; turned pages end with their own."""
    inner = composer.submission.attached[attachment.label]
    _ask_about_quarter(composer, attachment, inner)
    audience, house = _audience(composer, attachment, inner), _house(composer, inner)
    paper = None if audience is None or house is None else compose(inner, audience, house)
    if paper is None:
        composer.sandbox.is_whole = False
        return
    number = Span("appendix.number", (Text(composer.appendix(attachment.label) or ""),))
    if children and not isinstance(children[-1], Landscape):
        children.append(PageBreak())
    children.append(
        Section(
            (number, Text(f": {attachment.title}")),
            _in_a_name_space(_without_head(paper.children), attachment.label),
            label=composer.own_label(attachment.label),
            begins_series=True,
            where=attachment.where,
        )
    )


def _ask_about_quarter(composer: Composer, attachment: Attachment, inner: Submission) -> None:
    """A query where the other pack is of another quarter, as it is when this one has just moved on to the next."""
    if inner.quarter != composer.submission.quarter:
        own, other = map(composer.house.formats.quarter_of_year, (composer.submission.quarter, inner.quarter))
        message = f'the pack "{attachment.pack}" is of {other}, and this paper is of {own}.'
        hint = "Name the folder of the pack of this quarter, unless the earlier report is meant."
        where = attachment.where or composer.submission.where
        composer.collector.add("GOV-023", where, message, hint, Severity.QUERY)


def _audience(composer: Composer, attachment: Attachment, inner: Submission) -> str | None:
    """The audience whose paper is set in: the one that is named, the same as this paper's, or the only one."""
    where, known = attachment.where or composer.submission.where, inner.governance.audiences
    if inner.governance.exemption.status != "not_exempt":
        message = f'the pack "{attachment.pack}" is not open, and an open paper would show what it keeps back.'
        hint = "Write separate: yes in place of pack, and publish it beside the paper."
        composer.collector.add("GOV-022", where, message, hint)
        return None
    wanted = attachment.audience or (composer.audience if composer.audience in known else "")
    if wanted in known:
        return wanted
    if not wanted and len(known) == 1:
        return known[0]
    message = f'the pack "{attachment.pack}" has no meeting for "{wanted}".'
    if not wanted:
        message = f'the pack "{attachment.pack}" is for several audiences, and this does not say for which.'
    composer.collector.add("GOV-021", where, message, what_to_write(wanted, known))
    return None


def _house(composer: Composer, inner: Submission) -> House | None:
    """The house of the other pack: this paper's, where both have the same."""
    if inner.house == composer.submission.house:
        return composer.house
    beside = dict.fromkeys(place.parent for place in composer.house.folders)
    try:
        asked = Where(f"{inner.called}paper.yaml", column="house")
        return read_house(inner.house, house_places(inner.pack, beside), asked)
    except Problems as problems:
        composer.collector.extend(problems)
        return None


def _without_head(blocks: Blocks) -> Blocks:
    """The same blocks from the first heading on, where a title stands above it: the appendix has one of its own."""
    first = next((at for at, block in enumerate(blocks) if isinstance(block, Section)), len(blocks))
    return blocks[first:] if any(isinstance(block, Title) for block in blocks[:first]) else blocks


def _in_a_name_space(blocks: Blocks, space: str) -> Blocks:
    """The same blocks, so that no label and no contribution can be taken for one of the paper around them."""

    def renamed(node: object) -> object:
        match node:
            case CrossReference(target=target):
                return replace(node, target=f"{space}/{target}")
            case Section() | Paragraph():
                node = replace(node, label=_below(space, node.label))
            case Table() | Chart() | Card():
                return replace(node, label=_below(space, node.label))
            case _:
                pass
        match node:
            case Section() | Paragraph() | BulletList() | NumberedList() if node.contribution is not None:
                key = f"{space}.{node.contribution.key}"
                return replace(node, contribution=replace(node.contribution, key=key))
            case _:
                return node

    return tuple(rewrite(block, renamed) for block in blocks)


def _below(space: str, label: str | None) -> str | None:
    return None if label is None else f"{space}/{label}"


def _with_acronyms(blocks: Blocks, submission: Submission) -> Blocks:
    """The same blocks, each list of acronyms knowing those of all packs; what the paper's own says comes first."""
    known: dict[str, AcronymEntry] = {}
    for pack in (submission, *submission.attached.values()):
        for each in pack.acronyms:
            known.setdefault(each.short, AcronymEntry(each.short, each.expansion))

    def merged(node: object) -> object:
        return replace(node, known=tuple(known.values())) if isinstance(node, AcronymList) else node

    return tuple(rewrite(block, merged) for block in blocks)
