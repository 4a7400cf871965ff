"""The keys of ``paper.yaml``: the head of the paper, its governance, and the meetings that it goes to."""

from __future__ import annotations

from cabinet_report.domain.finance import CONVENTIONS
from cabinet_report.intake.fields import Codes, Field
from cabinet_report.intake.kinds import (
    DAY,
    FILE_NAME_KIND,
    IDENTIFIER_KIND,
    PROSE,
    QUARTER,
    TEXT,
    WHOLE,
    WHOLE_FROM_NOUGHT,
    YES_OR_NO,
    choice,
    name_but,
    whole_between,
)
from cabinet_report.intake.shapes import Keys, Named, NoneOr, Several

CODES = Codes(empty="PACK-007", repeated="PACK-005", unknown="PACK-006", kind="PACK-008")
SCHEMA_VERSION = 1


SCHEMA = Field("schema", WHOLE, "The version of this form of pack.", "1", required=True)
TITLE = Field(
    "title",
    TEXT,
    "The title; `{quarter}` and `{year}` are filled in.",
    "Performance Challenge: {quarter}, {year}",
    required=True,
)
HOUSE = Field("house", TEXT, "The house style.", "plain", required=True)
QUARTER_REPORTED = Field("quarter", QUARTER, "The quarter that the paper is about.", "2021-22 Q1", required=True)
DATA_DATE = Field("data_date", DAY, "The day on which the figures were drawn.", "2021-08-16", required=True)
NOTICE = Field("notice", TEXT, "A sentence for the top of every page.", "Sample: not an official paper.", default="")
VARIANCE = Field(
    "variance",
    choice({word: word for word in CONVENTIONS}),
    "The sign of a variance: with `budget_minus_forecast` an overspend is negative.",
    "forecast_minus_budget",
    default="budget_minus_forecast",
)
THRESHOLD = Field(
    "threshold", WHOLE_FROM_NOUGHT, "From how many pounds on a variance is significant.", "250000", default=250_000
)

BODY_NAME = Field("name", TEXT, "The whole name.", "Anytown Council", required=True)
BODY_SHORT = Field("short", TEXT, "The short name, used after the first time.", "the Council", required=True)
BODY_PLACE = Field("place", TEXT, "The place that it serves.", "Anytown", default="")
BODY = Keys((BODY_NAME, BODY_SHORT, BODY_PLACE))
COUNCIL = Field("council", BODY, "The council.", required=True)
SUBJECT = Field("subject", BODY, "The body whose performance is reported; left out, the council itself.")
ORGANISATIONS = Field("organisations", Keys((COUNCIL, SUBJECT)), "The bodies that the paper speaks of.", required=True)

GROUPS = Field(
    "groups",
    Named(TEXT, name_but("all")),
    "The groups of measures that are counted together, each with its printed name.",
    "{contract: Contract indicators}",
)

MEETING_DATE = Field("date", DAY, "The day of the meeting.", "2021-09-08", required=True)
AGENDA_ITEM = Field("agenda_item", TEXT, "The number on the agenda.", "6", default="")
PUBLISHED = Field("published", DAY, "The day on which the paper is published.", "2021-08-31")
MEETINGS = Field(
    "meetings",
    Named(Keys((MEETING_DATE, AGENDA_ITEM, PUBLISHED)), FILE_NAME_KIND),  # a file is called after each
    "The audiences of the paper, each with its meeting.",
    "{cabinet: {date: 2021-09-08}}",
    required=True,
)

MEMBER_NAME = Field("name", TEXT, "The Cabinet member.", "Councillor A. Example", required=True)
PORTFOLIO = Field("portfolio", TEXT, "The portfolio.", "Children and Young People", required=True)
MEMBERS = Field("members", Several(Keys((MEMBER_NAME, PORTFOLIO))), "The Cabinet members concerned.")
WARDS = Field("wards", TEXT, "The wards affected.", "All", default="All")

SCRUTINY_PANEL = Field("scrutiny_panel", TEXT, "The scrutiny panel that looks into it.", "Housing Panel", default="")

DECISION_NOTICE = Field("notice", DAY, "The day on which notice was given.", "2021-08-02", required=True)
DECISION_REASON = Field("reason", TEXT, "Why the decision is a key decision.", "Spending over £250,000", required=True)
KEY_DECISION = Field(
    "key_decision",
    NoneOr(Keys((DECISION_NOTICE, DECISION_REASON)), ("none", "no")),
    "The key decision that the paper asks for.",
    "none",
)

