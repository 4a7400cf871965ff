"""The tail of a paper: attachments, background papers, contacts, acronyms and the signature block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cabinet_report.tree.nodes import (
    AcronymEntry,
    AcronymList,
    Blocks,
    BulletList,
    CrossReference,
    Inlines,
    LineBreak,
    ListItem,
    Paragraph,
    Strong,
    Text,
)

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer


def attachment_list(composer: Composer) -> Blocks:
    """The appendices by number and title, or that there are none."""
    attachments = composer.submission.governance.attachments
    if not attachments:
        return (Paragraph((Text(composer.house.words["none"]),)),)
    return tuple(
        Paragraph((CrossReference(each.label, composer.here(), composer.appendix(each.label)), Text(f": {each.title}")))
        for each in attachments
    )


def background_list(composer: Composer) -> Blocks:
    """The background papers, or that there are none: the law asks for the list in every report."""
    papers = composer.submission.governance.background_papers
    if not papers:
        return (Paragraph((Text(composer.house.words["none"]),)),)
    return (BulletList(tuple(ListItem((Text(paper),)) for paper in papers)),)


def contact_list(composer: Composer) -> Blocks:
    """One paragraph for each contact: the office, the name where one is given, the body."""
    return tuple(
        Paragraph(_lines(contact.name, contact.office, contact.organisation), role="contact")
        for contact in composer.submission.governance.contacts
    )


def signature_block(composer: Composer) -> Blocks:
    """Who signs: the name where one is given, the office, the body, the day; nothing where nobody does."""
    signature = composer.submission.governance.signature
    if signature is None:
        return ()
    day = composer.house.formats.date(signature.day) if signature.day else ""
    return (Paragraph(_lines(signature.name, signature.office, signature.body, day), role="signature"),)


def acronym_list(composer: Composer) -> AcronymList:
    """The author's table of acronyms; the pass keeps those that the paper uses."""
    known = tuple(AcronymEntry(each.short, each.expansion) for each in composer.submission.acronyms)
    return AcronymList(known, none=composer.house.words["none"])


def _lines(*lines: str) -> Inlines:
    first, *rest = [line for line in lines if line]
    words: Inlines = (Strong((Text(first),)),)
    for line in rest:
        words = (*words, LineBreak(), Text(line))
    return words
