"""Names of the specification as lxml has them, for the parts that are read and changed rather than written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from cabinet_report.writers.docx.ooxml.xml import NAMESPACES, Xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def qualified(name: str) -> str:
    """A name with its namespace: ``w:p``."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def find(element: _Element | None, path: str) -> _Element | None:
    """The first element at a path; None where there is none."""
    return None if element is None else element.find(path, NAMESPACES)


def findall(element: _Element | None, path: str) -> list[_Element]:
    """All elements at a path."""
    return [] if element is None else element.findall(path, NAMESPACES)


def attribute(element: _Element | None, name: str) -> str:
    """The value of an attribute, empty where it or its element is not there."""
    return "" if element is None else element.get(qualified(name), "")


def is_on(element: _Element | None) -> bool:
    """Whether a property of the kind "on or off" is there and on."""
    return element is not None and attribute(element, "w:val") not in ("0", "false", "off")


def take_out(element: _Element) -> None:
    """Take an element out of what it stands in."""
    around = element.getparent()
    if around is not None:
        around.remove(element)


def elements(xml: Xml) -> list[_Element]:
    """The XML that we write as elements, to be put into a part that is not ours alone."""
    declared = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in ("w", "r"))
    return list(etree.fromstring(f"<w:body {declared}>{xml}</w:body>", _PARSER))
