"""What a Word file says, read from its parts with nothing but zipfile and lxml."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lxml import etree

from tests.number_codes import in_a_spreadsheet
from tests.readers_for_tests import said
from tests.readers_for_tests.said import Graph, Passage, Reference, Said, plain
from tests.readers_for_tests.word_numbers import W, WordNumbers, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CORE = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "organisation": "{http://purl.org/dc/elements/1.1/}creator",
    "subject": "{http://purl.org/dc/elements/1.1/}subject",
    "date": "{http://purl.org/dc/terms/}created",
    "language": "{http://purl.org/dc/elements/1.1/}language",
    "keywords": "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords",
}
BODY = "word/document.xml"


def read_docx(content: bytes) -> Said:
    """What the file says."""
    return WordReader(content).read()


class WordReader:
    """Goes through the body, counting what Word would count."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.body = self.part(BODY)[0]
        self.numbers = WordNumbers(self.part("word/numbering.xml"))
        styles = self.part("word/styles.xml").findall(f"{W}style")
        self.styles = {str(value(style, "styleId")): style for style in styles}
        self.footnotes = {str(value(note, "id")): note for note in self.part("word/footnotes.xml")}
        self.notes: list[str] = []
        self.graphs: list[Graph] = []
        self.behind: list[Graph] = []
        self.printed: list[Graph] = []
        self.axes: list[said.Axes] = []
        self.references: list[tuple[str, str]] = []
        self.links: list[said.Link] = []
        self.bookmarks: dict[str, str] = {}

    def read(self) -> Said:
        """Everything, in order."""
        passages = tuple(_whole_items(self.blocks(self.body)))
        core = self.part("docProps/core.xml")
        properties = {name: (core.findtext(path) or "") for name, path in CORE.items()}
        properties["date"] = properties["date"][:10]
        return Said(
            passages=passages,
            notes=tuple(self.notes),
            graphs=tuple(self.graphs),
            behind=tuple(self.behind),
            printed=tuple(self.printed),
            axes=tuple(self.axes),
            references=tuple(Reference(words, self.bookmarks.get(name, "nothing")) for words, name in self.references),
            links=tuple(self.links),
            on_every_page=tuple(self.on_every_page()),
            properties=tuple(properties.items()),
        )

    # ------------------------------------------------------------------------------------------------------- blocks

    def blocks(self, container: Element) -> Iterator[Passage]:
        for child in container:
            if child.tag == f"{W}p":
                yield from (passage for passage in self.paragraph(child) if passage.words)
            elif child.tag == f"{W}tbl":
                yield from self.table(child)
            elif child.tag == f"{W}sdt":
                yield from self.blocks(child.find(f"{W}sdtContent"))

    def paragraph(self, paragraph: Element) -> Iterator[Passage]:
        style, depth = self.style_name(paragraph, "pPr/pStyle"), self.outline(paragraph)
        label = self.numbers.label(paragraph)
        words = plain(f"{label[0] if label else ''} {self.words(paragraph)}")
        for mark in paragraph.iter(f"{W}bookmarkStart"):
            self.bookmarks[str(value(mark, "name"))] = words
        drawing = paragraph.find(f".//{W}drawing")
        if drawing is not None:
            yield self.picture(drawing)
        elif style == "Title":
            yield Passage("heading 1", words)
        elif style == "TOC Heading":
            yield Passage("heading 2", words)
        elif depth is not None:
            yield Passage(f"heading {depth + 2}", words)
        elif style.startswith("toc "):
            yield Passage(f"entry {style[4:]}", words)
        elif label is not None and "List" in style:
            yield Passage(f"item {label[1] + 1}", words)
        elif style.startswith("List "):
            yield Passage("further", words)
        elif style == "caption":
            yield Passage("caption", words)
        elif style in ("Card Strip", "Tile Strip"):
            yield from self.strip(paragraph)
        elif style == "Acronym":
            short, _, meaning = self.words(paragraph).partition("\t")
            yield Passage("acronym", plain(short))
            yield Passage("meaning", plain(meaning))
        else:
            yield Passage("paragraph", words)

    def strip(self, paragraph: Element) -> Iterator[Passage]:
        """The pairs of a card: runs of the style of labels, each followed by those of its value."""
        kind, words = "", ""
        for run in paragraph.findall(f"{W}r"):
            now = "label" if self.style_name(run, "rPr/rStyle") == "Card Label" else "value"
            if now != kind and words:
                yield Passage(kind, plain(words))
                words = ""
            kind, words = now, words + "".join(self.run(run))
        yield Passage(kind, plain(words))

    def table(self, table: Element) -> Iterator[Passage]:
        yield Passage("description", plain(value(table.find(f"{W}tblPr/{W}tblDescription")) or ""))
        for row, element in enumerate(table.findall(f"{W}tr"), 1):
            column = 1
            kind = "cell" if element.find(f"{W}trPr/{W}tblHeader") is None else "head"
            for cell in element.findall(f"{W}tc"):
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                if merged is None or value(merged) == "restart":
                    yield from self.cell(cell, kind, f"{row},{column}")
                column += int(value(cell.find(f"{W}tcPr/{W}gridSpan")) or 1)

    def cell(self, cell: Element, kind: str, place: str) -> Iterator[Passage]:
        below = [
            Passage(f"{kind} {place}", each.words) if each.kind == "paragraph" else each for each in self.blocks(cell)
        ]
        yield from below or [Passage(f"cell {place}", "")]

    # ------------------------------------------------------------------------------------------------------- charts

    def picture(self, drawing: Element) -> Passage:
        """The alternative text of a picture or a chart, whose numbers are kept."""
        [named] = drawing.iter(f"{WP}docPr")
        if not (charts := list(drawing.iter(f"{C}chart"))):
            return Passage("image", plain(named.get("descr", "")))
        [link] = charts
        name = self.target(BODY, str(link.get(f"{OFFICE}id")))
        [book] = [self.target(name, each) for each in self.relations(name)]
        self.graphs.append(self.graph(self.part(name)))
        self.behind.append(workbook(self.parts[book]))
        self.printed.append(self.as_printed(self.graphs[-1], self.part(name)))
        self.axes.append(self.scale(self.part(name)))
        return Passage("picture", plain(named.get("descr", "")))

    def graph(self, chart: Element) -> Graph:
        lines = list(chart.iter(f"{C}ser"))
        series = tuple((plain(" ".join(points(line.find(f"{C}tx")))), points(line.find(f"{C}val"))) for line in lines)
        [title] = chart.iterfind(f".//{C}catAx/{C}title")
        across = "".join(each.text or "" for each in title.iter(f"{A}t"))
        return Graph(plain(across), tuple(map(plain, points(lines[0].find(f"{C}cat")))), series)

    def as_printed(self, graph: Graph, chart: Element) -> Graph:
        """The same numbers as Word prints them."""
        codes = [line.findtext(f"{C}val//{C}formatCode") or "" for line in chart.iter(f"{C}ser")]
        return graph._replace(
            series=tuple(
                (name, tuple(in_a_spreadsheet(float(each), code) if each else "" for each in values))
                for (name, values), code in zip(graph.series, codes, strict=True)
            )
        )

    def scale(self, chart: Element) -> said.Axes:
        """The kind of the chart, and the lines across as Word draws and prints them."""
        [axis] = chart.iter(f"{C}valAx")
        low, high, step = (
            float(str(axis.find(path).get("val")))  # type: ignore[union-attr]  # else there is nothing to read
            for path in (f"{C}scaling/{C}min", f"{C}scaling/{C}max", f"{C}majorUnit")
        )
        [code] = axis.iterfind(f"{C}numFmt")
        ticks = (low + step * place for place in range(round((high - low) / step) + 1))
        printed = tuple(in_a_spreadsheet(float(f"{tick:.12g}"), str(code.get("formatCode"))) for tick in ticks)
        title = "".join(each.text or "" for each in axis.iterfind(f"{C}title//{A}t"))
        return said.Axes(_kind(chart), plain(title), printed)

    # -------------------------------------------------------------------------------------------------------- words

    def words(self, paragraph: Element) -> str:
        """The words of a paragraph as they are seen: of a field only its result."""
        return "".join(self.pieces(paragraph))

    def pieces(self, paragraph: Element, part: str = BODY) -> Iterator[str]:
        field: list[str] = []
        result = ""
        for child in paragraph.iter(f"{W}r", f"{W}hyperlink"):
            if child.tag == f"{W}hyperlink":
                self.hyperlink(child, part)
                continue
            mark = value(child.find(f"{W}fldChar"), "fldCharType")
            if mark == "begin":
                field, result = ["code", ""], ""
            elif mark == "separate":
                field[0] = "result"
            elif mark == "end":
                yield from self.field(field[1] if field else "", result)
                field = []
            elif field and field[0] == "code":
                field[1] += child.findtext(f"{W}instrText") or ""
            elif field and field[1].split()[0] != "TOC":
                result += "".join(self.run(child))
            else:
                yield from self.run(child)

    def field(self, instruction: str, result: str) -> Iterator[str]:
        """What a field shows; a reference is kept with the bookmark that it leads to."""
        kind, *more = instruction.split() or [""]
        if kind == "REF":
            self.references.append((plain(result), more[0]))
        yield {"PAGE": "{page}", "NUMPAGES": "{pages}"}.get(kind, result)

    def run(self, run: Element) -> Iterator[str]:
        for child in run:
            if child.tag == f"{W}t":
                yield child.text or ""
            elif child.tag == f"{W}tab":
                yield "\t"
            elif child.tag == f"{W}br":
                yield " "
            elif child.tag == f"{W}footnoteReference":
                yield self.note(str(value(child, "id")))

    def note(self, name: str) -> str:
        number = len(self.notes) + 1
        words = " ".join(
            "".join(self.pieces(each, "word/footnotes.xml")) for each in self.footnotes[name].iter(f"{W}p")
        )
        self.notes.append(f"{number}. {plain(words)}")
        return f"{{note {number}}}"

    def hyperlink(self, element: Element, part: str) -> None:
        words = plain("".join(piece for run in element.iter(f"{W}r") for piece in self.run(run)))
        anchor, relation = value(element, "anchor"), element.get(f"{OFFICE}id")
        if anchor is not None:
            self.references.append((words, anchor))
        elif relation is not None:
            self.links.append(said.Link(words, self.relations(part)[relation]))

    def on_every_page(self) -> Iterator[str]:
        """The lines of header and footer, which have to be the same in every section."""
        sections = {
            tuple(
                plain("".join(self.pieces(line)))
                for kind in ("headerReference", "footerReference")
                for reference in section.iter(f"{W}{kind}")
                for line in self.part(self.target(BODY, str(reference.get(f"{OFFICE}id")))).iter(f"{W}p")
            )
            for section in self.body.iter(f"{W}sectPr")
        }
        if len(sections) != 1:
            raise AssertionError(f"the sections differ in header and footer: {sections}")
        yield from (line for line in sections.pop() if line)

    # -------------------------------------------------------------------------------------------------------- parts

    def part(self, name: str) -> Element:
        return etree.fromstring(self.parts[name])

    def relations(self, part: str) -> dict[str, str]:
        folder, name = posixpath.split(part)
        listed = self.part(f"{folder}/_rels/{name}.rels")
        return {str(each.get("Id")): str(each.get("Target")) for each in listed}

    def target(self, part: str, relation: str) -> str:
        target = self.relations(part)[relation]
        return target[1:] if target.startswith("/") else posixpath.normpath(f"{posixpath.dirname(part)}/{target}")

    # ------------------------------------------------------------------------------------------------------- styles

    def style_name(self, element: Element, path: str) -> str:
        """The name of a paragraph's or a run's style."""
        found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
        style = self.styles.get(value(found) or "")
        return "" if style is None else value(style.find(f"{W}name")) or ""

    def outline(self, paragraph: Element) -> int | None:
        """The outline level of a paragraph, its own or that of its style and the styles below; None in running text."""
        level = value(paragraph.find(f"{W}pPr/{W}outlineLvl"))
        style = self.styles.get(value(paragraph.find(f"{W}pPr/{W}pStyle")) or "")
        while level is None and style is not None:
            level = value(style.find(f"{W}pPr/{W}outlineLvl"))
            style = self.styles.get(value(style.find(f"{W}basedOn")) or "")
        return None if level is None or int(level) > 8 else int(level)


