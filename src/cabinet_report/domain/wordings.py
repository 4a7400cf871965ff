"""Figures in longer words: a number in full, a time in months, two amounts as a range, several in a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from cabinet_report.domain.arithmetic import total
from cabinet_report.domain.exact import exact
from cabinet_report.domain.figures import Figure, Unit
from cabinet_report.domain.formats import Formats, one_or_many
from cabinet_report.domain.printed import Amount, Printed, union
from cabinet_report.domain.rounding import round_half_up
from cabinet_report.wording import listed

Print = Callable[[Figure], Printed]
MONTH = Fraction(1461, 48)  # days: a twelfth of a year of 365.25
A_LITTLE, A_TRIFLE = Fraction(1, 4), Fraction(1, 20)  # of a month
MOST_DECIMALS_OF_A_SUM = 3


def in_full(formats: Formats, figure: Figure) -> Printed:
    """A whole number from 0 to 100 in words, whatever the house prints in words elsewhere; a percentage with a unit."""
    printed = formats.figure(figure)
    amount = exact(figure)
    if amount is None or not 0 <= (rounded := int(round_half_up(amount, 0))) <= 100:
        return printed
    words = formats.words
    tens, ones = divmod(rounded, 10)
    said = words.get(f"number.{rounded}") or words["number.tens"].format(
        tens=words[f"number.{tens * 10}"], ones=words[f"number.{ones}"]
    )
    return replace(printed, text=f"{said} {words['percent']}" if figure.unit is Unit.PERCENTAGE else said)


def in_months(formats: Formats, figure: Figure) -> Printed:
    """A time of days in months, as people say it: nearly two months. Less than three quarters of one stays in days."""
    amount = exact(figure)
    if amount is None:
        return formats.days(figure)
    months = abs(amount) / MONTH
    whole = int(round_half_up(months, 0))
    rest = months - whole
    if months < 1 - A_LITTLE:
        days = replace(figure, amount=abs(figure.amount or Decimal(0)))
        return replace(formats.days(days), bearing=Amount(amount == 0, is_signed=False))
    key = _nearness(rest)
    if key == "more" and rest < 0:
        whole -= 1
    count = formats.in_words(Figure(Decimal(whole), Unit.COUNT, figure.sources)).text
    unit = one_or_many(formats.words["months"], one=whole == 1)
    text = formats.words[f"months.{key}"].format(months=f"{count} {unit}")
    return Printed(text, figure.sources, Amount(is_zero=False, is_signed=False))


def _nearness(rest: Fraction) -> str:
    """How a time is told that is so much more, or less, than a whole number of months."""
    if abs(rest) <= A_TRIFLE:
        return "exactly"
    if abs(rest) <= A_LITTLE:
        return "nearly" if rest < 0 else "over"
    return "more"


def small(formats: Formats, figure: Figure) -> Printed:
    """A percentage; one of which rounding would leave nothing as less than the least that prints: <1%."""
    printed = formats.percent(figure)
    amount = exact(figure)
    if not amount or round_half_up(amount, figure.decimals) != 0:
        return printed
    least = formats.percent(Figure(Decimal(1).scaleb(-figure.decimals), Unit.PERCENTAGE, (), figure.decimals)).text
    return replace(printed, text=formats.words["less_than"].format(least=least))


def spread(formats: Formats, low: Figure, high: Figure, say: Print) -> Printed:
    """Two figures as a range, the lower first: £2,375 to £10,500; one alone where both print the same."""
    ends = sorted((low, high), key=lambda figure: exact(figure) or 0)
    first, last = (say(figure).text for figure in ends)
    text = first if first == last else formats.words["range"].format(first=first, last=last)
    return Printed(text, union(low.sources, high.sources))


def in_a_row(formats: Formats, figures: Sequence[Figure], say: Print) -> Printed:
    """Several figures, all printed alike: £0.53m, £0.25m and £0.15m."""
    said = [say(figure).text for figure in figures]
    return Printed(listed(said, formats.words["list.and"]), union(*(figure.sources for figure in figures)))


def compared_with(formats: Formats, figure: Figure, others: Mapping[str, Figure]) -> Printed:
    """A figure beside named others, as they print: lower than England (229) and the region (249)."""
    mine = formats.figure(figure).text
    sides: dict[str, list[str]] = {"higher": [], "lower": [], "equal": []}
    for name, other in others.items():
        printed = formats.figure(other).text
        side = "equal" if printed == mine else "higher" if (exact(figure) or 0) > (exact(other) or 0) else "lower"
        sides[side].append(f"{name} ({printed})")
    last = formats.words["list.and"]
    said = [
        formats.words[f"comparison.{side}"].format(others=listed(each, last)) for side, each in sides.items() if each
    ]
    return Printed(listed(said, last), union(figure.sources, *(other.sources for other in others.values())))


def added_up(formats: Formats, figures: Sequence[Figure]) -> Printed:
    """Amounts in millions that add up to their total as they are printed: £0.53m + £0.25m + £0.15m = £0.93m.

    Where rounding stands in the way, all have a decimal more, up to three.
    """
    whole = total(figures)
    decimals = formats.million_decimals
    while decimals < MOST_DECIMALS_OF_A_SUM and not _adds_up(figures, whole, decimals):
        decimals += 1
    said = [formats.millions(figure, decimals).text for figure in figures]
    text = f"{' + '.join(said)} = {formats.millions(whole, decimals).text}".replace(
        f"+ {formats.minus_sign}", f"{formats.minus_sign} "
    )
    return Printed(text, whole.sources)


def _adds_up(figures: Sequence[Figure], whole: Figure, decimals: int) -> bool:
    """Whether the rounded parts make the rounded whole."""
    parts = [_in_millions(figure, decimals) for figure in figures]
    return sum(map(Fraction, parts)) == Fraction(_in_millions(whole, decimals))


def _in_millions(figure: Figure, decimals: int) -> Decimal:
    return round_half_up((exact(figure) or Fraction(0)) / 10**6, decimals)
