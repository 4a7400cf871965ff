"""How a house prints figures: the only place that turns an amount into words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal, assert_never

from cabinet_report.domain.date_formats import DateFormats
from cabinet_report.domain.exact import decimals_of, exact
from cabinet_report.domain.figures import Figure, Limit, Sign, State, Unit
from cabinet_report.domain.locales import currency, grouped, ordinal_category
from cabinet_report.domain.printed import Amount, Printed, Turn
from cabinet_report.domain.rounding import round_half_up

NegativeStyle = Literal["minus", "brackets"]
MOST_DECIMALS = 6  # that anybody may ask for


@dataclass(frozen=True, slots=True)
class Formats(DateFormats):
    """A house's number style. A method on a figure gives what is printed, with the figure's sources.

    A figure without a number prints what is known in its place, or the words of its state, whatever is asked; so a
    template that must not do that looks at ``figure.has_value`` first.  ``decimals`` of None means the figure's own.
    ``words`` are the house's words; needed here are ``state.*``, ``limit.*``, ``number.*``, ``ordinal.*``, ``points``,
    ``days``, ``fraction`` and ``rate``.
    """

    thousands_separator: bool
    percent_sign: str
    negative: NegativeStyle
    minus_sign: str
    million_sign: str
    thousand_sign: str
    million_decimals: int
    thousand_decimals: int
    words_to: int
    ordinals_to: int

    # ------------------------------------------------------------------------------------------------- figures

    def figure(self, figure: Figure) -> Printed:
        """The figure in its own unit and decimals: 97%, 1,719, £286,000, +5 percentage points."""
        match figure.unit:
            case Unit.PERCENTAGE:
                return self.percent(figure)
            case Unit.POINTS:
                return self._with_word(figure, "points", figure.sign)
            case Unit.POUNDS:
                return self.gbp(figure, figure.decimals)
            case Unit.COUNT | Unit.DAYS if figure.sign is Sign.WORD:
                return self._size_in_words(figure)
            case Unit.COUNT | Unit.DAYS | Unit.RATE | Unit.NUMBER:
                return self.number(figure)
            case _:
                assert_never(figure.unit)

    def in_full(self, figure: Figure) -> Printed:
        """The figure with what it counts, where its unit needs it: 124 per 100,000 aged 10 to 17, 140 days."""
        match figure.unit:
            case Unit.RATE:
                return self.rate(figure)
            case Unit.DAYS if figure.has_value:
                return self.days(figure)
            case _:
                return self.figure(figure)

    def in_sentence(self, figure: Figure) -> Printed:
        """The figure, or in the place of its value what is known of it, in words: less than 1%."""
        if figure.limit is None:
            return self.figure(figure)
        return Printed(self.limited(figure, figure.limit, ".prose"), figure.sources)

    def number(self, figure: Figure, decimals: int | None = None) -> Printed:
        """The amount without its unit: 1,719 or 9.6."""
        return self._print(figure, decimals)

    def count(self, figure: Figure) -> Printed:
        """The amount as a whole number: 1,719."""
        return self._print(figure, 0)

    def percent(self, figure: Figure, decimals: int | None = None) -> Printed:
        """A percentage: 97%, or 9.6% with one decimal."""
        return self._print(figure, decimals, after=self.percent_sign)

    def points(self, figure: Figure) -> Printed:
        """A difference of percentages in words, without a sign: five percentage points."""
        return self._with_word(figure, "points", Sign.WORD)

    def days(self, figure: Figure) -> Printed:
        """A length of time: 57 days, 1 day."""
        return self._with_word(figure, "days", figure.sign)

    def rate(self, figure: Figure) -> Printed:
        """A rate with its population: 223 per 100,000 aged 10 to 17."""
        if not (figure.has_value and figure.per):
            return self.number(figure)
        return self.number(figure).changed(lambda text: self.words["rate"].format(amount=text, per=figure.per))

    def gbp(self, figure: Figure, decimals: int = 0) -> Printed:
        """Money in pounds: £286,000."""
        return self._money(figure, decimals, 0, "")

    def millions(self, figure: Figure, decimals: int | None = None) -> Printed:
        """Money in millions: £1.97m."""
        return self._money(figure, self.million_decimals if decimals is None else decimals, 6, self.million_sign)

    def thousands(self, figure: Figure, decimals: int | None = None) -> Printed:
        """Money in thousands: £286k."""
        return self._money(figure, self.thousand_decimals if decimals is None else decimals, 3, self.thousand_sign)

    def in_millions(self, figure: Figure, decimals: int | None = None) -> Printed:
        """The bare amount for a column that is headed £m: -1.97. A table always shows the sign."""
        decimals = self.million_decimals if decimals is None else decimals
        return self._print(figure, decimals, power=6, sign=_in_table(figure))

    def in_thousands(self, figure: Figure, decimals: int | None = None) -> Printed:
        """The bare amount for a column that is headed £000: -1,971. A table always shows the sign."""
        decimals = self.thousand_decimals if decimals is None else decimals
        return self._print(figure, decimals, power=3, sign=_in_table(figure))

    def in_per_cent(self, figure: Figure, decimals: int | None = None) -> Printed:
        """A percentage in a column: -1.9%. A table always shows the sign."""
        return self._print(figure, decimals, after=self.percent_sign, sign=_in_table(figure))

    def in_words(self, figure: Figure) -> Printed:
        """A small whole number in words: nine; from ten on, and with a fraction or a minus, in numerals."""
        amount = exact(figure)
        if amount is None:
            return self._print(figure, 0)
        bearing = _bearing(amount, figure.decimals, is_signed=figure.sign is Sign.MINUS)
        return Printed(self._words(amount, figure.decimals), figure.sources, bearing)

    def ordinal(self, figure: Figure) -> Printed:
        """A rank: second, or 11th from ten on."""
        amount = exact(figure)
        if amount is None:
            return self._print(figure, 0)
        number = int(round_half_up(amount, 0))
        if 1 <= number <= self.ordinals_to:
            return Printed(self.words[f"ordinal.{number}"], figure.sources)
        ending = self.words[f"ordinal.ending.{ordinal_category(number, self.locale)}"]
        return Printed(self._digits(Fraction(number), 0) + ending, figure.sources)

    def with_noun(self, figure: Figure) -> Printed:
        """The amount and what it counts: 41 children, 1 child."""
        if not figure.has_value or not figure.noun:
            return self.figure(figure)
        return self.figure(figure).changed(lambda text: f"{text} {self._noun(figure.noun, figure)}")

    def fraction(self, figure: Figure, decimals: int | None = None, noun: str | None = None) -> Printed:
        """A percentage with what it was worked out from: 1,663 out of 1,719 children (97%).

        ``noun`` replaces the figure's own. Without a numerator and a denominator, the percentage alone.
        """
        if not figure.has_value or figure.numerator is None or figure.denominator is None:
            return self.percent(figure, decimals)
        counted = figure.noun if noun is None else noun
        text = self.words["fraction"].format(
            numerator=self._digits(Fraction(figure.numerator), decimals_of(figure.numerator)),
            denominator=self._digits(Fraction(figure.denominator), decimals_of(figure.denominator)),
            noun=one_or_many(counted, one=figure.denominator == 1),
            share=self.percent(figure, decimals).text,
        )
        return Printed(" ".join(text.split()), figure.sources)

    def worded(self, key: str, figure: Figure, at_rest: str) -> Printed:
        """The house's word for the way a figure goes: overspend, fewer; ``at_rest`` is the key for no way at all."""
        return Printed(self.words[key], figure.sources, Turn(self.words[at_rest], exact(figure) == 0))

    def state(self, state: State) -> str:
        """The words for a value that is not there."""
        return self.words[f"state.{state.value}"]

    def short_state(self, state: State) -> str:
        """The same where there is little room."""
        return self.words[f"state.{state.value}.short"]

    def limited(self, figure: Figure, limit: Limit, kind: str = "") -> str:
        """What a value lies below or above, with the decimals that were typed: <1%."""
        end = ("up_to" if limit.includes else "below") if limit.below else ("from" if limit.includes else "above")
        itself = replace(
            figure, amount=limit.amount, state=State.REPORTED, decimals=decimals_of(limit.amount), limit=None
        )
        return self.words[f"limit.{end}{kind}"].format(limit=self.figure(itself).text)

    # ------------------------------------------------------------------------------------------------- inside

    def _print(
        self,
        figure: Figure,
        decimals: int | None,
        *,
        power: int = 0,
        before: str = "",
        after: str = "",
        sign: Sign | None = None,
    ) -> Printed:
        """The one way from a figure to its words: scaled down, rounded, with its sign and what goes around it."""
        amount = exact(figure)
        if amount is None:
            return Printed(self._in_its_place(figure), figure.sources)
        places = figure.decimals if decimals is None else decimals
        rounded = round_half_up(amount / 10**power, places)
        body = before + grouped(rounded.copy_abs(), places, self.locale, thousands=self.thousands_separator) + after
        shown = figure.sign if sign is None else sign
        bearing = _bearing(rounded, places, is_signed=shown in (Sign.MINUS, Sign.ALWAYS))
        return Printed(self._signed(body, rounded, shown), figure.sources, bearing)

    def _in_its_place(self, figure: Figure) -> str:
        """What stands where there is no number: a limit, a count with its noun, or why there is nothing."""
        match figure.state:
            case State.LIMIT if figure.limit is not None:
                return self.limited(figure, figure.limit)
            case State.COUNT_ONLY if figure.numerator is not None:
                counted = replace(figure, amount=figure.numerator, unit=Unit.COUNT, decimals=0, state=State.REPORTED)
                return self.with_noun(replace(counted, numerator=None)).text
            case _:
                return self.state(figure.reason)

    def _signed(self, body: str, rounded: Decimal, sign: Sign) -> str:
        """The sign follows from the rounded amount, so that nothing prints as -0 or +0."""
        if rounded == 0 or sign in (Sign.WORD, Sign.SIZE):
            return body
        if rounded > 0:
            return f"+{body}" if sign is Sign.ALWAYS else body
        return f"({body})" if self.negative == "brackets" else self.minus_sign + body

    def _money(self, figure: Figure, decimals: int, power: int, unit: str) -> Printed:
        around = currency("GBP", self.locale)
        return self._print(figure, decimals, power=power, before=around.before, after=unit + around.after)

    def _digits(self, amount: Fraction, decimals: int) -> str:
        rounded = round_half_up(amount, decimals)
        return self._signed(
            grouped(rounded.copy_abs(), decimals, self.locale, thousands=self.thousands_separator), rounded, Sign.MINUS
        )

    def _words(self, amount: Fraction, decimals: int) -> str:
        rounded = round_half_up(amount, decimals)
        if rounded == int(rounded) and 0 <= rounded <= self.words_to:
            return self.words[f"number.{int(rounded)}"]
        return self._digits(amount, decimals)

    def _with_word(self, figure: Figure, word: str, sign: Sign) -> Printed:
        """The amount and its unit; in words where it is small and carries no sign."""
        if not figure.has_value:
            return self._print(figure, None)
        printed = self._size_in_words(figure) if sign is Sign.WORD else self._print(figure, None, sign=sign)
        return printed.changed(lambda text: f"{text} {self._noun(self.words[word], figure)}")

    def _size_in_words(self, figure: Figure) -> Printed:
        """The amount without its sign, in words where it is small."""
        amount = exact(figure)
        if amount is None:
            return self.number(figure)
        words = self._words(abs(amount), figure.decimals)
        return Printed(words, figure.sources, _bearing(amount, figure.decimals, is_signed=False))

    def _noun(self, noun: str, figure: Figure) -> str:
        amount = exact(figure)
        return one_or_many(noun, one=amount is not None and abs(round_half_up(amount, figure.decimals)) == 1)


def one_or_many(noun: str, *, one: bool) -> str:
    """The right form of a noun that is written ``child/children``; a noun with one form stays as it is."""
    single, slash, many = noun.partition("/")
    return single if one or not slash else many


def _bearing(amount: Fraction | Decimal, decimals: int, *, is_signed: bool) -> Amount:
    return Amount(round_half_up(amount, decimals) == 0, is_signed)


def _in_table(figure: Figure) -> Sign:
    return Sign.MINUS if figure.sign is Sign.WORD else figure.sign
