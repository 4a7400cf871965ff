"""Where an officer's reference document has left the tokens, and what it leaves out, is told in plain words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor
from lxml import etree

from cabinet_report.problems import Severity
from cabinet_report.resources import folder as folder_of
from cabinet_report.writers.docx import check_reference
from tests.trees import look
from tests.writers.docx.officer import Edit, crest, edited
from tests.writers.docx.opened import NAMESPACES

if TYPE_CHECKING:
    from docx.document import Document as Reference

PAGES = folder_of("pages") / "problems"
W = f"{{{NAMESPACES['w']}}}"


def told(folder: Path, edit: Edit) -> list[list[str]]:
    """What is told of a reference document that was edited so: for each problem, what its message says one by one."""
    return [problem.message.removesuffix(".").split("; it ") for problem in check_reference(edited(folder, edit))]


def test_a_house_without_a_reference_document_has_left_nothing() -> None:
    assert () == check_reference(look())


def test_a_reference_document_that_nobody_edited_has_left_nothing(tmp_path: Path) -> None:
    assert () == check_reference(edited(tmp_path, lambda _: None))


def test_a_size_is_told_with_both_its_values_as_a_matter_of_style(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.styles["Heading 1"].font.size = Pt(16)

    [problem] = check_reference(edited(tmp_path, edit))

    assert "Heading 1 is 16 points in reference.docx and 14 in house.toml." == problem.message
    assert ("HOUSE-030", Severity.STYLE) == (problem.code, problem.severity)
    assert f"{tmp_path.name}/reference.docx" == str(problem.where)


def test_all_that_differs_in_a_style_is_one_problem(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        caption = reference.styles["Caption"]
        caption.font.size, caption.font.name, caption.font.bold, caption.font.italic = Pt(13.5), "Georgia", False, True
        caption.font.color.rgb = RGBColor(0x7A, 0x10, 0x20)
        caption.paragraph_format.space_before, caption.paragraph_format.space_after = Pt(3), Pt(4.5)
        caption.paragraph_format.line_spacing, caption.paragraph_format.left_indent = 1.5, Mm(10)
        caption.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        caption.paragraph_format.keep_with_next = False

    [said] = told(tmp_path, edit)

    assert [
        "Caption is 13.5 points in reference.docx and 10.5 in house.toml",
        "is set in Georgia and not Arial",
        "is regular and not bold",
        "is italic and not upright",
        "has the colour #7a1020 and not #00395d",
        "has 3 points of room above and not 6.3",
        "has 4.5 points of room below and not 4.8",
        "has lines of 1.7 times its size and not 1.2 times its size",
        "begins 10 mm from the margin and not 0",
        "is aligned justified and not left",
        "keeps to any page and not the same page as what follows",
    ] == said


def test_what_styles_inherit_is_told_once(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.styles["Normal"].font.size = Pt(11)

    assert [["Normal is 11 points in reference.docx and 12 in house.toml"]] == told(tmp_path, edit)


def test_what_holds_for_the_whole_document_is_told_of_normal(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        [size] = reference.styles.element.xpath("w:docDefaults//w:sz")
        size.set(f"{W}val", "22")

    assert [["Normal is 11 points in reference.docx and 12 in house.toml"]] == told(tmp_path, edit)


def test_the_looks_of_tables_and_marks_are_told_too(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        styles = reference.styles.element
        for place in ("w:style[@w:styleId='ReportTable']//w:shd", "w:style[@w:styleId='RatingWithin']//w:shd"):
            for shade in styles.xpath(place):
                shade.set(f"{W}fill", "EEEEEE")
        for rule in styles.xpath("w:style[@w:styleId='ReportTable']//w:insideH"):
            rule.set(f"{W}color", "auto")

    assert [
        [
            "Report Table has #eeeeee behind its head in reference.docx and #00395d in house.toml",
            "has #eeeeee behind its totals and not #f1f5f8",
            "has rules in black and not #b8c4cc",
        ],
        ["Rating Within has #eeeeee behind it in reference.docx and #fff3d6 in house.toml"],
    ] == told(tmp_path, edit)


def test_numbers_of_a_style_are_told_because_papers_leave_them_out(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.styles["Heading 2"].element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 7

    [said] = told(tmp_path, edit)

    assert ["Heading 2 counts with numbers or bullets of its own in reference.docx and none in house.toml"] == said


def test_a_typeface_of_the_theme_wins_over_the_one_that_is_named(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.styles["Title"].element.rPr.rFonts.set(f"{W}asciiTheme", "majorHAnsi")

    [said] = told(tmp_path, edit)

    assert ["Title is set in a typeface of the theme in reference.docx and Arial in house.toml"] == said


def test_each_page_set_up_is_one_problem(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        upright, turned = reference.sections
        upright.left_margin, upright.top_margin = Mm(30), Mm(35)
        turned.gutter = Mm(5)

    assert [
        [
            "The upright page has a margin of 35 mm above in reference.docx and 25 in house.toml",
            "has a margin of 30 mm on the left and not 22",
        ],
        ["The turned page has a gutter of 5 mm in reference.docx and 0 in house.toml"],
    ] == told(tmp_path, edit)


def test_a_length_that_word_has_rounded_is_the_same_length(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        reference.sections[0].left_margin += 5 * 635

    assert [] == told(tmp_path, edit)


def test_tokens_that_changed_after_the_file_was_made_are_told(tmp_path: Path) -> None:
    own = edited(tmp_path, lambda _: None)

    messages = [problem.message for problem in check_reference(replace(own, sizes=replace(own.sizes, note=8)))]

    assert [
        "Source Note is 10 points in reference.docx and 8 in house.toml.",
        "Footnote text is 10 points in reference.docx and 8 in house.toml.",
        "Annotation text is 10 points in reference.docx and 8 in house.toml.",
    ] == messages


def test_a_place_that_ordinary_pages_lack_is_told_with_what_follows(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        section = reference.sections[0]
        for line in (*section.header.paragraphs, *section.footer.paragraphs):
            line.style = "Header"

    problems = check_reference(edited(tmp_path, edit))

    assert [("HOUSE-031", Severity.STYLE)] * 3 == [(problem.code, problem.severity) for problem in problems]
    lacking = "no paragraph in header or footer of upright pages has the style"
    assert [
        f'{lacking} "Running Title", so the title of the paper does not run over its pages.',
        f'{lacking} "Page Notice", so a sample says what it is at the end of the header.',
        f'{lacking} "Running Footer", so no page says its number.',
    ] == [problem.message for problem in problems]


@pytest.mark.parametrize(
    "field",
    [
        '<w:fldSimple xmlns:w="{w}" w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:t>1</w:t></w:r></w:fldSimple>',
        '<w:r xmlns:w="{w}"><w:instrText>PAGE</w:instrText></w:r>',
    ],
)
def test_a_page_number_of_the_officers_own_is_enough(tmp_path: Path, field: str) -> None:
    def edit(reference: Reference) -> None:
        [line] = reference.sections[0].footer.paragraphs
        line.style = "Footer"
        line._p.append(etree.fromstring(field.format(w=NAMESPACES["w"])))

    assert [] == told(tmp_path, edit)


def test_turned_pages_with_a_header_of_their_own_are_looked_at_too(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        turned = reference.sections[1]
        turned.header.is_linked_to_previous = False
        turned.header.paragraphs[0].style = "Running Title"

    [[said]] = told(tmp_path, edit)

    assert said.startswith('no paragraph in header or footer of turned pages has the style "Page Notice", ')


def _larger_headings(reference: Reference) -> None:
    reference.styles["Heading 1"].font.size = Pt(16)


def _another_footer(reference: Reference) -> None:
    reference.sections[0].footer.paragraphs[0].style = "Footer"


def _bare_crest(reference: Reference) -> None:
    reference.sections[0].header.add_paragraph(style="Header").add_run().add_picture(crest(), height=Mm(12))


@pytest.mark.parametrize(
    ("code", "edit"), [("HOUSE-030", _larger_headings), ("HOUSE-031", _another_footer), ("HOUSE-032", _bare_crest)]
)
def test_the_page_of_a_problem_shows_it_as_it_is_told(tmp_path: Path, code: str, edit: Edit) -> None:
    folder = tmp_path / "eastmoor"
    folder.mkdir()

    [problem] = check_reference(edited(folder, edit))

    assert f"```problems\n{problem}\n```" in (PAGES / f"{code}.md").read_text(encoding="utf-8")


def test_a_crest_without_alternative_text_is_told_and_one_that_has_it_is_not(tmp_path: Path) -> None:
    def edit(reference: Reference) -> None:
        line = reference.sections[0].header.add_paragraph(style="Header")
        for described in ("", "The crest of the council"):
            picture = line.add_run().add_picture(crest(), height=Mm(12))
            picture._inline.docPr.set("descr", described)

    [problem] = check_reference(edited(tmp_path, edit))

    assert ("HOUSE-032", Severity.STYLE) == (problem.code, problem.severity)
    assert 'the picture "Picture 1" in header or footer has no alternative text.' == problem.message
