"""The head of a paper: logo, agenda item, date, addressee, title, and the table of members, wards and key decision.

A paper that concerns no member and asks for no key decision, such as an appendix to an annual report, has
none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cabinet_report.compose.blocks.tables import table
from cabinet_report.tree.nodes import Block, Blocks, Paragraph, Text, Title

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer


def head(composer: Composer) -> Blocks:
    """The blocks above the first heading."""
    words, meeting = composer.house.words, composer.meeting
    logo = composer.house.logo
    blocks: list[Block] = [logo] if logo else []
    if meeting.agenda_item:
        item = f"{words['agenda_item']} {meeting.agenda_item}"
        blocks.append(Paragraph((Text(item),), role="agenda_item"))
    blocks.append(Paragraph((Text(composer.house.formats.date(meeting.day)),), role="date"))
    blocks.append(Paragraph((Text(composer.plan.addressee),), role="addressee"))
    blocks.append(Title((Text(composer.title),)))
    governance = composer.submission.governance
    if governance.members or governance.key_decision.is_key:
        blocks.extend(table(composer, "members", None))
    return tuple(blocks)
