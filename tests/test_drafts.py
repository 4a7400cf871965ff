"""Drafts: what stops a paper stands in them as comments, and nothing of that in any other paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cabinet_report import cli
from tests.submissions import Files, places
from tests.writers.docx.opened import opened

Run = Callable[..., tuple[int, str, str]]
WRONG = {"narrative/words.md": "# Words\n\nOn XX October.\n\nSee {{ ref('nosuch') }}.\n"}


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Builds a pack with these files as a draft; gives the exit code, what was printed, and what was told."""
    monkeypatch.chdir(tmp_path)

    def ran(files: Files, *words: str) -> tuple[int, str, str]:
        places(tmp_path, files)
        code = cli.main(["build", "pack", *words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return ran


def comments(file: str) -> list[str]:
    return [said[:9] for said in opened(Path(file).read_bytes()).values("//w:comment//w:t/text()", "word/comments.xml")]


def test_an_error_of_the_proof_reader_stops_a_paper_and_stands_in_a_draft_as_a_comment(run: Run) -> None:
    assert 5 == run(WRONG)[0]

    code, out, _ = run(WRONG, "--draft", "--format", "docx")

    assert 0 == code
    assert out.endswith("1 error, 1 query: they are comments in the Word file.\n")
    assert ["PAPER-020", "PAPER-001"] == comments("out/pack-cabinet-draft.docx")
    assert "See ?." in opened(Path("out/pack-cabinet-draft.docx").read_bytes()).paragraphs


@pytest.mark.parametrize(("name", "words"), [("html", "DRAFT for review."), ("text", "DRAFT for review.")])
def test_a_draft_says_so_in_every_format_and_its_files_are_called_so(name: str, words: str, run: Run) -> None:
    assert 0 == run(WRONG, "--draft", "--format", name)[0]

    [file] = Path("out").iterdir()
    assert file.stem == "pack-cabinet-draft"
    assert words in file.read_text(encoding="utf-8")


def test_a_draft_says_so_on_the_pages_of_word(run: Run) -> None:
    run(WRONG, "--draft", "--format", "docx")

    document = opened(Path("out/pack-cabinet-draft.docx").read_bytes())
    headers = [name for name in document.files if "header" in name and name.endswith(".xml")]
    assert ["DRAFT for review."] == [words for name in headers for words in document.values("//w:t/text()", name)][-1:]


def test_a_paper_is_no_draft(run: Run) -> None:
    run({"narrative/words.md": "# Words\n\nOn XX October."}, "--format", "docx")

    document = opened(Path("out/pack-cabinet.docx").read_bytes())
    assert not any(
        b"DRAFT" in content or b"omment" in content for name, content in document.files.items() if "styles" not in name
    )


def test_what_is_wrong_with_the_pack_stands_at_the_title_or_at_the_first_words(run: Run) -> None:
    section = '# Legal {{ sign_off("nobody") }}\n\n{{ narrative("words") }}\n'
    run({"anytown/sections/words.md": section, "narrative/words.md": "Words."}, "--draft", "--format", "docx")

    assert ["PAPER-010"] == comments("out/pack-cabinet-draft.docx")


def test_a_paper_that_cannot_be_composed_has_no_draft_and_that_is_said(run: Run) -> None:
    code, _, told = run({"narrative/words.md": "{% if finance.total %}The forecast."}, "--draft")

    assert 4 == code
    assert "\nTPL-001  narrative/words.md, line 1" in told
    assert told.endswith("Until these are put right there is no whole paper, and so no draft.\n")
    assert not Path("out").exists()


def test_a_slot_that_cannot_be_read_leaves_a_gap_in_its_sentence_and_a_comment(run: Run) -> None:
    assert 0 == run({"narrative/words.md": "The {{ nosuch }} stands."}, "--draft", "--format", "docx")[0]

    assert ["TPL-002  "] == comments("out/pack-cabinet-draft.docx")


def test_a_sum_of_a_figure_that_is_not_there_leaves_a_gap_and_no_more(run: Run) -> None:
    text = "Since then {{ difference(measure.posts.value, measure.posts.target) }}, on {{ dates('2021-13-01') }}."

    assert 0 == run({"narrative/words.md": text}, "--draft", "--format", "docx")[0]

    assert ["TPL-003  ", "TPL-008  "] == comments("out/pack-cabinet-draft.docx")
    assert "Since then ..., on ...." in opened(Path("out/pack-cabinet-draft.docx").read_bytes()).paragraphs


def test_to_be_strict_about_a_draft_is_refused(run: Run) -> None:
    code, _, told = run(WRONG, "--draft", "--strict")

    assert 2 == code
    assert "USE-001" in told


def test_the_same_command_makes_the_same_bytes(run: Run) -> None:
    run(WRONG, "--draft", "--format", "docx")
    first = Path("out/pack-cabinet-draft.docx").read_bytes()
    run(WRONG, "--draft", "--format", "docx")

    assert first == Path("out/pack-cabinet-draft.docx").read_bytes()
