"""What officers may change stands in a control of its own, and what is computed as a whole is locked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cabinet_report.problems import Where
from cabinet_report.tree.nodes import (
    AcronymEntry,
    AcronymList,
    BulletList,
    Cards,
    Cell,
    Contribution,
    CrossReference,
    Landscape,
    Note,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Text,
)
from tests.trees import HERE, card, finance_table, item, line_chart, paragraph, words
from tests.writers.docx.opened import NAMESPACES, Opened, written

if TYPE_CHECKING:
    from lxml import etree

CASELOADS = Contribution("narrative.caseloads", "Narrative: caseloads")
LEGAL = Contribution("implication.legal", "Implication: legal")
BARE = replace(finance_table(1), caption=(), notes=(), label=None)


def wrote(text: str, contribution: Contribution = CASELOADS, **more: str) -> Paragraph:
    """A paragraph of a narrative."""
    return replace(paragraph(text, **more), contribution=contribution, where=Where("narrative/words.md", line=1))


def controls(document: Opened) -> list[tuple[str, str]]:
    """The tag of each control, and the words in it."""
    found = document.find("//w:sdt")
    return [(said(one, "tag"), "|".join(one.xpath("w:sdtContent//w:t/text()", namespaces=NAMESPACES))) for one in found]


def said(control: etree._Element, name: str) -> str:
    [value] = control.xpath(f"w:sdtPr/w:{name}/@w:val", namespaces=NAMESPACES) or [""]
    return str(value)


def locked(document: Opened) -> list[str]:
    """The tags of the controls that are locked."""
    return document.values("//w:sdtPr[w:lock/@w:val='sdtContentLocked']/w:tag/@w:val")


def test_a_contribution_stands_in_one_control_with_its_key_and_its_title() -> None:
    bullets = BulletList((item("three"),), contribution=CASELOADS)

    document = written(paragraph("before"), wrote("one"), wrote("two"), bullets, paragraph("after"))

    assert [("narrative.caseloads", "one|two|three")] == controls(document)
    assert ["Narrative: caseloads"] == document.values("//w:sdtPr/w:alias/@w:val")
    assert ["before", "one", "two", "three", "after"] == document.paragraphs
    assert [] == locked(document)


def test_every_control_says_that_it_holds_part_of_a_document_or_libreoffice_would_take_it_for_plain_words() -> None:
    document = written(wrote("one"), BARE)

    assert 2 == len(document.find("//w:sdt")) == len(document.find("//w:sdtPr/w:docPartObj"))


def test_contributions_in_a_row_have_a_control_each_and_the_same_one_again_a_tag_of_its_own() -> None:
    document = written(wrote("one"), wrote("two", LEGAL), wrote("three"))

    again = ("narrative.caseloads.2", "three")
    assert [("narrative.caseloads", "one"), ("implication.legal", "two"), again] == controls(document)
    assert 3 == len(set(document.values("//w:sdtPr/w:id/@w:val")))


def test_a_heading_of_a_narrative_and_all_below_it_stand_in_its_control_and_a_chart_between_its_words_too() -> None:
    below = Section(words("Below"), (wrote("two"), paragraph("of nobody")), contribution=CASELOADS)

    document = written(wrote("one"), line_chart(), below)

    assert 1 == len(document.find("//w:sdt"))
    assert 1 == len(document.find("//w:sdt//w:drawing"))
    held = controls(document)[0][1].split("|")
    assert ["one", "Below", "two", "of nobody"] == [held[0], *held[-3:]]


def test_a_chart_below_a_narrative_stands_outside_its_control() -> None:
    assert [] == written(wrote("one"), line_chart(), paragraph("of nobody")).find("//w:sdt//w:drawing")


def test_numbers_notes_references_and_bookmarks_stay_what_they_are_in_a_control() -> None:
    noted = Paragraph(
        (Text("see "), CrossReference("here", HERE, "1"), Note(words("a note"), 1)),
        number="2",
        contribution=CASELOADS,
    )

    document = written(wrote("one", number="1", label="here"), noted)

    assert ["1", "1"] == document.values("//w:sdtContent/w:p/w:pPr/w:numPr/w:numId/@w:val")
    assert ["_Ref_here"] == document.values("//w:sdtContent//w:bookmarkStart/@w:name")
    assert [" REF _Ref_here \\w \\h "] == document.values("//w:sdtContent//w:instrText/text()")
    assert 1 == len(document.find("//w:sdtContent//w:footnoteReference"))


def test_a_paragraph_after_a_control_goes_on_with_the_number_in_it() -> None:
    document = written(wrote("one", number="1"), paragraph("goes on"))

    assert ["NumberedParagraph", "BodyTextIndent"] == document.values("//w:pStyle/@w:val")


def test_no_control_goes_on_over_a_turned_page_and_none_holds_the_end_of_a_section() -> None:
    wide = Landscape((wrote("wide"),))
    section = Section(words("Heading"), (wrote("one"), wide, wrote("two")), contribution=CASELOADS)

    document = written(paragraph("before"), section)

    assert [
        ("narrative.caseloads", "Heading|one"),
        ("narrative.caseloads.2", "wide"),
        ("narrative.caseloads.3", "two"),
    ] == controls(document)
    assert [] == document.find("//w:sdt//w:sectPr")
    assert 3 == len(document.find("//w:sectPr"))


def test_below_a_control_that_ends_a_section_there_is_no_room_that_could_open_an_empty_page() -> None:
    document = written(wrote("one"), Landscape((paragraph("wide"),)))

    assert ["0"] == document.values("//w:sdt//w:p[last()]/w:pPr/w:spacing/@w:after")
    assert ["20"] == document.values("//w:p[w:pPr/w:sectPr]/w:pPr/w:spacing/@w:line")[:1]


def test_a_page_break_before_a_narrative_belongs_to_its_first_paragraph() -> None:
    document = written(paragraph("before"), PageBreak(), wrote("one"))

    assert ["one"] == document.values("//w:sdt//w:p[w:pPr/w:pageBreakBefore]//w:t/text()")


def test_tables_the_acronym_list_and_the_computed_part_of_a_card_are_locked() -> None:
    said_of_it = replace(card("Plans", "plan", "rating.on_target", "On target", "Computed."), label="measure-plan")
    said_of_it = replace(said_of_it, children=(wrote("Said."),))
    acronyms = AcronymList((), (AcronymEntry("DSG", "Dedicated Schools Grant"),))

    document = written(BARE, Cards((said_of_it,)), acronyms)

    assert ["table.finance", "measure-plan", "acronyms"] == locked(document)
    assert ["table.finance", "measure-plan", "narrative.caseloads", "acronyms"] == document.values("//w:tag/@w:val")
    assert "Said." == controls(document)[2][1]


def test_a_caption_which_holds_a_field_stands_outside_the_control_of_its_table() -> None:
    document = written(finance_table(1))

    assert 1 == len(document.find("//w:sdt//w:tbl"))
    assert [] == document.find("//w:sdt//w:instrText")


def test_a_table_is_not_locked_that_holds_a_reference_a_note_or_words_that_somebody_wrote() -> None:
    held = (
        paragraph(CrossReference("nowhere", HERE, "1")),
        paragraph("x", Note(words("a note"), 1)),
        wrote("Commentary."),
    )
    for block in held:
        document = written(replace(BARE, body=(Row((Cell((block,), column_span=7),)),)))

        assert [] == document.find("//w:sdt")


def test_titles_and_tags_are_cut_at_what_word_takes() -> None:
    long = Contribution("narrative." + "long" * 20, "Narrative: " + "a long name " * 8)

    document = written(wrote("one", long), wrote("two"), wrote("three", long))

    first, _, again = document.values("//w:tag/@w:val")
    assert [64, 62] == [len(first), len(again)]
    assert again.endswith(".2")
    assert "Narrative: a long name a long name a long name a long name a…" == document.values("//w:alias/@w:val")[0]
