"""Targets that are set against something that is known already: ``last year + 2``, ``2019-20 Q4 - 5%``, ``England``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from cabinet_report.intake.amounts import plain_characters

# What it is set against has a letter; before a minus stands a space, for 2019-20 is one word.
_SET = re.compile(
    r"(?P<against>.*[^\W\d_].*?)(?:(?P<sign>\s*\+|\s+-)\s*(?P<added>\d{1,9}(?:\.\d{1,6})?)\s*(?P<share>%?))?"
)


@dataclass(frozen=True, slots=True)
class RelativeTarget:
    """What a target is set against, and what is added to it: so much in the measure's unit, or a share of it."""

    words: str
    against: str
    added: Decimal = Decimal()
    is_share: bool = False


def read_relative(text: str) -> RelativeTarget | None:
    """The target that the words set; None where they name nothing."""
    found = _SET.fullmatch(plain_characters(text))
    if found is None:
        return None
    added = Decimal(found["added"] or 0)
    below = "-" in (found["sign"] or "")
    return RelativeTarget(text.strip(), found["against"].strip(), -added if below else added, bool(found["share"]))
