"""The contents list as a field that Word can make anew, and the acronym list as lines with a tab."""

from __future__ import annotations

from cabinet_report.tree.nodes import AcronymList, Contents
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.inlines import write_inlines
from cabinet_report.writers.docx.ooxml.fields import begin, end, field
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties
from cabinet_report.writers.docx.ooxml.runs import RunProperties, hyperlink, run, tab
from cabinet_report.writers.docx.ooxml.xml import NOTHING, join

DEEPEST = 3


def write_contents(contents: Contents, flow: Flow, assembly: Assembly) -> None:
    """Write the contents list into the flow: links, and the pages on which the headings stand in our own PDF.

    Where no PDF was made, the page numbers are left to Word: docs/explanation/analysis/word-contents.md.
    """
    heading = ParagraphProperties(style=assembly.sheet.id("TOC Heading"))
    flow.paragraph(write_inlines(contents.heading, assembly, assembly.main), heading)
    last = len(contents.entries) - 1
    for index, entry in enumerate(contents.entries):
        bookmark = assembly.bookmarks.get(entry.target)
        words = run(entry.text)
        if bookmark and entry.page:
            words = join((words, tab(), field(f"PAGEREF {bookmark.name} \\h", entry.page)))
        line = join(
            (
                begin(f'TOC \\o "1-{contents.depth}" \\h \\z') if index == 0 else NOTHING,
                hyperlink(words, anchor=bookmark.name) if bookmark else words,
                end() if index == last else NOTHING,
            )
        )
        flow.paragraph(line, ParagraphProperties(style=assembly.sheet.id(f"toc {min(entry.level, DEEPEST)}")))


def write_acronyms(acronyms: AcronymList, flow: Flow, assembly: Assembly) -> None:
    """Write the acronyms that the paper uses into the flow, each on a line with what it stands for."""
    style = assembly.sheet.id("Acronym")
    last = len(acronyms.entries) - 1
    strong = RunProperties(style=assembly.sheet.id("Strong"))
    with flow.control(assembly.controls.locked("acronyms", assembly.look.words["acronyms"])):
        for index, entry in enumerate(acronyms.entries):
            # No line of the list stands alone on a page.
            properties = ParagraphProperties(style=style, keep_next=index < last and index in (0, 1, last - 1))
            flow.paragraph(join((run(entry.short, strong), tab(), run(entry.expansion))), properties)
