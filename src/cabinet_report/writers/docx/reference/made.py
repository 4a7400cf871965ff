"""The reference document as the tokens make it: every style shown under its own name, on a page of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage

from cabinet_report.houses.look import Look
from cabinet_report.writers.docx.house_styles import defaults, house_styles
from cabinet_report.writers.docx.house_styles.furniture import FOOTER_PLACE, NOTICE_PLACE, TITLE_PLACE
from cabinet_report.writers.docx.house_styles.tables import REPORT_TABLE
from cabinet_report.writers.docx.house_styles.tokens import colour, page_of
from cabinet_report.writers.docx.ooxml import properties, settings, styles, theme
from cabinet_report.writers.docx.ooxml.package import TextPart, zipped
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, p
from cabinet_report.writers.docx.ooxml.runs import RunProperties, run
from cabinet_report.writers.docx.ooxml.sections import Page, Running, sect_pr
from cabinet_report.writers.docx.ooxml.styles import Style
from cabinet_report.writers.docx.ooxml.tables import CellProperties, TableProperties, tbl, tc, tr
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, part, w

# The file belongs to no paper and so to no day; it is the same whenever it is made.
MADE = date(2000, 1, 1)
LANGUAGE = "en-GB"

PLACES = (TITLE_PLACE, NOTICE_PLACE, FOOTER_PLACE)
WIDE = "Wide "
# The paragraphs of a table, each in a row of its own; the shades of the first and the last are those of its style.
ROWS = ("Table Heading", "Table Text", "Table List", "Table Group", "Table Total")


def make_reference(look: Look) -> bytes:
    """The reference document of a house, made from its tokens: a .docx file to be edited in Word."""
    house = house_styles(look)
    document = TextPart("word/document.xml", CT.WML_DOCUMENT_MAIN)
    document.relate_to(TextPart("word/styles.xml", CT.WML_STYLES, style_part(look, house)), RT.STYLES)
    document.relate_to(theme_of(look), RT.THEME)
    said = settings.settings_part(LANGUAGE, has_notes=False)
    document.relate_to(TextPart("word/settings.xml", CT.WML_SETTINGS, said), RT.SETTINGS)
    body = _body(look, house, _running(document, house))
    document.write(part("w:document", "w r", w("body", *body)))

    package = OpcPackage()
    package.relate_to(document, RT.OFFICE_DOCUMENT)
    core = properties.core_part(
        title="Reference document", author="", subject="", keywords=(), language=LANGUAGE, day=MADE
    )
    package.relate_to(TextPart("docProps/core.xml", CT.OPC_CORE_PROPERTIES, core), RT.CORE_PROPERTIES)
    return zipped(package, MADE)


def style_part(look: Look, house: Mapping[str, Style]) -> bytes:
    """styles.xml as the tokens make it."""
    return styles.styles_part(defaults(look, LANGUAGE), house)


def theme_of(look: Look) -> TextPart:
    """The theme, which offers the house's colours and typefaces in Word's menus."""
    slots = ("text", "", "heading", "shade", *(f"chart_{number}" for number in range(1, 7)), "link", "quiet")
    colours = tuple(colour(look, slot) if slot else "FFFFFF" for slot in slots)
    made = theme.theme_part("House", colours, look.fonts.heading, look.fonts.body)
    return TextPart("word/theme/theme1.xml", CT.OFC_THEME, made)


def _running(document: TextPart, house: Mapping[str, Style]) -> tuple[Running, ...]:
    """Header and footer with a paragraph in each place that a paper fills in."""
    header = part("w:hdr", "w r", *(_named(house[name]) for name in (TITLE_PLACE, NOTICE_PLACE)))
    footer = part("w:ftr", "w r", _named(house[FOOTER_PLACE]))
    header_part = TextPart("word/header1.xml", CT.WML_HEADER, header)
    footer_part = TextPart("word/footer1.xml", CT.WML_FOOTER, footer)
    return (
        Running("header", "default", document.relate_to(header_part, RT.HEADER)),
        Running("footer", "default", document.relate_to(footer_part, RT.FOOTER)),
    )


def _body(look: Look, house: Mapping[str, Style], running: tuple[Running, ...]) -> Iterator[Xml]:
    """The upright pages, then a turned one, whose header and footer are those of the pages before."""
    page = page_of(look)
    elsewhere = {*PLACES, *(f"{prefix}{name}" for prefix in ("", WIDE) for name in ROWS)}
    shown = [style for style in house.values() if style.shown and style.name not in elsewhere]
    for style in shown:
        if style.kind == "table":
            yield _table(house, page, "")
        else:
            yield _named(style, sect_pr(page, running) if style is shown[-1] else NOTHING)
    yield _table(house, page.turned(), WIDE)
    yield p(NOTHING, ParagraphProperties())
    yield sect_pr(page.turned())


def _named(style: Style, section: Xml = NOTHING) -> Xml:
    """A paragraph that shows a style by its own name, and may end a section."""
    name = style.name[:1].upper() + style.name[1:]
    if style.kind == "character":
        return p(run(name, RunProperties(style=style.id)), ParagraphProperties(section=section))
    return p(run(name), ParagraphProperties(style=style.id, section=section))


def _table(house: Mapping[str, Style], page: Page, prefix: str) -> Xml:
    """A table as wide as the page, so that its style can be changed where it is seen."""
    width = page.text_width
    name = f"{prefix}{REPORT_TABLE}"
    looks = TableProperties(house[REPORT_TABLE].id, width, title=name, description=name, last_row=True)
    rows = (
        tr([tc(CellProperties(width), _named(house[f"{prefix}{row}"]))], header=index == 0)
        for index, row in enumerate(ROWS)
    )
    return tbl(looks, [width], rows)
