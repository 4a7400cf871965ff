"""Headings of tables that say what they head: docs/explanation/analysis/weasyprint-table-headers.md."""

from __future__ import annotations

from cabinet_report.writers.pdf.repair.structure import Element

SCOPES = {"col": "/Column", "colgroup": "/Column", "row": "/Row", "rowgroup": "/Row"}


def set_scopes(document: Element) -> None:
    """Give each heading its scope, and each table the sentence that sums it up."""
    from pikepdf import Name, String

    for element in document.walk():
        if element.source is None:
            continue
        if element.type == "TH":
            element.attributes.setdefault("Table", {})["Scope"] = Name(SCOPES[element.source.get("scope", "col")])
        elif element.type == "Table" and (summary := element.source.get("data-summary")):
            element.attributes.setdefault("Table", {})["Summary"] = String(summary)
