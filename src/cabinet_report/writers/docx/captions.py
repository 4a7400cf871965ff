"""Captions: the word and number that Word counts for itself, then what the table or chart is."""

from __future__ import annotations

from cabinet_report.tree.nodes import Chart, Table
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.inlines import write_inlines
from cabinet_report.writers.docx.ooxml.fields import field
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties
from cabinet_report.writers.docx.ooxml.runs import run
from cabinet_report.writers.docx.ooxml.xml import NOTHING, join


def write_caption(node: Table | Chart, flow: Flow, assembly: Assembly, style: str) -> None:
    """Write the caption of a table or chart into the flow, its number a field that its bookmark encloses."""
    words = write_inlines(node.caption, assembly, assembly.body_links)
    lead = NOTHING
    if node.number is not None:
        kind = assembly.look.words["table" if isinstance(node, Table) else "figure"]
        number = field(f"SEQ {kind} \\* ARABIC", str(node.number))
        bookmark = assembly.bookmarks.get(node.label)
        lead = join((run(f"{kind} "), bookmark.around(number) if bookmark else number, run(": ")))
    flow.paragraph(join((lead, words)), ParagraphProperties(style=assembly.sheet.id(style)))
