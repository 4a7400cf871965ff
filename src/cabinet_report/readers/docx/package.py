"""A Word file opened: its parts, what they lead to, and its styles by name."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

from cabinet_report.problems import Problem, Problems, Where
from cabinet_report.unpack import NotAPackage, Oversized, unpack

if TYPE_CHECKING:
    from lxml.etree import _Element

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": OFFICE,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dcterms": "http://purl.org/dc/terms/",
}

Element: TypeAlias = "_Element"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


class Opened:
    """A .docx file, read whole."""

    def __init__(self, contents: bytes, name: str = "document.docx") -> None:
        try:
            self._parts = unpack(contents)
            self._trees: dict[str, Element] = {}
            self._links: dict[str, list[tuple[str, str, str]]] = {}
            self.main = self.related("", "officeDocument")[0]
            self.body = self.tree(self.main)[0]
        except Oversized as reason:
            message = f"the document is larger than a paper can be: {reason}."
            hint = "Take large pictures and embedded files out of it, and save it again."
            raise Problems([Problem("WRITE-024", Where(name), message, hint)]) from reason
        except (NotAPackage, IndexError, KeyError, etree.XMLSyntaxError) as reason:
            raise Problems(
                [
                    Problem(
                        "WRITE-023",
                        Where(name),
                        "this is not a Word document (.docx).",
                        "Save it in Word as .docx and try again.",
                    )
                ]
            ) from reason
        self._style_names = self._read_style_names()

    def tree(self, part: str) -> Element:
        """A part as XML."""
        if part not in self._trees:
            self._trees[part] = etree.fromstring(self._parts[part], _PARSER)
        return self._trees[part]

    def content(self, part: str) -> bytes:
        """A part as it is stored."""
        return self._parts[part]

    def targets(self, part: str) -> dict[str, str]:
        """Where each relationship of a part leads: the name of a part, or an address outside."""
        return {name: target for name, _, target in self._relationships(part)}

    def related(self, part: str, kind: str) -> list[str]:
        """The parts that a part leads to by relationships of one kind."""
        return [target for _, found, target in self._relationships(part) if found.rsplit("/", 1)[-1] == kind]

    def style_name(self, style_id: str | None) -> str:
        """The name of a style in lower case, as Word knows it; empty where there is none."""
        return self._style_names.get(style_id or "", "")

    def _relationships(self, part: str) -> list[tuple[str, str, str]]:
        """The id, the type and the target of each; read once, since every chart and note asks."""
        if part not in self._links:
            self._links[part] = list(self._read_relationships(part))
        return self._links[part]

    def _read_relationships(self, part: str) -> Iterator[tuple[str, str, str]]:
        folder, file = posixpath.split(part)
        listed = self._parts.get(posixpath.join(folder, "_rels", f"{file}.rels"))
        for line in () if listed is None else etree.fromstring(listed, _PARSER):
            target = line.get("Target", "")
            if line.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(folder, target)) if target[:1] != "/" else target[1:]
            yield line.get("Id", ""), line.get("Type", ""), target

    def _read_style_names(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for part in self.related(self.main, "styles"):
            for style in findall(self.tree(part), "w:style"):
                names[attribute(style, "w:styleId")] = attribute(find(style, "w:name"), "w:val").lower()
        return names


def tag(name: str) -> str:
    """A qualified name as lxml writes it: ``w:p``."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def find(element: Element | None, path: str) -> Element | None:
    """The first element at a path, None where there is none."""
    return None if element is None else element.find(path, NAMESPACES)


def findall(element: Element | None, path: str) -> list[Element]:
    """All elements at a path."""
    return [] if element is None else element.findall(path, NAMESPACES)


def attribute(element: Element | None, name: str) -> str:
    """The value of an attribute, empty where it or its element is not there."""
    return "" if element is None else element.get(tag(name), "")


def is_on(element: Element | None) -> bool:
    """Whether a property of the kind "on or off" is there and on."""
    return element is not None and attribute(element, "w:val") not in ("0", "false", "off")
