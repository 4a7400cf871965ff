"""The Word styles of a house, made from its tokens: what reference.docx holds, and what fills its gaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cabinet_report.houses.look import Look, Mark
from cabinet_report.writers.docx.ooxml.lengths import line_multiple, twips, twips_from_mm
from cabinet_report.writers.docx.ooxml.paragraphs import Border, ParagraphProperties, Spacing, TabStop
from cabinet_report.writers.docx.ooxml.runs import RunProperties
from cabinet_report.writers.docx.ooxml.sections import Page
from cabinet_report.writers.docx.ooxml.styles import CellMargins, Style, TableLook, TableRegion

# Word multiplies the line that the typeface asks for; Arial and Liberation Sans ask for 1.149 times their size.
# The tokens speak of the size itself, as CSS does, so that both formats have lines of the same height.
NATURAL_LINE = 1.149

REPORT_TABLE = "Report Table"


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


def defaults(look: Look, language: str) -> tuple[RunProperties, ParagraphProperties]:
    """What holds for every run and paragraph unless a style says otherwise."""
    words = RunProperties(font=look.fonts.body, colour=colour(look, "text"), size=look.sizes.body, language=language)
    return words, ParagraphProperties(widow_control=True, spacing=Spacing(before=0, after=0, line=line(look)))


def house_styles(look: Look) -> Mapping[str, Style]:
    """Every style by its name, in the order in which Word should list them."""
    styles = (
        *_foundations(look),
        *_headings(look),
        *_words_in_the_text(look),
        *_lists(look),
        *_tables(look),
        *_cards(look),
        *_furniture(look),
        *_characters(look),
    )
    return {style.name: style for style in styles}


def mark_style(role: str) -> str:
    """The name of the character style of a rating or trend: ``rating.on_target`` is "Rating On Target"."""
    return role.replace(".", " ").replace("_", " ").title()


def _foundations(look: Look) -> Iterator[Style]:
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


def _headings(look: Look) -> Iterator[Style]:
    sizes, room = look.sizes, look.spacing
    heading = colour(look, "heading")
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
        RunProperties(font=look.fonts.heading, bold=True, colour=heading, size=sizes.title),
        order=3,
    )
    levels = (
        (sizes.heading_1, 1.0, heading),
        (sizes.heading_2, 0.8, heading),
        (sizes.heading_3, 0.65, heading),
        (sizes.heading_3, 0.65, colour(look, "text")),
    )
    for level, (size, share, ink) in enumerate(levels, 1):
        yield Style(
            "paragraph",
            f"heading {level}",
            "Normal",
            "Body Text",
            ParagraphProperties(
                keep_next=True,
                keep_lines=True,
                spacing=Spacing(before=twips(room.heading_before * share), after=twips(room.heading_after), line=252),
                outline_level=level - 1,
            ),
            RunProperties(font=look.fonts.heading, bold=True, colour=ink, size=size),
            order=4,
        )


def _words_in_the_text(look: Look) -> Iterator[Style]:
    room, sizes = look.spacing, look.sizes
    yield Style("paragraph", "Date", "Normal", "Body Text", order=5)
    yield Style("paragraph", "Addressee", "Normal", "Body Text", order=5, is_own=True)
    lead = ParagraphProperties(keep_next=True)
    yield Style("paragraph", "Lead", "Body Text", "Body Text", lead, RunProperties(bold=True), is_own=True, order=5)
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


def _lists(look: Look) -> Iterator[Style]:
    close = ParagraphProperties(spacing=Spacing(after=twips(look.spacing.list_item)))
    for kind in ("List Bullet", "List Number"):
        for level in ("", " 2", " 3"):
            yield Style("paragraph", f"{kind}{level}", "Body Text", paragraph=close, order=7)


def _tables(look: Look) -> Iterator[Style]:
    for prefix, size in (("", look.sizes.table), ("Wide ", look.sizes.wide_table)):
        text = f"{prefix}Table Text"
        still = ParagraphProperties(spacing=Spacing(before=0, after=0, line=252))
        items = ParagraphProperties(spacing=Spacing(before=twips(1.5), after=0, line=252))
        yield Style("paragraph", text, "Normal", paragraph=still, run=RunProperties(size=size), is_own=True, order=8)
        head = RunProperties(bold=True, colour=colour(look, "head_ink"))
        yield Style("paragraph", f"{prefix}Table Heading", text, run=head, is_own=True, order=8)
        strong = RunProperties(bold=True, colour=colour(look, "heading"))
        for name in ("Group", "Total"):
            yield Style("paragraph", f"{prefix}Table {name}", text, run=strong, is_own=True, order=8)
        yield Style("paragraph", f"{prefix}Table List", text, paragraph=items, is_own=True, order=8)
    cell = look.spacing.cell
    rule = Border(colour(look, "rule"))
    yield Style(
        "table",
        REPORT_TABLE,
        "Normal Table",
        is_own=True,
        order=9,
        table=TableLook(
            CellMargins(twips(cell), twips(cell * 1.5), twips(cell)),
            rules=rule,
            edges=Border(colour(look, "heading"), 8),
            regions={
                "firstRow": TableRegion(
                    RunProperties(bold=True, colour=colour(look, "head_ink")), colour(look, "head_paper")
                ),
                "lastRow": TableRegion(
                    RunProperties(bold=True), colour(look, "shade"), Border(colour(look, "heading"), 8)
                ),
            },
        ),
    )


def _cards(look: Look) -> Iterator[Style]:
    room = look.spacing
    shade = colour(look, "shade")
    yield Style(
        "paragraph",
        "Card Heading",
        "Normal",
        "Body Text",
        ParagraphProperties(
            keep_next=True,
            keep_lines=True,
            spacing=Spacing(before=twips(room.heading_before * 0.8), after=twips(room.heading_after)),
        ),
        RunProperties(font=look.fonts.heading, bold=True, colour=colour(look, "heading"), size=look.sizes.heading_3),
        is_own=True,
        order=10,
    )
    # Rules in the colour of the shade are what makes it reach beyond the words: a paragraph has no padding.
    edge, side = Border(shade, 24, 3), Border(shade, 24, 4)
    yield Style(
        "paragraph",
        "Card Strip",
        "Normal",
        "Body Text",
        ParagraphProperties(
            keep_next=True,
            keep_lines=True,
            border_top=edge,
            border_left=side,
            border_bottom=edge,
            border_right=side,
            fill=shade,
            spacing=Spacing(before=twips(3), after=twips(room.paragraph)),
            indent_left=twips(7),
            indent_right=twips(7),
        ),
        RunProperties(size=look.sizes.table),
        is_own=True,
        order=10,
    )
    parent = "Default Paragraph Font"
    quiet = RunProperties(colour=colour(look, "quiet"), size=look.sizes.wide_table)
    yield Style("character", "Card Label", parent, run=quiet, is_own=True, order=10)
    yield Style("character", "Card Value", parent, run=RunProperties(bold=True), is_own=True, order=10)
    yield Style(
        "paragraph",
        "Acronym",
        "Normal",
        paragraph=ParagraphProperties(
            keep_lines=True,
            tabs=(TabStop(twips_from_mm(28)),),
            spacing=Spacing(after=twips(room.list_item)),
            indent_left=twips_from_mm(28),
            hanging=twips_from_mm(28),
        ),
        is_own=True,
        order=10,
    )


def _furniture(look: Look) -> Iterator[Style]:
    sizes = look.sizes
    quiet = RunProperties(colour=colour(look, "quiet"), size=sizes.furniture)
    close = Spacing(before=0, after=0, line=240)
    page = page_of(look)
    yield Style("paragraph", "header", "Normal", paragraph=ParagraphProperties(spacing=close), run=quiet, order=11)
    notice = RunProperties(bold=True, colour=colour(look, "notice_ink"))
    yield Style("paragraph", "Page Notice", "header", run=notice, is_own=True, order=11)
    end = ParagraphProperties(spacing=close, justification="right")
    yield Style("paragraph", "footer", "Normal", paragraph=end, run=quiet, order=11)
    yield Style(
        "paragraph",
        "footnote text",
        "Normal",
        paragraph=ParagraphProperties(spacing=Spacing(before=0, after=twips(2), line=240)),
        run=RunProperties(size=sizes.note),
        order=11,
    )
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


def _characters(look: Look) -> Iterator[Style]:
    parent = "Default Paragraph Font"
    yield Style("character", "Strong", parent, run=RunProperties(bold=True), order=13)
    yield Style("character", "Emphasis", parent, run=RunProperties(italic=True), order=13)
    link = RunProperties(colour=colour(look, "link"), underline=True)
    yield Style("character", "Hyperlink", parent, run=link, order=13)
    yield Style("character", "footnote reference", parent, run=RunProperties(raised=True), order=13)
    stamp = RunProperties(bold=False, colour=colour(look, "quiet"), size=look.sizes.table)
    yield Style("character", "Sign-off Stamp", parent, run=stamp, is_own=True, order=13)
    for role, mark in look.marks.items():
        yield Style("character", mark_style(role), parent, run=_mark(mark), is_own=True, order=14)


def _mark(mark: Mark) -> RunProperties:
    paper = hexadecimal(mark.paper)
    return RunProperties(bold=True, colour=hexadecimal(mark.ink), fill=None if paper == "FFFFFF" else paper)
