"""Files in a form that a person can read and compare line by line: XML parts, and the tags of a PDF."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from tests.readers_for_tests.pdf_structure import Tag, read_structure

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Shorter elements than this stand on one line, with all that is in them.
WIDTH = 120
INDENT = "  "


def html(content: bytes) -> str:
    """A web page without its style sheet, which is the same in every paper; the writer breaks its lines itself."""
    return re.sub("(<style>).*?(</style>)", r"\1...\2", content.decode(), flags=re.DOTALL)


# ----------------------------------------------------------------------------------------------------------------- XML


def docx(content: bytes) -> str:
    """All parts of a Word file in one text, the body first; those of the workbooks in it too."""
    return "".join(f"{line}\n" for line in _parts(content, ""))


def _parts(content: bytes, within: str) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in sorted(archive.namelist(), key=lambda name: (name != "word/document.xml", name)):
            part = archive.read(name)
            if name.endswith(".xlsx"):
                yield from _parts(part, f"{name}, ")
            elif name.endswith(".png"):
                yield from (f"==== {within}{name}", f"{len(part)} bytes", "")
            else:
                yield from (f"==== {within}{name}", *_lines(etree.fromstring(part), ""), "")


def _lines(element: Element, indent: str) -> Iterator[str]:
    flat = "".join(_flat(element))
    if len(element) == 0 or len(indent) + len(flat) <= WIDTH:
        yield indent + flat
        return
    yield f"{indent}<{_opening(element)}>"
    for child in element:
        yield from _lines(child, indent + INDENT)
    yield f"{indent}</{_name(element, element.tag)}>"


def _flat(element: Element) -> Iterator[str]:
    inside = [escape(element.text or ""), *(piece for child in element for piece in _flat(child))]
    if any(inside):
        yield f"<{_opening(element)}>{''.join(inside)}</{_name(element, element.tag)}>"
    else:
        yield f"<{_opening(element)}/>"


def _opening(element: Element) -> str:
    attributes = (f"{_name(element, name)}={quoteattr(str(value))}" for name, value in element.attrib.items())
    return " ".join([_name(element, element.tag), *attributes])


def _name(element: Element, qualified: object) -> str:
    """The name with its prefix, as the file has it."""
    name = etree.QName(str(qualified))
    prefixes = {address: prefix for prefix, address in element.nsmap.items()}
    prefixes["http://www.w3.org/XML/1998/namespace"] = "xml"
    prefix = prefixes.get(name.namespace or "")
    return f"{prefix}:{name.localname}" if prefix else name.localname


# ---------------------------------------------------------------------------------------------------------------- tags

# What stands among words; everything else gets a line of its own.
AMONG_WORDS = ("Span", "Link", "Reference", "Note", "Em", "Strong")
# Where a thing stands is for the eye to judge, and the names by which tags know each other for the tests of the tags.
ON_THE_PAGE = ("BBox", "Placement", "ID", "Headers")


def tags(content: bytes) -> str:
    """The structure of a PDF in reading order with its words: no lines, no pages, and of a drawing what it says."""
    return "".join(f"{line}\n" for tag in read_structure(content).root.tags() for line in _tag_lines(tag, ""))


def _tag_lines(tag: Tag, indent: str) -> Iterator[str]:
    if tag.kind == "Figure" or all(isinstance(child, str) or child.kind in AMONG_WORDS for child in tag.children):
        words = "" if tag.kind == "Figure" else _words(tag)
        yield f"{indent}{_said(tag)}{': ' if words else ''}{words}"
        return
    words = "".join(_inline(child) for child in tag.children if isinstance(child, str) or child.kind in AMONG_WORDS)
    yield f"{indent}{_said(tag)}{': ' if words.strip() else ''}{words.strip()}"
    for child in tag.tags():
        if child.kind not in AMONG_WORDS:
            yield from _tag_lines(child, indent + INDENT)


def _said(tag: Tag) -> str:
    return " ".join([tag.kind, *(f"{name}={value}" for name, value in tag.said.items() if name not in ON_THE_PAGE)])


def _words(tag: Tag) -> str:
    return "".join(map(_inline, tag.children)).strip()


def _inline(child: Tag | str) -> str:
    return child if isinstance(child, str) else f"{{{_said(child)}: {''.join(map(_inline, child.children))}}}"
