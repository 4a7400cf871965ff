"""Papers as PDF, made once for all tests that look at them, and what is found in them."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pikepdf

from cabinet_report.tree.nodes import Block, Finished
from cabinet_report.writers.pdf import write_pdf
from tests.readers_for_tests.pdf_structure import Tag, TaggedPdf, read_structure
from tests.trees import every_node, finished, look, small

PAPERS = {"small": small, "every_node": every_node}


@cache
def made(name: str) -> bytes:
    """A paper of the tests as a PDF."""
    return write_pdf(PAPERS[name](), look())


def pdf_of(*blocks: Block) -> bytes:
    """A paper of these blocks as a PDF."""
    return write_pdf(finished("A paper", blocks), look())


def opened(content: bytes) -> pikepdf.Pdf:
    """The PDF with its objects."""
    return pikepdf.open(BytesIO(content))


def tags_of(*blocks: Block) -> TaggedPdf:
    """The tags of a paper of these blocks."""
    return read_structure(pdf_of(*blocks))


def tags(paper: Finished) -> TaggedPdf:
    """The tags of a paper."""
    return read_structure(write_pdf(paper, look()))


def words(tag: Tag) -> str:
    """The words of an element as they are read, those of notes in it left out."""
    said = tag.said.get("ActualText")
    parts = (child if isinstance(child, str) else words(child) for child in tag.children if not is_note(child))
    return said if said is not None else "".join(parts)


def is_note(child: Tag | str) -> bool:
    """Whether it is a footnote."""
    return isinstance(child, Tag) and child.kind == "Note"


# What depends on where things stand, and the names by which elements know each other.
UNSAID = ("BBox", "Placement", "ID", "Headers")


def outline(tag: Tag, depth: int = 0) -> list[str]:
    """The tags as indented lines, each with what is said about it, and its words.

    Where lines end and on which page things stand is left out: it depends on the libraries at hand.
    """
    lines = []
    for child in flowing(tag):
        if isinstance(child, str):
            lines.append("  " * depth + repr(child))
            continue
        said = "".join(f" {name}={value!r}" for name, value in child.said.items() if name not in UNSAID)
        inside = [] if child.kind == "Figure" else flowing(child)
        if len(inside) == 1 and isinstance(inside[0], str):
            lines.append("  " * depth + f"{child.kind}{said}: {inside[0]}")
        else:
            lines.append("  " * depth + child.kind + said)
            lines.extend(outline(child, depth + 1) if inside else [])
    return lines


def flowing(tag: Tag) -> list[Tag | str]:
    """What an element holds, the pieces of its lines put together, and the page of a contents entry left out."""
    parts: list[Tag | str] = []
    for child in tag.children:
        part = words(child) if isinstance(child, Tag) and child.kind == "Span" else child
        if isinstance(part, str) and tag.kind == "Reference" and part.isdigit() and parts:
            continue
        if isinstance(part, str) and parts and isinstance(parts[-1], str):
            parts[-1] += part
        else:
            parts.append(part)
    return parts
