"""A Word file opened for a test: its parts as XML, found and shown without any code of the writer."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Block, Finished
from cabinet_report.writers.docx import write_docx
from tests.trees import finished, look

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}
DOCUMENT = "word/document.xml"


@dataclass(frozen=True)
class Opened:
    """The files of a package."""

    files: dict[str, bytes]

    def part(self, name: str = DOCUMENT) -> etree._Element:
        return etree.fromstring(self.files[name])

    def find(self, path: str, name: str = DOCUMENT) -> list[etree._Element]:
        """The elements at an XPath, from anywhere in the part."""
        found = self.part(name).xpath(path, namespaces=NAMESPACES)
        assert isinstance(found, list)
        return found

    def values(self, path: str, name: str = DOCUMENT) -> list[str]:
        """The strings or attributes at an XPath."""
        return [str(found) for found in self.find(path, name)]

    @property
    def paragraphs(self) -> list[str]:
        """The words of each paragraph of the body, field codes left out."""
        return ["".join(item.xpath(".//w:t/text()", namespaces=NAMESPACES)) for item in self.find("//w:body//w:p")]


def opened(contents: bytes) -> Opened:
    with zipfile.ZipFile(io.BytesIO(contents)) as archive:
        return Opened({name: archive.read(name) for name in archive.namelist()})


def written(*blocks: Block, look: Look | None = None) -> Opened:
    """The blocks written as a paper of their own."""
    return opened(write_docx(paper_of(*blocks), look or plain_look()))


def paper_of(*blocks: Block) -> Finished:
    return finished("A paper", blocks)


def plain_look(**changes: Any) -> Look:
    return replace(look(), **changes)


def pretty(root: etree._Element) -> str:
    """XML with a line for each element and no namespaces declared, to be read by a person."""
    etree.indent(root, "  ")
    text = etree.tostring(root, encoding="unicode")
    for prefix, uri in root.nsmap.items():
        text = text.replace(f' xmlns:{prefix}="{uri}"', "").replace(f' xmlns="{uri}"', "")
    return text
