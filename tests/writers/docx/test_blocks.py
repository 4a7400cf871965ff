"""Headings, cards, contents and the rest become the paragraphs that Word has for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cabinet_report.problems import Problems
from cabinet_report.tree.nodes import (
    AcronymEntry,
    AcronymList,
    Cards,
    Contents,
    ContentsEntry,
    PageBreak,
    Section,
    Stamp,
    Title,
)
from tests.trees import card, paragraph, tiles, words
from tests.writers.docx.opened import Opened, plain_look, written


def styles(document: Opened) -> list[str]:
    return document.values("//w:body//w:p/w:pPr/w:pStyle/@w:val")


def test_title_and_headings_have_words_own_styles() -> None:
    third = Section(words("C"), (Section(words("D"), (), level=4),), level=3)

    document = written(Title(words("T")), Section(words("A"), (Section(words("B"), (third,), level=2),)))

    assert ["Title", "Heading1", "Heading2", "Heading3", "Heading4"] == styles(document)
    assert ["0", "1", "2", "3"] == document.values("//w:style//w:outlineLvl/@w:val", "word/styles.xml")


@pytest.mark.parametrize(
    ("role", "style"),
    [
        ("body", "BodyText"),
        ("date", "Date"),
        ("addressee", "Addressee"),
        ("notice", "Notice"),
        ("lead", "BodyText"),
        ("contact", "Contact"),
        ("source_note", "SourceNote"),
        ("something of the house", "BodyText"),
    ],
)
def test_a_role_has_its_style(role: str, style: str) -> None:
    assert [style] == styles(written(paragraph("x", role=role)))


def test_a_lead_stays_on_the_page_of_what_it_introduces_and_looks_like_any_other_paragraph() -> None:
    document = written(paragraph("These:", role="lead"), paragraph("And no colon:", role="body"))

    assert ["BodyText", "BodyText"] == styles(document)
    assert ["These:"] == document.values("//w:body/w:p[w:pPr/w:keepNext]//w:t/text()")


def test_a_stamp_stands_behind_its_heading() -> None:
    document = written(Section(words("Legal"), (), stamp=Stamp("AB", "23/08/2021")))

    assert ["Legal [AB 23/08/2021]"] == document.paragraphs


def test_a_card_is_a_heading_of_the_level_below_then_its_strip_then_its_words() -> None:
    cards = Cards((card("Plans", "plan", "rating.on_target", "On target", "Said."),))

    document = written(Section(words("A"), (Section(words("B"), (cards,), level=2),)))

    assert ["Heading1", "Heading2", "CardHeading", "CardStrip", "BodyText"] == styles(document)
    assert ["2"] == document.values("//w:p/w:pPr/w:outlineLvl/@w:val")
    assert (
        "Performance\u00a097%\u2003Target\u00a095%\u2003Tolerance\u00a075%"
        "\u2003Rating\u00a0●\u00a0On target\u2003Trend\u00a0▲\u00a0Improving"
    ) == document.paragraphs[3]


def test_a_tile_begins_with_its_value_and_the_last_does_not_stand_alone_on_a_page() -> None:
    document = written(tiles("concern", "90%", "1.6%", "1,789"))

    assert ["Heading1", *["TileHeading", "TileStrip"] * 3] == styles(document)
    assert ["How we do\u00a0■", "A1 Visits in time"] == document.paragraphs[:2]
    assert document.paragraphs[2].startswith("Actual\u00a090%\u2003Target\u00a095%\u2003Tolerance\u00a075%\u2003Rating")
    assert ["90%", "1.6%", "1,789"] == document.values("//w:r[w:rPr/w:rStyle/@w:val='TileValue']/w:t/text()")
    kept = "//w:p[w:pPr/w:pStyle/@w:val='TileStrip'][w:pPr/w:keepNext]"
    assert ["1.6%"] == document.values(f"{kept}/w:r[w:rPr/w:rStyle/@w:val='TileValue']/w:t/text()")


def test_a_long_value_of_a_tile_is_not_large() -> None:
    document = written(tiles("good", "90%", "Data not available"))

    assert ["90%"] == document.values("//w:r[w:rPr/w:rStyle/@w:val='TileValue']/w:t/text()")


def test_a_card_without_commentary_may_end_its_page() -> None:
    said, bare = (card("Plans", "plan", "rating.on_target", "On target", *words) for words in (("Said.",), ()))
    kept = "//w:p[w:pPr/w:pStyle/@w:val='CardStrip']/w:pPr/w:keepNext"

    assert [1, 0] == [len(written(Cards((each,))).find(kept)) for each in (said, bare)]


def test_a_band_has_the_colours_of_its_rating_turned_about() -> None:
    mark = plain_look().marks["rating.outside"]

    document = written(tiles("concern", "90%"))
    band = "//w:p[w:pPr/w:pStyle/@w:val='Heading1']"

    assert [mark.ink.lstrip("#").upper()] == document.values(f"{band}/w:pPr/w:shd/@w:fill")
    assert {mark.paper.lstrip("#").upper()} == {*document.values(f"{band}/w:r/w:rPr/w:color/@w:val")}


def test_contents_are_a_field_around_links_to_the_headings() -> None:
    entries = (ContentsEntry("1. A", 1, "a"), ContentsEntry("B", 2, "b"))
    below = Section(words("B"), (), level=2, label="b")

    document = written(
        Contents(words("Contents"), 2, entries),
        PageBreak(),
        Section(words("A"), (below,), numbering="numbered", number="1", label="a"),
    )

    assert ["TOCHeading", "Toc1", "Toc2", "Heading1", "Heading2"] == styles(document)
    assert ["Contents", "1. A", "B", "A", "B"] == document.paragraphs
    assert [' TOC \\o "1-2" \\h \\z '] == document.values("//w:instrText/text()")
    assert ["_Ref_a", "_Ref_b"] == document.values("//w:hyperlink/@w:anchor")
    assert ["begin", "separate", "end"] == document.values("//w:fldChar/@w:fldCharType")


def test_an_entry_of_the_contents_ends_in_the_page_of_its_heading_where_pages_were_made() -> None:
    entries = (ContentsEntry("A", 1, "a", "3"), ContentsEntry("B", 1, "b"))

    document = written(Contents(words("Contents"), 1, entries), *(Section(words(x), (), label=x) for x in "ab"))

    assert ["Contents", "A3", "B", "a", "b"] == document.paragraphs
    assert [' TOC \\o "1-1" \\h \\z ', " PAGEREF _Ref_a \\h "] == document.values("//w:instrText/text()")
    assert 1 == len(document.find("//w:hyperlink[@w:anchor='_Ref_a']/w:r/w:tab"))
    assert 0 == len(document.find("//w:hyperlink[@w:anchor='_Ref_b']/w:r/w:tab"))


def test_no_acronym_stands_alone_on_a_page() -> None:
    document = written(AcronymList((), tuple(AcronymEntry(short, "Words") for short in ("A", "B", "C", "D", "E"))))

    assert ["A", "B", "D"] == document.values("//w:p[w:pPr/w:keepNext]/w:r[1]/w:t/text()")


def test_acronyms_stand_on_lines_of_their_own() -> None:
    acronyms = AcronymList((), (AcronymEntry("CiN", "Child in Need"), AcronymEntry("DfE", "the Department")))

    document = written(acronyms, paragraph("After."))

    assert ["CiNChild in Need", "DfEthe Department", "After."] == document.paragraphs
    assert 2 == len(document.find("//w:r/w:tab"))


def test_a_style_of_the_house_that_the_reference_lacks_is_named() -> None:
    look = replace(plain_look(), styles={"recommendation": "Council Recommendation"})

    with pytest.raises(Problems) as caught:
        written(paragraph("x", role="recommendation"), look=look)

    [problem] = caught.value.problems
    assert "WRITE-022" == problem.code
    assert (
        'the house gives "recommendation" the Word style "Council Recommendation", which this reference document lacks.'
    ) == problem.message
