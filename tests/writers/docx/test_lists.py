"""Lists are Word's own: levels, signs, and a fresh start for each numbered list."""

from __future__ import annotations

import pytest

from cabinet_report.tree.nodes import BulletList, ListStyle, NumberedList
from tests.trees import item, paragraph
from tests.writers.docx.opened import Opened, written


def numbering(document: Opened, path: str) -> list[str]:
    return document.values(path, "word/numbering.xml")


def test_each_numbered_list_has_a_series_that_starts_at_the_beginning() -> None:
    short = NumberedList((item("one"), item("two")), "a.")

    document = written(short, paragraph("between"), short)

    used = document.values("//w:p[w:pPr/w:numPr]//w:numId/@w:val")
    assert used[0] == used[1] != used[2] == used[3]
    for name in {*used}:
        assert ["1"] == numbering(document, f"//w:num[@w:numId='{name}']//w:startOverride/@w:val")


@pytest.mark.parametrize(
    ("style", "form", "sign"),
    [
        ("a.", "lowerLetter", "%1."),
        ("i)", "lowerRoman", "%1)"),
        ("(i)", "lowerRoman", "(%1)"),
        ("1.", "decimal", "%1."),
    ],
)
def test_each_style_counts_as_it_is_written(style: ListStyle, form: str, sign: str) -> None:
    document = written(NumberedList((item("one"),), style))

    [name] = document.values("//w:numPr/w:numId/@w:val")
    [definition] = numbering(document, f"//w:num[@w:numId='{name}']/w:abstractNumId/@w:val")
    first = f"//w:abstractNum[@w:abstractNumId='{definition}']/w:lvl[@w:ilvl='0']"
    assert [form] == numbering(document, f"{first}/w:numFmt/@w:val")
    assert [sign] == numbering(document, f"{first}/w:lvlText/@w:val")


def test_lists_below_an_item_are_a_level_deeper_and_all_in_reading_order() -> None:
    deepest = BulletList((item("d"),))
    document = written(
        NumberedList((item("a", lists=(BulletList((item("b"), item("c", lists=(deepest,)))),)), item("e")), "i)")
    )

    assert ["a", "b", "c", "d", "e"] == document.paragraphs
    assert ["0", "1", "1", "2", "0"] == document.values("//w:numPr/w:ilvl/@w:val")
    assert ["ListNumber", "ListBullet2", "ListBullet2", "ListBullet3", "ListNumber"] == document.values(
        "//w:pStyle/@w:val"
    )


def test_a_list_is_set_in_as_far_as_the_paragraph_above_it() -> None:
    bullets = BulletList((item("x"),))

    document = written(paragraph("Numbered.", number="1"), bullets, paragraph("Plain."), bullets)

    _, below_numbered, below_plain = document.values("//w:numPr/w:numId/@w:val")
    left = "//w:abstractNum[@w:abstractNumId=//w:num[@w:numId='{}']/w:abstractNumId/@w:val]/w:lvl[1]//w:ind/@w:left"
    assert int(numbering(document, left.format(below_numbered))[0]) > int(
        numbering(document, left.format(below_plain))[0]
    )
