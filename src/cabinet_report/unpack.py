"""An Office file unpacked within limits, so that no workbook and no document can fill the machine."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from pyexpat import ExpatError, ParserCreate
from typing import NoReturn

# Far above any file of an officer, far below a trap.  The largest part of a whole paper's Word file has about a million
# bytes, a workbook of a hundred thousand rows about twenty; the XML of either packs to a tenth, and repeated rows to a
# fiftieth.  Deflate itself can pack nothing to less than a thousandth, which is what traps come near to.
MOST_PARTS = 5_000
LARGEST_PART = 50_000_000
LARGEST_WHOLE = 150_000_000
LARGEST_RATIO = 250
SMALL = 1_000_000  # a part that may be packed as well as it can be

# ECMA-376 part 2, annex B: an Office package has no other.  Python would unpack these two bit by bit, others at once.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError, ValueError)


class NotAPackage(Exception):
    """The bytes are no Office file, or a damaged one."""


class Oversized(Exception):
    """The file unpacks to more than it may; its text says what of it, for the author."""


def unpack(content: bytes) -> Mapping[str, bytes]:
    """The parts of an Office file by name; raises NotAPackage and Oversized.

    What the file's own list says is enough to judge by: of a part that is longer than is said there, no more is read.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            entries = {entry.filename: entry for entry in package.infolist()}
            _judge(package.infolist())
            parts = {name: package.read(entry) for name, entry in entries.items() if not entry.is_dir()}
    except _DAMAGED as error:
        raise NotAPackage from error
    for name, part in parts.items():
        if name.casefold().endswith((".xml", ".rels")):
            _refuse_document_type(part)
    return parts


def _judge(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_PARTS:
        raise Oversized(f"it has {len(entries):,} parts, and no more than {MOST_PARTS:,} are read")
    whole = sum(entry.file_size for entry in entries)
    if whole > LARGEST_WHOLE:
        raise Oversized(f"it unpacks to {_millions(whole)}, and no more than {_millions(LARGEST_WHOLE)} are read")
    for entry in entries:
        if entry.compress_type not in _METHODS:
            raise NotAPackage
        if entry.file_size > LARGEST_PART:
            size, limit = _millions(entry.file_size), _millions(LARGEST_PART)
            raise Oversized(f"its part {entry.filename} unpacks to {size}, and no more than {limit} are read")
        if entry.file_size > max(SMALL, entry.compress_size * LARGEST_RATIO):
            ratio = f"{LARGEST_RATIO} times its packed size"
            raise Oversized(f"its part {entry.filename} unpacks to more than {ratio}")


def _millions(size: int) -> str:
    return f"{size // 1_000_000:,} million bytes"


def _refuse_document_type(part: bytes) -> None:
    """Raise if the XML has a document type, where entities would be defined: no Office file has one (ECMA-376-2, 8).

    A document type stands before the first element, and so nothing beyond that is looked at.
    """

    class FirstElement(Exception):
        pass

    def stop(*_: object) -> NoReturn:
        raise FirstElement

    def refuse(*_: object) -> NoReturn:
        raise NotAPackage

    parser = ParserCreate()
    parser.StartElementHandler = stop
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(part, True)  # noqa: FBT003  # takes it by position only
    except FirstElement:
        return
    except (ExpatError, LookupError, ValueError) as error:
        raise NotAPackage from error
