"""Pages break and turn where they should, and never leave an empty one behind."""

from __future__ import annotations

from dataclasses import replace

from cabinet_report.tree.nodes import Landscape, PageBreak, Section
from tests.trees import finance_table, paragraph, words
from tests.writers.docx.opened import Opened, written


def turns(document: Opened) -> list[str]:
    """For each section, in order, how its pages are turned."""
    return ["turned" if size.get(f"{{{size.nsmap['w']}}}orient") else "upright" for size in document.find("//w:pgSz")]


def test_turned_pages_stand_between_upright_ones() -> None:
    document = written(paragraph("Before."), Landscape((paragraph("Wide."),)), paragraph("After."))

    assert ["upright", "turned", "upright"] == turns(document)
    assert [("11906", "16838"), ("16838", "11906"), ("11906", "16838")] == list(
        zip(document.values("//w:pgSz/@w:w"), document.values("//w:pgSz/@w:h"), strict=True)
    )


def test_every_section_has_the_header_and_the_footer() -> None:
    document = written(paragraph("Before."), Landscape((paragraph("Wide."),)), paragraph("After."))

    assert 3 == len(document.find("//w:headerReference")) == len(document.find("//w:footerReference"))
    assert 1 == len(set(document.values("//w:headerReference/@r:id")))


def test_a_paper_that_ends_on_turned_pages_has_no_empty_page_after_them() -> None:
    document = written(paragraph("Before."), Section(words("Appendix"), (Landscape((paragraph("Wide."),)),)))

    assert ["upright", "turned"] == turns(document)
    assert ["Before.", "Appendix", "Wide."] == document.paragraphs


def test_a_paper_that_begins_on_turned_pages_has_no_empty_page_before_them() -> None:
    assert ["turned", "upright"] == turns(written(Landscape((paragraph("Wide."),)), paragraph("After.")))


def test_two_turned_parts_in_a_row_have_no_page_between_them() -> None:
    wide = Landscape((paragraph("Wide."),))

    assert ["turned", "turned"] == turns(written(wide, wide))


def test_a_section_that_ends_in_a_table_ends_in_a_paragraph_that_takes_no_room() -> None:
    bare = replace(finance_table(1), caption=(), notes=())

    document = written(Landscape((bare,)), paragraph("After."))

    assert ["20"] == document.values("//w:p[w:pPr/w:sectPr]/w:pPr/w:spacing/@w:line")
    assert ["exact"] == document.values("//w:p[w:pPr/w:sectPr]/w:pPr/w:spacing/@w:lineRule")


def test_a_page_break_belongs_to_the_paragraph_that_follows_it() -> None:
    document = written(paragraph("Before."), PageBreak(), paragraph("After."))

    assert ["After."] == document.values("//w:p[w:pPr/w:pageBreakBefore]//w:t/text()")


def test_a_heading_at_the_head_of_a_page_has_no_room_above_it() -> None:
    heading, after = Section(words("Appendix"), (paragraph("Words."),)), Section(words("After"), ())

    broken = written(paragraph("Before."), PageBreak(), heading, after)
    turned = written(paragraph("Before."), Landscape((heading, after)))

    expected = ["Appendix"]
    assert expected == broken.values("//w:p[w:pPr/w:spacing/@w:before='0']//w:t/text()")
    assert expected == turned.values("//w:p[w:pPr/w:spacing/@w:before='0']//w:t/text()")


def test_a_page_break_at_the_beginning_of_a_section_adds_no_page() -> None:
    document = written(PageBreak(), paragraph("First."), Landscape((PageBreak(), paragraph("Wide."))), PageBreak())

    assert [] == document.find("//w:pageBreakBefore")


def test_a_table_on_a_new_page_has_the_break_before_it() -> None:
    document = written(paragraph("Before."), PageBreak(), finance_table(1))

    assert ["Table "] == document.values("//w:p[w:pPr/w:pageBreakBefore]//w:t/text()")[:1]
