"""The units of the specification, from millimetres and points."""

from __future__ import annotations

MILLIMETRES_AN_INCH = 25.4


def twips(points: float) -> int:
    """Twentieths of a point, in which WordprocessingML measures nearly everything."""
    return round(points * 20)


def twips_from_mm(millimetres: float) -> int:
    """Twentieths of a point, from millimetres."""
    return round(millimetres / MILLIMETRES_AN_INCH * 1440)


def half_points(points: float) -> int:
    """Half-points, in which type is measured."""
    return round(points * 2)


def line_multiple(multiple: float) -> int:
    """The distance of lines in 240ths of a line (``w:lineRule="auto"``)."""
    return round(multiple * 240)


def emu_from_twips(length: int) -> int:
    """English metric units, in which DrawingML measures."""
    return length * 635


def hundredths(points: float) -> int:
    """Hundredths of a point, in which DrawingML measures type."""
    return round(points * 100)
