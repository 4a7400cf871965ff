"""What Word is given for each kind of block, kept to be read and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from cabinet_report.tree.nodes import Block, Cards, Landscape, Panel, Section, Stamp, Title
from cabinet_report.writers.docx import write_docx
from tests.trees import (
    card,
    finance_table,
    line_chart,
    lists,
    look,
    measures_table,
    paragraph,
    small,
    words,
)
from tests.writers.docx.opened import opened, pretty, written

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion


class DocxXml(SingleFileSnapshotExtension):
    """One readable file for each snapshot."""

    file_extension = "docx.xml"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def docx_xml(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(DocxXml)


PARTS = {
    "document": "word/document.xml",
    "numbering": "word/numbering.xml",
    "footnotes": "word/footnotes.xml",
    "header": "word/header1.xml",
    "footer": "word/footer1.xml",
    "settings": "word/settings.xml",
    "styles": "word/styles.xml",
    "chart": "word/charts/chart1.xml",
    "relationships": "word/_rels/document.xml.rels",
    "types": "[Content_Types].xml",
    "core": "docProps/core.xml",
}


@pytest.mark.parametrize("name", PARTS)
def test_the_parts_of_the_small_paper(name: str, docx_xml: SnapshotAssertion) -> None:
    assert docx_xml == pretty(opened(write_docx(small(), look())).part(PARTS[name]))


BLOCKS: dict[str, tuple[Block, ...]] = {
    "head": (
        paragraph("8 September 2021", role="date"),
        Title(words("A title")),
        paragraph("A notice.", role="notice"),
    ),
    "lists": (paragraph("Numbered.", number="1"), *lists()[:2]),
    "measures": (measures_table(note=1),),
    "card": (Cards((card("Plans", "plan", "rating.outside", "Outside tolerance", "Said."),)),),
    "panel": (Panel(words("Impact"), (paragraph("What it achieved."), lists()[1])), paragraph("After.")),
    "turned": (paragraph("Before."), Landscape((finance_table(1),)), paragraph("After.")),
    "stamp": (Section(words("Legal"), (), numbering="numbered", number="1", stamp=Stamp("AB", "23/08/2021")),),
    "chart": (line_chart(),),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_the_body_that_a_block_becomes(name: str, docx_xml: SnapshotAssertion) -> None:
    assert docx_xml == pretty(written(*BLOCKS[name]).part()[0])
