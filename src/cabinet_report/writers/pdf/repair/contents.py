"""The contents list as a table of contents: docs/explanation/analysis/weasyprint-contents.md."""

from __future__ import annotations

from cabinet_report.writers.pdf.repair.structure import Element


def set_contents(document: Element) -> None:
    """Make the list of headings a TOC, each of its items a reference to a heading."""
    for contents in document.walk():
        if contents.type != "L" or contents.source is None or contents.source.get("class") != "toc":
            continue
        contents.type = "TOC"
        contents.attributes.clear()
        for item in contents.elements:
            item.type = "TOCI"
            for body in item.elements:
                body.type = "Reference"
