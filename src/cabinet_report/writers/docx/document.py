"""The whole document: the body first, then the parts that the body filled."""

from __future__ import annotations

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Finished
from cabinet_report.writers.docx.assembly import FOOTNOTES, Assembly
from cabinet_report.writers.docx.blocks import write_blocks
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.furniture import section_properties, write_furniture
from cabinet_report.writers.docx.ooxml import notes, numbering, properties, settings, styles, theme
from cabinet_report.writers.docx.ooxml.xml import part, w
from cabinet_report.writers.docx.place import Place
from cabinet_report.writers.docx.reference import DOCUMENT, DOCUMENT_TYPE, SETTINGS, STYLES, THEME, reference_of

NUMBERING = "word/numbering.xml"
CORE, APPLICATION = "docProps/core.xml", "docProps/app.xml"


def document(paper: Finished, look: Look) -> bytes:
    """The paper as a Word document."""
    reference = reference_of(look)
    assembly = Assembly(paper, look, reference)
    package = assembly.package
    _relate(assembly)

    flow = Flow(assembly.sheet, assembly.room_between)
    write_blocks(paper.children, flow, Place(assembly.page), assembly)
    body = w("body", flow.body(section_properties(assembly.page, assembly)))
    write_furniture(paper.furniture, assembly)

    package.add(DOCUMENT, DOCUMENT_TYPE, part("w:document", "w r wp a c", body))
    package.add(STYLES, styles.CONTENT_TYPE, assembly.sheet.xml())
    package.add(THEME, theme.CONTENT_TYPE, reference.theme)
    definitions = (assembly.series.definition, *assembly.lists.definitions)
    package.add(NUMBERING, numbering.CONTENT_TYPE, numbering.numbering_part(definitions, assembly.instances))
    package.add(FOOTNOTES, notes.CONTENT_TYPE, notes.footnotes_part(assembly.notes))
    language = paper.properties.language
    package.add(SETTINGS, settings.CONTENT_TYPE, settings.settings_part(language, has_notes=True))
    _describe(paper, assembly)
    return package.zipped(paper.properties.date)


def _relate(assembly: Assembly) -> None:
    whole = assembly.package.relationships()
    whole.to_part("officeDocument", DOCUMENT)
    whole.to_part(properties.CORE_RELATIONSHIP, CORE)
    whole.to_part("extended-properties", APPLICATION)
    parts = (
        ("styles", STYLES),
        ("theme", THEME),
        ("settings", SETTINGS),
        ("numbering", NUMBERING),
        ("footnotes", FOOTNOTES),
    )
    for kind, name in parts:
        assembly.body_links.to_part(kind, name)


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
    assembly.package.add(CORE, properties.CORE_TYPE, core)
    assembly.package.add(APPLICATION, properties.APPLICATION_TYPE, properties.application_part(said.organisation))
