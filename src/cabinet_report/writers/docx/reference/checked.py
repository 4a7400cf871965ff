"""A house's reference document looked through, so that nobody wonders why Word files look otherwise than the PDF."""

from __future__ import annotations

from cabinet_report.houses.look import Look
from cabinet_report.problems import Problem, Where
from cabinet_report.writers.docx.house_styles import house_styles
from cabinet_report.writers.docx.reference.drift import drift
from cabinet_report.writers.docx.reference.gaps import gaps
from cabinet_report.writers.docx.reference.made import LANGUAGE
from cabinet_report.writers.docx.reference.opened import open_reference
from cabinet_report.writers.docx.stylesheet import StyleSheet


def check_reference(look: Look) -> tuple[Problem, ...]:
    """Where it has left the tokens, and what its header and footer leave out; nothing where the house has none."""
    if look.reference is None:
        return ()
    where = Where(f"{look.reference.parent.name}/{look.reference.name}")
    reference = open_reference(look)
    sheet = StyleSheet(reference.styles.element, house_styles(look), LANGUAGE)
    return (*drift(reference, sheet, look, where), *gaps(reference, sheet, where))
