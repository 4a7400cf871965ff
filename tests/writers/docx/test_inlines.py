"""Words, links, references and notes are what Word itself would have made."""

from __future__ import annotations

import pytest

from cabinet_report.tree.nodes import (
    CrossReference,
    Emphasis,
    LineBreak,
    Link,
    Note,
    Section,
    Span,
    Strong,
    Text,
)
from tests.trees import HERE, HOSTILE, finance_table, paragraph, words
from tests.writers.docx.opened import Opened, paper_of, written


def codes(document: Opened) -> list[str]:
    return [code.strip() for code in document.values("//w:instrText/text()")]


def test_hostile_words_come_out_as_the_same_words() -> None:
    assert list(HOSTILE) == written(*(paragraph(text) for text in HOSTILE)).paragraphs


def test_a_reference_to_a_paragraph_is_a_field_with_its_number_standing_in_it() -> None:
    document = written(
        paragraph("See ", CrossReference("later", HERE, "2"), ".", number="1"),
        paragraph("Here.", number="2", label="later"),
    )

    assert ["REF _Ref_later \\w \\h"] == codes(document)
    assert ["_Ref_later"] == document.values("//w:bookmarkStart/@w:name")
    assert "See 2." == document.paragraphs[0]


def test_a_reference_to_a_table_shows_the_number_that_its_bookmark_encloses() -> None:
    document = written(paragraph("See table ", CrossReference("finance1", HERE, "1"), "."), finance_table())

    assert ["REF _Ref_finance1 \\h", "SEQ Table \\* ARABIC"] == codes(document)
    enclosed = "//w:bookmarkStart/following-sibling::w:r[following-sibling::w:bookmarkEnd]/w:t/text()"
    assert ["1"] == document.values(enclosed)


def test_a_reference_that_word_could_not_work_out_is_a_link_or_plain_words() -> None:
    document = written(
        paragraph(CrossReference("plain", HERE, "7"), " and ", CrossReference("nowhere", HERE, "8")),
        Section(words("Plain"), (), label="plain"),
    )

    assert [] == codes(document)
    assert ["_Ref_plain"] == document.values("//w:hyperlink/@w:anchor")
    assert "7 and 8" == document.paragraphs[0]


def test_labels_that_look_alike_have_bookmarks_of_their_own() -> None:
    long = "a-label-that-is-longer-than-any-bookmark-in-word"

    document = written(
        *(paragraph("x", number=str(at), label=label) for at, label in enumerate(("a b", "A-B", long), 1))
    )

    names = document.values("//w:bookmarkStart/@w:name")
    assert ["_Ref_a_b", "_Ref_A_B_2"] == names[:2]
    assert all(len(name) <= 40 for name in names)
    assert document.values("//w:bookmarkStart/@w:id") == document.values("//w:bookmarkEnd/@w:id") == ["1", "2", "3"]


def test_a_note_is_a_footnote_with_its_own_number_and_links() -> None:
    note = Note((Text("See "), Link(words("the law"), "https://example.org/law")), 1)

    document = written(paragraph("Words", note, "."))

    assert ["1"] == document.values("//w:footnoteReference/@w:id")
    notes = "word/footnotes.xml"
    assert ["-1", "0", "1"] == document.values("//w:footnote/@w:id", notes)
    assert 1 == len(document.find("//w:footnote[@w:id='1']//w:footnoteRef", notes))
    assert ["-1", "0"] == document.values("//w:footnotePr/w:footnote/@w:id", "word/settings.xml")
    assert b"https://example.org/law" in document.files["word/_rels/footnotes.xml.rels"]
    assert b"https://example.org/law" not in document.files["word/_rels/document.xml.rels"]


def test_a_note_out_of_its_order_is_refused() -> None:
    with pytest.raises(ValueError, match="footnote 2 is the footnote 1"):
        written(paragraph("Words", Note(words("x"), 2)))


def test_marks_inside_one_another_keep_both_looks() -> None:
    document = written(paragraph(Strong((Text("a"), Emphasis(words("b"))))))

    assert ["Strong", "Strong"] == document.values("//w:rStyle/@w:val")
    assert ["b"] == document.values("//w:r[w:rPr/w:i]/w:t/text()")


def test_a_rating_has_its_shape_before_its_word_and_a_style_of_its_own() -> None:
    document = written(paragraph(Span("rating.below_target", words("Below target"))))

    assert ["◊\u00a0Below target"] == document.paragraphs
    assert {"RatingBelowTarget"} == set(document.values("//w:rStyle/@w:val"))


def test_a_line_break_stays_in_its_paragraph() -> None:
    document = written(paragraph("one", LineBreak(), "two"))

    assert ["onetwo"] == document.paragraphs
    assert 1 == len(document.find("//w:br"))


def test_page_and_pages_are_fields_that_show_a_number() -> None:
    footer = written(paragraph("x"))

    assert ["PAGE", "NUMPAGES"] == [code.strip() for code in footer.values("//w:instrText/text()", "word/footer1.xml")]
    assert "Page 1 of 1" == "".join(footer.values("//w:t/text()", "word/footer1.xml"))


def test_the_notice_stands_on_every_page() -> None:
    document = written(paragraph("x"))

    assert paper_of().furniture.notice == words("".join(document.values("//w:p[2]//w:t/text()", "word/header1.xml")))


def test_words_in_another_language_say_so() -> None:
    document = written(paragraph("We are ", Span("language", words("Cyngor"), "cy"), "."))

    assert ["Cyngor"] == document.values("//w:r[w:rPr/w:lang/@w:val='cy']/w:t/text()")
