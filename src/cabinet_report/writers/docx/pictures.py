"""Pictures as Word has them: a part with the file, and a drawing in a line of its own."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from cabinet_report.tree.nodes import Picture
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.ooxml.drawing import picture_drawing
from cabinet_report.writers.docx.ooxml.lengths import twips_from_mm
from cabinet_report.writers.docx.ooxml.package import TextPart
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties


def write_picture(picture: Picture, flow: Flow, assembly: Assembly) -> None:
    """Write a picture into the flow."""
    assembly.pictures += 1
    part = TextPart(f"word/media/picture{assembly.pictures}.png", CT.PNG, picture.content)
    drawing = picture_drawing(
        assembly.main.relate_to(part, RT.IMAGE),
        assembly.pictures,
        alternative=picture.alternative,
        width=twips_from_mm(picture.width),
        height=twips_from_mm(picture.height),
    )
    flow.paragraph(drawing, ParagraphProperties(style=assembly.sheet.id("Body Text")))
