"""An audience's manifest: which sections its paper has, in which order, and what takes a number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Literal, get_args

from cabinet_report.compose.toml_form import TomlForm
from cabinet_report.domain.governance import Meeting
from cabinet_report.domain.prose import Prose
from cabinet_report.domain.submission import Organisation, Submission
from cabinet_report.houses.toml_file import read_toml
from cabinet_report.naming import what_to_write
from cabinet_report.problems import Collector, Problem, Problems, Where
from cabinet_report.tree.nodes import Scheme

Takes = Literal["plain", "numbered", "nested"]
TAKES: tuple[Takes, ...] = get_args(Takes)
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
PARTS = tuple(part.name for part in fields(Organisation))
BODIES = tuple(f"{body}.{part}" for body in ("council", "subject") for part in PARTS)


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """One section: its template, whether its heading and its paragraphs take numbers, and where it starts.

    ``numbering`` is how they are numbered; None where the section does not say.
    """

    template: str
    heading: Takes
    paragraphs: Takes
    new_page: bool
    where: Where
    numbering: Scheme | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The paper of one audience.

    ``words`` is the wording that differs from audience to audience, and ``bodies`` are the names that this one calls
    the council and the subject by: ``council.short``.
    """

    audience: str
    name: str
    addressee: str
    sections: tuple[PlannedSection, ...]
    words: Mapping[str, Prose]
    numbering: Scheme | None = None
    bodies: Mapping[str, str] = field(default_factory=dict)

    def renamed(self, organisations: Mapping[str, Organisation]) -> dict[str, Organisation]:
        """The bodies of a pack, as this audience calls them; a subject that is the council is called as that is."""
        is_one = organisations.get("subject") == organisations.get("council")
        return {body: self._renamed("council" if is_one else body, each) for body, each in organisations.items()}

    def _renamed(self, body: str, organisation: Organisation) -> Organisation:
        own = {part: said for part in PARTS if (said := self.bodies.get(f"{body}.{part}"))}
        return replace(organisation, **own)


def meeting_of(submission: Submission, audience: str, asked: Where | None = None) -> Meeting:
    """The meeting of an audience; raises Problems where the pack has none.  ``asked`` is where it was given."""
    meetings = {meeting.audience: meeting for meeting in submission.governance.meetings}
    if audience in meetings:
        return meetings[audience]
    message = f'the pack has no meeting for the audience "{audience}".'
    raise Problems([Problem("GOV-020", asked or Where("audience"), message, what_to_write(audience, meetings))])


def read_plan(audience: str, manifests: Mapping[str, tuple[Path, str]], where: Where) -> Plan:
    """The manifest of an audience, which ``where`` asks for; raises Problems."""
    if audience not in manifests:
        message = f'there is no audience called "{audience}".'
        raise Problems([Problem("HOUSE-021", where, message, what_to_write(audience, manifests))])
    collector = Collector()
    form = TomlForm(read_toml(*manifests[audience], "HOUSE-020"), "HOUSE-020", collector)
    plan = Plan(
        audience,
        form.words("name"),
        form.words("addressee"),
        tuple(_section(entry) for entry in form.entries("sections")),
        form.prose("words"),
        _numbering(form),
        {key: form.words(f"bodies.{key}", "") for key in BODIES},
    )
    form.note_unknown("a manifest")
    collector.raise_errors()
    return plan


def _section(form: TomlForm) -> PlannedSection:
    planned = PlannedSection(
        template=form.words("template"),
        heading=form.choice("heading", TAKES, "plain"),
        paragraphs=form.choice("paragraphs", TAKES, "plain"),
        new_page=form.choice("page", ("new", "same"), "same") == "new",
        where=form.where("template"),
        numbering=_numbering(form),
    )
    form.note_unknown("a section")
    return planned


def _numbering(form: TomlForm) -> Scheme | None:
    chosen = form.choice("numbering", SCHEMES, "continuous")
    return chosen if form.has("numbering") else None
