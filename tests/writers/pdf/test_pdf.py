"""A whole paper as a PDF: its pages, its fonts, its words, and the same bytes every time."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from cabinet_report.tree.nodes import Landscape, PageBreak, Section, Title
from cabinet_report.writers.html.css import print_css
from cabinet_report.writers.pdf import write_pdf
from tests.readers_for_tests.pdf_structure import read_structure
from tests.trees import HOSTILE, LONG, finance_table, look, paragraph, small, words
from tests.writers.pdf.made import PAPERS, made, opened, outline, pdf_of, tags_of
from tests.writers.pdf.made import words as words_of

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

CHECKOUT = Path(__file__).parents[3]


class Tags(SingleFileSnapshotExtension):
    """The structure and the reading order of a PDF, as text."""

    file_extension = "pdf.tags.txt"
    _write_mode = WriteMode.TEXT


@pytest.mark.parametrize("name", PAPERS)
def test_the_structure_and_reading_order(name: str, snapshot: SnapshotAssertion) -> None:
    assert snapshot(extension_class=Tags) == "\n".join(outline(read_structure(made(name)).root)) + "\n"


@pytest.mark.parametrize("name", PAPERS)
def test_weasyprint_has_nothing_to_complain_of(name: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "weasyprint"):
        write_pdf(PAPERS[name](), look())

    assert [] == [record.getMessage() for record in caplog.records]


def test_a_file_says_what_it_is() -> None:
    with opened(made("small")) as pdf:
        assert small().properties.title == str(pdf.docinfo.Title)
        assert "City of Doncaster Council" == str(pdf.docinfo.Author)
        assert "D:20210908" == str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate)
        assert "en-GB" == str(pdf.Root.Lang)
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert "/S" == str(pdf.pages[0].obj.Tabs)


def test_every_typeface_is_in_the_file_and_is_the_bundled_one() -> None:
    with opened(made("every_node")) as pdf:
        fonts = [font for page in pdf.pages for font in page.obj.Resources.Font.values()]
        descriptors = [font.DescendantFonts[0].FontDescriptor for font in fonts]

        assert {"Arial", "Arial-Bold", "Arial-Italic"} >= {str(font.BaseFont).partition("+")[2] for font in fonts}
        assert all("/FontFile2" in descriptor for descriptor in descriptors)


def test_headings_are_bookmarks_and_cards_are_not() -> None:
    with opened(made("every_node")) as pdf, pdf.open_outline() as bookmarks:
        (title,) = bookmarks.root
        sections = [section.title for section in title.children]
        demand = next(section for section in title.children if section.title.endswith("Demand and activity"))

        assert ["Contents", "Executive summary", "3. Demand and activity"] == sections[:3]
        assert ["Contract measures on target", "Strategic measures"] == [below.title for below in demand.children]
        assert ["Further readings"] == [below.title for below in demand.children[0].children]


def test_a_wide_table_has_a_turned_page_and_what_follows_an_upright_one() -> None:
    turned = Landscape((finance_table(8, wide=True),))
    with opened(pdf_of(Title(words("A paper")), turned, Section(words("After"), (paragraph("Words."),)))) as pdf:
        shapes = [[round(float(side)) for side in page.mediabox[2:]] for page in pdf.pages]

    assert [[595, 842], [842, 595], [595, 842]] == shapes


def test_a_page_break_begins_a_page() -> None:
    with opened(pdf_of(paragraph("One."), PageBreak(), paragraph("Two."))) as pdf:
        assert 2 == len(pdf.pages)


def test_every_page_has_the_notice_and_its_number_as_artifacts() -> None:
    found = read_structure(made("every_node"))
    pages = [
        [each.words.strip() for each in found.artifacts if each.page == page and each.kind]
        for page in range(found.pages)
    ]

    for number, artifacts in enumerate(pages, 1):
        assert "Sample only: this is no official paper." in artifacts
        assert f"Page {number} of {found.pages}" == re.sub(r"\s+", " ", " ".join(artifacts[-4:]))


def test_hostile_words_stay_words() -> None:
    read = [words_of(tag) for tag in tags_of(*(paragraph(text) for text in HOSTILE)).root.find("P")]

    steering = dict.fromkeys(map(ord, "\u00ad\u202a\u202c\u202e"))
    expected = [re.sub(" +", " ", text.translate(steering)) for text in HOSTILE]
    expected[4] = "tfel ot thgir"  # drawn from right to left, as it asks to be
    assert expected == [text.translate(steering) for text in read]


def test_a_character_that_no_font_has_is_read_as_it_was_meant() -> None:
    (said,) = tags_of(paragraph(f"{LONG} Then a \U0001f9ed, and on.")).root.find("Span")

    assert "\U0001f9ed" in said.said["ActualText"]
    assert "\u25a1" in "".join(child for child in said.children if isinstance(child, str))


def test_a_house_may_bring_a_style_sheet_of_its_own(tmp_path: Path) -> None:
    sheet = tmp_path / "print.css"
    sheet.write_text(print_css(look()).replace("size: 210mm 297mm", "size: 148mm 210mm"), encoding="utf-8")
    with opened(write_pdf(small(), replace(look(), print_css=sheet))) as pdf:
        assert [420, 595] == [round(float(side)) for side in pdf.pages[0].mediabox[2:]]


MAKE = """
import sys
sys.path.insert(0, {checkout!r})
from cabinet_report.writers.html import write_html
from cabinet_report.writers.pdf import write_pdf
from cabinet_report.writers.text import write_text
from hashlib import sha256
from tests.trees import look, small
for write in (write_html, write_pdf, write_text):
    print(sha256(write(small(), look())).hexdigest())
"""


def test_the_bytes_are_the_same_whatever_the_folder_the_time_zone_and_the_hash_seed(tmp_path: Path) -> None:
    def run(folder: str, zone: str, seed: str) -> str:
        (tmp_path / folder).mkdir()
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(CHECKOUT / "src")}
        done = subprocess.run(
            [sys.executable, "-c", MAKE.format(checkout=str(CHECKOUT))],
            cwd=tmp_path / folder,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    assert run("here", "UTC", "1") == run("and there", "Asia/Tokyo", "2")
