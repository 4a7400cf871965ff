"""A section for each heading and what stands below it: docs/explanation/analysis/weasyprint-grouping.md."""

from __future__ import annotations

from cabinet_report.writers.pdf.repair.structure import Element

# The title of the paper is the heading of everything, and needs no section of its own.
LEVELS = {f"H{level}": level for level in range(2, 7)}


def group_sections(document: Element) -> None:
    """Put each heading of the paper and what follows it into a Sect, and the Sects of lower headings into it."""
    kids, document.kids = document.kids, []
    around = [(1, document)]
    for kid in kids:
        if isinstance(kid, Element) and kid.type in LEVELS:
            while around[-1][0] >= LEVELS[kid.type]:
                around.pop()
            section = Element("Sect", kid.page)
            around[-1][1].kids.append(section)
            around.append((LEVELS[kid.type], section))
        around[-1][1].kids.append(kid)
