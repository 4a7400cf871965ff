"""The remarks of a draft as comments: who said them, when, and which words they are about."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.ooxml.comments import comment, commented, comments_part
from cabinet_report.writers.docx.ooxml.package import TextPart
from cabinet_report.writers.docx.ooxml.xml import Xml

AUTHOR = "cabinet-report"
TEXT, MARK = "annotation text", "annotation reference"


def with_comments(words: Xml, remarks: tuple[str, ...], assembly: Assembly) -> Xml:
    """The words with a comment for each remark; they are made on the day of the paper, whatever the clock says."""
    text_style, mark_style = assembly.sheet.id(TEXT), assembly.sheet.id(MARK)
    for remark in remarks:
        number = len(assembly.comments)
        day = assembly.properties.date
        assembly.comments.append(
            comment(number, remark, author=AUTHOR, day=day, text_style=text_style, mark_style=mark_style)
        )
        words = commented(words, number, mark_style)
    return words


def add_comments(assembly: Assembly) -> None:
    """Put the comments into the package; a paper without any has no such part."""
    if assembly.comments:
        made = TextPart("word/comments.xml", CT.WML_COMMENTS, comments_part(assembly.comments))
        assembly.main.relate_to(made, RT.COMMENTS)
