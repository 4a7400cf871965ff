"""What an officer does to a reference document in Word, done here with python-docx."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from docx import Document

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Finished
from cabinet_report.writers.docx import make_reference, write_docx
from tests.trees import look
from tests.writers.docx.opened import Opened, opened, plain_look

if TYPE_CHECKING:
    from docx.document import Document as Reference

Edit = Callable[["Reference"], None]


def edited(folder: Path, edit: Edit) -> Look:
    """The look of a house whose reference document an officer has edited."""
    path = folder / "reference.docx"
    reference = Document(io.BytesIO(make_reference(look())))
    edit(reference)
    reference.save(str(path))
    return plain_look(reference=path)


def written_after(folder: Path, edit: Edit, paper: Finished) -> Opened:
    """The paper written with a reference document that was edited so."""
    return opened(write_docx(paper, edited(folder, edit)))


def crest(red: int = 122) -> io.BytesIO:
    """A picture: a square of 32 points in one colour, as PNG."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    size = 32
    rows = (b"\0" + bytes((red, 16, 32)) * size) * size
    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    content = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + content)
