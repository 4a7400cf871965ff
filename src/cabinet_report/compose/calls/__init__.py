"""What templates can call: each call gives words for a sentence, a mark for its host, or blocks of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cabinet_report.compose.calls.around import AroundCalls
from cabinet_report.compose.calls.marks import MarkCalls
from cabinet_report.compose.calls.measures import MeasureCalls
from cabinet_report.compose.calls.rows import RowCalls
from cabinet_report.compose.calls.sums import SumCalls
from cabinet_report.compose.calls.things import ThingCalls
from cabinet_report.compose.calls.words import WordCalls
from cabinet_report.compose.composer import Composer

GROUPS = (WordCalls, SumCalls, RowCalls, MarkCalls, ThingCalls, MeasureCalls, AroundCalls)


def calls(composer: Composer) -> Mapping[str, Callable[..., object]]:
    """Every call of a paper, by the name that a template writes."""
    groups = [(group, group(composer)) for group in GROUPS]
    return {name: getattr(made, name) for group, made in groups for name in vars(group) if not name.startswith("_")}
