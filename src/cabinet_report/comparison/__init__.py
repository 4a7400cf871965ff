"""How the papers of two audiences differ: sections, words, numbers of paragraphs; figures must not."""

from __future__ import annotations

from cabinet_report.comparison.found import Comparison
from cabinet_report.papers import Checked


def compare(first: Checked, second: Checked) -> Comparison:
    """How the second paper differs from the first; a figure that differs is one of its ``problems``."""
    from cabinet_report.comparison.differences import differences  # it brings the tree, for which help waits not

    return differences(first, second)


__all__ = ["Comparison", "compare"]
