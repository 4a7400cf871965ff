"""The rows of the tables that every council paper has: the members it concerns, and the council's key objectives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cabinet_report.compose.blocks.row import Field, Rows, TableRow, said
from cabinet_report.domain.governance import Objective
from cabinet_report.tree.nodes import Blocks, BulletList, LineBreak, ListItem, Paragraph, Strong, Text

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer


def member_rows(composer: Composer) -> Rows:
    """The one row of the table of members: who they are, their panel, the wards, and the key decision."""
    governance, words = composer.submission.governance, composer.house.words

    def field(name: str) -> Blocks:
        match name:
            case "member":
                return tuple(
                    Paragraph((Strong((Text(member.name),)), LineBreak(), Text(member.portfolio)), role="cell")
                    for member in governance.members
                ) or said(words["none"])
            case "scrutiny_panel":
                return said(governance.scrutiny_panel or words["none"])
            case "wards":
                return said(governance.wards)
            case _:
                return said(_key_decision(composer))

    return Rows((TableRow(field, ("member", "scrutiny_panel", "wards", "key_decision")),))


def _key_decision(composer: Composer) -> str:
    words, decision = composer.house.words, composer.submission.governance.key_decision
    if not decision.is_key or decision.notice is None:
        return words["key_decision.no"]
    notice = composer.house.formats.date(decision.notice)
    return words["key_decision.yes"].replace("{notice}", notice).replace("{reason}", decision.reason.rstrip("."))


def objective_rows(composer: Composer) -> Rows:
    """The council's key objectives that the paper touches, in the order of the pack."""
    objectives = composer.submission.governance.objectives
    return Rows(tuple(TableRow(_objective_field(composer, each), ("outcome", "implication")) for each in objectives))


def _objective_field(composer: Composer, objective: Objective) -> Field:
    def field(name: str) -> Blocks:
        if name == "implication":
            return composer.prose(objective.implication)
        priorities = tuple(ListItem((Text(priority),)) for priority in objective.priorities)
        return (*said(objective.outcome), *((BulletList(priorities),) if priorities else ()))

    return field
