"""The sample quarter, read once for all tests about it, with its figures worked out under its own house's rules."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cabinet_report.domain.formats import Formats
from cabinet_report.domain.quarter_view import QuarterView
from cabinet_report.houses.house import House
from cabinet_report.houses.read import read_house
from cabinet_report.pipeline import load
from cabinet_report.resources import folder

CHECKOUT = Path(__file__).resolve().parents[2]
PACK = CHECKOUT / "sample_inputs" / "2021-22-q1"


@cache
def view() -> QuarterView:
    """The quarter's figures."""
    return QuarterView(load(PACK), house().rules)


@cache
def house() -> House:
    """The house style that the sample asks for."""
    return read_house("doncaster", (folder("templates") / "houses",))


def formats() -> Formats:
    """How that house prints numbers."""
    return house().formats
