"""The whole document: the body first, then the parts that it filled, among those of the reference document."""

from __future__ import annotations

from functools import partial

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Finished
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.blocks import write_blocks
from cabinet_report.writers.docx.comments import add_comments
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.furniture import furnish, section_properties
from cabinet_report.writers.docx.ooxml import notes, numbering, properties, settings
from cabinet_report.writers.docx.ooxml.package import TextPart, zipped
from cabinet_report.writers.docx.ooxml.xml import part, w
from cabinet_report.writers.docx.place import Place
from cabinet_report.writers.docx.reference.opened import open_reference


def document(paper: Finished, look: Look) -> bytes:
    """The paper as a Word document."""
    assembly = Assembly(paper, look, open_reference(look))
    furnish(paper.furniture, assembly)
    page = assembly.upright.page
    flow = Flow(assembly.sheet, assembly.room_between)
    write_blocks(paper.children, flow, Place(page), assembly)
    body = w("body", flow.body(partial(section_properties, page, assembly)))
    assembly.main.write(part("w:document", "w r wp a c", body))
    assembly.footnotes.write(notes.footnotes_part(assembly.notes))
    add_comments(assembly)
    _number(assembly)
    _set(assembly)
    _describe(paper, assembly)
    return zipped(assembly.package, paper.properties.date)


def _number(assembly: Assembly) -> None:
    definitions = (*(series.definition for series in assembly.all_series), *assembly.lists.definitions)
    made = numbering.numbering_part(definitions, assembly.instances)
    assembly.main.relate_to(TextPart("word/numbering.xml", CT.WML_NUMBERING, made), RT.NUMBERING)


def _set(assembly: Assembly) -> None:
    language, pages = assembly.properties.language, assembly.page_settings
    made = settings.settings_part(language, has_notes=True, pages=pages)
    assembly.main.relate_to(TextPart("word/settings.xml", CT.WML_SETTINGS, made), RT.SETTINGS)


def _describe(paper: Finished, assembly: Assembly) -> None:
    said = paper.properties
    core = properties.core_part(
        title=said.title,
        author=said.organisation,
        subject=said.subject,
        keywords=said.keywords,
        language=said.language,
        day=said.date,
    )
    application = properties.application_part(said.organisation)
    package = assembly.package
    package.relate_to(TextPart("docProps/core.xml", CT.OPC_CORE_PROPERTIES, core), RT.CORE_PROPERTIES)
    package.relate_to(TextPart("docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES, application), RT.EXTENDED_PROPERTIES)
