"""The tables about measures: what they are, what they were, what others reached, and facts beside them."""

from __future__ import annotations

from collections.abc import Iterable

from cabinet_report.domain.figures import State, Unit
from cabinet_report.domain.indicators import Bound, Polarity, Rating, Trend
from cabinet_report.intake.amounts import Counted, TypedAmount, TypedLimit, read_amount, read_counted, read_limit
from cabinet_report.intake.contents import Content, Fault, as_text, quoted
from cabinet_report.intake.fields import Codes, Field
from cabinet_report.intake.kinds import (
    AMOUNT,
    DAY,
    DECIMAL_PLACES,
    IDENTIFIER_KIND,
    NUMBER,
    PROSE,
    QUARTER,
    TEXT,
    YES_OR_NO,
    Kind,
    choice,
    words_of,
)
from cabinet_report.intake.relative_targets import RelativeTarget, read_relative
from cabinet_report.intake.specification.forms import NOT_REVIEWED, TableForm
from cabinet_report.naming import did_you_mean, fold, nearest
from cabinet_report.wording import listed

CODES = Codes(empty="KPI-001", repeated="KPI-002", unknown="KPI-003", kind="KPI-004")

TARGET_WORDS = {"tbc": State.TARGET_TBC, "none": State.NO_TARGET}


def _target(content: Content) -> TypedAmount | RelativeTarget | State | Fault:
    word = TARGET_WORDS.get(fold(as_text(content)))
    if word is not None:
        return word
    amount = read_amount(content)
    if isinstance(amount, Fault):
        relative = None if amount.hint else read_relative(as_text(content))
        return relative or no_target(as_text(content), quoted(content), TARGET_WORDS, amount.hint)
    return amount


def no_target(typed: str, quoted_whole: str, names: Iterable[str], hint: str = "") -> Fault:
    """The fault of what is no target, with the name of what one may be set against that was most likely meant."""
    what = "Write a number, tbc or none, or what it is set against, such as last year + 2."
    return Fault(f"{quoted_whole} is not a target.", hint or f"{did_you_mean(typed, names)} {what}".strip())


TARGET_KIND: Kind[TypedAmount | RelativeTarget | State] = Kind(
    "a number, tbc, none, or what it is set against", _target, {"type": ["number", "string"]}
)
UNIT_KIND = choice(words_of(Unit), {"%": Unit.PERCENTAGE, "percent": Unit.PERCENTAGE, "£": Unit.POUNDS})
# target_tbc and no_target are about a target, and written as tbc and none in its own cell; a limit, or a count with its
# noun, is written in the place of the value.
_WRITTEN_ELSEWHERE = (*TARGET_WORDS.values(), State.LIMIT, State.COUNT_ONLY)
STATES = words_of(state for state in State if state not in _WRITTEN_ELSEWHERE)
# Why a value may be missing; that its denominator is 0 is worked out.
_REASONS = [word for word, state in STATES.items() if not state.has_value and state is not State.ZERO_DENOMINATOR]


def _value(content: Content) -> TypedAmount | TypedLimit | Counted | Fault:
    if (known := read_limit(content) or read_counted(content)) is not None:
        return known
    amount = read_amount(content)
    text = as_text(content)
    if not isinstance(amount, Fault) or amount.hint or any(character.isdigit() for character in text):
        return amount
    state = nearest(text, STATES)
    hint = (
        f'Leave the value empty, and write {state} in the column "state".'
        if state
        else f'Write a number; or leave the value empty, and say why in the column "state": {listed(_REASONS, "or")}.'
    )
    return Fault(f"{quoted(content)} is not a number.", hint)


VALUE_KIND: Kind[TypedAmount | TypedLimit | Counted] = Kind("a number", _value, NUMBER.json)

ID = Field("id", IDENTIFIER_KIND, "The name that templates and the other tables use.", "cin_plan", required=True)
CODE = Field("code", TEXT, "What the contract calls it, printed before the name in places.", "A2", default="")
NAME = Field("name", TEXT, "The name that the paper prints.", "Children in need with a current plan", required=True)
GROUP = Field("group", IDENTIFIER_KIND, "One of the groups of `paper.yaml`.", "contract", required=True)
AREA = Field("area", TEXT, "The service area, for counts by area.", "Safeguarding", default="")
POLARITY = Field("polarity", choice(words_of(Polarity)), "Which way is better.", "lower", default=Polarity.HIGHER)
UNIT = Field("unit", UNIT_KIND, "What the value counts.", "days", default=Unit.PERCENTAGE)
DECIMALS = Field("decimals", DECIMAL_PLACES, "How many decimals the paper prints.", "1", default=0)
NOUN = Field("noun", TEXT, "What is counted, in the plural or in both forms.", "child/children", default="")
PER = Field("per", TEXT, "The population of a rate.", "10,000 children", default="")
TARGET = Field(
    "target", TARGET_KIND, "What the measure should reach; `tbc` if not agreed yet; `none`; or `last year + 2`.", "95"
)
BOUND = Field(
    "bound",
    choice(words_of(Bound)),
    'Whether a value at the target meets it (inclusive), or only one beyond it (strict, as in "fewer than 85").',
    "strict",
    default=Bound.INCLUSIVE,
)
TOLERANCE = Field("tolerance", AMOUNT, "The outer limit of what is tolerated, in the measure's own unit.", "75")
# Noted for the step that will hold small numbers back; until there is one, nobody must think that this does it.
SENSITIVE = Field(
    "sensitive",
    YES_OR_NO,
    "Whether small numbers could tell who somebody is. Noted only: a number is held back by its `state`, `suppressed`.",
    "yes",
    default=False,
)
ANNUAL = Field("annual", YES_OR_NO, "Whether there is one value a year.", "yes", default=False)
COMMENTARY = Field("commentary", PROSE, "What the service says about it; slots work here.", "Plans are now on time.")
COMMENTARY_WITH = Field(
    "commentary_with", IDENTIFIER_KIND, "The measure whose commentary also serves this one.", "cin_visits"
)
SUMMARY = Field("summary", PROSE, "One sentence for the appendix, in place of the commentary.", "Better than target.")
MEASURES = TableForm(
    "measures",
    "One row for each measure: what it is, and what it should reach.",
    CODES,
    (
        ID,
        CODE,
        NAME,
        GROUP,
        AREA,
        POLARITY,
        UNIT,
        DECIMALS,
        NOUN,
        PER,
        TARGET,
        BOUND,
        TOLERANCE,
        SENSITIVE,
        ANNUAL,
        COMMENTARY,
        COMMENTARY_WITH,
        SUMMARY,
    ),
)

