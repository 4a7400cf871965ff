"""The house's tokens in the units that Word writes: page, colours, lines."""

from __future__ import annotations

from cabinet_report.houses.look import Look
from cabinet_report.writers.docx.ooxml.lengths import line_multiple, twips_from_mm
from cabinet_report.writers.docx.ooxml.sections import Page

# Word multiplies the line that the typeface asks for; Arial and Liberation Sans ask for 1.149 times their size.
# The tokens speak of the size itself, as CSS does, so that both formats have lines of the same height.
NATURAL_LINE = 1.149


def page_of(look: Look) -> Page:
    """The house's page in twips."""
    page = look.page
    return Page(
        width=twips_from_mm(page.width),
        height=twips_from_mm(page.height),
        top=twips_from_mm(page.margin_top),
        right=twips_from_mm(page.margin_right),
        bottom=twips_from_mm(page.margin_bottom),
        left=twips_from_mm(page.margin_left),
        header=twips_from_mm(page.header_distance),
        footer=twips_from_mm(page.footer_distance),
    )


def colour(look: Look, name: str) -> str:
    """A colour of the house as Word writes it: six hex digits without a hash."""
    return hexadecimal(look.colours[name])


def hexadecimal(value: str) -> str:
    """``#00395d`` as Word writes it."""
    return value.lstrip("#").upper()


def line(look: Look) -> int:
    """The house's distance of lines as Word counts it."""
    return line_multiple(look.spacing.line / NATURAL_LINE)
