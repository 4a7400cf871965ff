"""A picture back from its part: its file, its size and its alternative text."""

from __future__ import annotations

from cabinet_report.readers.docx.package import Element, Opened, attribute, find
from cabinet_report.tree.nodes import Picture

EMU = 36_000  # in a millimetre


def read_picture(drawing: Element, opened: Opened) -> Picture | None:
    """The picture that a w:drawing shows; None where it shows something else, or a file that lies elsewhere."""
    part = opened.targets(opened.main).get(attribute(find(drawing, ".//pic:blipFill/a:blip"), "r:embed"))
    named, extent = find(drawing, ".//wp:docPr"), find(drawing, ".//wp:extent")
    if part is None or named is None or extent is None:
        return None
    width, height = (round(int(extent.get(side, "0")) / EMU, 1) for side in ("cx", "cy"))
    return Picture(opened.content(part), named.get("descr", ""), width, height)
