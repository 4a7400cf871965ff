"""Commentary on measures, gathered from its three places: the cell, the table and ``narrative/commentary``."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from cabinet_report.domain.prose import Prose
from cabinet_report.intake.assemble.rows import known, suggestion
from cabinet_report.intake.fields import Record, Report
from cabinet_report.intake.narratives import COMMENTARY_FOLDER
from cabinet_report.intake.specification import measures as form
from cabinet_report.intake.tables import Tables
from cabinet_report.problems import Where


class Commentary:
    """The commentary by measure and audience; the audience "" is everybody.

    ``audiences`` are those that have a meeting; None where that cannot be known.
    """

    def __init__(self, measures: Mapping[str, Record], audiences: Collection[str] | None, report: Report) -> None:
        self._measures = measures
        self._audiences = audiences
        self._report = report
        self.found: dict[str, dict[str, Prose]] = {}

    def add_tables(self, tables: Tables) -> None:
        """Add what stands in the cells of the measures, and in the table of commentary."""
        for measure, row in self._measures.items():
            words = row.maybe(form.COMMENTARY)
            if words is not None:
                self._add(measure, "", words)
        for measure, row in known(tables.of(form.COMMENTARIES), form.MEASURE, self._measures, "measure", self._report):
            audience = row.value(form.AUDIENCE)
            self._check_audience(audience, row.where(form.AUDIENCE))
            self._add(measure, audience, row.value(form.COMMENTARY_WORDS))

    def add_files(self, narrative: Mapping[str, Prose]) -> None:
        """Add the files below ``narrative/commentary``: ``cin_plan``, or ``cin_plan.osmc`` for one audience."""
        for name, words in narrative.items():
            if not name.startswith(COMMENTARY_FOLDER):
                continue
            measure, _, audience = name.removeprefix(COMMENTARY_FOLDER).partition(".")
            if measure in self._measures:
                self._check_audience(audience, words.where)
                self._add(measure, audience, words)
            else:
                self._report.error(
                    "NAR-002",
                    words.where,
                    f'the file is named after a measure "{measure}", and there is none.',
                    suggestion(measure, self._measures, "measure"),
                )

    def _add(self, measure: str, audience: str, words: Prose) -> None:
        earlier = self.found.setdefault(measure, {}).setdefault(audience, words)
        if earlier is not words:
            readers = f" for {audience}" if audience else ""
            self._report.error(
                "KPI-005",
                words.where,
                f'"{measure}" has commentary{readers} already: {earlier.where}.',
                "Keep one of the two.",
            )

    def _check_audience(self, audience: str, where: Where) -> None:
        if audience and self._audiences is not None and audience not in self._audiences:
            self._report.query(
                "KPI-015",
                where,
                f'the commentary is for "{audience}", which has no meeting in paper.yaml.',
                suggestion(audience, self._audiences, "meeting"),
            )
