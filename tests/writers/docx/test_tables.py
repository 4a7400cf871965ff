"""Tables have a fixed grid, a head that repeats, rows that stay whole, and words for those who cannot see them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Cell, Column, Landscape, Paragraph, Row, Table
from cabinet_report.writers.docx.tables import whole_twips
from tests.trees import cell, finance_table, measures_table, paragraph, words
from tests.writers.docx.officer import edited
from tests.writers.docx.opened import NAMESPACES, Opened, plain_look, written

if TYPE_CHECKING:
    from docx.document import Document as Reference

WIDTH = 9412  # A4 less two margins of 22 mm, in twentieths of a point


def one_column(*texts: str) -> Table:
    return Table(
        columns=(Column(100),),
        head=(Row((cell("Head", scope="column"),), "head"),),
        body=tuple(Row((cell(text),)) for text in texts),
        description="One column.",
    )


def rows_with(document: Opened, path: str) -> list[bool]:
    """For each row, whether it has an element at the path."""
    return [bool(row.findall(path, row.nsmap)) for row in document.find("//w:tr")]


def test_both_rows_of_a_head_repeat_and_no_row_splits() -> None:
    document = written(finance_table(2))

    assert [True, True, False, False, False] == rows_with(document, "w:trPr/w:tblHeader")
    assert [True] * 5 == rows_with(document, "w:trPr/w:cantSplit")


def test_a_row_splits_only_when_it_is_taller_than_half_a_page() -> None:
    # Half of the page holds about 29 lines of about 90 letters.
    document = written(one_column("word " * 400, "word " * 800))

    assert [True, True, False] == rows_with(document, "w:trPr/w:cantSplit")


def test_the_grid_is_fixed_and_as_wide_as_the_words_of_the_page() -> None:
    document = written(finance_table())

    assert WIDTH == sum(map(int, document.values("//w:gridCol/@w:w")))
    assert ["fixed"] == document.values("//w:tblLayout/@w:type")
    for row in document.find("//w:tr"):
        assert WIDTH == sum(
            int(width.get(f"{{{row.nsmap['w']}}}w", 0)) for width in row.iterfind(".//w:tcW", row.nsmap)
        )


def test_spans_become_merges_that_begin_and_go_on() -> None:
    document = written(finance_table(1))

    assert ["3", "3"] == document.values("//w:tr[1]//w:gridSpan/@w:val")
    assert ["restart", "continue"] == document.values("//w:vMerge/@w:val")


def test_a_rule_stands_before_each_group_of_columns_and_behind_the_last() -> None:
    table = Table(
        tuple(Column(25) for _ in range(4)),
        (
            Row((cell("A", row_span=2), cell("B", scope="column_group", column_span=2), cell("C", row_span=2)), "head"),
            Row((cell("b1"), cell("b2")), "head"),
        ),
        (Row(tuple(cell(text) for text in "abcd")),),
        "One group.",
    )

    assert [False, True, False, True] == [
        bool(found.findall("w:tcPr/w:tcBorders/w:left", found.nsmap)) for found in written(table).find("//w:tr[3]/w:tc")
    ]


def test_a_table_has_a_title_and_a_description_and_says_what_its_first_row_and_column_are() -> None:
    document = written(finance_table())

    assert ["Budget and forecast by service, £000"] == document.values("//w:tblCaption/@w:val")
    assert [finance_table().description] == document.values("//w:tblDescription/@w:val")
    assert [("1", "1")] == list(
        zip(document.values("//w:tblLook/@w:firstRow"), document.values("//w:tblLook/@w:firstColumn"), strict=True)
    )


def test_the_caption_is_counted_by_word_and_stays_with_the_table() -> None:
    document = written(finance_table())

    assert "Table 1: Budget and forecast by service, £000" == document.paragraphs[0]
    assert 1 == len(document.find("//w:style[w:name/@w:val='caption']//w:keepNext", "word/styles.xml"))


def test_a_head_and_a_group_row_stay_with_the_row_below_and_a_total_with_the_row_above() -> None:
    rows = tuple(Row((cell("word " * 80),)) for _ in range(30))
    group, total = Row((cell("Group"),), "group"), Row((cell("Total"),), "total")
    table = replace(one_column(), body=(group, *rows, total))

    document = written(table)

    kept = rows_with(document, ".//w:keepNext")
    assert [True, True] == kept[:2]
    assert {False} == set(kept[2:-2])
    assert [True, False] == kept[-2:]


def test_a_short_table_stays_on_one_page() -> None:
    document = written(one_column("a", "b"))

    assert [True, True, False] == rows_with(document, ".//w:keepNext")


def test_a_cell_that_holds_a_rating_alone_is_shaded_as_a_whole() -> None:
    document = written(measures_table(note=1))

    fills = document.values("//w:tc[.//w:rStyle/@w:val='RatingOutside']/w:tcPr/w:shd/@w:fill")
    assert ["FDE7E9"] == fills


def test_two_tables_in_a_row_do_not_grow_together() -> None:
    document = written(one_column("a"), one_column("b"))

    assert ["sdt", "p", "sdt", "p", "sectPr"] == [child.tag.rpartition("}")[2] for child in document.part()[0]]


def test_a_cell_that_is_empty_still_ends_in_a_paragraph() -> None:
    table = replace(one_column(), body=(Row((Cell(()),)),))

    assert [1, 1] == [len(item.findall("w:p", item.nsmap)) for item in written(table).find("//w:tc")]


def test_a_cell_holds_no_table() -> None:
    table = replace(one_column(), body=(Row((Cell((one_column("inner"),)),)),))

    with pytest.raises(ValueError, match="a table's cell holds a Table"):
        written(table)


def test_numbers_stand_at_the_end_of_their_column_and_heads_where_they_say() -> None:
    document = written(finance_table(1))

    last = document.values("//w:tr[last()]//w:tc/w:p/w:pPr/w:jc/@w:val")
    assert ["right"] * 6 == last


def test_columns_in_whole_twips_add_up_to_the_whole_width() -> None:
    assert [33, 34, 33] == whole_twips([100 / 60] * 3)


def test_a_wide_table_has_the_smaller_type_of_turned_pages() -> None:
    document = written(Landscape((finance_table(2, wide=True),)))

    assert {"WideTableHeading", "WideTableText", "WideTableTotal"} == set(document.values("//w:tc//w:pStyle/@w:val"))


def test_notes_stand_below_their_table_and_stay_with_it() -> None:
    document = written(finance_table(1), paragraph("After."))

    assert ["Income is shown as a negative amount.", "After."] == document.paragraphs[-2:]
    assert document.find("//w:tr[last()]//w:keepNext")


def test_a_paragraph_below_a_table_has_room_above_it() -> None:
    document = written(one_column("a"), Paragraph(words("After.")))

    assert ["180"] == document.values("//w:p[w:pPr/w:pStyle/@w:val='BodyText']//w:spacing/@w:before")


def test_rows_that_one_cell_spans_stay_on_one_page() -> None:
    def row(name: str, *more: Cell) -> Row:
        return Row((cell(name), *more))

    shared = cell("Said of both. " * 40, row_span=2)
    rows = (row("first", shared), row("second"), *(row(f"row {number}", cell("x " * 400)) for number in range(4)))
    table = replace(one_column(), columns=(Column(50), Column(50)), head=(), body=rows)

    assert [True, False, False, False, False, False] == rows_with(written(table), ".//w:keepNext")


def restyled(folder: Path, path: str, name: str, value: str) -> Look:
    """The look of a house in whose Word styles an attribute was changed."""

    def edit(reference: Reference) -> None:
        [found] = reference.styles.element.xpath(path)
        found.set(f"{{{NAMESPACES['w']}}}{name}", value)

    return edited(folder, edit)


def test_the_rule_above_a_total_and_the_shade_of_a_rating_come_from_the_reference(tmp_path: Path) -> None:
    rule = restyled(
        tmp_path, "w:style[@w:styleId='ReportTable']/w:tblStylePr[@w:type='lastRow']//w:top", "color", "112233"
    )
    document = written(finance_table(1), look=rule)
    assert {"112233"} == set(document.values("//w:tr[last()]//w:tcBorders/w:top/@w:color"))

    shade = restyled(tmp_path, "w:style[@w:styleId='RatingOutside']//w:shd", "fill", "445566")
    document = written(measures_table(note=1), look=shade)
    assert ["445566"] == document.values("//w:tc[.//w:rStyle/@w:val='RatingOutside']/w:tcPr/w:shd/@w:fill")


def test_columns_are_as_wide_as_words_of_the_size_that_the_reference_has(tmp_path: Path) -> None:
    table = replace(one_column("Incomprehensibilities"), columns=(Column(10), Column(90)))
    table = replace(table, head=(), body=(Row((cell("Incomprehensibilities"), cell("x"))),))
    larger = restyled(tmp_path, "w:style[@w:styleId='TableText']//w:sz", "val", "42")

    widths = [int(written(table, look=own).values("//w:gridCol/@w:w")[0]) for own in (plain_look(), larger)]

    assert 1.8 < widths[1] / widths[0] < 2.1
