"""Captions: the word and number that Word counts for itself, then what the table or chart is."""

from __future__ import annotations

from cabinet_report.tree.nodes import Chart, Table
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.inlines import write_inlines
from cabinet_report.writers.docx.ooxml.fields import field
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties
from cabinet_report.writers.docx.ooxml.runs import run
from cabinet_report.writers.docx.ooxml.xml import Xml, join


def write_caption(node: Table | Chart, flow: Flow, assembly: Assembly) -> None:
    """Write the caption above a table or chart into the flow; a chart without one is headed by its title."""
    if node.caption:
        words = write_inlines(node.caption, assembly, assembly.main)
        content = join((_number(node, assembly), words))
    elif isinstance(node, Chart):
        content = run(node.title)
    else:
        return
    flow.paragraph(content, ParagraphProperties(style=assembly.sheet.id("caption")))


def _number(node: Table | Chart, assembly: Assembly) -> Xml:
    """``Table 3: ``, the number being a field that the bookmark encloses."""
    kind = assembly.look.words["table" if isinstance(node, Table) else "figure"]
    number = field(f"SEQ {kind} \\* ARABIC", str(node.number))
    bookmark = assembly.bookmarks.get(node.label)
    return join((run(f"{kind} "), bookmark.around(number) if bookmark else number, run(": ")))
