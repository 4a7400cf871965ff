"""How the numbers of one chart print, and the code by which a spreadsheet prints them in the same way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from cabinet_report.domain.exact import as_decimal, exact
from cabinet_report.domain.figures import Figure, Sign, Unit
from cabinet_report.domain.formats import Formats
from cabinet_report.domain.locales import currency
from cabinet_report.domain.rounding import round_half_up

MILLION, THOUSAND = 6, 3
# From which amount on money prints in thousands, and in millions.
TEN_THOUSAND, ONE_MILLION = 10_000, 1_000_000


@dataclass(frozen=True, slots=True)
class ChartNumbers:
    """The numbers of a chart: their unit, their decimals, and for money the power of ten that they are printed in."""

    formats: Formats
    unit: Unit
    decimals: int
    power: int = 0

    def printed(self, figure: Figure) -> str:
        """The figure as the chart and its sentence have it: 97%, 1,719, £1.97m; always with its minus."""
        shown = replace(figure, sign=Sign.MINUS)
        match self.unit, self.power:
            case Unit.PERCENTAGE, _:
                return self.formats.percent(shown, self.decimals).text
            case Unit.POUNDS, 6:
                return self.formats.millions(shown, self.decimals).text
            case Unit.POUNDS, 3:
                return self.formats.thousands(shown, self.decimals).text
            case Unit.POUNDS, _:
                return self.formats.gbp(shown, self.decimals).text
            case _:
                return self.formats.number(shown, self.decimals).text

    def amount(self, figure: Figure) -> Fraction | None:
        """What the chart shows of a figure; None where there is none.

        It is rounded as it prints (money to its pounds), so that no line rises from 97% to 97%, and nobody reads out of
        a workbook of how few children a percentage speaks.
        """
        amount = exact(figure)
        return None if amount is None else Fraction(round_half_up(amount, 0 if self.power else self.decimals))

    def tick(self, amount: Fraction) -> str:
        """What stands at a line of the scale."""
        return self.printed(Figure(as_decimal(amount), self.unit, ()))

    def held(self, amount: Fraction) -> float:
        """The amount as a workbook holds it: 97% is 0.97, where the house's sign is a spreadsheet's too."""
        return float(amount / 100 if self.unit is Unit.PERCENTAGE and "%" in self.formats.percent_sign else amount)

    @property
    def code(self) -> str:
        """The number format of a spreadsheet: ``#,##0``, ``0.0%``, ``"£"0.0,,"m"``."""
        formats = self.formats
        digits = "#,##0" if formats.thousands_separator else "0"
        digits += "." + "0" * self.decimals if self.decimals else ""
        before, after = "", ""
        if self.unit is Unit.PERCENTAGE:
            after = formats.percent_sign
        elif self.unit is Unit.POUNDS:
            sign = {MILLION: formats.million_sign, THOUSAND: formats.thousand_sign}.get(self.power, "")
            around = currency("GBP", formats.locale)
            before, after = around.before, sign + around.after
        above = _quoted(before) + digits + "," * (self.power // 3) + _quoted(after)
        if formats.negative == "brackets":
            return f"{above};({above})"
        return above if formats.minus_sign == "-" else f"{above};{_quoted(formats.minus_sign)}{above}"


def power_of(amounts: tuple[Fraction, ...], unit: Unit) -> int:
    """The power of ten that money of this size is printed in: 6 for millions, 3 for thousands, 0 for pounds."""
    most = max((abs(amount) for amount in amounts), default=Fraction(0))
    if unit is not Unit.POUNDS or most < TEN_THOUSAND:
        return 0
    return MILLION if most >= ONE_MILLION else THOUSAND


def _quoted(words: str) -> str:
    """Words in a code; the sign of per cent stays bare, because a spreadsheet then counts in hundredths."""
    bare, sign, rest = words.partition("%")
    parts = (bare, rest)
    quoted = ['"' + part.replace('"', '\\"') + '"' if part else "" for part in parts]
    return f"{quoted[0]}{sign}{quoted[1]}"
