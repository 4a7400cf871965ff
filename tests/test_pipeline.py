"""The stages one after the other, as the command line and the library use them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from cabinet_report import pipeline, writing
from cabinet_report.papers import Checked
from cabinet_report.problems import Problems, Severity
from cabinet_report.tree.nodes import Finished, Paper
from tests.submissions import HOUSE, STYLE, Files, Places, places, style
from tests.writers.docx.opened import opened

BEGINS = {"docx": b"PK", "html": b"<!DOCTYPE html>", "pdf": b"%PDF", "text": b"Performance: Quarter 1"}


@pytest.fixture
def made(tmp_path: Path) -> Places:
    return places(tmp_path, {"narrative/words.md": "# Words\n\nThe forecast is {{ finance.total.variance_net }}."})


def checked(where: Places) -> Checked:
    return pipeline.finish(pipeline.compose(pipeline.load(where.pack), "cabinet", style(where)))


def test_each_stage_hands_over_what_the_next_one_needs(made: Places) -> None:
    submission = pipeline.load(str(made.pack))
    composed = pipeline.compose(submission, "cabinet", style(made))
    finished = pipeline.finish(composed)

    assert isinstance(composed.paper, Paper)
    assert isinstance(finished.paper, Finished)
    assert (submission, composed.house) == (finished.submission, finished.house)


@pytest.mark.parametrize("format_name", writing.FORMATS)
def test_every_format_is_written_as_bytes(format_name: str, made: Places) -> None:
    content = pipeline.write(checked(made), format_name)

    assert content.startswith(BEGINS[format_name])


def test_a_paper_is_put_into_a_file_or_an_open_file_too(made: Places, tmp_path: Path) -> None:
    stream = BytesIO()
    content = pipeline.write(checked(made), "text", stream)
    pipeline.write(checked(made), "text", tmp_path / "a" / "paper.txt")
    pipeline.render(pipeline.load(made.pack), "cabinet", "text", house=style(made), to=str(tmp_path / "other.txt"))

    assert content == stream.getvalue() == (tmp_path / "a" / "paper.txt").read_bytes()
    assert content == (tmp_path / "other.txt").read_bytes()


def test_the_house_is_the_one_that_the_pack_asks_for(made: Places) -> None:
    submission = replace(pipeline.load(made.pack), house="plain")

    assert "Plain" == pipeline.read_style(submission).name
    assert "Anytown" == pipeline.read_style(submission, "anytown", beside=[made.houses]).name
    with pytest.raises(Problems, match=r'^HOUSE-001  house: there is no house "nowhere"'):
        pipeline.read_style(submission, "nowhere")


@pytest.mark.parametrize(
    ("files", "severity", "stops"),
    [
        ({"narrative/words.md": "See {{ ref('nosuch') }}."}, Severity.ERROR, True),
        ({"narrative/words.md": "On XX October."}, Severity.QUERY, False),
        ({"narrative/words.md": "The LADO."}, Severity.STYLE, False),
    ],
)
def test_only_errors_keep_a_finished_paper_from_being_written(
    files: Files, severity: Severity, *, stops: bool, tmp_path: Path
) -> None:
    paper = checked(places(tmp_path, files))

    assert [severity] == [problem.severity for problem in paper.problems]
    if stops:
        with pytest.raises(Problems) as raised:
            pipeline.write(paper, "text", tmp_path / "paper.txt")
        assert paper.problems == raised.value.problems
    else:
        pipeline.write(paper, "text", tmp_path / "paper.txt")
    assert stops is not (tmp_path / "paper.txt").exists()


def test_a_format_that_is_not_known_is_told_with_those_that_are() -> None:
    with pytest.raises(Problems) as raised:
        writing.writer("word")

    assert 'USE-002  format: "word" is no format. Choose one of: docx, html, pdf, text.' == str(raised.value)


def contents_of(paper: bytes) -> list[str]:
    """The lines of the contents list of a Word file."""
    return [line for line in opened(paper).paragraphs if line.startswith(("1.", "Below", "Last"))][:3]


def test_a_contents_list_in_word_has_the_pages_of_the_pdf_that_is_made_with_it_and_else_none(tmp_path: Path) -> None:
    words = "# {{ numbered() }}Demand\n\n## Below\n\nWords.\n\n{{ page_break() }}\n\n# Last\n\nWords.\n"
    audience = STYLE["audiences/cabinet.toml"].replace(
        "[[sections]]", '[[sections]]\ntemplate = "contents"\n\n[[sections]]\npage = "new"', 1
    )
    files = {"narrative/words.md": words, f"{HOUSE}/audiences/cabinet.toml": audience}
    paper = checked(places(tmp_path, files))

    together = writing.write_all(paper, ["docx", "pdf"])

    assert ["1. Demand2", "Below2", "Last3"] == contents_of(together["docx"])
    assert ["1. Demand", "Below", "Last"] == contents_of(pipeline.write(paper, "docx"))
    assert together == writing.write_all(paper, ["pdf", "docx"])
    assert ["docx", "pdf"] == list(together)
