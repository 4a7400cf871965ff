"""Drawings in the line of the text (wp:inline): a chart or a picture, with its alternative text."""

from __future__ import annotations

from cabinet_report.writers.docx.ooxml.lengths import emu_from_twips
from cabinet_report.writers.docx.ooxml.runs import r
from cabinet_report.writers.docx.ooxml.xml import NAMESPACES, Value, Xml, a, element, w

# Every drawing has a number of its own; those of pictures follow on those of all the charts that there can be.
PICTURES = 100_000


def chart_drawing(relationship: str, number: int, *, title: str, alternative: str, width: int, height: int) -> Xml:
    """A run that holds the chart, in twips; ``alternative`` is what a screen reader says in its place."""
    name: dict[str, Value] = {"id": number, "name": f"Chart {number}", "descr": alternative, "title": title}
    chart = a("graphicData", element("c:chart", {"r:id": relationship}), uri=NAMESPACES["c"])
    return _inline(name, chart, emu_from_twips(width), emu_from_twips(height))


def picture_drawing(relationship: str, number: int, *, alternative: str, width: int, height: int) -> Xml:
    """A run that holds the picture, in twips; ``alternative`` is what a screen reader says in its place."""
    across, down = emu_from_twips(width), emu_from_twips(height)
    name: dict[str, Value] = {"id": PICTURES + number, "name": f"Picture {number}", "descr": alternative}
    own: dict[str, Value] = {"id": number, "name": f"Picture {number}", "descr": alternative}
    shape = element(
        "pic:spPr",
        {},
        (
            a("xfrm", a("off", x=0, y=0), a("ext", cx=across, cy=down)),
            a("prstGeom", a("avLst"), prst="rect"),
        ),
    )
    picture = element(
        "pic:pic",
        {"xmlns:pic": NAMESPACES["pic"]},
        (
            element("pic:nvPicPr", {}, (element("pic:cNvPr", own), element("pic:cNvPicPr", {}))),
            element("pic:blipFill", {}, (element("a:blip", {"r:embed": relationship}), a("stretch", a("fillRect")))),
            shape,
        ),
    )
    return _inline(name, a("graphicData", picture, uri=NAMESPACES["pic"]), across, down)


def _inline(name: dict[str, Value], graphic: Xml, across: int, down: int) -> Xml:
    inline = element(
        "wp:inline",
        {f"dist{side}": 0 for side in "TBLR"},
        (
            element("wp:extent", {"cx": across, "cy": down}),
            element("wp:effectExtent", dict.fromkeys("ltrb", 0)),
            element("wp:docPr", name),
            element("wp:cNvGraphicFramePr", {}),
            a("graphic", graphic),
        ),
    )
    return r(w("drawing", inline))
