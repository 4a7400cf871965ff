"""XML as text that is known to be well-formed: words go in through ``escape`` alone, and elements nest as calls."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NewType

# Escaped, well-formed XML. A plain ``str`` is no ``Xml``, so the type checker finds words that were never escaped.
Xml = NewType("Xml", str)

Value = str | int | None

NOTHING = Xml("")
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}

_MARKUP = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
# What XML 1.0 cannot hold (section 2.2); a reader should see that something stood there.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def escape(words: str) -> Xml:
    """The words as XML, fit for element content and for attributes."""
    return Xml(_UNWRITABLE.sub("\ufffd", words).translate(_MARKUP))


def element(name: str, attributes: dict[str, Value], children: Iterable[Xml] = ()) -> Xml:
    """One element; an attribute whose value is None is left out."""
    opening = name + "".join(
        f' {key}="{escape(value) if isinstance(value, str) else value}"'
        for key, value in attributes.items()
        if value is not None
    )
    content = "".join(children)
    return Xml(f"<{opening}>{content}</{name}>" if content else f"<{opening}/>")


def w(name: str, /, *children: Xml, **attributes: Value) -> Xml:
    """An element of WordprocessingML; its attributes are of the same namespace."""
    return element(f"w:{name}", {f"w:{key}": value for key, value in attributes.items()}, children)


def a(name: str, /, *children: Xml, **attributes: Value) -> Xml:
    """An element of DrawingML."""
    return element(f"a:{name}", dict(attributes), children)


def c(name: str, /, *children: Xml, **attributes: Value) -> Xml:
    """An element of DrawingML charts."""
    return element(f"c:{name}", dict(attributes), children)


def join(pieces: Iterable[Xml]) -> Xml:
    """The pieces one after the other."""
    return Xml("".join(pieces))


def part(root: str, prefixes: str, /, *children: Xml, **attributes: Value) -> bytes:
    """A whole part: the root element with the namespaces of the prefixes ("w r wp")."""
    declared: dict[str, Value] = {f"xmlns:{prefix}": NAMESPACES[prefix] for prefix in prefixes.split()}
    return (DECLARATION + element(root, declared | attributes, children)).encode()
