"""A chart that says something else than the tree is noticed, wherever it says so: each file here is made wrong."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache
from typing import Any

import pikepdf
import pytest

from cabinet_report.tree.nodes import Chart
from cabinet_report.tree.walk import walk
from tests.papers import EVERY_NODE, paper, written
from tests.readers_for_tests.drawn_values import misplaced
from tests.readers_for_tests.from_docx import read_docx
from tests.readers_for_tests.from_html import read_html
from tests.readers_for_tests.from_pdf import read_pdf
from tests.readers_for_tests.from_tree import printed_in_word, read_tree
from tests.readers_for_tests.said import Drawing, Passage, Said, differences

CHART = "word/charts/chart2.xml"
BOOK = "word/embeddings/Microsoft_Excel_Worksheet2.xlsx"
SHEET = "xl/worksheets/sheet1.xml"


@cache
def tree() -> Said:
    return read_tree(*paper(EVERY_NODE))


def pictures(said: Said) -> list[Passage]:
    return [passage for passage in said.passages if passage.kind == "picture"]


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same package, one part of it changed."""
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(into, "w") as new:
        for each in old.namelist():
            part = old.read(each)
            new.writestr(each, change(part) if each == name else part)
    return into.getvalue()


def once(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """A change of the first of these bytes, which have to be there."""

    def change(content: bytes) -> bytes:
        assert old in content
        return content.replace(old, new, 1)

    return change


def in_the_sheet(change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    return lambda book: with_part(book, SHEET, change)


@pytest.mark.parametrize(
    ("part", "change", "told"),
    [
        pytest.param(BOOK, in_the_sheet(once(b"<v>1310</v>", b"<v>1311</v>")), "behind", id="a cell of the workbook"),
        pytest.param(BOOK, in_the_sheet(once(b">Q3<", b">Q5<")), "behind", id="a category of the workbook"),
        pytest.param(CHART, once(b"<c:v>1310</c:v>", b"<c:v>1311</c:v>"), "graphs", id="a value of the chart"),
        pytest.param(CHART, once(b'c:max val="1500"', b'c:max val="2000"'), "axes", id="the end of the scale"),
        pytest.param(CHART, once(b'c:barDir val="col"', b'c:barDir val="bar"'), "axes", id="the kind"),
        pytest.param(
            CHART,
            once(b"<c:formatCode>#,##0<", b"<c:formatCode>0.0<"),
            "printed",
            id="how the values of a series print",
        ),
    ],
)
def test_a_wrong_word_chart_is_noticed(part: str, change: Callable[[bytes], bytes], told: str) -> None:
    right = read_docx(written(EVERY_NODE, "docx"))
    wrong = read_docx(with_part(written(EVERY_NODE, "docx"), part, change))

    meant = {**vars(tree()), "behind": tree().graphs, "printed": tuple(printed_in_word(tree()))}[told]
    assert [] == differences(meant, getattr(right, told))
    assert 2 == len(differences(meant, getattr(wrong, told)))


def test_a_wrong_alternative_text_is_noticed_in_word_and_in_html() -> None:
    word = with_part(written(EVERY_NODE, "docx"), "word/document.xml", once(b'descr="A column', b'descr="A pillar'))
    page = once(b"<title>A column", b"<title>A pillar")(written(EVERY_NODE, "html"))

    assert 2 == len(differences(pictures(tree()), pictures(read_docx(word))))
    assert 2 == len(differences(pictures(tree()), pictures(read_html(page))))


def test_a_wrong_number_in_the_table_of_a_web_page_is_noticed() -> None:
    page = once(b'<td class="end">1,310</td>', b'<td class="end">1,311</td>')(written(EVERY_NODE, "html"))

    assert 2 == len(differences(tree().printed, read_html(page).printed))


def faults(drawings: tuple[Drawing, ...]) -> list[str]:
    """What is drawn in the wrong place, over all charts."""
    content, look = paper(EVERY_NODE)
    charts = [node for node in walk(content.children) if isinstance(node, Chart)]
    return [
        fault
        for chart, drawing in zip(charts, drawings, strict=True)
        for fault in misplaced(chart, drawing, look.colours)
    ]


def test_a_column_that_is_too_high_on_a_web_page_is_noticed() -> None:
    """Only heights with decimals are those of columns; the samples of the key are nine high."""
    colour = paper(EVERY_NODE)[1].colours["chart_1"]
    column = re.compile(rf'(height="\d+\.)(\d+" fill="{colour}")'.encode())
    page, count = column.subn(rb"\g<1>9\2", written(EVERY_NODE, "html"))

    assert count > 4
    assert len(faults(read_html(page).drawings)) > 4


def test_a_bar_that_is_too_long_in_a_pdf_is_noticed() -> None:
    into = io.BytesIO()
    with pikepdf.open(io.BytesIO(written(EVERY_NODE, "pdf"))) as pdf:
        for page in pdf.pages:
            longer = [_lengthened(each) for each in pikepdf.parse_content_stream(page)]
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(longer))
        pdf.save(into)

    assert [] == faults(read_pdf(written(EVERY_NODE, "pdf")).drawings)
    assert len(faults(read_pdf(into.getvalue()).drawings)) > 4


def _lengthened(instruction: Any) -> Any:
    """A point more for whatever is as long as a bar and not as high as a column."""
    if str(instruction.operator) != "re":
        return instruction
    x, y, width, height = map(float, instruction.operands)
    longer = width + 1 if width > 60 and height < 20 else width
    return pikepdf.ContentStreamInstruction([x, y, longer, height], instruction.operator)
