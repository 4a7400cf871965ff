"""The styles of the paper at hand: those of the house's reference document, and our own for what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from cabinet_report.writers.docx.ooxml.names import attribute, elements, find, is_on, qualified, take_out
from cabinet_report.writers.docx.ooxml.paragraphs import Border
from cabinet_report.writers.docx.ooxml.styles import Style

if TYPE_CHECKING:
    from lxml.etree import _Element


class StyleSheet:
    """The w:styles of a document, by name. Word may give a style another id than we do, but never another name.

    A style that an officer has renamed is still known by its alias, or by the id that it had from us.
    """

    def __init__(self, root: _Element, house: Mapping[str, Style], language: str) -> None:
        self._root = root
        self._by_name: dict[str, _Element] = {}
        self._by_id: dict[str, _Element] = {}
        for style in root.iterfind(qualified("w:style")):
            self._index(attribute(find(style, "w:name"), "w:val"), style)
        for own in house.values():
            if own.name.lower() not in self._by_name:
                self._add(own, house)
        for mark in root.iter(qualified("w:lang")):
            mark.set(qualified("w:val"), language)
        self.numbered = frozenset(self._without_numbers())

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._by_name

    def id(self, name: str) -> str:
        """The id of the style that has this name."""
        return attribute(self._by_name[name.lower()], "w:styleId")

    def room_above(self, style_id: str) -> int:
        """The room in twips that a paragraph style leaves above, its own or that of the style it is based on."""
        return int(self.value(style_id, "w:pPr/w:spacing", "w:before") or 0)

    def room_below(self, style_id: str) -> int:
        """The room in twips that a paragraph style leaves below."""
        return int(self.value(style_id, "w:pPr/w:spacing", "w:after") or 0)

    def size(self, name: str) -> float:
        """The size in points of the words of a style."""
        return int(self.value(self.id(name), "w:rPr/w:sz", "w:val") or 20) / 2

    def fill(self, name: str) -> str | None:
        """The shade behind the words of a character style; None where it has none."""
        return _shade(self.value(self.id(name), "w:rPr/w:shd", "w:fill"))

    def border(self, name: str, path: str) -> Border | None:
        """The rule that a table style draws at a path; None where it draws none."""
        drawn = next(self._said(self.id(name), path), None)
        if attribute(drawn, "w:val") in ("", "nil", "none"):
            return None
        return Border(attribute(drawn, "w:color") or "auto", int(attribute(drawn, "w:sz") or 4))

    def region_fill(self, style_name: str, region: str) -> str | None:
        """The shade that a table style gives a region such as ``firstRow``; None where it gives none."""
        path = f"w:tblStylePr[@w:type='{region}']/w:tcPr/w:shd"
        return _shade(self.value(self.id(style_name), path, "w:fill"))

    def value(self, style_id: str, path: str, name: str) -> str:
        """What a style says at a path, or else the style that it is based on, or else the document as a whole."""
        found = (attribute(element, name) for element in self._said(style_id, path))
        return next((value for value in found if value), "")

    def has(self, style_id: str, path: str) -> bool:
        """Whether a property of the kind "on or off" is on for a style."""
        return is_on(next(self._said(style_id, path), None))

    def line(self, style_id: str) -> Iterator[_Element]:
        """The style, the one that it is based on, and so on."""
        seen: set[str] = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            yield style
            style_id = attribute(find(style, "w:basedOn"), "w:val")

    def _said(self, style_id: str, path: str) -> Iterator[_Element]:
        """What is said at a path, of the style itself first."""
        for style in self.line(style_id):
            if (element := find(style, path)) is not None:
                yield element
        kind = path.partition("/")[0]
        if (element := find(self._root, f"w:docDefaults/{kind}Default/{path}")) is not None:
            yield element

    def _without_numbers(self) -> Iterator[str]:
        """Take numbers and bullets out of the styles; gives the ids of those that had some.

        What counts stands in the paper: docs/explanation/analysis/word-styles.md.
        """
        for style_id, style in self._by_id.items():
            for numbered in list(style.iter(qualified("w:numPr"))):
                take_out(numbered)
                yield style_id

    def _add(self, style: Style, house: Mapping[str, Style]) -> None:
        """Put in what the reference lacks: the renamed style, where there is one, else one from the tokens."""
        renamed = self._renamed(style, house)
        if renamed is not None:
            self._index(style.name, renamed)
            return
        [made] = elements(style.xml(self._id_for))
        while attribute(made, "w:styleId") in self._by_id:
            made.set(qualified("w:styleId"), attribute(made, "w:styleId") + "0")
        self._root.append(made)
        self._index(style.name, made)

    def _renamed(self, style: Style, house: Mapping[str, Style]) -> _Element | None:
        for known in self._by_id.values():
            aliases = attribute(find(known, "w:aliases"), "w:val").lower().split(",")
            if style.name.lower() in aliases:
                return known
        known_by_id = self._by_id.get(style.id)
        name = attribute(find(known_by_id, "w:name"), "w:val").lower()
        is_another = name in {own.name.lower() for own in house.values()}
        return None if is_another or attribute(known_by_id, "w:type") != style.kind else known_by_id

    def _id_for(self, name: str) -> str:
        # A style is listed after the one it is based on, but ``next`` may be one that is still to come.
        known = self._by_name.get(name.lower())
        return attribute(known, "w:styleId") if known is not None else Style("paragraph", name).id

    def _index(self, name: str, style: _Element) -> None:
        self._by_name[name.lower()] = style
        self._by_id[attribute(style, "w:styleId")] = style


def _shade(fill: str) -> str | None:
    return None if fill in ("", "auto") else fill
