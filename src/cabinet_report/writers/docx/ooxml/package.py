"""A package (Open Packaging Conventions): python-docx keeps the parts and what they lead to, the zip is our own.

python-docx dates the entries of its zips by the clock; ours are the same bytes whenever they are made.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from cabinet_report.writers.docx.ooxml.xml import DECLARATION, element

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage

NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
CONTENT_TYPES, RELATIONSHIPS = "[Content_Types].xml", "_rels/.rels"

# Zip cannot say a year before 1980.
EARLIEST = date(1980, 1, 1)


class TextPart(Part):
    """A part that is written as text; its content may follow when all that it leads to is known."""

    def __init__(self, name: str, content_type: str, content: bytes = b"") -> None:
        super().__init__(PackURI(f"/{name}"), content_type, content)

    def write(self, content: bytes) -> None:
        """Give the part its content."""
        self._blob = content


def zipped(package: OpcPackage, day: date) -> bytes:
    """The package as a file; its times are the start of the day, so that the same parts are the same bytes.

    Only what something leads to is in it.
    """
    parts = list(package.iter_parts())
    _name_apart(parts)
    files = {part.partname.membername: part.blob for part in parts}
    files |= {part.partname.rels_uri.membername: _bytes(part.rels.xml) for part in parts if part.rels}
    # Word reads the content types and the package's relationships first.
    first = {CONTENT_TYPES: _content_types(parts), RELATIONSHIPS: _bytes(package.rels.xml)}
    return zip_of(first | dict(sorted(files.items())), day)


def zip_of(files: Mapping[str, bytes], day: date) -> bytes:
    """A zip of the files in their order, each dated at the start of the day."""
    moment = max(day, EARLIEST)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (moment.year, moment.month, moment.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every machine
            entry.external_attr = 0
            archive.writestr(entry, content)
    return target.getvalue()


def _name_apart(parts: Sequence[Part]) -> None:
    """Give parts of one name names of their own: a chart in an officer's header may be called as one of ours is."""
    taken: set[str] = set()
    for part in parts:
        name = part.partname
        number = 1
        while str(name).lower() in taken:
            number += 1
            name = PackURI(f"{part.partname.removesuffix(f'.{part.partname.ext}')}_{number}.{part.partname.ext}")
        part.partname = name
        taken.add(str(name).lower())


def _content_types(parts: Sequence[Part]) -> bytes:
    defaults = {"rels": CT.OPC_RELATIONSHIPS, "xml": CT.XML}
    lines = [element("Default", {"Extension": end, "ContentType": kind}) for end, kind in defaults.items()]
    lines += [
        element("Override", {"PartName": name, "ContentType": kind})
        for name, kind in sorted((str(part.partname), part.content_type) for part in parts)
    ]
    return (DECLARATION + element("Types", {"xmlns": NAMESPACE}, lines)).encode()


def _bytes(xml: str | bytes) -> bytes:
    """The XML of relationships, which python-docx says is a str and hands over as bytes."""
    return xml.encode() if isinstance(xml, str) else xml
