"""The tables about money, in pounds."""

from __future__ import annotations

from cabinet_report.intake.contents import Content, Fault, as_text, quoted
from cabinet_report.intake.fields import Codes, Field
from cabinet_report.intake.kinds import IDENTIFIER_KIND, MONEY, TEXT, YES_OR_NO, Kind, name_but
from cabinet_report.intake.remarks import is_total
from cabinet_report.intake.specification.forms import NOT_REVIEWED, TableForm

CODES = Codes(empty="FIN-001", repeated="FIN-002", kind="FIN-004")

# Templates ask these of the table itself: {{ finance.total.variance_net }}.
_NAME = name_but("total", "threshold", "significant")


def _line(content: Content) -> str | Fault:
    name = _NAME.parse(content)
    if isinstance(name, Fault) and is_total(as_text(content)):
        return Fault(f"{quoted(content)} is the name of a total.", "Delete the row: totals are worked out.")
    return name


LINE_KIND: Kind[str] = Kind(_NAME.words, _line, _NAME.json)

ID = Field("id", LINE_KIND, "The name that templates use.", "children_looked_after", required=True)
HEADING = Field("heading", TEXT, "The name that the paper prints.", "Children Looked After", required=True)
GROUP = Field(
    "group",
    IDENTIFIER_KIND,
    "The lines that a table of their own shows; left empty, the line is one of the finance table.",
    "whole_contract",
    default="",
)
BUDGET_GROSS = Field("budget_gross", MONEY, "Budgeted spending.", "35,406,000", required=True)
BUDGET_INCOME = Field("budget_income", MONEY, "Budgeted income, negative.", "-3,771,000", required=True)
FORECAST_GROSS = Field("forecast_gross", MONEY, "Forecast spending.", "37,954,000", required=True)
FORECAST_INCOME = Field("forecast_income", MONEY, "Forecast income, negative.", "(4,348,000)", required=True)
COVID_VARIANCE = Field("covid_variance", MONEY, "The part of the net variance that is due to Covid.", "-1,026,000")
EARLIER_OPERATING_VARIANCE = Field(
    "earlier_operating_variance", MONEY, "The operating variance at the last report.", "-751,000"
)
EARLIER_COVID_VARIANCE = Field("earlier_covid_variance", MONEY, "The Covid variance at the last report.", "-1,024,000")

AMOUNTS = (
    BUDGET_GROSS,
    BUDGET_INCOME,
    FORECAST_GROSS,
    FORECAST_INCOME,
    COVID_VARIANCE,
    EARLIER_OPERATING_VARIANCE,
    EARLIER_COVID_VARIANCE,
)

FINANCE = TableForm(
    "finance",
    "One row for each line of the finance table. Net amounts, variances and totals are worked out.",
    CODES,
    (ID, HEADING, GROUP, *AMOUNTS, NOT_REVIEWED),
)

PART_ID = Field("id", IDENTIFIER_KIND, "The name that templates use.", "care_ladder_ooa", required=True)
PART_GROUP = Field("group", IDENTIFIER_KIND, "The parts that belong together.", "care_ladder", required=True)
PART_NAME = Field("name", TEXT, "What the part is.", "Out of authority placements", required=True)
PART_AMOUNT = Field("amount", MONEY, "The amount.", "530,000", required=True)
PART_TOTAL = Field("total", YES_OR_NO, "Whether it is the total of its group.", "yes", default=False)

FINANCE_PARTS = TableForm(
    "finance_parts",
    "One row for each amount that the words explain a line with.",
    CODES,
    (PART_ID, PART_GROUP, PART_NAME, PART_AMOUNT, PART_TOTAL, NOT_REVIEWED),
)
