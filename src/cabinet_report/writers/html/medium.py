"""What the HTML is for: the screen, or the pages of a PDF; and the house's words that stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cabinet_report.houses.look import Look


@dataclass(frozen=True, slots=True)
class Medium:
    """The look of the house, and whether the HTML is to be printed.

    Printed, a note stands at its call and is set at the foot of its page, and a chart brings no table of its data.
    """

    look: Look
    printed: bool = False

    def word(self, key: str) -> str:
        """The house's word for something that no template says."""
        return self.look.words[key]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: the heading above it, with its level, and what that and the block before mean for it.

    Below a numbered heading or paragraph, what has no number is set in as far as the words of that; a table on a turned
    page is wider.
    """

    level: int = 1
    heading: str = ""
    inset: bool = False
    wide: bool = False


def anchor(label: str) -> str:
    """The id of what carries the label: safe in an attribute and in an address, and different for each label."""
    return "at-" + re.sub(r"[^A-Za-z0-9-]", lambda found: f"_{ord(found[0]):x}", label)


def css_class(role: str) -> str:
    """A role as the name of a class: ``rating.on_target`` is ``rating-on-target``."""
    return re.sub(r"[^a-z0-9]+", "-", role.lower()).strip("-")
