"""The part of a PDF's time that the repair of its tags takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median
from typing import ParamSpec, TypeVar
from unittest.mock import patch

from benchmarks.measure import Setup
from benchmarks.papers import finished
from benchmarks.peers import our_page
from cabinet_report.writers.pdf.engine import make
from cabinet_report.writers.pdf.repair import repair

Given = ParamSpec("Given")
Result = TypeVar("Result")

LIMIT = 0.25


def measure(setup: Setup) -> str:
    """The repair in parts of what WeasyPrint takes to render and to write, which it may be a quarter of."""
    import weasyprint

    paper, look = finished(setup.pack)
    page = our_page(paper, look)
    shares = []
    for _ in range(setup.rounds + 1):
        spent: list[float] = []
        with (
            patch.object(weasyprint.HTML, "render", _timed(weasyprint.HTML.render, spent)),
            patch.object(weasyprint.Document, "write_pdf", _timed(weasyprint.Document.write_pdf, spent)),
        ):
            made = make(page, look)
        theirs = sum(spent)
        _timed(repair, spent)(made)
        shares.append((sum(spent) - theirs) / theirs)
    _, *shares = shares  # the first time, pikepdf is imported
    kept = "within" if median(shares) <= LIMIT else "OVER"
    return (
        f"The repair of a PDF's tags, {setup.rounds} rounds\n  of WeasyPrint's rendering and writing: "
        f"{median(shares):.2f} ({min(shares):.2f} to {max(shares):.2f}), {kept} its limit of {LIMIT:.2f}"
    )


def _timed(act: Callable[Given, Result], spent: list[float]) -> Callable[Given, Result]:
    def timed(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        before = time.process_time()
        try:
            return act(*args, **kwargs)
        finally:
            spent.append(time.process_time() - before)

    return timed
