"""PAPER-039: a measure's code that is written otherwise than the measure has it, or that two measures share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cabinet_report.checks.passages import passages
from cabinet_report.checks.proof import Proof
from cabinet_report.problems import Problem, Severity, Where

# One or two letters and up to three digits, perhaps with a space or a nought between: A2, A02, FO 3.
_CODE = re.compile(r"\b([A-Z])([A-Z]?)[ \u00a0]?(\d{1,3})\b")


def normal(code: str) -> str:
    """The code as any spelling of it has it: A02 and A 2 are A2, and the letter O before a digit is a nought."""
    found = _CODE.fullmatch(code.strip().upper())
    if found is None:
        return code
    letters = found[1] if found[2] == "O" else found[1] + found[2]
    return f"{letters}{int(found[3])}"


def codes_of_measures(proof: Proof) -> Iterator[Problem]:
    """A query for each code that could be taken for another's, and for each that a passage spells in its own way."""
    known: dict[str, str] = {}
    for indicator in proof.submission.indicators.values():
        if not indicator.code:
            continue
        earlier = known.setdefault(normal(indicator.code), indicator.code)
        if earlier is not indicator.code:
            message = f'the code "{indicator.code}" is that of another measure, "{earlier}".'
            yield _query(indicator.where, message, "Give each measure a code of its own.")
    for passage in passages(proof):
        for found in _CODE.finditer(passage.words):
            code = known.get(normal(found[0]))
            if code is not None and code != found[0]:
                message = f'{passage.place} writes "{found[0]}", and the measure has the code "{code}".'
                yield _query(passage.where, message, f'Write "{code}".')


def _query(where: Where, message: str, hint: str) -> Problem:
    return Problem("PAPER-039", where, message, hint, Severity.QUERY)