EXEMPT_STATUS = Field(
    "status", choice({"part": "part", "whole": "whole"}), "How much of the paper is exempt.", "part", required=True
)
EXEMPT_PARAGRAPH = Field(
    "paragraph", whole_between(1, 7), "The paragraph of Part 1 of Schedule 12A.", "3", required=True
)
EXEMPT_REASON = Field("reason", TEXT, "Why the public interest is in keeping it.", "It names prices.", required=True)
EXEMPT = Field(
    "exempt",
    NoneOr(Keys((EXEMPT_STATUS, EXEMPT_PARAGRAPH, EXEMPT_REASON)), ("none", "not exempt")),
    "Whether the paper is open.",
    "none",
)

OFFICER = Field("officer", TEXT, "The initials or the office.", "AB", required=True)
SIGNED_ON = Field("date", DAY, "The day; left out until it is cleared.", "2021-08-23")
SIGN_OFFS = Field(
    "sign_offs",
    Named(Keys((OFFICER, SIGNED_ON)), IDENTIFIER_KIND),
    "Who cleared each implication.",
    "{legal: {officer: AB, date: 2021-08-23}}",
)

OUTCOME = Field("outcome", TEXT, "The objective.", "A caring borough", required=True)
PRIORITIES = Field("priorities", Several(TEXT), "The priorities under it.", "[Support for families]")
IMPLICATION = Field("implication", PROSE, "What the paper means for it; slots work here.", "None.", required=True)
OBJECTIVES = Field(
    "objectives", Several(Keys((OUTCOME, PRIORITIES, IMPLICATION))), "The council's objectives that the paper touches."
)

LABEL = Field("label", IDENTIFIER_KIND, "The name that references use.", "appendix_kpis", required=True)
ATTACHMENT_TITLE = Field("title", TEXT, "The title.", "Performance indicators", required=True)
SEPARATE = Field(
    "separate", YES_OR_NO, "Whether it is a document of its own, published beside the paper.", "yes", default=False
)
ATTACHED_PACK = Field(
    "pack", TEXT, "The folder of another pack, whose paper is set in, from this one.", "../2021-22-q1-trust", default=""
)
ATTACHED_AUDIENCE = Field("audience", FILE_NAME_KIND, "Which of the papers of that pack.", "trust", default="")
ATTACHMENTS = Field(
    "attachments",
    Several(Keys((LABEL, ATTACHMENT_TITLE, SEPARATE, ATTACHED_PACK, ATTACHED_AUDIENCE))),
    "The appendices, in their order.",
)

CONTACT_NAME = Field("name", TEXT, "The officer, or the office again.", "Head of Performance", required=True)
OFFICE = Field("office", TEXT, "The office.", "Head of Performance", required=True)
CONTACT_BODY = Field("organisation", TEXT, "The body.", "Anytown Council", default="")
CONTACTS = Field("contacts", Several(Keys((CONTACT_NAME, OFFICE, CONTACT_BODY))), "Whom to ask.")
SIGNATORY = Field("name", TEXT, "Who signs; left out, the office alone.", "A. Example", default="")
SIGNED_FOR = Field("body", TEXT, "The body.", "Anytown Council", default="")
SIGNED_DAY = Field("date", DAY, "The day of signing.", "2021-08-31")
SIGNATURE = Field("signature", Keys((SIGNATORY, OFFICE, SIGNED_FOR, SIGNED_DAY)), "Who signs the paper.")
BACKGROUND_PAPERS = Field("background_papers", Several(TEXT), "What the paper relies on.", "[]")

PAPER = Keys(
    (
        SCHEMA,
        TITLE,
        HOUSE,
        QUARTER_REPORTED,
        DATA_DATE,
        NOTICE,
        VARIANCE,
        THRESHOLD,
        ORGANISATIONS,
        GROUPS,
        MEETINGS,
        MEMBERS,
        SCRUTINY_PANEL,
        WARDS,
        KEY_DECISION,
        EXEMPT,
        SIGN_OFFS,
        OBJECTIVES,
        ATTACHMENTS,
        CONTACTS,
        SIGNATURE,
        BACKGROUND_PAPERS,
    )
)
