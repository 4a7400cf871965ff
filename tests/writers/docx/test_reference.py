"""The reference document: made from the tokens, edited in Word, and then the last word on how a paper looks."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm, Pt, RGBColor

from cabinet_report.problems import Problems
from cabinet_report.writers.docx import make_reference, write_docx
from cabinet_report.writers.docx.house_styles import house_styles
from tests.trees import look, paragraph, small
from tests.writers.docx.opened import Opened, opened, plain_look, written


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
    shown = [item.text for item in Document(io.BytesIO(make_reference(look()))).paragraphs]

    named = [style for style in house_styles(look()).values() if style.shown and style.kind != "table"]
    assert [style.name.lower() for style in named] == [text.lower() for text in shown]


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


@pytest.mark.parametrize("contents", [b"", b"PK no zip", b"<html/>"])
def test_a_reference_that_is_no_word_document_is_named(tmp_path: Path, contents: bytes) -> None:
    path = tmp_path / "reference.docx"
    path.write_bytes(contents)

    with pytest.raises(Problems) as caught:
        with_reference(path)

    [problem] = caught.value.problems
    assert "WRITE-021" == problem.code
    assert str(path) == problem.where.file


def _put(path: Path, name: str, contents: bytes) -> None:
    """Replace one part of a package."""
    import zipfile

    files = {**opened(path.read_bytes()).files, name: contents}
    with zipfile.ZipFile(path, "w") as archive:
        for entry, content in files.items():
            archive.writestr(entry, content)
