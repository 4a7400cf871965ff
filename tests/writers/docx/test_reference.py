"""The reference document: made from the tokens, edited in Word, and then the last word on how a paper looks."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.shared import Mm, Pt, RGBColor
from lxml import etree

from cabinet_report.problems import Problems
from cabinet_report.tree.nodes import Cards
from cabinet_report.writers.docx import make_reference, write_docx
from cabinet_report.writers.docx.house_styles import house_styles
from cabinet_report.writers.docx.ooxml.workbook import workbook
from tests.trees import card, look, paragraph, small
from tests.writers.docx.officer import crest, written_after
from tests.writers.docx.opened import DOCUMENT, NAMESPACES, Opened, opened, paper_of, plain_look, written

if TYPE_CHECKING:
    from docx.document import Document as Reference

W = f"{{{NAMESPACES['w']}}}"


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    """A reference document as the house has it."""
    path = tmp_path / "reference.docx"
    path.write_bytes(make_reference(look()))
    return path


def with_reference(path: Path) -> Opened:
    return opened(write_docx(small(), plain_look(reference=path)))


def colour_of(document: Opened, style: str) -> list[str]:
    return document.values(f"//w:style[w:name/@w:val='{style}']/w:rPr/w:color/@w:val", "word/styles.xml")


def test_it_shows_each_style_once_under_its_own_name() -> None:
    parts = [opened(make_reference(look())).part(name) for name in (DOCUMENT, "word/header1.xml", "word/footer1.xml")]

    shown = [text for part in parts for text in part.itertext()]
    named = [style for style in house_styles(look()).values() if style.shown and style.kind != "table"]
    assert sorted(style.name.lower() for style in named) == sorted(text.lower() for text in shown)


def test_styles_of_turned_pages_are_shown_on_a_turned_page_in_a_table_of_the_table_style() -> None:
    document = opened(make_reference(look()))

    assert ["ReportTable", "ReportTable"] == document.values("//w:tblStyle/@w:val")
    assert ["Wide Table Heading", "Wide Table Text", "Wide Table List", "Wide Table Group", "Wide Table Total"] == (
        document.values("//w:tbl[preceding::w:sectPr]//w:t/text()")
    )
    assert [[], ["landscape"]] == [
        section.xpath("w:pgSz/@w:orient", namespaces=NAMESPACES) for section in document.find("//w:sectPr")
    ]


def test_it_holds_no_numbering() -> None:
    assert "word/numbering.xml" not in opened(make_reference(look())).files


def test_a_paper_made_with_it_unchanged_looks_as_one_made_from_the_tokens(reference: Path) -> None:
    assert write_docx(small(), look()) == write_docx(small(), plain_look(reference=reference))


def test_what_an_officer_changes_in_word_wins(reference: Path) -> None:
    document = Document(str(reference))
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x7A, 0x10, 0x20)
    document.styles["Body Text"].font.size = Pt(13)
    document.sections[0].left_margin = Mm(30)
    document.save(str(reference))

    made = with_reference(reference)

    assert ["7A1020"] == colour_of(made, "heading 1")
    assert ["26"] == made.values("//w:style[w:name/@w:val='Body Text']/w:rPr/w:sz/@w:val", "word/styles.xml")
    assert ["1701"] == made.values("//w:pgMar/@w:left")


def test_the_shade_of_a_tables_head_comes_from_its_table_style(reference: Path) -> None:
    changed = opened(reference.read_bytes()).files["word/styles.xml"].replace(b'w:fill="00395D"', b'w:fill="204060"')
    _put(reference, "word/styles.xml", changed)

    assert {"204060"} == set(with_reference(reference).values("//w:tr[w:trPr/w:tblHeader]//w:shd/@w:fill"))


def test_a_style_that_the_officer_deleted_is_put_back(reference: Path) -> None:
    document = Document(str(reference))
    styles = document.styles.element
    styles.remove(document.styles["Numbered Paragraph"].element)
    document.save(str(reference))

    made = with_reference(reference)

    assert ["BodyText"] == made.values(
        "//w:style[w:name/@w:val='Numbered Paragraph']/w:basedOn/@w:val", "word/styles.xml"
    )


def test_a_style_that_the_officer_renamed_is_still_the_one(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        strip = reference.styles["Card Strip"]
        strip.name, strip.font.size = "KPI Strip", Pt(13)

    paper = paper_of(Cards((card("Plans", "plan", "rating.on_target", "On target", "Said."),)))
    made = written_after(tmp_path, edit, paper)

    assert ["CardStrip"] == made.values("//w:p[.//w:t='Performance\u00a0']//w:pStyle/@w:val")
    assert ["26"] == made.values("//w:style[w:name/@w:val='KPI Strip']/w:rPr/w:sz/@w:val", "word/styles.xml")
    assert [] == made.find("//w:style[w:name/@w:val='Card Strip']", "word/styles.xml")


def test_a_style_is_known_by_the_alias_that_word_keeps(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        contact = reference.styles["Contact"].element
        contact.name_val = "Kontakt"
        contact.set(f"{W}styleId", "Kontakt")
        aliases = etree.Element(f"{W}aliases", {f"{W}val": "Officer,contact"})
        contact.insert(1, aliases)

    made = written_after(tmp_path, edit, paper_of(paragraph("x", role="contact")))

    assert ["Kontakt"] == made.values("//w:pStyle/@w:val")


def test_numbers_and_bullets_that_an_officer_gave_a_style_are_left_to_the_paper(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        properties = reference.styles["Heading 1"].element.get_or_add_pPr()
        properties.get_or_add_numPr().get_or_add_numId().val = 7

    made = written_after(tmp_path, edit, small())

    assert [] == made.find("//w:numPr", "word/styles.xml")


def test_what_stands_in_the_body_of_the_reference_stays_there(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.add_picture(crest())
        reference.add_comment(reference.paragraphs[0].runs, "Is this right?")

    made = written_after(tmp_path, edit, small())

    assert not [name for name in made.files if "media" in name or "comments" in name]


def test_the_theme_of_the_reference_comes_along(reference: Path) -> None:
    theme = opened(reference.read_bytes()).files["word/theme/theme1.xml"].replace(b"House", b"Ours")
    _put(reference, "word/theme/theme1.xml", theme)

    assert theme == with_reference(reference).files["word/theme/theme1.xml"]


def test_the_gutter_for_binding_comes_along_and_narrows_the_words(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.sections[0].gutter = Mm(10)

    made = written_after(tmp_path, edit, small())

    assert ["567"] == made.values("//w:pgMar/@w:gutter")
    assert ["8845"] == made.values("//w:tblW/@w:w")


def test_a_style_keeps_the_id_that_word_gave_it(reference: Path) -> None:
    changed = opened(reference.read_bytes()).files["word/styles.xml"].replace(b'"BodyText"', b'"Textkrper"')
    _put(reference, "word/styles.xml", changed)

    made = opened(write_docx(small(), plain_look(reference=reference)))

    assert "BodyText" not in made.values("//w:pStyle/@w:val")
    assert "Textkrper" in made.values("//w:basedOn/@w:val", "word/styles.xml")


def test_a_house_may_give_a_role_a_style_of_its_own(reference: Path) -> None:
    document = Document(str(reference))
    document.styles.add_style("Council Recommendation", 1)
    document.save(str(reference))
    styles = {"recommendation": "Council Recommendation"}

    made = written(paragraph("x", role="recommendation"), look=plain_look(reference=reference, styles=styles))

    assert ["CouncilRecommendation"] == made.values("//w:pStyle/@w:val")


def _workbook() -> bytes:
    return workbook("Month", ["Apr"], [("Care", [1.0])], "0", date(2021, 9, 8))


@pytest.mark.parametrize("contents", [b"", b"PK no zip", b"<html/>", _workbook()], ids=["empty", "cut", "web", "Excel"])
def test_a_reference_that_is_no_word_document_is_named(tmp_path: Path, contents: bytes) -> None:
    path = tmp_path / "reference.docx"
    path.write_bytes(contents)

    with pytest.raises(Problems) as caught:
        with_reference(path)

    [problem] = caught.value.problems
    assert "WRITE-021" == problem.code
    assert str(path) == problem.where.file


def test_a_reference_that_unpacks_to_far_too_much_is_named(tmp_path: Path) -> None:
    path = tmp_path / "reference.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", " " * 3_000_000)

    with pytest.raises(Problems) as caught:
        with_reference(path)

    [problem] = caught.value.problems
    assert ("WRITE-024", str(path)) == (problem.code, problem.where.file)


def _put(path: Path, name: str, contents: bytes) -> None:
    """Replace one part of a package."""
    import zipfile

    files = {**opened(path.read_bytes()).files, name: contents}
    with zipfile.ZipFile(path, "w") as archive:
        for entry, content in files.items():
            archive.writestr(entry, content)
