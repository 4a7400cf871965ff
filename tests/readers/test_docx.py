"""A paper that was written to Word and read back is the same paper, but for what Word cannot keep."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from lxml import etree

from cabinet_report.problems import Problems
from cabinet_report.readers.docx import read_docx
from cabinet_report.tree.grid import Placed, grid
from cabinet_report.tree.nodes import (
    AcronymList,
    Blocks,
    BulletList,
    Card,
    CardEntry,
    Cell,
    Chart,
    ChartBeside,
    Column,
    ContentsEntry,
    CrossReference,
    Finished,
    Landscape,
    LineBreak,
    Link,
    Note,
    NumberedList,
    PageBreak,
    Panel,
    Paragraph,
    Row,
    Section,
    Strong,
    Table,
    Text,
    Title,
)
from cabinet_report.tree.rewrite import rewrite
from cabinet_report.tree.show import show
from cabinet_report.tree.walk import text_of, walk
from cabinet_report.writers.docx import write_docx
from tests.trees import HERE, HOSTILE, every_node, finished, item, line_chart, look, paragraph, small, tiles, words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def kept(paper: Finished) -> Finished:
    """The paper without what Word cannot keep: sources, labels, scopes, most roles, widths, how chart values print."""
    forgotten = rewrite(paper, _forget)
    children = tuple(_flattened(forgotten.children))
    notes = tuple(node for node in walk(children) if isinstance(node, Note))
    return replace(forgotten, children=children, notes=notes)


def _forget(node: object) -> object:
    match node:
        case Text():
            return Text(node.text)
        case CrossReference():
            return CrossReference("", HERE, node.text)
        case Section():
            return replace(node, role="section", label=None, paragraphs="inherit")
        case Paragraph():
            roles = ("addressee", "contact", "date", "lead", "notice", "source_note", "cell")
            return replace(node, role=node.role if node.role in roles else "body", label=None)
        case Table():
            columns = (Column(0),) * len(node.columns)
            return replace(_aligned(node), columns=columns, role="table", label=None)
        case Cell():
            return replace(node, role="cell", scope=None)
        case Chart():
            blank = tuple(replace(line, printed=("",) * len(line.values)) for line in node.series)
            scale = replace(node.scale, printed=("",) * len(node.scale.values))
            return replace(node, series=blank, scale=scale, label=None, role="chart", sources=())
        case Card():
            return replace(node, role="card", label=None)
        case CardEntry():
            return replace(node, role="card.value")
        case ContentsEntry():
            return replace(node, target="")
        case AcronymList():
            return replace(node, known=())
        case _:
            return node


def _aligned(table: Table) -> Table:
    """The table with each cell set as it is seen: where it says nothing, a cell of the body follows its column."""
    laid = grid(table)

    def row(number: int) -> Row:
        placed = laid.rows[number]
        cells = tuple(
            replace(spot.cell, align=table.columns[spot.column].align)
            if spot.cell.align == "start" and not placed.is_head
            else spot.cell
            for spot in placed.places
            if isinstance(spot, Placed)
        )
        return replace(placed.row, cells=cells)

    rows = [row(number) for number in range(len(laid.rows))]
    return replace(table, head=tuple(rows[: len(table.head)]), body=tuple(rows[len(table.head) :]))


def _flattened(blocks: Blocks) -> Iterator[object]:
    """The blocks without pairs of words and chart: in Word they stand in a row."""
    for block in blocks:
        match block:
            case Landscape(children=children):
                yield Landscape(tuple(_flattened(children)))
            case ChartBeside(commentary=commentary, chart=chart):
                yield from _flattened((*commentary, chart))
            case Section():
                yield replace(block, children=tuple(_flattened(block.children)))
            case _:
                yield block


@pytest.mark.parametrize("paper", [small(), every_node()], ids=["small", "every node"])
def test_a_paper_comes_back_as_it_was_written(paper: Finished) -> None:
    assert show(kept(paper)) == show(kept(read_docx(write_docx(paper, look()))))


def test_tiles_come_back_as_they_were_written() -> None:
    paper = finished("Tiles", (tiles("good", "90%", "0.04", "1,789"),))

    assert show(kept(paper)) == show(kept(read_docx(write_docx(paper, look()))))


def test_hostile_words_come_back_letter_by_letter() -> None:
    read = read_docx(write_docx(every_node(), look()))

    said = " ".join(text_of(node.children) for node in walk(read.children) if isinstance(node, Paragraph))
    assert all(text in said for text in HOSTILE)


def test_a_chart_comes_back_with_its_numbers_and_its_alternative_text() -> None:
    read = read_docx(write_docx(small(), look()))

    [chart] = [node for node in walk(read.children) if isinstance(node, Chart)]
    assert [line.values for line in line_chart().series] == [line.values for line in chart.series]
    assert line_chart().alternative == chart.alternative


def test_what_an_officer_puts_in_a_content_control_is_read_too() -> None:
    plain = write_docx(small(), look())

    def wrap(body: etree._Element) -> None:
        for child in list(body):
            if child.tag in (f"{W}p", f"{W}tbl"):
                control = etree.Element(f"{W}sdt")
                child.addprevious(control)
                etree.SubElement(control, f"{W}sdtContent").append(child)

    assert show(read_docx(plain)) == show(read_docx(_changed(plain, wrap)))


def test_what_an_officer_deleted_is_not_read_and_what_was_put_in_is() -> None:
    def track(body: etree._Element) -> None:
        run = next(body.iter(f"{W}r"))
        for name, said in (("del", "gone"), ("ins", "come")):
            mark = etree.Element(f"{W}{name}")
            words_of = etree.SubElement(etree.SubElement(mark, f"{W}r"), f"{W}{'delText' if name == 'del' else 't'}")
            words_of.text = f"{said} "
            run.addprevious(mark)

    read = read_docx(_changed(write_docx(small(), look()), track))

    first = next(node for node in walk(read.children) if isinstance(node, Title))
    assert "come Performance of children’s services: Quarter 1, 2021/22" == text_of(first.children)


def test_what_libreoffice_writes_in_another_way_is_read_as_the_same() -> None:
    def saved(body: etree._Element) -> None:
        [broken] = body.iter(f"{W}pageBreakBefore")
        paragraph_ = broken.getparent().getparent()
        broken.getparent().remove(broken)
        run = etree.Element(f"{W}r")
        etree.SubElement(run, f"{W}br").set(f"{W}type", "page")
        paragraph_.insert(1, run)  # after w:pPr
        [soft] = (piece for piece in body.iter(f"{W}t") if piece.text == "\u00ad")
        soft.getparent().replace(soft, etree.Element(f"{W}softHyphen"))

    paper = finished("A paper", (paragraph("One."), PageBreak(), paragraph("a", Strong((Text("\u00ad"),)), "b")))
    read = read_docx(_changed(write_docx(paper, look()), saved))

    assert ["One.", "", "a\u00adb"] == [
        text_of(block.children) if isinstance(block, Paragraph) else "" for block in read.children
    ]


def test_a_break_that_libreoffice_moves_to_the_end_of_the_paragraph_before_it_is_read_after_that() -> None:
    def saved(body: etree._Element) -> None:
        [broken] = body.iter(f"{W}pageBreakBefore")
        before = broken.getparent().getparent().getprevious()
        broken.getparent().remove(broken)
        etree.SubElement(etree.SubElement(before, f"{W}r"), f"{W}br").set(f"{W}type", "page")

    paper = finished("A paper", (paragraph("One."), PageBreak(), paragraph("Two.")))
    read = read_docx(_changed(write_docx(paper, look()), saved))

    assert ["Paragraph", "PageBreak", "Paragraph"] == [type(block).__name__ for block in read.children]


def test_that_a_heading_is_bold_is_its_look_and_what_stands_out_in_it_is_not() -> None:
    whole = Section((Strong(words("All")),), (paragraph("x"),))
    part = Section((Text("In "), Strong(words("part"))), (paragraph("x"),))

    read = read_docx(write_docx(finished("A paper", (whole, part)), look()))

    assert [words("All"), part.heading] == [block.heading for block in read.children if isinstance(block, Section)]


def test_a_list_goes_on_in_another_series_of_its_definition_until_one_has_a_start() -> None:
    def saved(body: etree._Element) -> None:
        numbered = [mark for mark in body.iter(f"{W}numId") if mark.get(f"{W}val") == "2"]
        numbered[1].set(f"{W}val", "9")

    one, two = NumberedList((item("one"), item("two"))), NumberedList((item("three"),))
    lists = (paragraph("Before.", number="1"), one, paragraph("Between."), two)
    contents = _changed(write_docx(finished("A paper", lists), look()), saved)
    numbering = b'<w:num w:numId="9"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    read = read_docx(_with_part(contents, "word/numbering.xml", b"</w:numbering>", numbering))

    _, first, _, last = read.children
    assert isinstance(first, NumberedList)
    assert isinstance(last, NumberedList)
    assert (2, 1) == (len(first.items), len(last.items))


def test_a_heading_on_turned_pages_ends_the_sections_before_it() -> None:
    appendix = Section(words("Appendix"), (paragraph("Wide."),))
    inside = Landscape((Section(words("Inside"), (paragraph("Wide."),), level=2),))
    before = Section(words("Before"), (paragraph("Upright."), inside))
    paper = finished("A paper", (before, Landscape((appendix,)), Section(words("After"), (paragraph("Upright."),))))

    assert show(kept(paper)) == show(kept(read_docx(write_docx(paper, look()))))


def test_a_panel_ends_the_sections_that_its_heading_does_not_stand_in() -> None:
    below = Section(words("Housing"), (paragraph("Words."),), level=2)
    paper = finished(
        "A paper", (Section(words("Next steps"), (below, Panel(words("Impact"), (paragraph("Better."),)))),)
    )

    assert show(kept(paper)) == show(kept(read_docx(write_docx(paper, look()))))


def test_links_come_back_with_their_address() -> None:
    read = read_docx(write_docx(every_node(), look()))

    [link] = [node for node in walk(read.children) if isinstance(node, Link)]
    assert "https://example.org/a?b=1&c=2" == link.address


@pytest.mark.parametrize("contents", [b"", b"%PDF-1.7", b"PK\x03\x04 and no more"])
def test_a_file_that_is_no_word_document_is_named(contents: bytes) -> None:
    with pytest.raises(Problems) as caught:
        read_docx(contents, "report.docx")

    assert [("WRITE-023", "report.docx")] == [(problem.code, problem.where.file) for problem in caught.value]


def test_a_file_that_unpacks_to_far_too_much_is_named() -> None:
    trap = io.BytesIO()
    with zipfile.ZipFile(trap, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", " " * 3_000_000)

    with pytest.raises(Problems) as caught:
        read_docx(trap.getvalue(), "report.docx")

    assert str(caught.value).startswith(
        "WRITE-024  report.docx: the document is larger than a paper can be: its part word/document.xml unpacks to"
    )


def _with_part(contents: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The file with other words in one of its parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(contents)) as archive, zipfile.ZipFile(target, "w") as changed:
        for entry in archive.namelist():
            content = archive.read(entry)
            changed.writestr(entry, content.replace(old, new) if entry == name else content)
    return target.getvalue()


def _changed(contents: bytes, change: Callable[[etree._Element], None]) -> bytes:
    """The file with its body changed."""
    with zipfile.ZipFile(io.BytesIO(contents)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(files["word/document.xml"])
    change(root[0])
    files["word/document.xml"] = etree.tostring(root)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def test_a_measure_that_runs_on_is_one_item_however_many_paragraphs_it_has() -> None:
    runs_on = BulletList((item("First.", LineBreak(), "Second."), item("Next.")), role="run_in")
    read = read_docx(write_docx(finished("A paper", (runs_on, paragraph("After."))), look()))

    assert (replace(runs_on, role="list"), paragraph("After.")) == read.children
