"""Content controls (w:sdt): parts of a document that Word knows by a tag and shows by a title."""

from __future__ import annotations

from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, w

# What Word takes for a title and for a tag.
LONGEST = 64


def sdt(content: Xml, *, number: int, tag: str, title: str, locked: bool = False) -> Xml:
    """A control around paragraphs and tables. One that is locked can be neither changed nor deleted in Word.

    It says that it holds part of a document, or LibreOffice takes the first paragraph of it for plain words: see
    docs/explanation/analysis/word-content-controls.md.
    """
    properties = w(
        "sdtPr",
        w("alias", val=title),
        w("tag", val=tag),
        w("id", val=number),
        w("lock", val="sdtContentLocked") if locked else NOTHING,
        w("docPartObj"),
    )
    return w("sdt", properties, w("sdtContent", content))
