"""PAPER-028: a value that misses its target, or its tolerance, and prints the same."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.checks.proof import Proof
from cabinet_report.domain.exact import exact
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.indicators import Rating
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.quarter_view import view
from cabinet_report.domain.rules import ToleranceKind
from cabinet_report.problems import Problem, Severity


def misses_that_print_alike(proof: Proof) -> Iterator[Problem]:
    """A query for each rating that a reader of the rounded figures would take for a mistake."""
    formats, words = proof.house.formats, proof.house.words
    for measure in view(proof.submission, proof.house.rules).measures.values():
        for missed, called in _missed(measure, proof.house.rules.rating.tolerance):
            value = formats.figure(measure.value).text
            if value == formats.figure(missed).text and exact(measure.value) != exact(missed):
                rating = words[f"rating.{measure.rating.value}.prose"]
                message = f'"{measure.id}" prints as {value}, as its {called} does, and is {rating}.'
                hint = "Raise its decimals, so that the paper shows by how much it misses."
                yield Problem("PAPER-028", measure.value.sources[0].where, message, hint, Severity.QUERY)


def _missed(measure: MeasureView, kind: ToleranceKind) -> Iterator[tuple[Figure, str]]:
    """What the value misses, and what it is called."""
    if measure.rated.stated:
        return
    if measure.rating in (Rating.WITHIN, Rating.OUTSIDE, Rating.BELOW_TARGET):
        yield measure.target, "target"
    if measure.rating is Rating.OUTSIDE and kind is ToleranceKind.LIMIT and measure.tolerance.has_value:
        yield measure.tolerance, "tolerance"
