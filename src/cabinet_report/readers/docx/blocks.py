"""The body back into blocks: paragraphs and tables one by one, then gathered into lists, cards and sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from cabinet_report.readers.docx.charts import read_chart
from cabinet_report.readers.docx.gather import CARD_HEADINGS, CARD_STRIPS, Piece, gather
from cabinet_report.readers.docx.inlines import BANDS, TRANSPARENT, InlineReader
from cabinet_report.readers.docx.numbers import Numbers
from cabinet_report.readers.docx.package import Element, Opened, attribute, find, findall, is_on, tag
from cabinet_report.readers.docx.pictures import read_picture
from cabinet_report.tree.nodes import (
    Alignment,
    Blocks,
    Cell,
    Column,
    Inlines,
    Landscape,
    Numbering,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Span,
    Stamp,
    Strong,
    Table,
    Text,
    Title,
)
from cabinet_report.tree.walk import leads_on, text_of

ROLES = {
    "addressee": "addressee",
    "contact": "contact",
    "signature": "signature",
    "date": "date",
    "envelope address": "addressee",  # LibreOffice takes "Addressee" for its own style of that name
    "notice": "notice",
    "source note": "source_note",
}
PAGE_BREAK, LAST_PAGE_BREAK = "w:r/w:br[@w:type='page']", "w:r[last()]/w:br[@w:type='page']"
ALIGNMENTS: dict[str, Alignment] = {"center": "centre", "right": "end", "end": "end"}
ROW_ROLES = {"table group": "group", "wide table group": "group", "table total": "total", "wide table total": "total"}


@dataclass(slots=True)
class BodyReader:
    """Reads the blocks of a document, counting along."""

    opened: Opened
    inlines: InlineReader
    numbers: Numbers

    def blocks(self, container: Element) -> Blocks:
        """The blocks of the body or of a cell."""
        return gather(self._pieces(container))

    def _pieces(self, container: Element) -> Iterator[Piece]:
        section: list[Piece] = []
        for child in _laid_out(container):
            section.extend(self._pieces_of(child))
            end = child if child.tag == tag("w:sectPr") else find(child, "w:pPr/w:sectPr")
            if end is not None:
                yield from _turned(section) if _is_turned(end) else section
                section = []
        yield from section

    def _pieces_of(self, child: Element) -> Iterator[Piece]:
        if child.tag == tag("w:p"):
            yield from self._paragraph(child)
        elif child.tag == tag("w:tbl"):
            yield Piece("table", block=self._table(child))

    def _paragraph(self, paragraph: Element) -> Iterator[Piece]:
        properties = find(paragraph, "w:pPr")
        style = self.opened.style_name(attribute(find(properties, "w:pStyle"), "w:val"))
        label = self.numbers.label(properties)
        words = self.inlines.read(paragraph)
        breaks = is_on(find(properties, "w:pageBreakBefore")) or find(paragraph, PAGE_BREAK) is not None
        # LibreOffice moves a break to the end of the paragraph before it.
        breaks_after = breaks and bool(words) and find(paragraph, LAST_PAGE_BREAK) is not None
        if breaks and not breaks_after:
            yield Piece("other", block=PageBreak())
        drawing = find(paragraph, ".//w:drawing")
        chart = read_chart(drawing, self.opened, (), None) if drawing is not None else None
        picture = read_picture(drawing, self.opened) if drawing is not None else None
        number = label.text.rstrip(".") if label is not None else None
        if chart is not None:
            yield Piece("chart", block=chart)
        elif picture is not None:
            yield Piece("other", block=picture)
        elif style == "title":
            yield Piece("other", block=Title(words))
        elif style.startswith("heading "):
            yield Piece("heading", block=_heading(_unstressed(words), int(style.split()[1]), number))
        elif style.startswith(("list ", "table list", "wide table list", "panel list")) and label is not None:
            yield Piece("item", words, label=label, in_panel=style == "panel list")
        elif style.startswith("list ") and words:
            yield Piece("further", words, block=Paragraph(words))
        elif style == "panel heading":
            yield Piece(style, words, level=1 + int(attribute(find(properties, "w:outlineLvl"), "w:val") or 8))
        elif style in ("caption", *CARD_HEADINGS, *CARD_STRIPS, "toc heading", "acronym"):
            yield Piece(style, words)
        elif style.startswith("toc "):
            yield Piece("contents entry", words, level=int(style.split()[1]))
        elif words:
            role = ROLES.get(style, "cell" if "table" in style else "body")
            # A short panel is kept together, whatever its paragraphs introduce.
            introduces = style != "panel text" or leads_on(words)
            if role == "body" and introduces and is_on(find(properties, "w:keepNext")):
                role = "lead"
            block = Paragraph(words, role, numbering="plain" if number is None else "numbered", number=number)
            kind = "note" if role == "source_note" else "paragraph"
            yield Piece(kind, block=block, in_panel=style == "panel text")
        if breaks_after:
            yield Piece("other", block=PageBreak())

    def _table(self, table: Element) -> Table:
        properties = find(table, "w:tblPr")
        widths = [int(attribute(column, "w:w")) for column in findall(table, "w:tblGrid/w:gridCol")]
        rows = list(_nested(table, "w:tr"))
        spans = _row_spans(rows)
        head: list[Row] = []
        body: list[Row] = []
        for index, row in enumerate(rows):
            is_head = is_on(find(row, "w:trPr/w:tblHeader"))
            (head if is_head else body).append(self._row(row, index, spans, is_head=is_head))
        return Table(
            columns=tuple(Column(100 * width / sum(widths)) for width in widths),
            head=tuple(head),
            body=tuple(body),
            description=attribute(find(properties, "w:tblDescription"), "w:val"),
        )

    def _row(self, row: Element, index: int, spans: dict[tuple[int, int], int], *, is_head: bool) -> Row:
        cells: list[Cell] = []
        styles: set[str] = set()
        for column, cell in _placed(row):
            if _merge(cell) == "continue":
                continue
            first = find(cell, "w:p/w:pPr")
            styles.add(self.opened.style_name(attribute(find(first, "w:pStyle"), "w:val")))
            cells.append(
                Cell(
                    tuple(block for block in self.blocks(cell) if not _is_empty(block)),
                    align=ALIGNMENTS.get(attribute(find(first, "w:jc"), "w:val"), "start"),
                    column_span=_span(cell),
                    row_span=spans.get((index, column), 1),
                )
            )
        role = next((ROW_ROLES[style] for style in sorted(styles) if style in ROW_ROLES), "row")
        return Row(tuple(cells), "head" if is_head else role)


def _unstressed(words: Inlines) -> Inlines:
    """The words of a heading; that all of them stand out is its look, which LibreOffice may write with the words."""
    match words:
        case (Strong(children=children),):
            return children
        case _:
            return words


def _heading(words: Inlines, level: int, number: str | None) -> Section:
    """The heading as a section that has nothing in it yet."""
    stamp, role = None, "section"
    match words:
        case (*rest, Span(role=band)) if band in BANDS:
            role, words = BANDS[band], _unstressed(tuple(rest))
        case (*rest, Span(role="sign-off stamp", children=(Text(text=text),))):
            officer, _, day = text.strip().strip("[]").rpartition(" ")
            stamp, words = Stamp(officer, day), tuple(rest)
        case _:
            pass
    numbering: Numbering = "plain" if number is None else "numbered"
    return Section(words, (), level, role, numbering=numbering, number=number, stamp=stamp)


def _turned(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """What stands on turned pages, as one piece."""
    if pieces:
        yield Piece("turned", block=Landscape(gather(pieces)))


def _is_turned(section: Element) -> bool:
    size = find(section, "w:pgSz")
    return int(attribute(size, "w:w") or 0) > int(attribute(size, "w:h") or 0)


def _laid_out(parent: Element) -> Iterator[Element]:
    """The children, in place of a content control or an insertion what stands in it."""
    for child in parent:
        if child.tag in TRANSPARENT:
            yield from _laid_out(child)
        else:
            yield child


def _nested(parent: Element, name: str) -> Iterator[Element]:
    return (child for child in _laid_out(parent) if child.tag == tag(name))


def _placed(row: Element) -> Iterator[tuple[int, Element]]:
    column = 0
    for cell in _nested(row, "w:tc"):
        yield column, cell
        column += _span(cell)


def _span(cell: Element) -> int:
    return int(attribute(find(cell, "w:tcPr/w:gridSpan"), "w:val") or 1)


def _merge(cell: Element) -> str:
    merge = find(cell, "w:tcPr/w:vMerge")
    return "" if merge is None else attribute(merge, "w:val") or "continue"


def _row_spans(rows: list[Element]) -> dict[tuple[int, int], int]:
    """How many rows each merged cell takes, by the row and column where it begins."""
    spans: dict[tuple[int, int], int] = {}
    begun: dict[int, tuple[int, int]] = {}
    for index, row in enumerate(rows):
        for column, cell in _placed(row):
            match _merge(cell):
                case "restart":
                    begun[column] = (index, column)
                    spans[index, column] = 1
                case "continue" if column in begun:
                    spans[begun[column]] += 1
                case _:
                    begun.pop(column, None)
    return spans


def _is_empty(block: object) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and not text_of(block.children)
