"""Header and footer are an officer's, the words in their places the paper's."""

from __future__ import annotations

import posixpath
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Twips
from lxml import etree

from cabinet_report.tree.nodes import Furniture, Landscape
from cabinet_report.tree.pages import Pages, with_pages
from cabinet_report.writers.docx import write_docx
from tests.trees import finished, look, paragraph, words
from tests.writers.docx.officer import crest, written_after
from tests.writers.docx.opened import NAMESPACES, Opened, opened

if TYPE_CHECKING:
    from docx.document import Document as Reference

TITLE = "Doncaster Council: performance of children’s services"
NOTICE = "Sample only: this is no official paper."
# The words run 9412 twips on upright pages (166 mm), and 14117 (249 mm) on turned ones.
UPRIGHT, MORE = 9412, 4705
PAPER = finished("A paper", (paragraph("Before."), Landscape((paragraph("Wide."),)), paragraph("After.")))


def running(document: Opened, section: int, side: str, kind: str = "default") -> etree._Element:
    """The header or footer that a section of the body names."""
    path = f"(//w:sectPr)[{section + 1}]/w:{side}Reference[@w:type='{kind}']/@r:id"
    [name] = document.values(path)
    [target] = document.part("word/_rels/document.xml.rels").xpath(f"*[@Id='{name}']/@Target")
    return document.part(posixpath.join("word", str(target)))


def lines(part: etree._Element) -> list[str]:
    """The words of each paragraph, with a mark for a picture, a tab and a field."""
    marks = {"t": None, "drawing": "[crest]", "tab": "\t", "instrText": None}
    found = []
    for line in part.iter(f"{{{NAMESPACES['w']}}}p"):
        pieces = line.xpath("w:r/w:t | w:r/w:drawing | w:r/w:tab | w:r/w:instrText", namespaces=NAMESPACES)
        found.append("".join(marks[etree.QName(piece).localname] or piece.text for piece in pieces))
    return found


def stops(part: etree._Element) -> list[tuple[str, int]]:
    found = part.xpath(".//w:tabs/w:tab", namespaces=NAMESPACES)
    w = f"{{{NAMESPACES['w']}}}"
    return [(stop.get(f"{w}val"), int(stop.get(f"{w}pos"))) for stop in found]


def test_the_papers_words_stand_in_the_places_of_the_reference_made_from_the_tokens() -> None:
    document = opened(write_docx(PAPER, look()))

    assert [TITLE, NOTICE] == lines(running(document, 0, "header"))
    assert ["Page  PAGE 1 of  NUMPAGES 2"] == lines(running(document, 0, "footer"))


def test_how_many_pages_there_are_is_what_the_pdf_had_or_else_about_what_the_words_take() -> None:
    long = finished(
        "A paper", tuple(paragraph("Words and more words, so that a line is filled. " * 10) for _ in range(60))
    )

    assert ["Page  PAGE 1 of  NUMPAGES 31"] == lines(
        running(opened(write_docx(with_pages(long, Pages(31, {})), look())), 0, "footer")
    )
    [estimated] = lines(running(opened(write_docx(long, look())), 0, "footer"))
    assert 7 <= int(estimated.rpartition(" ")[2]) <= 10


def test_without_a_notice_its_place_goes() -> None:
    paper = replace(PAPER, furniture=Furniture(header=words("Only a title")))

    document = opened(write_docx(paper, look()))

    assert ["Only a title"] == lines(running(document, 0, "header"))
    assert [""] == lines(running(document, 0, "footer"))


