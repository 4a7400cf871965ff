"""The tables about demand and activity, and the acronyms."""

from __future__ import annotations

from cabinet_report.domain.figures import Unit
from cabinet_report.intake.fields import Codes, Field
from cabinet_report.intake.kinds import DECIMAL_PLACES, IDENTIFIER_KIND, NUMBER, PERIOD, TEXT
from cabinet_report.intake.specification.forms import TableForm
from cabinet_report.intake.specification.measures import ILLUSTRATIVE, UNIT_KIND

CODES = Codes(empty="DEM-001", repeated="DEM-002", unknown="DEM-003", kind="DEM-004")
ACRONYM_CODES = Codes(empty="ACR-001", repeated="ACR-002")

ID = Field("id", IDENTIFIER_KIND, "The name that templates and the table `demand` use.", "referrals", required=True)
NAME = Field("name", TEXT, "The name that the paper prints.", "Referrals", required=True)
GROUP = Field(
    "group", IDENTIFIER_KIND, "The series that share one chart; left empty, the series stands alone.", "joiners_leavers"
)
UNIT = Field("unit", UNIT_KIND, "What the value counts.", "count", default=Unit.COUNT)
DECIMALS = Field("decimals", DECIMAL_PLACES, "How many decimals the paper prints.", "1", default=0)
NOUN = Field("noun", TEXT, "What is counted, in the plural or in both forms.", "child/children", default="")

SERIES = TableForm("series", "One row for each series of counts.", CODES, (ID, NAME, GROUP, UNIT, DECIMALS, NOUN))

OF_SERIES = Field("series", IDENTIFIER_KIND, "The id of a series.", "referrals", required=True)
WHEN = Field("period", PERIOD, "The month or quarter.", "June 2021", required=True)
VALUE = Field("value", NUMBER, "The count.", "1,245", required=True)

DEMAND = TableForm(
    "demand",
    "One row for each series and month, or quarter.",
    CODES,
    (OF_SERIES, WHEN, VALUE, ILLUSTRATIVE),
)

ACRONYM = Field("acronym", TEXT, "The short form.", "CiN", required=True)
EXPANSION = Field("expansion", TEXT, "What it stands for.", "Children in Need", required=True)

ACRONYMS = TableForm(
    "acronyms",
    "One row for each acronym; the paper lists those that it uses.",
    ACRONYM_CODES,
    (ACRONYM, EXPANSION),
)
