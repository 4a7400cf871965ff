"""Styles of running text: foundations, headings, what stands in the text, lists."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.houses.look import Look
from cabinet_report.writers.docx.house_styles.tokens import colour
from cabinet_report.writers.docx.ooxml.lengths import twips, twips_from_mm
from cabinet_report.writers.docx.ooxml.paragraphs import Border, ParagraphProperties, Spacing
from cabinet_report.writers.docx.ooxml.runs import RunProperties
from cabinet_report.writers.docx.ooxml.styles import CellMargins, Style, TableLook


def foundation_styles(look: Look) -> Iterator[Style]:
    """What everything is based on, and the paragraphs of the text."""
    after = Spacing(after=twips(look.spacing.paragraph))
    yield Style("paragraph", "Normal", paragraph=ParagraphProperties(spacing=after), is_default=True, order=0)
    yield Style("character", "Default Paragraph Font", is_default=True, order=1, shown=False)
    yield Style("table", "Normal Table", is_default=True, shown=False, table=TableLook(CellMargins(0, 108, 0)))
    yield Style("numbering", "No List", is_default=True, shown=False)
    yield Style("paragraph", "Body Text", "Normal", order=1)
    yield Style("paragraph", "Numbered Paragraph", "Body Text", is_own=True, order=2)
    # What goes on below a numbered paragraph or heading; Word's own name for it.
    set_in = ParagraphProperties(indent_left=twips_from_mm(look.spacing.indent))
    yield Style("paragraph", "Body Text Indent", "Body Text", paragraph=set_in, order=2)


def heading_styles(look: Look) -> Iterator[Style]:
    """The title and four levels of headings."""
    room = look.spacing
    yield Style(
        "paragraph",
        "Title",
        "Normal",
        "Body Text",
        ParagraphProperties(
            keep_next=True,
            keep_lines=True,
            spacing=Spacing(before=twips(room.heading_before * 0.6), after=twips(room.paragraph * 1.6), line=252),
        ),
        RunProperties(font=look.fonts.heading, bold=True, colour=colour(look, "heading"), size=look.sizes.title),
        order=3,
    )
    for level, heading in enumerate(look.headings, 1):
        yield Style(
            "paragraph",
            f"heading {level}",
            "Normal",
            "Body Text",
            ParagraphProperties(
                keep_next=True,
                keep_lines=True,
                spacing=Spacing(before=twips(heading.before), after=twips(room.heading_after), line=252),
                outline_level=level - 1,
            ),
            RunProperties(font=look.fonts.heading, bold=True, colour=colour(look, heading.colour), size=heading.size),
            order=4,
        )


def special_styles(look: Look) -> Iterator[Style]:
    """Paragraphs with a task of their own: date, notice, caption, chart."""
    room, sizes = look.spacing, look.sizes
    yield Style("paragraph", "Date", "Normal", "Body Text", order=5)
    yield Style("paragraph", "Addressee", "Normal", "Body Text", order=5, is_own=True)
    yield Style(
        "paragraph",
        "Notice",
        "Body Text",
        "Body Text",
        ParagraphProperties(
            keep_lines=True,
            border_left=Border(colour(look, "notice_ink"), 36, 8),
            fill=colour(look, "notice_paper"),
            indent_left=170,
        ),
        RunProperties(colour=colour(look, "notice_ink")),
        order=5,
        is_own=True,
    )
    yield Style(
        "paragraph", "Contact", "Body Text", paragraph=ParagraphProperties(keep_lines=True), order=5, is_own=True
    )
    # Above the name there is room to sign.
    signed = ParagraphProperties(keep_lines=True, spacing=Spacing(before=twips(room.paragraph * 4)))
    yield Style("paragraph", "Signature", "Body Text", paragraph=signed, order=5)
    yield Style(
        "paragraph",
        "caption",
        "Normal",
        "Body Text",
        ParagraphProperties(
            keep_next=True,
            keep_lines=True,
            spacing=Spacing(before=twips(room.paragraph * 0.7), after=twips(room.heading_after * 0.8)),
        ),
        RunProperties(bold=True, colour=colour(look, "heading"), size=sizes.table),
        order=6,
    )
    yield Style(
        "paragraph",
        "Source Note",
        "Normal",
        "Body Text",
        ParagraphProperties(spacing=Spacing(before=twips(room.cell), after=twips(room.paragraph * 1.2))),
        RunProperties(colour=colour(look, "quiet"), size=sizes.note),
        order=6,
        is_own=True,
    )
    yield Style(
        "paragraph",
        "Chart",
        "Normal",
        "Body Text",
        ParagraphProperties(spacing=Spacing(after=twips(room.paragraph * 1.3), line=240)),
        order=6,
        is_own=True,
    )


def list_styles(look: Look) -> Iterator[Style]:
    """Three levels of bullets and of numbered items."""
    close = ParagraphProperties(spacing=Spacing(after=twips(look.spacing.list_item)))
    for kind in ("List Bullet", "List Number"):
        for level in ("", " 2", " 3"):
            yield Style("paragraph", f"{kind}{level}", "Body Text", paragraph=close, order=7)
