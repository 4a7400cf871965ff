"""What makes figures a council paper: who it goes to, when, what is asked, and who has cleared it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from cabinet_report.domain.prose import Prose
from cabinet_report.problems import Where


@dataclass(frozen=True, slots=True)
class Member:
    """A Cabinet member and the portfolio."""

    name: str
    portfolio: str


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who cleared an implication (initials or office), and on which day. Empty until it is cleared."""

    implication: str
    officer: str
    day: date | None
    where: Where


@dataclass(frozen=True, slots=True)
class Objective:
    """One of the council's key objectives, its priorities, and what this paper means for it."""

    outcome: str
    priorities: tuple[str, ...]
    implication: Prose


@dataclass(frozen=True, slots=True)
class Attachment:
    """An appendix: its number is worked out from its place in the list. ``label`` is what references name.

    One that is ``separate`` is listed in the paper and published beside it; of another ``pack`` its paper for the
    ``audience`` is set in.
    """

    label: str
    title: str
    where: Where | None = field(default=None, compare=False)
    separate: bool = False
    pack: str = ""
    audience: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact officer, by office."""

    name: str
    office: str
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs the paper: the office, and where they are given the name, the body and the day."""

    office: str
    name: str = ""
    body: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One audience of this pack: the body, the day it meets, its agenda number, and when the paper is published."""

    audience: str
    day: date
    where: Where
    agenda_item: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True)
class KeyDecision:
    """Whether the paper asks for a key decision, and since when notice has been given."""

    is_key: bool
    notice: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Exemption:
    """Whether the paper is open, in the words of Schedule 12A."""

    status: Literal["not_exempt", "part", "whole"] = "not_exempt"
    paragraph: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Governance:
    """The head and the tail of a paper."""

    meetings: tuple[Meeting, ...]
    members: tuple[Member, ...]
    wards: str
    key_decision: KeyDecision
    exemption: Exemption
    sign_offs: Mapping[str, SignOff] = field(default_factory=dict)
    objectives: tuple[Objective, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    contacts: tuple[Contact, ...] = ()
    signature: Signature | None = None
    background_papers: tuple[str, ...] = ()
    scrutiny_panel: str = ""

    @property
    def audiences(self) -> tuple[str, ...]:
        """Whom the paper goes to, in the order of their meetings in the pack."""
        return tuple(meeting.audience for meeting in self.meetings)
