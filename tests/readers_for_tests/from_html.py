"""What a web page says, read by lxml's HTML parser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lxml import html

from tests.readers_for_tests import said
from tests.readers_for_tests.cell_places import CellPlaces
from tests.readers_for_tests.said import Box, Drawing, Graph, Passage, Point, Reference, Said, Stroke, plain

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SVG = "{http://www.w3.org/2000/svg}"


def read_html(content: bytes) -> Said:
    """What the page says, the marks for its own readers left out: the way to the paper, and back from a note."""
    return PageReader(html.document_fromstring(content.decode())).read()


class PageReader:
    """Goes through the elements in the order in which a browser reads them."""

    def __init__(self, page: Element) -> None:
        self.page = page
        self.places: dict[str, str] = {}
        self.waiting: list[str] = []
        self.references: list[tuple[str, str]] = []
        self.links: list[said.Link] = []
        self.printed: list[Graph] = []
        self.drawn: list[tuple[str, ...]] = []
        self.drawings: list[Drawing] = []
        self.notes: list[str] = []

    def read(self) -> Said:
        """Everything, in order."""
        [main] = self.page.iter("main")
        passages = tuple(self.blocks(main))
        furniture = {
            "running": self.page.xpath("//header/p[@class='running']"),
            "notice": self.page.xpath("//header/p[@class='notice']"),
            "foot": self.page.xpath("//footer/p"),
        }
        meta = {str(each.get("name")): str(each.get("content")) for each in self.page.iter("meta")}
        return Said(
            passages=passages,
            notes=tuple(self.notes),
            references=tuple(Reference(words, self.places.get(target, "nothing")) for words, target in self.references),
            links=tuple(self.links),
            printed=tuple(self.printed),
            drawn=tuple(self.drawn),
            drawings=tuple(self.drawings),
            on_every_page=tuple(self.words(line) for lines in furniture.values() for line in lines),
            properties=(
                ("title", self.page.findtext(".//title") or ""),
                ("organisation", meta["author"]),
                ("subject", meta["description"]),
                ("date", meta["dcterms.created"]),
                ("language", str(self.page.get("lang"))),
                ("keywords", meta.get("keywords", "")),
            ),
        )

    # ------------------------------------------------------------------------------------------------------- blocks

    def blocks(self, container: Element) -> Iterator[Passage]:
        for child in container:
            yield from self.noticed(child)

    def noticed(self, element: Element) -> Iterator[Passage]:
        """The passages of an element, the first of them being where its id leads to."""
        if element.get("id"):
            self.waiting.append(str(element.get("id")))
        for passage in self.block(element):
            if passage.kind != "description":
                self.places.update(dict.fromkeys(self.waiting, passage.words))
                self.waiting.clear()
            yield passage

    def block(self, element: Element) -> Iterator[Passage]:
        kind = element.get("class") or ""
        match tag := str(element.tag):
            case "h2" if element.get("id") == "notes":
                pass  # the word over the notes, which belongs to the page
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                yield Passage(f"heading {tag[1]}", self.words(element))
            case "p":
                yield Passage("paragraph", self.words(element))
            case "ol" if kind == "notes":
                self.notes.extend(self.words(note) for note in element)
            case "ol" if kind == "toc":
                for entry in element:
                    yield Passage(f"entry {str(entry.get('class')).removeprefix('level-')}", self.words(entry))
            case "ol" | "ul":
                yield from self.items(element, 1)
            case "dl":
                names = ("acronym", "meaning") if kind == "acronyms" else ("label", "value")
                for each in element.iter("dt", "dd"):
                    yield Passage(names[each.tag == "dd"], self.words(each))
            case "table":
                yield from self.table(element)
            case "figure":
                yield from self.figure(element)
            case "img":
                yield Passage("image", plain(element.get("alt", "")))
            case "div" | "nav" | "article":
                yield from self.blocks(element)
            case _:
                raise AssertionError(f"nobody expects <{tag}> here")

    def items(self, element: Element, depth: int) -> Iterator[Passage]:
        for item in element:
            yield Passage(f"item {depth}", self.words(item))
            for below in item:
                if below.tag in ("ol", "ul"):
                    yield from self.items(below, depth + 1)

    def table(self, table: Element) -> Iterator[Passage]:
        caption = table.find("caption")
        if caption is not None:
            yield Passage("caption", self.words(caption))
        yield Passage("description", plain(table.get("aria-label", "")))
        places = CellPlaces()
        for row in table.iter("tr"):
            places.next_row()
            for cell in row:
                place = places.take(int(cell.get("colspan", "1")), int(cell.get("rowspan", "1")))
                yield from self.cell(cell, place)

    def cell(self, cell: Element, place: str) -> Iterator[Passage]:
        scope = str(cell.get("scope"))
        kind = "cell" if cell.tag == "td" else "head" if scope.startswith("col") else "stub"
        if any(child.tag in ("p", "ul", "ol") for child in cell):
            below = list(self.blocks(cell))
            yield from (Passage(f"{kind} {place}", each.words) if each.kind == "paragraph" else each for each in below)
        else:
            yield Passage(f"{kind} {place}", self.words(cell))

    def figure(self, figure: Element) -> Iterator[Passage]:
        [caption], [drawing], [table] = (list(figure.iter(name)) for name in ("figcaption", "svg", "table"))
        yield Passage("caption", self.words(caption))
        yield Passage("picture", plain(drawing.findtext("title") or ""))
        self.drawn.append(tuple(plain(text.text or "") for text in drawing.iter("text")))
        self.drawings.append(shapes(drawing))
        rows = [[self.words(cell) for cell in row] for row in table.iter("tr")]
        across, *names = rows[0]
        series = tuple((name, tuple(row[place] for row in rows[1:])) for place, name in enumerate(names, 1))
        self.printed.append(Graph(across, tuple(row[0] for row in rows[1:]), series))

    # -------------------------------------------------------------------------------------------------------- words

    def words(self, element: Element) -> str:
        """The words of an element, those of a list in it left out."""
        return plain("".join(self.pieces(element)))

    def pieces(self, element: Element) -> Iterable[str]:
        yield element.text or ""
        for child in element:
            if child.tag == "br":
                yield " "
            elif child.tag == "a":
                yield self.link(child)
            elif child.tag not in ("ol", "ul"):
                yield from self.pieces(child)
            yield child.tail or ""

    def link(self, element: Element) -> str:
        words, address = "".join(map(str, element.itertext())), str(element.get("href"))
        if address.startswith("#note-"):
            return f"{{note {words}}}"
        if element.get("class") == "back":
            return ""
        if address.startswith("#"):
            self.references.append((plain(words), address[1:]))
        else:
            self.links.append(said.Link(plain(words), address))
        return words


def shapes(drawing: Element) -> Drawing:
    """The open lines and the boxes of a drawing."""
    strokes = (
        Stroke(str(path.get("stroke")), points(str(path.get("d"))))
        for path in drawing.iter("path")
        if re.fullmatch(r"M[-\d.]+ [-\d.]+(?: L[-\d.]+ [-\d.]+)+", str(path.get("d")))
    )
    boxes = (
        Box(str(box.get("fill")), Point(x, y), Point(x + width, y + height))
        for box in drawing.iter("rect")
        for x, y, width, height in [[float(str(box.get(name))) for name in ("x", "y", "width", "height")]]
    )
    return Drawing(tuple(strokes), tuple(boxes))


def points(path: str) -> tuple[Point, ...]:
    """The points of an open line."""
    numbers = [float(number) for number in re.findall(r"[-\d.]+", path)]
    return tuple(Point(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True))
