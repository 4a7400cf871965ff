"""Lists are Word's own: levels, signs, and a fresh start for each numbered list."""

from __future__ import annotations

import pytest

from cabinet_report.tree.nodes import BulletList, LineBreak, ListStyle, NumberedList, Section
from tests.trees import item, paragraph, words
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


def test_a_list_below_a_number_is_set_in_as_far_as_the_words_there() -> None:
    bullets = BulletList((item("x"),))

    document = written(
        Section(words("Numbered"), (paragraph("Goes on."), bullets), numbering="numbered", number="1"),
        Section(words("Plain"), (paragraph("Plain."), bullets)),
    )

    _, below_number, below_plain = document.values("//w:numPr/w:numId/@w:val")
    left = "//w:abstractNum[@w:abstractNumId=//w:num[@w:numId='{}']/w:abstractNumId/@w:val]/w:lvl[1]//w:ind/@w:left"
    indent = 680  # 12 mm
    assert [397 + indent, 397] == [
        int(numbering(document, left.format(name))[0]) for name in (below_number, below_plain)
    ]
    assert ["BodyTextIndent", "BodyText"] == [
        name for name in document.values("//w:pStyle/@w:val") if name.startswith("BodyText")
    ]


def kept(document: Opened) -> list[str]:
    """The paragraphs that stay on the page of the next."""
    return document.values("//w:body/w:p[w:pPr/w:keepNext]//w:t/text()")


def test_a_measure_that_runs_on_over_several_paragraphs_has_one_sign_and_their_room() -> None:
    runs_on = item("First.", LineBreak(), "Second.")
    document = written(BulletList((runs_on, item("Next.")), role="run_in"))

    assert ["First.", "Second.", "Next."] == document.paragraphs
    assert ["First.", "Next."] == document.values("//w:p[w:pPr/w:numPr]//w:t/text()")
    assert ["397"] == document.values("//w:p[not(w:pPr/w:numPr)]/w:pPr/w:ind/@w:left")
    assert 3 == len(document.values("//w:p/w:pPr/w:spacing[@w:after='180']"))


def test_a_short_list_stays_on_one_page_with_the_words_that_introduce_it() -> None:
    document = written(
        paragraph("As follows:", role="lead"), BulletList((item("one"), item("two"), item("three"))), paragraph("So.")
    )

    assert ["As follows:", "one", "two"] == kept(document)


def test_a_long_list_leaves_no_line_alone_at_its_beginning_or_end() -> None:
    items = tuple(item(f"item {number}") for number in range(1, 12))

    assert ["item 1", "item 10"] == kept(written(BulletList(items)))


def test_a_long_item_of_a_long_list_may_stand_alone_and_be_cut() -> None:
    long = "An item of so many words that it runs over three lines of the page. " * 4
    items = (item(long), *(item(f"item {number}") for number in range(2, 9)), item(long))

    assert [] == kept(written(BulletList(items)))


def test_a_list_of_one_item_keeps_to_nothing() -> None:
    assert [] == kept(written(BulletList((item("one"),)), paragraph("After.")))


def test_bullets_are_signs_of_the_symbol_font_and_no_words() -> None:
    deep = BulletList((item("two", lists=(BulletList((item("three"),)),)),))
    document = written(BulletList((item("one", lists=(deep,)),)))

    bullets = "//w:lvl[w:numFmt/@w:val='bullet']"
    assert {"\uf0b7", "\uf02d"} == set(numbering(document, f"{bullets}/w:lvlText/@w:val"))
    assert {"Symbol"} == set(numbering(document, f"{bullets}/w:rPr/w:rFonts/@w:ascii"))
