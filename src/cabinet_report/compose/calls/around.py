"""What stands around other words, between call and endcall."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cabinet_report.compose.blocks.charts import chart_of
from cabinet_report.compose.composer import Composer
from cabinet_report.compose.exemption import words_for
from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.given import for_templates, seen
from cabinet_report.compose.slots import Slot
from cabinet_report.tree.nodes import ChartBeside, Exempt, Landscape, Panel, Text
from cabinet_report.tree.walk import walk


class AroundCalls:
    """Each public method is a call; its name is what a template writes."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer

    @for_templates
    def landscape(self, *, caller: Callable[[], Any]) -> Slot:
        """What stands inside goes on turned pages."""
        blocks = self._composer.called(caller(), "paper")
        if any(isinstance(block, Landscape) for block in walk(blocks)):
            raise SlotError("TPL-004", "landscape() stands inside landscape().", "Take one of the two out.")
        return _alone(self._composer.things((Landscape(blocks),), "landscape()"))

    @for_templates
    def beside(
        self,
        shown: object,
        kind: str = "line",
        title: str = "",
        columns: object = (),
        caption: str = "",
        *,
        caller: Callable[[], Any],
    ) -> Slot:
        """What stands inside is the commentary beside a chart."""
        composer = self._composer
        commentary = composer.called(caller(), "beside")
        composer.rely_on("measure", "line", "series")
        drawn = chart_of(composer, shown, kind, title, columns, caption)
        return _alone(composer.things((ChartBeside(commentary, drawn),), f"beside({seen(shown)})"))

    @for_templates
    def panel(self, heading: str, *, caller: Callable[[], Any]) -> Slot:
        """What stands inside is set apart in a box, below this heading."""
        composer = self._composer
        words = composer.called(caller(), "beside")
        return _alone(composer.things((Panel((Text(heading),), words),), f'panel("{heading}")'))

    @for_templates
    def exempt(self, paragraph: int, *, caller: Callable[[], Any]) -> Slot:
        """What stands inside is exempt from publication, under this paragraph of Schedule 12A."""
        composer = self._composer
        words = words_for(paragraph, composer.submission.governance.exemption, composer.house.words)
        blocks = composer.called(caller(), "paper")
        if any(isinstance(block, Exempt) for block in walk(blocks)):
            raise SlotError("TPL-004", "exempt() stands inside exempt().", "Take one of the two out.")
        return _alone(composer.things((Exempt(blocks, words, composer.here()),), "exempt()"))


def _alone(slot: Slot) -> Slot:
    """The mark on lines of its own: a block call leaves no empty lines around it by itself."""
    return Slot(f"\n\n{slot}\n\n")
