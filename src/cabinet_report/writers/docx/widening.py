"""A header or footer of upright pages made over for turned ones: what keeps to the right margin moves with it."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from docx.opc.part import XmlPart
from lxml import etree

from cabinet_report.writers.docx.ooxml.names import attribute, find, findall, qualified
from cabinet_report.writers.docx.stylesheet import StyleSheet

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.oxml.text.paragraph import CT_P
    from lxml.etree import _Element

# How far a stop moves when the words run further: one at the right margin all the way, one in the middle half of it.
SHARES = {"right": 1.0, "end": 1.0, "center": 0.5}
# A table as wide as the words, but for so much of it, is meant to be as wide as they are.
NEARLY = 0.05
# Stops and tables inside a cell or a text box are measured from its own edge.
_OUTERMOST = "descendant::{}[not(ancestor::w:tc or ancestor::w:txbxContent)]"


def widened(running: Part, before: int, after: int, sheet: StyleSheet) -> Part:
    """The header or footer for words that run ``after`` twips, not ``before``; the same part where that is all one."""
    if not isinstance(running, XmlPart):
        return running
    root = deepcopy(running.element)
    changed = [_move_stops(one, after - before, sheet) for one in root.xpath(_OUTERMOST.format("w:p"))]
    changed += [_widen_table(one, before, after) for one in root.xpath(_OUTERMOST.format("w:tbl"))]
    if not any(changed):
        return running
    copy = XmlPart(running.partname, running.content_type, root, running.package)
    for link in running.rels.values():
        target = link.target_ref if link.is_external else link.target_part
        copy.load_rel(link.reltype, target, link.rId, link.is_external)
    return copy


def _move_stops(paragraph: CT_P, more: int, sheet: StyleSheet) -> bool:
    """Whether a stop of the paragraph, or of its style, was moved."""
    properties = find(paragraph, "w:pPr")
    of_style: dict[int, _Element] = {}
    for style in reversed(list(sheet.line(attribute(find(properties, "w:pStyle"), "w:val")))):
        _set(of_style, findall(style, "w:pPr/w:tabs/w:tab"))
    stops = dict(of_style)
    _set(stops, findall(properties, "w:tabs/w:tab"))
    moving = {place: stop for place, stop in stops.items() if attribute(stop, "w:val") in SHARES}
    if not moving:
        return False
    written = [_stop(place, stop) for place, stop in stops.items() if place not in moving and place not in of_style]
    written += [_stop(place + round(SHARES[attribute(stop, "w:val")] * more), stop) for place, stop in moving.items()]
    written += [_cleared(place) for place in of_style if place in moving]
    made: Any = paragraph.get_or_add_pPr()  # python-docx does not tell the types of what it puts in at run time
    made.get_or_add_tabs()[:] = sorted(written, key=_place)
    return True


def _set(stops: dict[int, _Element], more: list[_Element]) -> None:
    """Set the stops that a style or a paragraph adds, and clear those that it clears."""
    for stop in more:
        if attribute(stop, "w:val") == "clear":
            stops.pop(_place(stop), None)
        else:
            stops[_place(stop)] = stop


def _place(stop: _Element) -> int:
    return int(attribute(stop, "w:pos"))


def _stop(place: int, like: _Element) -> _Element:
    made = deepcopy(like)
    made.set(qualified("w:pos"), str(place))
    return made


def _cleared(place: int) -> _Element:
    made = etree.Element(qualified("w:tab"))
    made.set(qualified("w:val"), "clear")
    made.set(qualified("w:pos"), str(place))
    return made


def _widen_table(table: _Element, before: int, after: int) -> bool:
    """Whether the table was as wide as the words, and now is as wide as they are on the other pages."""
    columns = findall(table, "w:tblGrid/w:gridCol")
    if abs(sum(int(attribute(column, "w:w")) for column in columns) - before) > NEARLY * before:
        return False
    cells = table.iter(qualified("w:tcW"), qualified("w:tblW"))
    for width in (*columns, *(width for width in cells if attribute(width, "w:type") == "dxa")):
        width.set(qualified("w:w"), str(round(int(attribute(width, "w:w")) * after / before)))
    return True
