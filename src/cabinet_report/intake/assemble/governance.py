"""The head and the tail of a paper as the domain has them, from ``paper.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from cabinet_report.domain.governance import (
    Attachment,
    Contact,
    Exemption,
    Governance,
    KeyDecision,
    Meeting,
    Member,
    Objective,
    Signature,
    SignOff,
)
from cabinet_report.domain.indicators import IndicatorGroup
from cabinet_report.domain.submission import Organisation
from cabinet_report.intake.fields import Field, Record, Report
from cabinet_report.intake.specification import paper as form
from cabinet_report.intake.specification.measures import GROUP
from cabinet_report.problems import Where


def assemble_governance(paper: Record, report: Report) -> Governance:
    """Who the paper goes to, what it asks, and who has cleared it."""
    meetings = tuple(
        Meeting(
            audience,
            meeting.value(form.MEETING_DATE),
            meeting.where(),
            meeting.value(form.AGENDA_ITEM),
            meeting.maybe(form.PUBLISHED),
        )
        for audience, meeting in (paper.maybe(form.MEETINGS) or {}).items()
        if meeting.is_whole
    )
    if paper.maybe(form.MEETINGS) == {}:
        report.error(
            "GOV-001",
            paper.where(form.MEETINGS),
            "the paper goes to no meeting.",
            "Add one, for example cabinet: {date: 2021-09-08}.",
        )
    return Governance(
        meetings=meetings,
        members=tuple(
            Member(member.value(form.MEMBER_NAME), member.value(form.PORTFOLIO))
            for member in _several(paper, form.MEMBERS)
        ),
        wards=paper.value(form.WARDS),
        key_decision=_key_decision(paper),
        exemption=_exemption(paper),
        sign_offs={
            implication: SignOff(
                implication, sign_off.value(form.OFFICER), sign_off.maybe(form.SIGNED_ON), sign_off.where()
            )
            for implication, sign_off in (paper.maybe(form.SIGN_OFFS) or {}).items()
            if sign_off.is_whole
        },
        objectives=tuple(
            Objective(
                objective.value(form.OUTCOME), objective.maybe(form.PRIORITIES) or (), objective.value(form.IMPLICATION)
            )
            for objective in _several(paper, form.OBJECTIVES)
        ),
        attachments=_attachments(paper, report),
        contacts=tuple(
            Contact(contact.value(form.CONTACT_NAME), contact.value(form.OFFICE), contact.value(form.CONTACT_BODY))
            for contact in _several(paper, form.CONTACTS)
        ),
        signature=_signature(paper),
        background_papers=paper.maybe(form.BACKGROUND_PAPERS) or (),
        scrutiny_panel=paper.value(form.SCRUTINY_PANEL),
    )


def _several(paper: Record, field: Field[tuple[Record, ...]]) -> tuple[Record, ...]:
    return tuple(record for record in paper.maybe(field) or () if record.is_whole)


def _key_decision(paper: Record) -> KeyDecision:
    decision = paper.maybe(form.KEY_DECISION)
    if decision is None or not decision.is_whole:
        return KeyDecision(is_key=False)
    return KeyDecision(
        is_key=True, notice=decision.value(form.DECISION_NOTICE), reason=decision.value(form.DECISION_REASON)
    )


def _exemption(paper: Record) -> Exemption:
    exempt = paper.maybe(form.EXEMPT)
    if exempt is None or not exempt.is_whole:
        return Exemption()
    status: Literal["part", "whole"] = "part" if exempt.value(form.EXEMPT_STATUS) == "part" else "whole"
    return Exemption(status, exempt.value(form.EXEMPT_PARAGRAPH), exempt.value(form.EXEMPT_REASON))


def _signature(paper: Record) -> Signature | None:
    signature = paper.maybe(form.SIGNATURE)
    if signature is None or not signature.is_whole:
        return None
    return Signature(
        signature.value(form.OFFICE),
        signature.value(form.SIGNATORY),
        signature.value(form.SIGNED_FOR),
        signature.maybe(form.SIGNED_DAY),
    )


def _attachments(paper: Record, report: Report) -> tuple[Attachment, ...]:
    found: dict[str, Attachment] = {}
    for record in _several(paper, form.ATTACHMENTS):
        label = record.value(form.LABEL)
        if label in found:
            report.error(
                "GOV-002",
                record.where(form.LABEL),
                f'the label "{label}" is there already, for "{found[label].title}".',
                "Give each attachment its own label.",
            )
        title, separate = record.value(form.ATTACHMENT_TITLE), record.value(form.SEPARATE)
        pack, audience = record.value(form.ATTACHED_PACK), record.value(form.ATTACHED_AUDIENCE)
        if pack and separate:
            report.error(
                "GOV-007",
                record.where(form.SEPARATE),
                f'the attachment "{label}" is published by itself, and set in from the pack "{pack}".',
                "Keep one of the two.",
            )
            pack = ""
        found.setdefault(label, Attachment(label, title, record.where(), separate, pack, audience))
    return tuple(found.values())


def assemble_organisations(paper: Record) -> dict[str, Organisation]:
    """The bodies that the paper speaks of; a council that reports on itself is its own subject."""
    bodies = paper.maybe(form.ORGANISATIONS)
    if bodies is None or not bodies.is_whole:
        return {}
    council = _organisation(bodies.value(form.COUNCIL))
    subject = bodies.maybe(form.SUBJECT)
    return {"council": council, "subject": council if subject is None else _organisation(subject)}


def _organisation(body: Record) -> Organisation:
    return Organisation(
        body.maybe(form.BODY_NAME) or "", body.maybe(form.BODY_SHORT) or "", body.value(form.BODY_PLACE)
    )


def assemble_groups(paper: Record, measures: Iterable[Record] = ()) -> Mapping[str, IndicatorGroup]:
    """The groups of measures by id, in their order; where not all could be read, with those that ``measures`` name."""
    where = paper.where(form.GROUPS)
    given = paper.maybe(form.GROUPS) or {}
    named = (row.maybe(GROUP) for row in measures)
    return {
        identifier: IndicatorGroup(identifier, name, Where(where.file, line=where.line, column=f"groups.{identifier}"))
        for identifier, name in ({name: name for name in named if name} | dict(given)).items()
    }
