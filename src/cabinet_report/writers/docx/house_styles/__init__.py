"""The Word styles of a house, made from its tokens: what reference.docx holds, and what fills its gaps."""

from __future__ import annotations

from collections.abc import Mapping

from cabinet_report.houses.look import Look
from cabinet_report.writers.docx.house_styles.furniture import character_styles, furniture_styles
from cabinet_report.writers.docx.house_styles.panels import panel_styles
from cabinet_report.writers.docx.house_styles.tables import card_styles, table_styles
from cabinet_report.writers.docx.house_styles.text import (
    foundation_styles,
    heading_styles,
    list_styles,
    special_styles,
)
from cabinet_report.writers.docx.house_styles.tokens import colour, line
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, Spacing
from cabinet_report.writers.docx.ooxml.runs import RunProperties
from cabinet_report.writers.docx.ooxml.styles import Style


def defaults(look: Look, language: str) -> tuple[RunProperties, ParagraphProperties]:
    """What holds for every run and paragraph unless a style says otherwise."""
    words = RunProperties(font=look.fonts.body, colour=colour(look, "text"), size=look.sizes.body, language=language)
    return words, ParagraphProperties(widow_control=True, spacing=Spacing(before=0, after=0, line=line(look)))


def house_styles(look: Look) -> Mapping[str, Style]:
    """Every style by its name, in the order in which Word should list them."""
    styles = (
        *foundation_styles(look),
        *heading_styles(look),
        *special_styles(look),
        *list_styles(look),
        *table_styles(look),
        *card_styles(look),
        *panel_styles(look),
        *furniture_styles(look),
        *character_styles(look),
    )
    return {style.name: style for style in styles}
