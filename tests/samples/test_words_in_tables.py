"""In no table of a sample, in either form of the paper, is a word, a number or a year cut: each cell is looked at.

The lines are read from the pages of the PDF, the widths of columns from the Word file, and both are held against the
words of the tree.  The letters are measured with fontTools, and not as the program does.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont
from lxml import etree

from cabinet_report.houses.look import Look
from cabinet_report.resources import folder
from cabinet_report.tree.nodes import (
    Cell,
    CrossReference,
    LineBreak,
    ListItem,
    Note,
    Paragraph,
    Span,
    Table,
    Text,
)
from cabinet_report.tree.walk import Node, children_of, walk
from tests.papers import ACCESSIBLE, SAMPLE_PAPERS, paper, written
from tests.readers_for_tests.cell_lines import tables_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PAPERS = (*SAMPLE_PAPERS, *(name for name, plain in ACCESSIBLE.items() if plain in SAMPLE_PAPERS))
every_paper = pytest.mark.parametrize("name", PAPERS)

pytestmark = pytest.mark.slow  # every sample is made in both forms

MOST_HEAD_LINES = 5  # thirteen columns of money, each of which says all that stood over it, have no room for fewer
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TWIPS = 20  # in a point


def cut(lines: Sequence[str], words: str) -> Iterator[str]:
    """Where a line ends and the words go on without a space; after a hyphen or a dash only a number has to go on."""
    at = 0
    for line in lines:
        said = line.strip(" ")
        assert words.startswith(said, at), f"{words[at:]!r} does not begin with {said!r}"
        at += len(said)
        if at < len(words) and words[at] != " " and not (words[at - 1] in "-–—" and not words[at].isdigit()):
            yield f"{words[:at]}|{words[at:]}"
        at += words.startswith(" ", at)
    assert at == len(words), f"{words[at:]!r} is lost"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["5,69", "4 "], ["5,69|4"]),
        (["2018", "/19 ", "Q1"], ["2018|/19 Q1"]),
        (["the chang", "e"], ["the chang|e"]),
        (["2022-", "23"], ["2022-|23"]),
        (["an up-to-", "date plan"], []),
        (["2018/19 ", "Q1"], []),
    ],
)
def test_a_cut_word_is_noticed(lines: Sequence[str], found: Sequence[str]) -> None:
    whole = {"5,69": "5,694", "2018": "2018/19 Q1", "the chang": "the change", "2022-": "2022-23"}
    assert found == list(cut(lines, whole.get(lines[0], "".join(lines))))


@every_paper
def test_no_line_of_a_cell_ends_within_a_word_a_number_or_a_year(name: str) -> None:
    _, look = paper(name)
    meant = [[source(cell, look) for cell in cells_of(table)] for table in tables(name)]
    drawn = tables_of(written(name, "pdf"))

    assert [len(each) for each in meant] == [len(each) for each in drawn]
    pairs = zip((words for table in meant for words in table), (cell for table in drawn for cell in table), strict=True)
    assert [] == [found for words, cell in pairs for found in cut(cell.lines, words)]


@every_paper
def test_no_heading_of_a_column_takes_many_lines(name: str) -> None:
    heads = [len([node for node in walk(table.head) if isinstance(node, Cell)]) for table in tables(name)]
    drawn = tables_of(written(name, "pdf"))
    found = [cell.lines for count, table in zip(heads, drawn, strict=True) for cell in table[:count]]

    assert [] == [lines for lines in found if len(lines) > MOST_HEAD_LINES]


@every_paper
def test_each_column_of_a_word_file_is_as_wide_as_its_longest_word(name: str) -> None:
    assert [] == list(_too_wide(WordFile(written(name, "docx"))))


@every_paper
def test_the_columns_of_a_word_file_fill_the_width_of_their_page(name: str) -> None:
    file = WordFile(written(name, "docx"))

    assert [file.widths[table] for table in file.tables] == [
        pytest.approx(sum(file.columns(table)), abs=2) for table in file.tables
    ]


# ------------------------------------------------------------------------------------------------------------ the tree


def tables(name: str) -> list[Table]:
    """The tables of the paper in reading order."""
    return [node for node in walk(paper(name)[0].children) if isinstance(node, Table)]


def cells_of(table: Table) -> list[Cell]:
    return [node for node in walk((*table.head, *table.body)) if isinstance(node, Cell)]


def source(cell: Cell, look: Look) -> str:
    """The words of a cell with a space between its paragraphs and items, shapes before ratings, numbers of notes."""
    return re.sub(r"[ \n]+", " ", "".join(_words(cell, look))).strip(" ")


def _words(node: Node, look: Look) -> Iterator[str]:
    match node:
        case Text(text=text):
            yield text
        case CrossReference(text=text):
            yield text or ""
        case Note(number=number):
            yield str(number)
            return
        case LineBreak() | Paragraph() | ListItem():
            yield " "
        case Span(role=role) if role in look.marks:
            yield f"{look.marks[role].shape}\u00a0"
        case _:
            pass
    for child in children_of(node):
        yield from _words(child, look)


# -------------------------------------------------------------------------------------------------------- the Word file


class WordFile:
    """The tables of a Word file: the room that each has, its columns, and how its words are set."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            body = etree.fromstring(archive.read("word/document.xml"))[0]
            styles = etree.fromstring(archive.read("word/styles.xml"))
        self.styles = {str(style.get(f"{W}styleId")): style for style in styles.iterfind(f"{W}style")}
        self.widths: dict[Element, float] = {}
        waiting: list[Element] = []
        for element in body.iter(f"{W}tbl", f"{W}sectPr"):
            if element.tag == f"{W}tbl":
                waiting.append(element)
                continue
            page, margins = element.find(f"{W}pgSz"), element.find(f"{W}pgMar")
            width = _twips(page, "w") - _twips(margins, "left") - _twips(margins, "right")
            self.widths |= dict.fromkeys(waiting, width / TWIPS)
            waiting = []
        self.tables = tuple(self.widths)

    def columns(self, table: Element) -> list[float]:
        """The widths of the columns, in points."""
        return [_twips(column, "w") / TWIPS for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]

    def sides(self, table: Element) -> float:
        """What a cell keeps free at its sides, in points."""
        style = self.styles[str(table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val"))]
        for margins in (table.find(f"{W}tblPr/{W}tblCellMar"), style.find(f"{W}tblPr/{W}tblCellMar")):
            if margins is not None:
                return sum(_twips(margins.find(f"{W}{side}"), "w") for side in ("left", "right")) / TWIPS
        raise AssertionError("a table without margins in its cells")

    def trait(self, style: str | None, path: str) -> str | None:
        """What a paragraph style, or one that it is based on, says of its letters."""
        while style is not None:
            if (said := self.styles[style].find(f"{W}rPr/{W}{path}")) is not None:
                return str(said.get(f"{W}val", "1"))
            base = self.styles[style].find(f"{W}basedOn")
            style = None if base is None else str(base.get(f"{W}val"))
        return None


def _too_wide(file: WordFile) -> Iterator[str]:
    """The words that are wider than the column or columns of their cell."""
    for table in file.tables:
        columns, sides = file.columns(table), file.sides(table)
        for row in table.iterfind(f"{W}tr"):
            at = 0
            for cell in row.iterfind(f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                taken = 1 if span is None else int(str(span.get(f"{W}val")))
                room = sum(columns[at : at + taken]) - sides
                at += taken
                for paragraph in cell.iter(f"{W}p"):
                    for word, width in _widths(paragraph, file):
                        if width > room:
                            yield f"{word}: {width:.1f} points, and the cell has {room:.1f}"


def _widths(paragraph: Element, file: WordFile) -> Iterator[tuple[str, float]]:
    """Each word of the paragraph with its width in points; a hyphen ends one, but not before a number."""
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    style = None if named is None else str(named.get(f"{W}val"))
    size = float(file.trait(style, "sz") or 0) / 2
    letters = [
        (letter, bold)
        for run in paragraph.iter(f"{W}r")
        for bold in [_is_bold(run, style, file)]
        for child in run
        for letter in (str(child.text or "") if child.tag == f"{W}t" else " " if child.tag == f"{W}br" else "")
    ]
    words = "".join(letter for letter, _ in letters)
    for found in re.finditer(r"[^ ]+?(?:(?<=[-–—])(?!\d)|(?= )|$)", words):
        yield found[0], sum(_advances(bold=bold)[letter] for letter, bold in letters[slice(*found.span())]) * size


def _is_bold(run: Element, style: str | None, file: WordFile) -> bool:
    own, named = run.find(f"{W}rPr/{W}b"), run.find(f"{W}rPr/{W}rStyle")
    if own is not None:
        return own.get(f"{W}val", "1") not in ("0", "false")
    of_letters = None if named is None else file.trait(str(named.get(f"{W}val")), "b")
    return (of_letters or file.trait(style, "b") or "0") not in ("0", "false")


def _twips(element: Element | None, name: str) -> int:
    assert element is not None
    return int(str(element.get(f"{W}{name}")))


@cache
def _advances(*, bold: bool) -> dict[str, float]:
    """How wide each letter is, in sizes of type."""
    with TTFont(folder("fonts") / f"LiberationSans-{'Bold' if bold else 'Regular'}.ttf") as font:
        metrics, em = font["hmtx"], font["head"].unitsPerEm
        return {chr(code): metrics[name][0] / em for code, name in font.getBestCmap().items()}
