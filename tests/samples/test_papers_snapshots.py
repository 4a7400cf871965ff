"""Every sample's paper in every format is as it was when somebody last read it: a file for each paper and format.

After a change on purpose, ``pytest tests/samples/test_papers_snapshots.py --snapshot-update`` writes the files anew.
Read the difference before it is committed: it is what councils will see.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from cabinet_report.tree.show import show
from tests import readable
from tests.papers import SAMPLE_PAPERS, checked, written

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

NAMES = (*SAMPLE_PAPERS, "2021-22-q1-cabinet-accessible")
every_sample = pytest.mark.parametrize("name", NAMES)


class OneFileEach(SingleFileSnapshotExtension):
    """A text file for each paper."""

    _write_mode = WriteMode.TEXT


class TreeText(OneFileEach):
    """The tree as the program shows it."""

    file_extension = "tree.txt"


class WebPage(OneFileEach):
    """A page without its style sheet."""

    file_extension = "html"


class WordParts(OneFileEach):
    """The parts of a Word file, unpacked."""

    file_extension = "docx.xml"


class PdfTags(OneFileEach):
    """What a screen reader is told of a PDF."""

    file_extension = "pdf.tags.txt"


@every_sample
def test_the_tree_is_as_it_was(name: str, snapshot: SnapshotAssertion) -> None:
    assert snapshot(extension_class=TreeText) == show(checked(name).paper)


@every_sample
def test_the_web_page_is_as_it_was(name: str, snapshot: SnapshotAssertion) -> None:
    assert snapshot(extension_class=WebPage) == readable.html(written(name, "html"))


@every_sample
def test_the_word_file_is_as_it_was(name: str, snapshot: SnapshotAssertion) -> None:
    assert snapshot(extension_class=WordParts) == readable.docx(written(name, "docx"))


@every_sample
def test_the_pdf_is_as_it_was(name: str, snapshot: SnapshotAssertion) -> None:
    assert snapshot(extension_class=PdfTags) == readable.tags(written(name, "pdf"))


def test_no_snapshot_is_left_of_a_paper_or_a_test_that_is_gone() -> None:
    folder = Path(__file__).parent / "__snapshots__" / Path(__file__).stem
    tests = {
        test.__name__: kind.file_extension
        for test, kind in (
            (test_the_tree_is_as_it_was, TreeText),
            (test_the_web_page_is_as_it_was, WebPage),
            (test_the_word_file_is_as_it_was, WordParts),
            (test_the_pdf_is_as_it_was, PdfTags),
        )
    }
    known = {f"{test}[{name}].{extension}" for test, extension in tests.items() for name in NAMES}
    assert set() == {path.name for path in folder.iterdir()} - known
