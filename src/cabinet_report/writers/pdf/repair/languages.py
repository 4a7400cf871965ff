"""Words in another language than the paper's, which say so: docs/explanation/analysis/weasyprint-languages.md."""

from __future__ import annotations

from cabinet_report.writers.pdf.repair.structure import Element


def set_languages(document: Element) -> None:
    """Give each stretch of such words its language, which WeasyPrint drops."""
    for element in document.walk():
        if element.source is not None and element.source.get("class") == "language":
            element.type, element.language = "Span", element.source.get("lang")