MEASURE = Field("measure", IDENTIFIER_KIND, "The id of a measure.", "cin_plan", required=True)
VALUE_QUARTER = Field("quarter", QUARTER, "The quarter that the value is for.", "2021-22 Q1", required=True)
VALUE = Field("value", VALUE_KIND, "The value, in the measure's own unit.", "97")
NUMERATOR = Field("numerator", NUMBER, "The upper part of the fraction that gives the value.", "1,663")
DENOMINATOR = Field("denominator", NUMBER, "The lower part of the fraction.", "1,719")
STATE = Field("state", choice(STATES), "Why there is no value, or what is special about it.", "provisional")
ILLUSTRATIVE = Field("illustrative", YES_OR_NO, "Whether the number is made up for a sample.", "yes", default=False)
STATED_RATING = Field(
    "stated_rating",
    choice(words_of(Rating)),
    "A rating that somebody decided for this quarter, in place of the computed one.",
    "within",
)
STATED_RATING_SOURCE = Field("stated_rating_source", TEXT, "Who decided it, and where.", "Contract board, 12 July 2021")
STATED_TREND = Field(
    "stated_trend",
    choice(words_of(Trend)),
    "A trend that somebody decided for this quarter, in place of the computed one.",
    "stable",
)
STATED_TREND_SOURCE = Field("stated_trend_source", TEXT, "Who decided it, and where.", "Contract board, 12 July 2021")

VALUES = TableForm(
    "values",
    "One row for each measure and quarter, so that a new quarter adds rows.",
    CODES,
    (
        MEASURE,
        VALUE_QUARTER,
        VALUE,
        NUMERATOR,
        DENOMINATOR,
        STATE,
        ILLUSTRATIVE,
        STATED_RATING,
        STATED_RATING_SOURCE,
        STATED_TREND,
        STATED_TREND_SOURCE,
    ),
)

COMPARATOR_NAME = Field("name", TEXT, "Who is compared with.", "statistical neighbours", required=True)
COMPARATOR_PERIOD = Field("period", TEXT, "The time of the comparison, as it is printed.", "2019/20", required=True)
COMPARATOR_VALUE = Field("value", AMOUNT, "What they reached, in the measure's own unit.", "82.1", required=True)

COMPARATORS = TableForm(
    "comparators",
    "One row for each measure and each body that it is compared with.",
    CODES,
    (MEASURE, COMPARATOR_NAME, COMPARATOR_PERIOD, COMPARATOR_VALUE, ILLUSTRATIVE),
)

COMMENTARY_WORDS = Field("commentary", PROSE, "What the service says; slots work here.", "Still late.", required=True)
AUDIENCE = Field("audience", IDENTIFIER_KIND, "The meeting that reads it; left empty, all do.", "osmc", default="")

COMMENTARIES = TableForm(
    "commentary",
    "Commentary on measures, for those who like it in a table of its own, or by audience.",
    CODES,
    (MEASURE, COMMENTARY_WORDS, AUDIENCE),
)

FACT_NAME = Field("name", TEXT, "What the number is.", "Dedicated Schools Grant budget", required=True)
FACT_ID = Field("id", IDENTIFIER_KIND, "The name that templates use.", "dsg_budget", required=True)
FACT_VALUE = Field("value", AMOUNT, "The number.", "£4,930,000", required=True)
FACT_UNIT = Field("unit", UNIT_KIND, "What the number counts.", "pounds", default=Unit.NUMBER)
AS_AT = Field("as_at", DAY, "The day that it holds for.", "30 June 2021")
ORIGIN = Field("origin", TEXT, "Where it comes from.", "Finance monitoring, period 3", default="")

FACT_GROUP = Field("group", IDENTIFIER_KIND, "The facts that one table shows.", "care_leavers")

FACTS = TableForm(
    "facts",
    "Numbers that no other table holds, for the words or for a table of their own.",
    CODES,
    (FACT_ID, FACT_NAME, FACT_GROUP, FACT_VALUE, FACT_UNIT, DECIMALS, NOUN, AS_AT, ORIGIN, ILLUSTRATIVE, NOT_REVIEWED),
)
