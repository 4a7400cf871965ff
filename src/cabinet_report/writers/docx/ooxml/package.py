"""A package (Open Packaging Conventions): parts, types, relationships, and a zip that is the same every time."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass, field
from datetime import date

from cabinet_report.writers.docx.ooxml.xml import DECLARATION, Xml, element

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

# Zip cannot say a year before 1980.
EARLIEST = date(1980, 1, 1)


@dataclass(slots=True)
class Relationships:
    """What one part leads to. ``source`` is the part's name, empty for the package itself."""

    source: str
    lines: list[Xml] = field(default_factory=list)
    _known: dict[tuple[str, str], str] = field(default_factory=dict)

    def to_part(self, kind: str, name: str) -> str:
        """The id of the relationship to another part of the package."""
        folder = posixpath.dirname(self.source)
        return self._add(kind, posixpath.relpath(name, folder or "."), None)

    def to_address(self, kind: str, address: str) -> str:
        """The id of the relationship to an address outside; the same address has one."""
        return self._add(kind, address, "External")

    def _add(self, kind: str, target: str, mode: str | None) -> str:
        known = self._known.get((kind, target))
        if known is not None:
            return known
        name = f"rId{len(self.lines) + 1}"
        kind_of = kind if "://" in kind else f"{OFFICE}/{kind}"
        self.lines.append(element("Relationship", {"Id": name, "Type": kind_of, "Target": target, "TargetMode": mode}))
        self._known[kind, target] = name
        return name

    @property
    def part_name(self) -> str:
        """Where the relationships of the source are kept."""
        folder, name = posixpath.split(self.source)
        return posixpath.join(folder, "_rels", f"{name}.rels")


class Package:
    """Parts gathered one by one, then zipped."""

    def __init__(self) -> None:
        self._parts: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self._relationships: dict[str, Relationships] = {}

    def add(self, name: str, content_type: str, content: bytes) -> None:
        """Put a part in; its name has no slash in front."""
        self._parts[name] = content
        self._types[name] = content_type

    def relationships(self, source: str = "") -> Relationships:
        """What the part leads to, to be added to."""
        return self._relationships.setdefault(source, Relationships(source))

    def zipped(self, day: date) -> bytes:
        """The package as a file; its times are the start of the day, so that the same parts are the same bytes."""
        files = {"[Content_Types].xml": self._content_types()}
        for relationships in self._relationships.values():
            if relationships.lines:
                root = element("Relationships", {"xmlns": f"{PACKAGE}/relationships"}, relationships.lines)
                files[relationships.part_name] = (DECLARATION + root).encode()
        # Word reads the content types and the package's relationships first.
        ordered = {name: files[name] for name in ("[Content_Types].xml", "_rels/.rels")}
        ordered |= dict(sorted((files | self._parts).items(), key=lambda item: (item[0] not in ordered, item[0])))
        return zipped(ordered, day)

    def _content_types(self) -> bytes:
        defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
        lines = [element("Default", {"Extension": end, "ContentType": kind}) for end, kind in defaults.items()]
        lines += [
            element("Override", {"PartName": f"/{name}", "ContentType": kind})
            for name, kind in sorted(self._types.items())
        ]
        root = element("Types", {"xmlns": f"{PACKAGE}/content-types"}, lines)
        return (DECLARATION + root).encode()


def zipped(files: dict[str, bytes], day: date) -> bytes:
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
