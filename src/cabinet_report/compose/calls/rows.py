"""What prints several figures or days in one: a range, a row, a span of days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from cabinet_report.compose.composer import Composer
from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.filters import present
from cabinet_report.compose.given import for_templates, seen
from cabinet_report.domain import wordings
from cabinet_report.domain.figures import Figure, Unit
from cabinet_report.domain.printed import Printed


class RowCalls:
    """Each public method is a call; its name is what a template writes."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer

    @for_templates
    def spread(self, low: object, high: object, form: str = "plain") -> Printed:
        """Two figures as a range, printed alike."""
        figures = [present(low), present(high)]
        say = self._printer(form, figures)
        return wordings.spread(self._composer.house.formats, figures[0], figures[1], say)

    @for_templates
    def in_a_row(self, form: str, *figures: object) -> Printed:
        """Several figures in a row, printed alike."""
        row = [present(each) for each in figures]
        if not row:
            raise SlotError("TPL-003", "in_a_row() is given no figures.", 'Write in_a_row("millions", one, another).')
        return wordings.in_a_row(self._composer.house.formats, row, self._printer(form, row))

    @for_templates
    def dates(self, first: str, last: str = "", year: str = "yes") -> Printed:
        """A day, or the days from the first to the last."""
        if year not in ("yes", "no"):
            raise SlotError("TPL-003", f"{seen(year)} says nothing of the year.", 'Write year="no" to leave it out.')
        begin = _day(first)
        end = _day(last) if last else begin
        if end < begin:
            raise SlotError("TPL-003", f"{last} is earlier than {first}.", "Write the earlier day first.")
        return Printed(self._composer.house.formats.dates(begin, end, with_year=year == "yes"))

    def _printer(self, form: str, figures: list[Figure]) -> Callable[[Figure], Printed]:
        formats = self._composer.house.formats
        most = max(figure.decimals for figure in figures)
        forms: Mapping[str, tuple[Callable[[Figure], Printed], Unit | None]] = {
            "plain": (formats.figure, None),
            "percent": (lambda figure: formats.percent(figure, most), Unit.PERCENTAGE),
            "gbp": (formats.gbp, Unit.POUNDS),
            "thousands": (formats.thousands, Unit.POUNDS),
            "millions": (formats.millions, Unit.POUNDS),
        }
        if form not in forms:
            raise SlotError("TPL-003", f"{seen(form)} is no form of a figure.", f"Choose one of: {', '.join(forms)}.")
        say, unit = forms[form]
        units = {figure.unit for figure in figures}
        if len(units) > 1 or (unit is not None and units != {unit}):
            names = " and ".join(sorted(each.value for each in units))
            raise SlotError(
                "TPL-003", f"the figures are in {names}.", "Use figures of one unit, in a form that fits it."
            )
        return say


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise SlotError("TPL-003", f"{seen(text)} is no day.", "Write a day as 2022-02-03.") from None
