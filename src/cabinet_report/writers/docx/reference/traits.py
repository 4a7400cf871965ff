"""What is compared of a style: each trait as a sentence says it, and how it is read from a style sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cabinet_report.writers.docx.house_styles.tokens import NATURAL_LINE
from cabinet_report.writers.docx.ooxml.lengths import MILLIMETRES_AN_INCH
from cabinet_report.writers.docx.stylesheet import StyleSheet

NOTHING = "nothing"
ALIGNMENTS = {"": "left", "start": "left", "center": "centred", "end": "right", "both": "justified"}


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing to be said of a style; ``phrase`` says it: "is {} points"."""

    phrase: str
    read: Callable[[StyleSheet, str], str]


def points(twips: float) -> str:
    """Twentieths of a point as points."""
    return f"{twips / 20:.4g}"


def millimetres(twips: float) -> str:
    """Twentieths of a point as millimetres, to the tenth."""
    return f"{round(twips / 1440 * MILLIMETRES_AN_INCH, 1):g}"


def _typeface(sheet: StyleSheet, style: str) -> str:
    if sheet.value(style, "w:rPr/w:rFonts", "w:asciiTheme"):
        return "a typeface of the theme"
    return sheet.value(style, "w:rPr/w:rFonts", "w:ascii")


def _size(sheet: StyleSheet, style: str) -> str:
    return points(10 * int(sheet.value(style, "w:rPr/w:sz", "w:val") or 20))


def _bold(sheet: StyleSheet, style: str) -> str:
    return "bold" if sheet.has(style, "w:rPr/w:b") else "regular"


def _italic(sheet: StyleSheet, style: str) -> str:
    return "italic" if sheet.has(style, "w:rPr/w:i") else "upright"


def _ink(sheet: StyleSheet, style: str) -> str:
    return _colour(sheet.value(style, "w:rPr/w:color", "w:val"), "black")


def _above(sheet: StyleSheet, style: str) -> str:
    return points(sheet.room_above(style))


def _below(sheet: StyleSheet, style: str) -> str:
    return points(sheet.room_below(style))


def _lines(sheet: StyleSheet, style: str) -> str:
    line = int(sheet.value(style, "w:pPr/w:spacing", "w:line") or 240)
    match sheet.value(style, "w:pPr/w:spacing", "w:lineRule"):
        case "exact" | "atLeast":
            return f"{points(line)} points"
        case _:
            return f"{line / 240 * NATURAL_LINE:.2g} times its size"


def _indent(sheet: StyleSheet, style: str) -> str:
    left = sheet.value(style, "w:pPr/w:ind", "w:left") or sheet.value(style, "w:pPr/w:ind", "w:start")
    return millimetres(int(left or 0))


def _alignment(sheet: StyleSheet, style: str) -> str:
    said = sheet.value(style, "w:pPr/w:jc", "w:val")
    return ALIGNMENTS.get(said, said)


def _behind(sheet: StyleSheet, style: str) -> str:
    path = "w:pPr/w:shd" if sheet.value(style, "w:pPr/w:shd", "w:fill") else "w:rPr/w:shd"
    return _colour(sheet.value(style, path, "w:fill"), NOTHING)


def _keeps(sheet: StyleSheet, style: str) -> str:
    return "the same page as what follows" if sheet.has(style, "w:pPr/w:keepNext") else "any page"


def _numbers(sheet: StyleSheet, style: str) -> str:
    return "numbers or bullets" if style in sheet.numbered else "none"


def _head(sheet: StyleSheet, style: str) -> str:
    return _colour(sheet.value(style, "w:tblStylePr[@w:type='firstRow']/w:tcPr/w:shd", "w:fill"), NOTHING)


def _totals(sheet: StyleSheet, style: str) -> str:
    return _colour(sheet.value(style, "w:tblStylePr[@w:type='lastRow']/w:tcPr/w:shd", "w:fill"), NOTHING)


def _rules(sheet: StyleSheet, style: str) -> str:
    return _colour(sheet.value(style, "w:tblPr/w:tblBorders/w:insideH", "w:color"), "black")


def _colour(value: str, otherwise: str) -> str:
    """A colour as house.toml writes it."""
    return otherwise if value in ("", "auto") else f"#{value.lower()}"


OF_WORDS = (
    Trait("is {} points", _size),
    Trait("is set in {}", _typeface),
    Trait("is {}", _bold),
    Trait("is {}", _italic),
    Trait("has the colour {}", _ink),
    Trait("has {} behind it", _behind),
)
OF_PARAGRAPHS = (
    *OF_WORDS,
    Trait("has {} points of room above", _above),
    Trait("has {} points of room below", _below),
    Trait("has lines of {}", _lines),
    Trait("begins {} mm from the margin", _indent),
    Trait("is aligned {}", _alignment),
    Trait("keeps to {}", _keeps),
    Trait("counts with {} of its own", _numbers),
)
OF_TABLES = (
    Trait("has {} behind its head", _head),
    Trait("has {} behind its totals", _totals),
    Trait("has rules in {}", _rules),
)
