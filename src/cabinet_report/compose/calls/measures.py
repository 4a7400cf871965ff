"""Measures among the words: lines of codes, bullets with commentary, the words about one, and tiles of several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from cabinet_report.compose.blocks.cards import tiles
from cabinet_report.compose.blocks.marks import with_state
from cabinet_report.compose.blocks.run_in import run_in
from cabinet_report.compose.composer import Composer
from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.given import for_templates, seen
from cabinet_report.compose.names import Collection, Named
from cabinet_report.compose.slots import Slot
from cabinet_report.domain.counts import Selection
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.tree.nodes import Band, Inlines, Paragraph, Section, Strong, Text


class MeasureCalls:
    """Each public method is a call; its name is what a template writes."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer

    @for_templates
    def code_line(self, *measures: object) -> Slot:
        """A bold line for each measure: its code, its name and its value."""
        lines: list[Paragraph] = []
        for measure in self._measures("code_line", list(measures)):
            named = Text(f"{measure.indicator.code} {measure.name} = ".lstrip())
            words: Inlines = (named, *with_state(self._composer.house, measure.value))
            lines.append(Paragraph((Strong(words),), role="lead"))
        return self._composer.things(tuple(lines), "code_line()")

    @for_templates
    def commentary(self, measure: object) -> Slot:
        """What is said about a measure, as paragraphs."""
        (only,) = self._measures("commentary", measure, most=1)
        blocks = self._composer.commentary(only.indicator)
        if not blocks:
            raise SlotError("TPL-009", f"{only.id} has no commentary.", f"Add narrative/commentary/{only.id}.md.")
        return self._composer.things(blocks, f"commentary({seen(measure)})")

    @for_templates
    def run_in(self, *measures: object) -> Slot:
        """A bullet for each measure: its name, and behind it what is said about it."""
        self._composer.rely_on("measure")
        chosen = list(self._found("run_in", list(measures)))
        return self._composer.things(run_in(self._composer, chosen), "run_in()")

    @for_templates
    def tiles(self, measures: object, title: str, band: str = "good") -> Slot:
        """A heading, and a tile for each measure."""
        if band not in get_args(Band):
            listed = ", ".join(f'"{each}"' for each in get_args(Band))
            raise SlotError("TPL-003", f'"{band}" is no band of tiles.', f"Choose one of: {listed}.")
        chosen = self._measures("tiles", measures)
        section = Section((Text(title),), tiles(self._composer, chosen), role=f"tiles.{band}")
        return self._composer.things((section,), "tiles()")

    def _measures(self, call: str, given: object, most: int | None = None) -> list[MeasureView]:
        """The measures that a call is given: one, a set, or a list of either."""
        self._composer.rely_on("measure")
        found = list(self._found(call, given))
        if not found or (most is not None and len(found) > most):
            message = f"{call}() is given {'no measure' if not found else f'{len(found)} measures'}."
            raise SlotError("TPL-003", message, f"Write {call}(measure.cin_plan), say.")
        return found

    def _found(self, call: str, given: object) -> Iterator[MeasureView]:
        known = self._composer.view.measures
        match given:
            case Collection(value=Selection() as chosen):
                yield from chosen
            case Named(called=called) if called.removeprefix("measure.") in known and called.startswith("measure."):
                yield known[called.removeprefix("measure.")]
            case list():
                for each in given:
                    yield from self._found(call, each)
            case _:
                message = f"{call}() takes measures, and is given {seen(given)}."
                raise SlotError("TPL-003", message, f"Write {call}(measure.cin_plan), say.")
