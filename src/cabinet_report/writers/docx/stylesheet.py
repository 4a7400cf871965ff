"""The styles of the paper at hand: those of the house's reference document, and our own for what it lacks."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from cabinet_report.writers.docx.ooxml.styles import Style
from cabinet_report.writers.docx.ooxml.xml import NAMESPACES

_W = f"{{{NAMESPACES['w']}}}"


class StyleSheet:
    """Styles by name. Word may give a style another id than we do, but never another name."""

    def __init__(self, styles_xml: bytes, house: Mapping[str, Style], language: str) -> None:
        self._root = etree.fromstring(styles_xml, etree.XMLParser(resolve_entities=False, no_network=True))
        self._by_name: dict[str, etree._Element] = {}
        self._by_id: dict[str, etree._Element] = {}
        for style in self._root.iterfind(f"{_W}style"):
            name = style.find(f"{_W}name")
            if name is not None:
                self._index(name.get(f"{_W}val", ""), style)
        for own in house.values():
            if own.name.lower() not in self._by_name:
                self._append(own)
        for mark in self._root.iter(f"{_W}lang"):
            mark.set(f"{_W}val", language)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._by_name

    def id(self, name: str) -> str:
        """The id of the style that has this name."""
        return self._by_name[name.lower()].get(f"{_W}styleId", "")

    def room_above(self, style_id: str) -> int:
        """The room in twips that a paragraph style leaves above, its own or that of the style it is based on."""
        return self._spacing(style_id, "before")

    def room_below(self, style_id: str) -> int:
        """The room in twips that a paragraph style leaves below."""
        return self._spacing(style_id, "after")

    def region_fill(self, style_name: str, region: str) -> str | None:
        """The shade that a table style gives a region such as ``firstRow``; None where it gives none."""
        path = f"{_W}tblStylePr[@{_W}type='{region}']/{_W}tcPr/{_W}shd"
        shade = self._by_name[style_name.lower()].find(path)
        fill = shade.get(f"{_W}fill", "auto") if shade is not None else "auto"
        return None if fill == "auto" else fill

    def xml(self) -> bytes:
        """styles.xml."""
        return etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _spacing(self, style_id: str, side: str) -> int:
        seen: set[str] = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            spacing = style.find(f"{_W}pPr/{_W}spacing")
            if spacing is not None and spacing.get(f"{_W}{side}") is not None:
                return int(spacing.get(f"{_W}{side}", "0"))
            parent = style.find(f"{_W}basedOn")
            style_id = parent.get(f"{_W}val", "") if parent is not None else ""
        return 0

    def _append(self, style: Style) -> None:
        """Add a style of our own, unless its id is taken by another name: then under an id of its own."""
        declared = f'<w:styles xmlns:w="{NAMESPACES["w"]}">{style.xml(self._id_for)}</w:styles>'
        made = etree.fromstring(declared)[0]
        while made.get(f"{_W}styleId", "") in self._by_id:
            made.set(f"{_W}styleId", made.get(f"{_W}styleId", "") + "0")
        self._root.append(made)
        self._index(style.name, made)

    def _id_for(self, name: str) -> str:
        # A style is listed after the one it is based on, but ``next`` may be one that is still to come.
        known = self._by_name.get(name.lower())
        return known.get(f"{_W}styleId", "") if known is not None else Style("paragraph", name).id

    def _index(self, name: str, style: etree._Element) -> None:
        self._by_name[name.lower()] = style
        self._by_id[style.get(f"{_W}styleId", "")] = style
