"""What stands on every page: the header with its notice, and the footer with the number of the page."""

from __future__ import annotations

from cabinet_report.tree.nodes import Furniture, Inlines
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.inlines import write_inlines
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, p
from cabinet_report.writers.docx.ooxml.sections import Page, sect_pr
from cabinet_report.writers.docx.ooxml.xml import Xml, part

HEADER, FOOTER = "word/header1.xml", "word/footer1.xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def write_furniture(furniture: Furniture, assembly: Assembly) -> None:
    """Add the header and the footer to the package; every section, turned or not, has the same."""
    header = (
        *_line(furniture.header, "header", HEADER, assembly),
        *_line(furniture.notice, "Page Notice", HEADER, assembly),
    ) or (_paragraph((), "header", HEADER, assembly),)
    footer = _line(furniture.footer, "footer", FOOTER, assembly) or (_paragraph((), "footer", FOOTER, assembly),)
    assembly.package.add(HEADER, f"{_KIND}.header+xml", part("w:hdr", "w r", *header))
    assembly.package.add(FOOTER, f"{_KIND}.footer+xml", part("w:ftr", "w r", *footer))


def section_properties(page: Page, assembly: Assembly) -> Xml:
    """The end of a section whose pages have this shape."""
    links = assembly.body_links
    return sect_pr(page, links.to_part("header", HEADER), links.to_part("footer", FOOTER))


def _line(inlines: Inlines, style: str, source: str, assembly: Assembly) -> tuple[Xml, ...]:
    return (_paragraph(inlines, style, source, assembly),) if inlines else ()


def _paragraph(inlines: Inlines, style: str, source: str, assembly: Assembly) -> Xml:
    words = write_inlines(inlines, assembly, assembly.package.relationships(source))
    return p(words, ParagraphProperties(style=assembly.sheet.id(style)))
