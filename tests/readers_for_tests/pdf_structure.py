"""The structure of a PDF as a tree of tags with their words, which is what a screen reader goes through."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from tests.readers_for_tests.pdf_words import Artifact, PageWords, read_pages
from tests.readers_for_tests.said import Box, Stroke


@dataclass
class Tag:
    """One element: its kind, what is said about it (Alt, Scope, ColSpan, URI ...), words, elements, lines."""

    kind: str
    said: dict[str, str] = field(default_factory=dict)
    children: list[Tag | str] = field(default_factory=list)
    shapes: list[Stroke | Box] = field(default_factory=list)

    def tags(self) -> Iterator[Tag]:
        """The elements right below it."""
        return (child for child in self.children if isinstance(child, Tag))

    def find(self, kind: str) -> Iterator[Tag]:
        """Every element of a kind below it, in order."""
        for child in self.tags():
            if child.kind == kind:
                yield child
            yield from child.find(kind)


@dataclass
class TaggedPdf:
    """The structure of a file, what else its pages show, and what it says about itself."""

    root: Tag
    pages: int
    artifacts: tuple[Artifact, ...]
    stray: tuple[str, ...]
    properties: Mapping[str, str]


def read_structure(content: bytes) -> TaggedPdf:
    """The tags of a PDF in the order in which they are read."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        words = read_pages(pdf)
        reader = _StructureReader(words, {page.obj.objgen: number for number, page in enumerate(pdf.pages)})
        root = Tag("StructTreeRoot")
        reader.children(root, pdf.Root.StructTreeRoot.K, None)
        lost = [text for mark, texts in words.marked.items() if mark not in reader.used for text in texts]
        with pdf.open_metadata() as metadata:
            said = {name: ", ".join(value) if isinstance(value, list) else value for name, value in metadata.items()}
        said["Lang"] = str(pdf.Root.Lang)
        return TaggedPdf(root, len(pdf.pages), tuple(words.artifacts), (*words.stray, *lost), said)


class _StructureReader:
    def __init__(self, words: PageWords, pages: Mapping[tuple[int, int], int]) -> None:
        self.words = words
        self.pages = pages
        self.used: set[tuple[int, int]] = set()

    def children(self, tag: Tag, kids: Any, page: int | None) -> None:
        """Fill in what stands below an element: marks on a page, annotations, elements."""
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                self.mark(tag, page, kid)
            elif kid.get("/Type") == "/MCR":
                self.mark(tag, self.page(kid, page), int(kid.MCID))
            elif kid.get("/Type") == "/OBJR":
                annotation = kid.Obj
                if "/A" in annotation and "/URI" in annotation.A:
                    tag.said["URI"] = str(annotation.A.URI)
            else:
                self.element(tag, kid, page)

    def element(self, parent: Tag, element: Any, page: int | None) -> None:
        tag = Tag(str(element.S)[1:])
        for name in ("Alt", "ActualText", "E", "Lang", "ID"):
            if f"/{name}" in element:
                tag.said[name] = str(element[f"/{name}"])
        attributes = element.get("/A", pikepdf.Array([]))
        for each in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
            tag.said.update({str(name)[1:]: str(value).lstrip("/") for name, value in each.items() if name != "/O"})
        parent.children.append(tag)
        if "/K" in element:
            self.children(tag, element.K, self.page(element, page))

    def mark(self, tag: Tag, page: int | None, number: int) -> None:
        """The words between two marks; each piece of a drawing stands for itself."""
        mark = (page if page is not None else -1, number)
        self.used.add(mark)
        tag.shapes.extend(self.words.shapes.get(mark, []))
        shown = self.words.marked.get(mark, [])
        tag.children.extend(shown if tag.kind == "Figure" else ["".join(shown)])

    def page(self, holder: Any, otherwise: int | None) -> int | None:
        return self.pages[holder.Pg.objgen] if "/Pg" in holder else otherwise
