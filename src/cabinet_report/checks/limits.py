"""PAPER-038: a limit in the place of a value that leaves open how the measure is rated."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.checks.proof import Proof
from cabinet_report.domain.indicators import Polarity, Rating
from cabinet_report.domain.quarter_view import view
from cabinet_report.problems import Problem, Severity


def limits_that_cannot_be_rated(proof: Proof) -> Iterator[Problem]:
    """A query for each measure with a target whose limit has values of more than one rating on its side."""
    formats = proof.house.formats
    for measure in view(proof.submission, proof.house.rules).measures.values():
        judged = measure.target.has_value and measure.indicator.polarity is not Polarity.INFORMATION
        if judged and measure.value.limit is not None and measure.rating is Rating.NONE:
            limit, target = formats.figure(measure.value).text, formats.figure(measure.target).text
            message = f'"{measure.id}" is given as {limit}, and has no rating: its target is {target}.'
            hint = "Write the value, or its numerator and denominator, so that it can be rated."
            yield Problem("PAPER-038", measure.value.sources[0].where, message, hint, Severity.QUERY)
