"""What an officer wrote, not yet parsed: it may hold the six constructs and slots."""

from __future__ import annotations

from dataclasses import dataclass

from cabinet_report.problems import Where


@dataclass(frozen=True, slots=True)
class Prose:
    """Words with their place; line 1 of the text is ``where``'s line."""

    text: str
    where: Where
