"""Quarter 1 of 2022/23, read once for all tests about it: its figures, and its finished papers."""

from __future__ import annotations

from functools import cache

from cabinet_report.domain.formats import Formats
from cabinet_report.domain.quarter_view import QuarterView
from cabinet_report.pipeline import load
from cabinet_report.tree.nodes import Finished
from tests.papers import checked
from tests.samples.quarter import CHECKOUT, house

NAME = "2022-23-q1"
PACK = CHECKOUT / "sample_inputs" / NAME
AUDIENCES = ("osmc", "cabinet")


@cache
def view() -> QuarterView:
    """The quarter's figures."""
    return QuarterView(load(PACK), house().rules)


def formats() -> Formats:
    """How its house prints numbers."""
    return house().formats


def paper(audience: str) -> Finished:
    """The paper of an audience."""
    return checked(f"{NAME}-{audience}").paper