def _kind(chart: Element) -> str:
    if list(chart.iter(f"{C}lineChart")):
        return "line"
    [direction] = (str(each.get("val")) for each in chart.iter(f"{C}barDir"))
    [grouping] = (str(each.get("val")) for each in chart.iter(f"{C}grouping"))
    bars = {"bar": "bar", "col": "column"}[direction]
    return f"stacked_{bars}" if grouping == "stacked" else bars


def points(cache: Element | None) -> tuple[str, ...]:
    """The points of a chart's cache in their places, empty for a gap; numbers in one form."""
    if cache is None:
        return ()
    [count] = cache.iter(f"{C}ptCount")
    found = {int(each.get("idx", "")): each.findtext(f"{C}v") or "" for each in cache.iter(f"{C}pt")}
    is_number = cache.find(f"{C}numRef") is not None
    said_in_it = (found.get(place, "") for place in range(int(count.get("val", ""))))
    return tuple(f"{float(each):.10g}" if each and is_number else each for each in said_in_it)


def workbook(content: bytes) -> Graph:
    """The numbers in the workbook behind a chart: categories down the first column, a series in each of the others."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        shared: Iterable[str] = ()
        if "xl/sharedStrings.xml" in archive.namelist():
            strings = etree.fromstring(archive.read("xl/sharedStrings.xml"))
            shared = ["".join(text.text or "" for text in each.iter(f"{SHEET}t")) for each in strings]
    grid = {str(cell.get("r")): _cell(cell, list(shared)) for cell in sheet.iter(f"{SHEET}c")}
    columns = sorted({place.rstrip("0123456789") for place in grid})
    rows = max(int(place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for place in grid)
    first, *others = ([plain(grid.get(f"{column}{row}", "")) for row in range(1, rows + 1)] for column in columns)
    return Graph(first[0], tuple(first[1:]), tuple((name, tuple(values)) for name, *values in others))


def _whole_items(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Each item of a list with the paragraphs in which it goes on."""
    last = None
    for passage in passages:
        if last is not None and passage.kind == "further":
            last = Passage(last.kind, f"{last.words} {passage.words}")
            continue
        if last is not None:
            yield last
        last = passage
    if last is not None:
        yield last


def _cell(cell: Element, shared: list[str]) -> str:
    number = cell.findtext(f"{SHEET}v")
    if cell.get("t") == "s":
        return shared[int(number or 0)]
    if cell.get("t") == "inlineStr":
        return "".join(text.text or "" for text in cell.iter(f"{SHEET}t"))
    return f"{float(number):.10g}" if number else ""
