"""Document properties (docProps): what the file says about itself, dated by the paper and never by the clock."""

from __future__ import annotations

from datetime import date

from cabinet_report.writers.docx.ooxml.xml import DECLARATION, Xml, element, escape, part

EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_part(*, title: str, author: str, subject: str, keywords: tuple[str, ...], language: str, day: date) -> bytes:
    """docProps/core.xml."""
    moment = escape(f"{day.isoformat()}T00:00:00Z")
    return part(
        "cp:coreProperties",
        "cp dc dcterms xsi",
        _words("dc:title", title),
        _words("dc:subject", subject),
        _words("dc:creator", author),
        _words("cp:keywords", ", ".join(keywords)),
        _words("cp:lastModifiedBy", author),
        element("dcterms:created", {"xsi:type": "dcterms:W3CDTF"}, (moment,)),
        element("dcterms:modified", {"xsi:type": "dcterms:W3CDTF"}, (moment,)),
        _words("dc:language", language),
    )


def application_part(organisation: str) -> bytes:
    """docProps/app.xml."""
    content = (_words("Application", "cabinet-report"), _words("Company", organisation))
    return (DECLARATION + element("Properties", {"xmlns": EXTENDED}, content)).encode()


def _words(name: str, words: str) -> Xml:
    return element(name, {}, (escape(words),)) if words else Xml("")
