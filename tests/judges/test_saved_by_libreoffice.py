"""A paper that LibreOffice has saved is read back with the same words, numbers and notes in the same order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import judges
import pytest

from cabinet_report.readers.docx import read_docx
from cabinet_report.tree.nodes import Chart, Column, Finished, Note, Properties, Table
from cabinet_report.tree.rewrite import rewrite
from cabinet_report.tree.show import show
from tests.judges.conftest import must_sit
from tests.judges.verdicts import saved_by_libreoffice
from tests.papers import DRAFT, JUDGED, SAMPLE_PAPERS, loses_notes_in_libreoffice, written
from tests.writers.docx.opened import opened

Saved = Callable[[str], bytes]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Saved:
    """Each paper after a save, by its name; LibreOffice is asked once."""
    must_sit(judges.LIBREOFFICE)
    folder = tmp_path_factory.mktemp("papers")
    files = {name: folder / f"{name}.docx" for name in JUDGED}
    for name, file in files.items():
        file.write_bytes(written(name, "docx"))
    after = saved_by_libreoffice(list(files.values()))
    return lambda name: after[files[name]]


def kept(paper: Finished, name: str) -> str:
    """The paper without what LibreOffice does not save: docs/explanation/analysis/word-after-libreoffice.md."""
    garbled = loses_notes_in_libreoffice(name)

    def without(node: object) -> object:
        match node:
            case Properties():
                return replace(node, keywords=())
            case Note() if garbled:
                return replace(node, children=())
            case Table():
                return replace(node, description="", columns=tuple(Column(0) for _ in node.columns))
            case Chart():
                return replace(
                    node, title="", alternative="", value_format="", scale=replace(node.scale, number_format="")
                )
            case _:
                return node

    return show(rewrite(paper, without))


@pytest.mark.parametrize("name", JUDGED)
def test_words_numbers_and_notes_are_read_back_as_they_were(name: str, saved: Saved) -> None:
    assert kept(read_docx(written(name, "docx")), name) == kept(read_docx(saved(name)), name)


@pytest.mark.parametrize("name", SAMPLE_PAPERS)
def test_the_titles_of_what_officers_may_change_are_still_there(name: str, saved: Saved) -> None:
    titles = "//w:sdtPr/w:alias/@w:val"

    assert {*opened(written(name, "docx")).values(titles)} == {*opened(saved(name)).values(titles)}


def test_the_comments_of_a_draft_are_still_there(saved: Saved) -> None:
    said, comments = "//w:comment//w:t/text()", "word/comments.xml"

    assert 0 < len(opened(saved(DRAFT)).values(said, comments))
    assert sorted(opened(written(DRAFT, "docx")).values(said, comments)) == sorted(
        opened(saved(DRAFT)).values(said, comments)
    )
