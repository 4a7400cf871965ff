"""The words and lines on the pages of a PDF, by the marks of its structure; written from ISO 32000, 9.10 and 14.6."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pikepdf

from tests.readers_for_tests.said import Box, Point, Stroke

# One thing shown between marks: of the page that holds it, and the number that the structure knows it by.
Mark = tuple[int, int]


OF_A_DRAWING = "of a drawing"


class Artifact(NamedTuple):
    """What is shown on a page and is no part of the text.

    ``kind`` is Header, Footer, OF_A_DRAWING for what has a box, or empty for anything else.
    """

    page: int
    kind: str
    words: str


@dataclass
class PageWords:
    """The words of each mark, in the pieces in which they are shown, its lines, and what else the pages show."""

    marked: dict[Mark, list[str]] = field(default_factory=lambda: defaultdict(list))
    shapes: dict[Mark, list[Stroke | Box]] = field(default_factory=lambda: defaultdict(list))
    artifacts: list[Artifact] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)


def read_pages(pdf: pikepdf.Pdf) -> PageWords:
    """What the pages show, page by page."""
    found = PageWords()
    for number, page in enumerate(pdf.pages):
        _PageReader(number, found).run(page.obj, page.obj.Resources)
    return found


class _PageReader:
    def __init__(self, number: int, found: PageWords) -> None:
        self.number = number
        self.found = found
        # For each begin of marked content that is still open: its number, its kind of artifact, or None for neither.
        self.open: list[int | str | None] = []
        # The piece of a figure that was drawn last: its words stand beside it, as artifacts with a box.
        self.figure: Mark | None = None

    def run(self, stream: Any, resources: Any) -> None:
        """Go through the operators of a page, or of a form on it."""
        font: Font | None = None
        pen = Pen()
        for instruction in pikepdf.parse_content_stream(stream):
            operands = instruction.operands
            match str(instruction.operator):
                case "BMC":
                    self.begin("" if operands[0] == "/Artifact" else None)
                case "BDC":
                    self.begin(self.mark(operands, resources))
                case "EMC":
                    self.open.pop()
                case "Tf":
                    font = Font(resources.Font[str(operands[0])])
                case "Tj" | "'" | '"' if font is not None:
                    self.show(font.words(bytes(operands[-1])))
                case "TJ" if font is not None:
                    strings = (bytes(each) for each in operands[0] if isinstance(each, pikepdf.String))
                    self.show("".join(map(font.words, strings)))
                case operator if shape := pen.moved(operator, operands):
                    self.draw(shape)
                case "Do" if resources.XObject[str(operands[0])].Subtype == "/Form":
                    form = resources.XObject[str(operands[0])]
                    self.run(form, form.get("/Resources", resources))

    def begin(self, mark: int | str | None) -> None:
        self.open.append(mark)
        if isinstance(mark, str):
            self.found.artifacts.append(Artifact(self.number, mark, ""))

    def mark(self, operands: Any, resources: Any) -> int | str | None:
        """What the content belongs to."""
        tag, properties = operands
        if isinstance(properties, pikepdf.Name):
            properties = resources.Properties[str(properties)]
        if tag == "/Artifact":
            return OF_A_DRAWING if "/BBox" in properties else str(properties.get("/Subtype", "/"))[1:]
        if "/MCID" not in properties:
            return None
        self.figure = (self.number, int(properties.MCID)) if tag == "/Figure" else None
        return int(properties.MCID)

    def show(self, words: str) -> None:
        mark = next((each for each in reversed(self.open) if each is not None), None)
        if mark is None:
            self.found.stray.append(words)
        elif isinstance(mark, int):
            self.found.marked[self.number, mark].append(words)
        elif mark == OF_A_DRAWING and self.figure is not None:
            self.found.marked[self.figure].append(words)
        else:
            *_, last = self.found.artifacts
            self.found.artifacts[-1] = last._replace(words=last.words + words)

    def draw(self, shape: Stroke | Box) -> None:
        mark = next((each for each in reversed(self.open) if each is not None), None)
        if isinstance(mark, int):
            self.found.shapes[self.number, mark].append(shape)


class Pen:
    """Follows what is drawn, in the measures of the drawing itself: open lines, and rectangles that are filled."""

    def __init__(self) -> None:
        self.line, self.fill = "", ""
        self.points: list[Point] = []
        self.box: tuple[Point, Point] | None = None

    def moved(self, operator: str, operands: Any) -> Stroke | Box | None:
        """What is finished by this operator, if it is one that paints."""
        match operator:
            case "rg":
                self.fill = _hexadecimal(operands)
            case "RG":
                self.line = _hexadecimal(operands)
            case "m":
                self.points = [Point(*map(float, operands))]
            case "l":
                self.points.append(Point(*map(float, operands)))
            case "re":
                x, y, width, height = map(float, operands)
                self.box = (Point(x, y), Point(x + width, y + height))
            case "S" | "f" | "f*" | "B" | "B*" | "n" | "s":
                points, box, self.points, self.box = tuple(self.points), self.box, [], None
                if box is not None and operator[0] in "fB":
                    return Box(self.fill, *box)
                return Stroke(self.line, points) if operator == "S" and len(points) > 1 else None
        return None


def _hexadecimal(parts: Any) -> str:
    return "#" + "".join(f"{round(float(part) * 255):02x}" for part in parts)


class Font:
    """Turns the codes that are shown into characters, as ToUnicode says."""

    def __init__(self, font: Any) -> None:
        self.known = dict(_mappings(font.ToUnicode.read_bytes().decode("latin-1")))

    def words(self, codes: bytes) -> str:
        """The characters; of a code that the font does not know, the mark for such a one."""
        pairs = (int.from_bytes(codes[at : at + 2], "big") for at in range(0, len(codes), 2))
        return "".join(self.known.get(code, "\ufffd") for code in pairs)


def _mappings(cmap: str) -> Iterator[tuple[int, str]]:
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, characters in re.findall(r"<(\w+)>\s*<(\w*)>", block):
            yield int(code, 16), _utf16(characters)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for low, high, first in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for code in range(int(low, 16), int(high, 16) + 1):
                character = _utf16(first)
                yield code, character[:-1] + chr(ord(character[-1]) + code - int(low, 16))


def _utf16(hexadecimal: str) -> str:
    return bytes.fromhex(hexadecimal).decode("utf-16-be")
