"""What a PDF says to those who cannot see its pages: its structure, gone through in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tests.readers_for_tests import said
from tests.readers_for_tests.cell_places import CellPlaces
from tests.readers_for_tests.pdf_structure import Tag, TaggedPdf, read_structure
from tests.readers_for_tests.said import Box, Drawing, Passage, Said, Stroke, plain

# What stands around others and says nothing itself.
AROUND = ("Document", "Part", "Sect", "Div", "NonStruct")


PROPERTIES = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "organisation": "{http://purl.org/dc/elements/1.1/}creator",
    "subject": "{http://purl.org/dc/elements/1.1/}description",
    "date": "{http://ns.adobe.com/xap/1.0/}CreateDate",
    "language": "Lang",
    "keywords": "{http://ns.adobe.com/pdf/1.3/}Keywords",
}


def read_pdf(content: bytes) -> Said:
    """What the file says."""
    return TagReader(read_structure(content)).read()


class TagReader:
    """Goes through the tags in order."""

    def __init__(self, pdf: TaggedPdf) -> None:
        self.pdf = pdf
        self.on_card = False
        self.notes: list[str] = []
        self.links: list[said.Link] = []
        self.drawn: list[tuple[str, ...]] = []
        self.drawings: list[Drawing] = []

    def read(self) -> Said:
        """Everything, in order."""
        passages = tuple(self.blocks(list(self.pdf.root.tags())))
        if self.pdf.stray:
            raise AssertionError(f"these words are on a page, and neither tagged nor an artifact: {self.pdf.stray}")
        return Said(
            passages=passages,
            notes=tuple(self.notes),
            links=tuple(self.links),
            drawn=tuple(self.drawn),
            drawings=tuple(self.drawings),
            on_every_page=self.on_every_page(),
            repeated=tuple(plain(each.words) for each in self.pdf.artifacts if not each.kind and plain(each.words)),
            properties=tuple((name, self.pdf.properties[key]) for name, key in PROPERTIES.items()),
        )

    def on_every_page(self) -> tuple[str, ...]:
        """What stands at the top and the foot of each page, in one line."""
        pages = [""] * self.pdf.pages
        for each in self.pdf.artifacts:
            if each.kind in ("Header", "Footer"):
                pages[each.page] += f" {each.words}"
        return tuple(map(plain, pages))

    # ------------------------------------------------------------------------------------------------------- blocks

    def blocks(self, tags: Sequence[Tag]) -> Iterator[Passage]:
        for tag in tags:
            yield from self.block(tag)

    def block(self, tag: Tag) -> Iterator[Passage]:
        match tag.kind:
            case "H1" | "H2" | "H3" | "H4" | "H5" | "H6":
                yield Passage(f"heading {tag.kind[1]}", self.words(tag))
            case "P":
                yield Passage("paragraph", self.words(tag))
            case "Note":
                self.notes.append(self.words(tag))
            case "Caption":
                yield Passage("caption", self.words(tag))
            case "Figure" if not tag.shapes:
                yield Passage("image", plain(tag.said.get("Alt", "")))
            case "Figure":
                yield Passage("picture", plain(tag.said.get("Alt", "")))
                self.drawn.append(tuple(plain(each) for each in _texts(tag)))
                strokes = tuple(each for each in tag.shapes if isinstance(each, Stroke))
                boxes = tuple(each for each in tag.shapes if isinstance(each, Box))
                self.drawings.append(Drawing(strokes, boxes))
            case "TOC":
                for entry in tag.tags():
                    [link] = entry.find("Link")
                    yield Passage("entry", self.words(link))
            case "L" if tag.said.get("ListNumbering") == "None":
                names = {"Lbl": "label", "LBody": "value"} if self.on_card else {"Lbl": "acronym", "LBody": "meaning"}
                for part in (part for item in tag.tags() for part in item.tags()):
                    yield Passage(names[part.kind], self.words(part))
            case "L":
                yield from self.items(tag, 1)
            case "Table":
                yield from self.table(tag)
            case "Note":  # of the head of the table before it
                self.notes.append(self.words(tag))
            case "Art":
                self.on_card = True
                yield from self.blocks(list(tag.tags()))
                self.on_card = False
            case _ if tag.kind in AROUND:
                yield from self.blocks(list(tag.tags()))
            case other:
                raise AssertionError(f"nobody expects <{other}> here")

    def items(self, tag: Tag, depth: int) -> Iterator[Passage]:
        for item in tag.tags():
            *label, body = item.tags()
            yield Passage(f"item {depth}", plain(" ".join(map(self.words, (*label, body)))))
            for below in body.tags():
                if below.kind == "L":
                    yield from self.items(below, depth + 1)

    def table(self, tag: Tag) -> Iterator[Passage]:
        for caption in tag.find("Caption"):
            yield Passage("caption", self.words(caption))
        yield Passage("description", plain(tag.said.get("Summary", "")))
        places = CellPlaces()
        for row in tag.find("TR"):
            places.next_row()
            for cell in row.tags():
                place = places.take(int(cell.said.get("ColSpan", "1")), int(cell.said.get("RowSpan", "1")))
                kind = {"Row": "stub", "Column": "head"}.get(cell.said.get("Scope", ""), "cell")
                yield from self.cell(cell, f"{kind} {place}")

    def cell(self, cell: Tag, kind: str) -> Iterator[Passage]:
        below = list(cell.tags())
        if any(each.kind in ("P", "L") for each in below):
            for each in self.blocks(below):
                yield Passage(kind, each.words) if each.kind == "paragraph" else each
        else:
            yield Passage(kind, self.words(cell))

    # -------------------------------------------------------------------------------------------------------- words

    def words(self, tag: Tag) -> str:
        """The words of an element, those of lists in it left out; a note is kept, and its call is said."""
        return plain("".join(self.pieces(tag)))

    def pieces(self, tag: Tag) -> Iterable[str]:
        for child in tag.children:
            if isinstance(child, str):
                yield child
            elif child.kind == "Reference":
                words = "".join(self.pieces(child))
                yield words.replace(plain(words), f"{{note {plain(words)}}}")
            elif child.kind == "Note":
                self.notes.append(self.words(child))
            elif child.kind != "L":
                words = child.said.get("ActualText") or "".join(self.pieces(child))
                if "URI" in child.said:
                    self.links.append(said.Link(plain(words), child.said["URI"]))
                yield f"{words} " if child.kind == "Lbl" else words


def _texts(tag: Tag) -> Iterator[str]:
    for child in tag.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _texts(child)
