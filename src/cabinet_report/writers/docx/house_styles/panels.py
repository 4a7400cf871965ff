"""Styles of panels: paragraphs that share one shade, with a rule above the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cabinet_report.houses.look import Look
from cabinet_report.writers.docx.house_styles.tokens import colour
from cabinet_report.writers.docx.ooxml.lengths import twips, twips_from_mm
from cabinet_report.writers.docx.ooxml.paragraphs import Border, ParagraphProperties, Spacing
from cabinet_report.writers.docx.ooxml.runs import RunProperties
from cabinet_report.writers.docx.ooxml.styles import Style

# How far the words are set in from the margins, in twips; the shade begins at the margin.
INSET = twips(9)
# How far each level of a list is set in further.
PANEL_STEP = twips_from_mm(5)
# The most room that Word allows between words and a rule, in points.
FARTHEST = 31


def panel_styles(look: Look) -> Iterator[Style]:
    """The heading, the paragraphs and the lists of a panel."""
    room, shade = look.spacing, colour(look, "shade")
    side = Border(shade, 4, 8)

    def shaded(below: float, properties: ParagraphProperties) -> ParagraphProperties:
        """A paragraph whose room below is shaded as well: it lies between the words and a rule in the same shade."""
        rule = Border(shade, 4, min(round(below), FARTHEST))
        return replace(
            properties,
            border_left=side,
            border_right=side,
            border_bottom=rule,
            border_between=rule,
            fill=shade,
            indent_left=INSET,
            indent_right=INSET,
        )

    yield Style(
        "paragraph",
        "Panel Heading",
        "Normal",
        "Panel Text",
        shaded(
            room.heading_after * 0.6,
            ParagraphProperties(
                keep_next=True,
                keep_lines=True,
                border_top=Border(colour(look, "accent"), 12, 6),
                spacing=Spacing(before=twips(room.paragraph), after=0),
            ),
        ),
        RunProperties(font=look.fonts.heading, bold=True, colour=colour(look, "heading"), size=look.sizes.heading_3),
        is_own=True,
        order=10,
    )
    close = ParagraphProperties(spacing=Spacing(after=0))
    yield Style("paragraph", "Panel Text", "Body Text", None, shaded(room.paragraph, close), is_own=True, order=10)
    yield Style("paragraph", "Panel List", "Body Text", None, shaded(room.list_item, close), is_own=True, order=10)
