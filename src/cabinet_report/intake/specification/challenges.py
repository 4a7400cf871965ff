"""The table of a challenge: the points that are made about measures, and the comment on each."""

from __future__ import annotations

from cabinet_report.intake.fields import Field
from cabinet_report.intake.kinds import PROSE
from cabinet_report.intake.specification.forms import TableForm
from cabinet_report.intake.specification.measures import CODES, MEASURE

RESPONSE = Field("response", PROSE, "What the council says; slots work here.", "It remains a concern.")
COMMENT = Field("comment", PROSE, "What the body that is challenged says to it; slots work here.", "It is falling.")

CHALLENGES = TableForm(
    "challenges",
    "One row for each point that the council makes about a measure, in the order of the paper.",
    CODES,
    (MEASURE, RESPONSE, COMMENT),
)
