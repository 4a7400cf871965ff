"""Styles of what is no running text: header, footer, notes, contents, and marks on single words."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.houses.look import Look, Mark
from cabinet_report.writers.docx.house_styles.tokens import colour, hexadecimal, page_of
from cabinet_report.writers.docx.ooxml.lengths import twips, twips_from_mm
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, Spacing, TabStop
from cabinet_report.writers.docx.ooxml.runs import RunProperties
from cabinet_report.writers.docx.ooxml.styles import Style

# The paragraphs of header and footer that a paper fills in, wherever an officer puts them.
TITLE_PLACE, NOTICE_PLACE, FOOTER_PLACE = "Running Title", "Page Notice", "Running Footer"


def furniture_styles(look: Look) -> Iterator[Style]:
    """Header, footer, footnotes and the contents list."""
    sizes = look.sizes
    quiet = RunProperties(colour=colour(look, "quiet"), size=sizes.furniture)
    close = Spacing(before=0, after=0, line=240)
    page = page_of(look)
    yield Style("paragraph", "header", "Normal", paragraph=ParagraphProperties(spacing=close), run=quiet, order=11)
    notice = RunProperties(bold=True, colour=colour(look, "notice_ink"))
    yield Style("paragraph", TITLE_PLACE, "header", is_own=True, order=11)
    yield Style("paragraph", NOTICE_PLACE, "header", run=notice, is_own=True, order=11)
    end = ParagraphProperties(spacing=close, justification="right")
    yield Style("paragraph", "footer", "Normal", paragraph=end, run=quiet, order=11)
    yield Style("paragraph", FOOTER_PLACE, "footer", is_own=True, order=11)
    yield Style(
        "paragraph",
        "footnote text",
        "Normal",
        paragraph=ParagraphProperties(spacing=Spacing(before=0, after=twips(2), line=240)),
        run=RunProperties(size=sizes.note),
        order=11,
    )
    # What comments are written in, by Word's own name.
    said = RunProperties(size=sizes.note)
    beside = ParagraphProperties(spacing=close)
    yield Style("paragraph", "annotation text", "Normal", paragraph=beside, run=said, order=11)
    yield Style(
        "paragraph",
        "TOC Heading",
        "Normal",
        "Body Text",
        ParagraphProperties(
            keep_next=True,
            spacing=Spacing(before=twips(look.spacing.heading_before), after=twips(look.spacing.heading_after)),
        ),
        RunProperties(font=look.fonts.heading, bold=True, colour=colour(look, "heading"), size=sizes.heading_1),
        order=12,
    )
    for level in (1, 2, 3):
        yield Style(
            "paragraph",
            f"toc {level}",
            "Normal",
            paragraph=ParagraphProperties(
                spacing=Spacing(before=0, after=twips(look.spacing.list_item + 1)),
                tabs=(TabStop(page.text_width, "right", "dot"),),
                indent_left=(level - 1) * twips_from_mm(7),
            ),
            order=12,
        )


def character_styles(look: Look) -> Iterator[Style]:
    """Marks on words; one for each rating and trend."""
    parent = "Default Paragraph Font"
    yield Style("character", "Strong", parent, run=RunProperties(bold=True), order=13)
    yield Style("character", "Emphasis", parent, run=RunProperties(italic=True), order=13)
    link = RunProperties(colour=colour(look, "link"), underline=True)
    yield Style("character", "Hyperlink", parent, run=link, order=13)
    yield Style("character", "footnote reference", parent, run=RunProperties(raised=True), order=13)
    yield Style("character", "annotation reference", parent, run=RunProperties(size=8), order=13)
    stamp = RunProperties(bold=False, colour=colour(look, "quiet"), size=look.sizes.table)
    yield Style("character", "Sign-off Stamp", parent, run=stamp, is_own=True, order=13)
    for role, mark in look.marks.items():
        yield Style("character", mark_style(role), parent, run=_mark(mark), is_own=True, order=14)


def _mark(mark: Mark) -> RunProperties:
    paper = hexadecimal(mark.paper)
    return RunProperties(bold=True, colour=hexadecimal(mark.ink), fill=None if paper == "FFFFFF" else paper)


def mark_style(role: str) -> str:
    """The name of the character style of a rating or trend: ``rating.on_target`` is "Rating On Target"."""
    return role.replace(".", " ").replace("_", " ").title()
