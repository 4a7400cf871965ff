"""Comments (comments.xml): what is said beside the words, and the range of words that it is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, p
from cabinet_report.writers.docx.ooxml.runs import RunProperties, r, run
from cabinet_report.writers.docx.ooxml.xml import Xml, join, part, w


def comment(number: int, words: str, *, author: str, day: date, text_style: str, mark_style: str) -> Xml:
    """One comment, made at the start of the day."""
    mark = r(w("annotationRef"), RunProperties(style=mark_style))
    content = p(join((mark, run(words))), ParagraphProperties(style=text_style))
    initials = "".join(word[0] for word in author.split("-"))
    return w("comment", content, id=number, author=author, date=f"{day.isoformat()}T00:00:00Z", initials=initials)


def commented(content: Xml, number: int, mark_style: str) -> Xml:
    """Runs with a comment about them."""
    mark = r(w("commentReference", id=number), RunProperties(style=mark_style))
    return join((w("commentRangeStart", id=number), content, w("commentRangeEnd", id=number), mark))


def comments_part(comments: Iterable[Xml]) -> bytes:
    """comments.xml."""
    return part("w:comments", "w", *comments)
