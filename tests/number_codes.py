"""What a spreadsheet prints for a number under a format code, as ECMA-376 part 1, 18.8.31, has it."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

# Quoted words, a digit pattern with its commas, or a sign that stands for itself.
_PIECES = re.compile(r'"((?:\\.|[^"\\])*)"|((?:[#0][#0,]*)(?:\.0+)?,*)|(.)')


def in_a_spreadsheet(value: float, code: str) -> str:
    """The number as it is shown; codes with a second section have it for what is below nought."""
    sections = _sections(code)
    negative = len(sections) > 1 and value < 0
    section = sections[1] if negative else sections[0]
    amount = abs(Decimal(repr(value)))
    shown = "".join(_shown(piece, amount, section) for piece in _PIECES.finditer(section))
    return f"-{shown}" if value < 0 and not negative and re.search("[1-9]", shown) else shown


def _sections(code: str) -> list[str]:
    """The parts between semicolons that stand outside quotation marks."""
    return [found[0] for found in re.finditer(r'(?:"(?:\\.|[^"\\])*"|[^";])+', code)]


def _shown(piece: re.Match[str], amount: Decimal, section: str) -> str:
    words, digits, sign = piece.groups()
    if words is not None:
        return str(re.sub(r"\\(.)", r"\1", words))
    if digits is None:
        return str(sign)
    bare = re.sub(r'"(?:\\.|[^"\\])*"', "", section)
    power = digits[digits.rindex("0") :].count(",")
    scaled = amount * (100 if "%" in bare else 1) / 1000**power
    decimals = len(digits.rstrip(",").partition(".")[2])
    rounded = scaled.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{rounded:,f}" if "#,#" in digits else f"{rounded:f}"
