"""Drawings in the line of the text (wp:inline): here, always a chart with its alternative text."""

from __future__ import annotations

from cabinet_report.writers.docx.ooxml.lengths import emu_from_twips
from cabinet_report.writers.docx.ooxml.runs import r
from cabinet_report.writers.docx.ooxml.xml import NAMESPACES, Value, Xml, a, element, w


def chart_drawing(relationship: str, number: int, *, title: str, alternative: str, width: int, height: int) -> Xml:
    """A run that holds the chart, in twips; ``alternative`` is what a screen reader says in its place."""
    name: dict[str, Value] = {"id": number, "name": f"Chart {number}", "descr": alternative, "title": title}
    inline = element(
        "wp:inline",
        {f"dist{side}": 0 for side in "TBLR"},
        (
            element("wp:extent", {"cx": emu_from_twips(width), "cy": emu_from_twips(height)}),
            element("wp:effectExtent", dict.fromkeys("ltrb", 0)),
            element("wp:docPr", name),
            element("wp:cNvGraphicFramePr", {}),
            a(
                "graphic",
                a("graphicData", element("c:chart", {"r:id": relationship}), uri=NAMESPACES["c"]),
            ),
        ),
    )
    return r(w("drawing", inline))
