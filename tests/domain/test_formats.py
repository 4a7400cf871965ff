"""How figures print: every format that the published papers use."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.domain.arithmetic import difference, percent_change, share, signed
from cabinet_report.domain.figures import Figure, Limit, Sign, State, Unit
from cabinet_report.domain.formats import Formats, one_or_many
from tests.domain.making import figure, formats, missing, source

PLAIN = formats()
POUNDS = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


def percentage(amount: str, decimals: int = 0) -> Figure:
    return figure(amount, Unit.PERCENTAGE, decimals=decimals)


def pounds(amount: str, **more: Any) -> Figure:
    return figure(amount, Unit.POUNDS, **more)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (percentage("97"), "97%"),
        (percentage("96.742"), "97%"),
        (percentage("9.615", 1), "9.6%"),
        (percentage("0.6", 1), "0.6%"),
        (percentage("-0.4"), "0%"),
        (percentage("100"), "100%"),
        (figure(1719), "1,719"),
        (figure(437, Unit.DAYS), "437"),
        (figure(223, Unit.RATE, per="100,000 aged 10 to 17"), "223"),
        (figure("31.8", Unit.NUMBER, decimals=1), "31.8"),
        (pounds("286000"), "£286,000"),
        (figure(5, Unit.POINTS, sign=Sign.ALWAYS), "+5 percentage points"),
        (figure(-1, Unit.POINTS, sign=Sign.ALWAYS), "-1 percentage point"),
        (figure("2.5", Unit.POINTS, decimals=1, sign=Sign.ALWAYS), "+2.5 percentage points"),
    ],
)
def test_a_figure_prints_in_its_own_unit(given: Figure, expected: str) -> None:
    assert expected == PLAIN.figure(given).text


@pytest.mark.parametrize(
    ("amount", "decimals", "expected"),
    [
        ("4930000", None, "£4.93m"),
        ("1971000", 2, "£1.97m"),
        ("800000", 1, "£0.8m"),
        ("4999", 2, "£0.00m"),
        ("5000", 2, "£0.01m"),
        ("-1025000", 2, "-£1.03m"),
        ("59060000", 0, "£59m"),
        ("1234567890", 1, "£1,234.6m"),
    ],
)
def test_money_in_millions_is_rounded_half_up_and_grouped(amount: str, decimals: int | None, expected: str) -> None:
    assert expected == PLAIN.millions(pounds(amount), decimals).text


@pytest.mark.parametrize(
    ("amount", "decimals", "expected"),
    [("250000", None, "£250k"), ("286400", 0, "£286k"), ("10500", 1, "£10.5k"), ("-499", 0, "£0k")],
)
def test_money_in_thousands_is_rounded_half_up_and_never_minus_nought(
    amount: str, decimals: int | None, expected: str
) -> None:
    assert expected == PLAIN.thousands(pounds(amount), decimals).text


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("-2548000", "-2,548"), ("577400", "577"), ("-400", "0"), ("-500", "-1"), ("35405600", "35,406")],
)
def test_a_cell_in_thousands_has_no_unit_and_no_minus_nought(amount: str, expected: str) -> None:
    assert expected == PLAIN.in_thousands(pounds(amount)).text


def test_a_cell_in_millions_has_no_unit() -> None:
    assert "-1.0" == PLAIN.in_millions(pounds("-1025000"), 1).text


def test_money_whose_direction_is_a_word_has_no_sign_in_prose_but_one_in_a_table() -> None:
    variance = pounds("-1971000", sign=Sign.WORD)

    assert ("£1.97m", "-1,971") == (PLAIN.millions(variance).text, PLAIN.in_thousands(variance).text)


def test_a_weekly_cost_prints_in_pounds() -> None:
    assert "£2,375" == PLAIN.gbp(pounds("2375")).text
    assert "£2,375.50" == PLAIN.gbp(pounds("2375.5"), 2).text


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [(949, 924, "+3%"), (5257, 5590, "-6%"), (519, 519, "0%"), (1000, 1001, "0%")],
)
def test_a_change_prints_its_sign_but_never_plus_or_minus_nought(now: int, before: int, expected: str) -> None:
    assert expected == PLAIN.figure(percent_change(figure(now), figure(before))).text


def test_any_figure_can_be_given_its_sign() -> None:
    assert ("+2", "-£1.97m") == (PLAIN.figure(signed(figure(2))).text, PLAIN.millions(signed(pounds("-1971000"))).text)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(0, "zero"), (1, "one"), (9, "nine"), (10, "10"), (1719, "1,719"), (-3, "-3"), ("2.5", "2.5")],
)
def test_numbers_to_nine_print_in_words(amount: int | str, expected: str) -> None:
    assert expected == PLAIN.in_words(figure(amount, decimals=1 if "." in str(amount) else 0)).text


@pytest.mark.parametrize(
    ("rank", "expected"),
    [
        (1, "first"), (2, "second"), (3, "third"), (9, "ninth"), (10, "10th"), (11, "11th"), (12, "12th"),
        (13, "13th"), (21, "21st"), (22, "22nd"), (23, "23rd"), (101, "101st"), (111, "111th"), (142, "142nd"),
    ],
)  # fmt: skip
def test_ranks_to_ninth_print_in_words(rank: int, expected: str) -> None:
    assert expected == PLAIN.ordinal(figure(rank)).text


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("5", "five percentage points"),
        ("-1", "one percentage point"),
        ("12", "12 percentage points"),
    ],
)
def test_points_print_without_a_sign_for_a_word_to_give_it(amount: str, expected: str) -> None:
    assert expected == PLAIN.points(figure(amount, Unit.POINTS, sign=Sign.ALWAYS)).text


def test_days_agree_with_their_number() -> None:
    assert ("57 days", "1 day") == (
        PLAIN.days(figure(57, Unit.DAYS)).text,
        PLAIN.days(figure(1, Unit.DAYS)).text,
    )


def test_a_rate_says_its_population() -> None:
    rate = figure(223, Unit.RATE, per="100,000 aged 10 to 17")

    assert "223 per 100,000 aged 10 to 17" == PLAIN.rate(rate).text


@pytest.mark.parametrize(
    ("amount", "noun", "expected"),
    [(41, "children", "41 children"), (1, "child/children", "1 child"), (0, "child/children", "0 children")],
)
def test_a_count_prints_with_its_noun(amount: int, noun: str, expected: str) -> None:
    assert expected == PLAIN.with_noun(figure(amount, noun=noun)).text


@pytest.mark.parametrize(
    ("numerator", "denominator", "noun", "decimals", "expected"),
    [
        (1663, 1719, "children", 0, "1,663 out of 1,719 children (97%)"),
        (13, 29, "placements", 0, "13 out of 29 placements (45%)"),
        (15, 156, "plans", 1, "15 out of 156 plans (9.6%)"),
        (13, 27, "measure/measures", 0, "13 out of 27 measures (48%)"),
        (5, 27, "measures", 0, "5 out of 27 measures (19%)"),  # published as 18%
        (207, 217, "children", 0, "207 out of 217 children (95%)"),  # published as 94%
        (201, 202, "", 1, "201 out of 202 (99.5%)"),
    ],
)
def test_a_fraction_prints_with_its_counts(
    numerator: int, denominator: int, noun: str, decimals: int, expected: str
) -> None:
    value = share(figure(numerator), figure(denominator, noun=noun))

    assert expected == PLAIN.fraction(value, decimals).text


@pytest.mark.parametrize("state", [state for state in State if state.is_silent])
def test_a_value_that_is_not_there_prints_its_words_whatever_is_asked(state: State) -> None:
    gone = missing(state)
    asked = (
        PLAIN.figure, PLAIN.number, PLAIN.count, PLAIN.percent, PLAIN.points, PLAIN.days, PLAIN.rate, PLAIN.gbp,
        PLAIN.millions, PLAIN.thousands, PLAIN.in_millions, PLAIN.in_thousands, PLAIN.in_words, PLAIN.ordinal,
        PLAIN.with_noun, PLAIN.fraction,
    )  # fmt: skip

    assert {PLAIN.state(state)} == {ask(gone).text for ask in asked}
    assert not any(character.isdigit() for character in PLAIN.state(state))


def test_a_suppressed_number_never_prints_even_where_it_is_known() -> None:
    withheld = figure(3, Unit.PERCENTAGE, state=State.SUPPRESSED, numerator=Decimal(3), denominator=Decimal(100))

    assert PLAIN.state(State.SUPPRESSED) == PLAIN.fraction(withheld).text


@pytest.mark.parametrize(
    ("changes", "given", "expected"),
    [
        ({"thousands_separator": False}, figure(5611), "5611"),
        ({"percent_sign": " per cent"}, percentage("97"), "97 per cent"),
        ({"percent_sign": " y cant"}, percentage("97"), "97 y cant"),
        ({"negative": "brackets"}, figure(-1234), "(1,234)"),
        ({"minus_sign": "−"}, figure(-1234), "−1,234"),
        ({"locale": "cy_GB"}, pounds("1234"), "£1,234"),
        ({"locale": "de_DE"}, pounds("1234"), "1.234\N{NO-BREAK SPACE}£"),
    ],
)
def test_a_house_chooses_its_style(changes: dict[str, Any], given: Figure, expected: str) -> None:
    assert expected == formats(**changes).figure(given).text


def test_a_house_may_keep_to_numerals() -> None:
    numerals = formats(words_to=0, ordinals_to=0)

    assert ("9", "2nd") == (numerals.in_words(figure(9)).text, numerals.ordinal(figure(2)).text)


def test_a_welsh_house_has_the_endings_of_its_own() -> None:
    """CLDR gives Welsh ordinals six classes: 7 is zero, 1 one, 2 two, 3 few, 5 many, and 11 other."""
    endings = {"zero": "fed", "one": "af", "two": "il", "few": "ydd", "many": "ed", "other": "eg"}
    words = {f"ordinal.ending.{name}": ending for name, ending in endings.items()}
    welsh = replace(PLAIN, locale="cy_GB", ordinals_to=0, words={**PLAIN.words, **words})

    assert ["7fed", "1af", "2il", "3ydd", "5ed", "11eg"] == [
        welsh.ordinal(figure(rank)).text for rank in (7, 1, 2, 3, 5, 11)
    ]
    assert {f"ordinal.ending.{name}" for name in endings} <= PLAIN.words.keys()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (figure(-2, noun="child/children"), ("two", "two children")),
        (figure(1, Unit.DAYS, noun="day/days"), ("one", "one day")),
        (figure(-41, noun="child/children"), ("41", "41 children")),
        (missing(State.SUPPRESSED), (PLAIN.state(State.SUPPRESSED),) * 2),
    ],
)
def test_a_size_whose_direction_a_word_gives_is_in_words_where_it_is_small(
    given: Figure, expected: tuple[str, str]
) -> None:
    size = replace(given, sign=Sign.WORD)

    assert expected == (PLAIN.figure(size).text, PLAIN.with_noun(size).text)


@pytest.mark.parametrize(
    ("noun", "one", "many"), [("child/children", "child", "children"), ("staff", "staff", "staff")]
)
def test_a_noun_has_one_form_or_two(noun: str, one: str, many: str) -> None:
    assert (one, many) == (one_or_many(noun, one=True), one_or_many(noun, one=False))


@given(POUNDS)
def test_nothing_prints_as_minus_nought(amount: Decimal) -> None:
    money = figure(amount / 10**7, Unit.POUNDS)
    texts = [PLAIN.gbp(money), PLAIN.millions(money), PLAIN.in_thousands(money), PLAIN.figure(signed(money))]

    for printed in texts:
        if not any(digit in printed.text for digit in "123456789"):
            assert "-" not in printed.text
            assert "+" not in printed.text


@given(POUNDS, st.sampled_from(Sign), st.sampled_from(State))
def test_every_way_of_printing_keeps_the_sources(amount: Decimal, sign: Sign, state: State) -> None:
    given_sources = (source("first"), source("second"))
    value = Figure(
        amount if state.has_value else None,
        Unit.POUNDS,
        given_sources,
        noun="child/children",
        per="10",
        sign=sign,
        state=state,
    )
    asked = (
        PLAIN.figure, PLAIN.number, PLAIN.count, PLAIN.percent, PLAIN.points, PLAIN.days, PLAIN.rate, PLAIN.gbp,
        PLAIN.millions, PLAIN.thousands, PLAIN.in_millions, PLAIN.in_thousands, PLAIN.in_words, PLAIN.ordinal,
        PLAIN.with_noun, PLAIN.fraction,
    )  # fmt: skip

    assert {given_sources} == {ask(value).sources for ask in asked}


@given(POUNDS)
def test_what_is_printed_reads_back_as_the_rounded_amount(amount: Decimal) -> None:
    printed = PLAIN.gbp(figure(amount, Unit.POUNDS), 2).text

    assert amount == Decimal(printed.replace("£", "").replace(",", ""))


def test_a_difference_prints_the_most_decimals_of_the_two() -> None:
    change = difference(percentage("97.5", 1), percentage("92"))

    assert "5.5 percentage points" == Formats.figure(PLAIN, change).text


@pytest.mark.parametrize(
    ("limit", "unit", "in_a_table", "in_a_sentence"),
    [
        (Limit(Decimal(1)), Unit.PERCENTAGE, "<1%", "less than 1%"),
        (Limit(Decimal("0.5"), includes=True), Unit.PERCENTAGE, "≤0.5%", "0.5% or less"),
        (Limit(Decimal(1200), below=False), Unit.COUNT, ">1,200", "more than 1,200"),
        (Limit(Decimal(30), below=False, includes=True), Unit.DAYS, "≥30", "30 or more"),
    ],
)
def test_a_limit_prints_as_it_was_typed_and_in_words_in_a_sentence(
    limit: Limit, unit: Unit, in_a_table: str, in_a_sentence: str
) -> None:
    value = figure(None, unit, state=State.LIMIT, limit=limit, decimals=3)

    assert (in_a_table, in_a_sentence) == (PLAIN.figure(value).text, PLAIN.in_sentence(value).text)
    assert (False, False) == (value.has_value, value.is_silent)


def test_a_count_in_the_place_of_a_share_prints_with_what_it_counts() -> None:
    value = figure(None, Unit.PERCENTAGE, state=State.COUNT_ONLY, numerator=Decimal(6), noun="child/children")

    assert "6 children" == PLAIN.figure(value).text
    assert "1 child" == PLAIN.in_sentence(replace(value, numerator=Decimal(1))).text
    assert (False, False) == (value.has_value, value.is_silent)


@pytest.mark.parametrize("state", [State.LIMIT, State.COUNT_ONLY])
def test_what_is_worked_out_from_a_limit_or_a_count_alone_is_not_available(state: State) -> None:
    half_known = missing(state, Unit.PERCENTAGE)

    assert State.NOT_AVAILABLE is difference(figure(5, Unit.PERCENTAGE), half_known).state
    assert PLAIN.state(State.NOT_AVAILABLE) == PLAIN.figure(half_known).text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (figure(124, Unit.RATE, per="100,000 aged 10 to 17"), "124 per 100,000 aged 10 to 17"),
        (figure(140, Unit.DAYS), "140 days"),
        (figure(90, Unit.PERCENTAGE), "90%"),
        (missing(State.SUSPENDED, Unit.DAYS), PLAIN.state(State.SUSPENDED)),
    ],
)
def test_a_figure_in_full_says_what_it_counts_where_its_unit_needs_it(value: Figure, expected: str) -> None:
    assert expected == PLAIN.in_full(value).text
