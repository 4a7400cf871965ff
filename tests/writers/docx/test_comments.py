"""The remarks of a draft are comments in Word, at the words that they are about."""

from __future__ import annotations

from dataclasses import replace

from cabinet_report.tree.nodes import BulletList, Cards, Paragraph, Section, Title
from cabinet_report.writers.docx import make_reference
from tests.trees import card, finance_table, item, look, paragraph, words
from tests.writers.docx.opened import Opened, opened, written

COMMENTS = "word/comments.xml"


def remarked(text: str, *remarks: str) -> Paragraph:
    return replace(paragraph(text), remarks=remarks)


def about(document: Opened) -> list[tuple[str, str]]:
    """The words that each comment is about, and the comment."""
    between = "//w:t[preceding::w:commentRangeStart[@w:id='{0}'] and following::w:commentRangeEnd[@w:id='{0}']]/text()"
    return [
        ("".join(document.values(between.format(number))), "".join(document.values(said.format(number), COMMENTS)))
        for said in ("//w:comment[@w:id='{0}']//w:t/text()",)
        for number in document.values("//w:comment/@w:id", COMMENTS)
    ]


def test_a_remark_is_a_comment_about_the_words_of_its_paragraph_heading_item_title_or_card() -> None:
    held = replace(card("Plans", "plan", "rating.on_target", "On target", "Said."), remarks=("five",))

    document = written(
        Title(words("Title"), remarks=("one",)),
        Section(words("Heading"), (remarked("Words", "three"),), remarks=("two",)),
        BulletList((replace(item("item"), remarks=("four",)),)),
        Cards((held,)),
    )

    assert [("Title", "one"), ("Heading", "two"), ("Words", "three"), ("item", "four"), ("Plans", "five")] == about(
        document
    )


def test_two_remarks_are_two_comments_each_called_once() -> None:
    document = written(remarked("Words", "one", "two"))

    assert [("Words", "one"), ("Words", "two")] == about(document)
    assert ["0", "1"] == sorted(document.values("//w:commentReference/@w:id"))


def test_a_comment_has_its_author_and_the_day_of_the_paper_and_the_styles_of_the_reference_document() -> None:
    document = written(remarked("Words", "one"))

    assert ["cabinet-report"] == document.values("//w:comment/@w:author", COMMENTS)
    assert ["2021-09-08T00:00:00Z"] == document.values("//w:comment/@w:date", COMMENTS)
    named = [
        *document.values("//w:pStyle/@w:val", COMMENTS),
        *document.values("//w:rStyle/@w:val", COMMENTS),
        *document.values("//w:r[w:commentReference]/w:rPr/w:rStyle/@w:val"),
    ]
    assert ["AnnotationText", "AnnotationReference", "AnnotationReference"] == named
    names = opened(make_reference(look())).values("//w:style/w:name/@w:val", "word/styles.xml")
    assert {"annotation text", "annotation reference"} <= {*names}


def test_a_paper_without_remarks_has_no_comments_at_all() -> None:
    document = written(paragraph("Words"))

    assert COMMENTS not in document.files
    assert not any(b"omment" in document.files[name] for name in ("word/document.xml", "[Content_Types].xml"))


def test_what_bears_a_comment_is_not_locked() -> None:
    table = replace(finance_table(1), caption=(), notes=())
    first, *rest = table.body
    cell, *cells = first.cells
    noted = replace(cell, children=(remarked("Children", "one"),))

    assert 1 == len(written(table).find("//w:lock"))
    assert [] == written(replace(table, body=(replace(first, cells=(noted, *cells)), *rest))).find("//w:lock")
