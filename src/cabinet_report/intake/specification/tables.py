"""All tables of a pack, in the order of the reference page."""

from __future__ import annotations

from cabinet_report.intake.specification.challenges import CHALLENGES
from cabinet_report.intake.specification.demand import ACRONYMS, DEMAND, SERIES
from cabinet_report.intake.specification.finance import FINANCE, FINANCE_PARTS
from cabinet_report.intake.specification.forms import TableForm
from cabinet_report.intake.specification.measures import COMMENTARIES, COMPARATORS, FACTS, MEASURES, VALUES

TABLES: tuple[TableForm, ...] = (
    MEASURES,
    VALUES,
    COMPARATORS,
    COMMENTARIES,
    CHALLENGES,
    FINANCE,
    FINANCE_PARTS,
    SERIES,
    DEMAND,
    FACTS,
    ACRONYMS,
)
