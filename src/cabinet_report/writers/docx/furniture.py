"""What stands on every page: the reference's header and footer, with the paper's words in the places meant for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart

from cabinet_report.tree.nodes import Furniture, Inlines
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.house_styles.furniture import FOOTER_PLACE, NOTICE_PLACE, TITLE_PLACE
from cabinet_report.writers.docx.inlines import write_inlines
from cabinet_report.writers.docx.ooxml.names import attribute, elements, find, qualified
from cabinet_report.writers.docx.ooxml.package import TextPart
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, p
from cabinet_report.writers.docx.ooxml.sections import Page, PageKind, Running, sect_pr
from cabinet_report.writers.docx.ooxml.xml import Xml, part
from cabinet_report.writers.docx.places import put_words
from cabinet_report.writers.docx.reference.setup import KINDS, SIDES, PageSetup
from cabinet_report.writers.docx.widening import widened

if TYPE_CHECKING:
    from docx.opc.part import Part

RELATIONSHIPS = {"header": RT.HEADER, "footer": RT.FOOTER}


def furnish(furniture: Furniture, assembly: Assembly) -> None:
    """Put the paper's words into the headers and footers of upright pages, and of turned ones.

    Turned pages have those of the upright ones, unless an officer has given them their own; what keeps to the right
    margin then goes on to theirs.
    """
    words = {TITLE_PLACE: furniture.header, NOTICE_PLACE: furniture.notice, FOOTER_PLACE: furniture.footer}
    upright, turned = (_furnished(setup, words, assembly) for setup in (assembly.upright, assembly.turned))
    widths = (upright.page.text_width, turned.page.text_width)
    running = {
        place: widened(own, *widths, assembly.sheet) if own is upright.running.get(place) else own
        for place, own in turned.running.items()
    }
    assembly.upright, assembly.turned = upright, replace(turned, running=running)


def section_properties(page: Page, assembly: Assembly, *, first: bool) -> Xml:
    """The end of a section whose pages have this shape; a first page that differs is that of the first section."""
    setup = assembly.turned if page.is_turned else assembly.upright
    different_first = first and setup.different_first
    running = (
        Running(side, kind, assembly.main.relate_to(setup.running[side, kind], RELATIONSHIPS[side]))
        for side in SIDES
        for kind in KINDS
        if (side, kind) in setup.running and (kind != "first" or different_first)
    )
    return sect_pr(page, running, different_first=different_first)


def _furnished(setup: PageSetup, words: Mapping[str, Inlines], assembly: Assembly) -> PageSetup:
    """The pages with the words in their places.

    The notice alone cannot be left out by leaving out its place: it then stands below the header.
    """
    running = dict(setup.running)
    for kind in _kinds(setup, assembly):
        own = [running[side, kind] for side in SIDES if (side, kind) in running]
        found = {name for one in own if isinstance(one, XmlPart) for name in _fill(one, words, assembly)}
        if words[NOTICE_PLACE] and NOTICE_PLACE not in found:
            running["header", kind] = _with_notice(running.get(("header", kind)), words[NOTICE_PLACE], assembly)
    return replace(setup, running=running)


def _kinds(setup: PageSetup, assembly: Assembly) -> Iterator[PageKind]:
    """The kinds of page that differ from one another."""
    yield "default"
    if setup.different_first:
        yield "first"
    if "evenAndOddHeaders" in assembly.page_settings:
        yield "even"


def _fill(running: XmlPart, words: Mapping[str, Inlines], assembly: Assembly) -> Iterator[str]:
    """Fill in the places of a header or footer; gives the names of those that are there."""
    names = {assembly.sheet.id(name): name for name in words}
    for paragraph in list(running.element.iter(qualified("w:p"))):
        name = names.get(attribute(find(paragraph, "w:pPr/w:pStyle"), "w:val"))
        if name is not None:
            put_words(paragraph, elements(write_inlines(words[name], assembly, running)))
            yield name
    for mark in running.element.iter(qualified("w:lang")):
        mark.set(qualified("w:val"), assembly.properties.language)


def _with_notice(header: Part | None, notice: Inlines, assembly: Assembly) -> Part:
    """The header with the notice below all else; pages without a header get one."""
    style = ParagraphProperties(style=assembly.sheet.id(NOTICE_PLACE))
    if isinstance(header, XmlPart):
        header.element.extend(elements(p(write_inlines(notice, assembly, header), style)))
        return header
    made = TextPart("word/header_notice.xml", CT.WML_HEADER)
    made.write(part("w:hdr", "w r", p(write_inlines(notice, assembly, made), style)))
    return made