def test_a_crest_beside_the_title_stays_with_the_picture_that_it_leads_to(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        title = reference.sections[0].header.paragraphs[0]
        title.runs[0].text = ""
        title.runs[0].add_picture(crest(), height=Mm(12))
        title.add_run("\tRunning Title")

    document = written_after(tmp_path, edit, PAPER)

    header = running(document, 0, "header")
    assert [f"[crest]\t{TITLE}", NOTICE] == lines(header)
    [picture] = header.xpath("//a:blip/@r:embed", namespaces=NAMESPACES)
    [target] = document.part("word/_rels/header1.xml.rels").xpath(f"*[@Id='{picture}']/@Target")
    assert crest().getvalue() == document.files[f"word/{target}"]


def test_places_are_filled_in_wherever_the_officer_moves_them(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        section = reference.sections[0]
        table = section.header.add_table(rows=1, cols=2, width=Twips(UPRIGHT))
        title, notice = section.header.paragraphs
        table.cell(0, 0).paragraphs[0].add_run().add_picture(crest(), height=Mm(12))
        table.cell(0, 1)._tc.append(title._p)
        section.footer._element.append(notice._p)

    document = written_after(tmp_path, edit, PAPER)

    assert ["[crest]", "", TITLE] == lines(running(document, 0, "header"))
    assert ["Page  PAGE 1 of  NUMPAGES 2", NOTICE] == lines(running(document, 0, "footer"))


def test_words_that_an_officer_adds_in_another_style_stay(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.sections[0].header.add_paragraph("City of Doncaster Council", style="Header")

    document = written_after(tmp_path, edit, PAPER)

    assert [TITLE, NOTICE, "City of Doncaster Council"] == lines(running(document, 0, "header"))


def test_words_look_as_the_officer_made_the_ones_that_they_replace(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.sections[0].header.paragraphs[0].runs[0].italic = True

    document = written_after(tmp_path, edit, PAPER)

    assert [TITLE] == running(document, 0, "header").xpath("//w:r[w:rPr/w:i]/w:t/text()", namespaces=NAMESPACES)


def test_a_place_that_an_officer_takes_away_is_left_out_but_the_notice_is_said_all_the_same(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        for line in reference.sections[0].header.paragraphs:
            line.text = "Our council"
            line.style = "Header"

    document = written_after(tmp_path, edit, PAPER)

    assert ["Our council", "Our council", NOTICE] == lines(running(document, 0, "header"))


def test_a_first_page_of_its_own_is_that_of_the_first_section_alone_and_has_the_notice(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        section = reference.sections[0]
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].add_run().add_picture(crest(), height=Mm(25))

    document = written_after(tmp_path, edit, PAPER)

    assert ["[crest]", NOTICE] == lines(running(document, 0, "header", "first"))
    assert [TITLE, NOTICE] == lines(running(document, 2, "header"))
    assert 1 == len(document.find("//w:titlePg")) == len(document.find("//w:headerReference[@w:type='first']"))


def test_a_first_page_without_a_header_gets_one_for_the_notice(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.sections[0].different_first_page_header_footer = True

    document = written_after(tmp_path, edit, PAPER)

    assert [NOTICE] == lines(running(document, 0, "header", "first"))


def test_left_and_right_pages_may_differ(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.settings.odd_and_even_pages_header_footer = True
        reference.sections[0].even_page_header.paragraphs[0].text = "Left"

    document = written_after(tmp_path, edit, PAPER)

    assert ["Left", NOTICE] == lines(running(document, 0, "header", "even"))
    assert 1 == len(document.find("//w:evenAndOddHeaders", "word/settings.xml"))


def test_turned_pages_have_the_same_header_where_nothing_keeps_to_the_right() -> None:
    document = opened(write_docx(PAPER, look()))

    assert 1 == len(set(document.values("//w:headerReference/@r:id")))


def test_what_keeps_to_the_right_margin_moves_with_it_on_turned_pages(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        title = reference.sections[0].header.paragraphs[0]
        for place, kind in ((1000, "LEFT"), (UPRIGHT // 2, "CENTER"), (UPRIGHT, "RIGHT")):
            title.paragraph_format.tab_stops.add_tab_stop(Twips(place), WD_TAB_ALIGNMENT[kind])
        title.runs[0].text = "Running Title\t"
        title.add_run().add_picture(crest(), height=Mm(12))

    document = written_after(tmp_path, edit, PAPER)

    assert [("left", 1000), ("center", UPRIGHT // 2), ("right", UPRIGHT)] == stops(running(document, 0, "header"))
    turned = running(document, 1, "header")
    assert [("left", 1000), ("center", UPRIGHT // 2 + MORE // 2), ("right", UPRIGHT + MORE)] == stops(turned)
    assert [f"{TITLE}\t[crest]", NOTICE] == lines(turned)
    assert stops(running(document, 0, "header")) == stops(running(document, 2, "header"))
    assert {"word/_rels/header1.xml.rels", "word/_rels/header1_2.xml.rels"} <= set(document.files)


def test_stops_of_the_style_move_too(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.styles["Header"].paragraph_format.tab_stops.add_tab_stop(Twips(UPRIGHT), WD_TAB_ALIGNMENT.RIGHT)

    document = written_after(tmp_path, edit, PAPER)

    assert [("clear", UPRIGHT), ("right", UPRIGHT + MORE)] * 2 == stops(running(document, 1, "header"))


def test_a_table_as_wide_as_the_words_is_as_wide_as_they_are_on_turned_pages(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.sections[0].header.add_table(rows=1, cols=2, width=Twips(UPRIGHT))

    document = written_after(tmp_path, edit, PAPER)

    widths = [
        sum(
            int(width)
            for width in running(document, section, "header").xpath("//w:gridCol/@w:w", namespaces=NAMESPACES)
        )
        for section in (0, 1)
    ]
    assert [UPRIGHT, UPRIGHT + MORE - 1] == widths  # two cells of 7,058


def test_turned_pages_may_have_a_header_and_margins_of_their_own(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        turned = reference.sections[1]
        turned.header.is_linked_to_previous = False
        turned.header.paragraphs[0].text = "Turned"
        turned.left_margin = Mm(40)

    document = written_after(tmp_path, edit, PAPER)

    assert ["Turned", NOTICE] == lines(running(document, 1, "header"))
    assert [TITLE, NOTICE] == lines(running(document, 2, "header"))
    assert ["1247", "2268", "1247"] == document.values("//w:pgMar/@w:left")


def test_a_copy_of_the_upright_header_is_as_good_as_the_same(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        upright, turned = reference.sections
        title = upright.header.paragraphs[0]
        title.paragraph_format.tab_stops.add_tab_stop(Twips(UPRIGHT), WD_TAB_ALIGNMENT.RIGHT)
        turned.header.is_linked_to_previous = False
        turned.header._element[:] = [deepcopy(line) for line in upright.header._element]

    document = written_after(tmp_path, edit, PAPER)

    assert [("right", UPRIGHT + MORE)] == stops(running(document, 1, "header"))


def test_a_reference_of_one_section_is_turned_to_the_left(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        turned = reference.sections[1]
        turned.orientation = WD_ORIENT.PORTRAIT
        turned.page_width, turned.page_height = turned.page_height, turned.page_width
        reference.sections[0].left_margin = Mm(30)

    document = written_after(tmp_path, edit, PAPER)

    assert ["1701", "1304", "1701"] == document.values("//w:pgMar/@w:left")
    assert ["1417", "1701", "1417"] == document.values("//w:pgMar/@w:top")


def test_a_header_that_the_officer_did_away_with_is_made_from_the_tokens(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.sections[0].header.is_linked_to_previous = True

    document = written_after(tmp_path, edit, PAPER)

    assert [TITLE, NOTICE] == lines(running(document, 0, "header"))


def test_the_language_of_the_header_is_the_papers(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        run = reference.sections[0].header.add_paragraph().add_run("colour")
        run._r.get_or_add_rPr().append(etree.fromstring(f'<w:lang xmlns:w="{NAMESPACES["w"]}" w:val="en-US"/>'))

    document = written_after(tmp_path, edit, PAPER)

    assert ["en-GB"] == running(document, 0, "header").xpath("//w:lang/@w:val", namespaces=NAMESPACES)
