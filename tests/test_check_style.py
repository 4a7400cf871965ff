"""`check` looks through the house's own files too; what it finds there stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt

from cabinet_report import cli
from cabinet_report.intake.starter import new_pack
from cabinet_report.new import new_house


@pytest.fixture
def eastmoor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The Word styles of a new house, beside a new pack."""
    monkeypatch.chdir(tmp_path)
    new_pack(Path("quarter"))
    new_house("eastmoor", tmp_path)
    return tmp_path / "eastmoor" / "reference.docx"


def test_check_tells_where_word_files_look_otherwise(eastmoor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = Document(str(eastmoor))
    document.styles["Heading 1"].font.size = Pt(16)
    document.save(str(eastmoor))

    ended = cli.main(["check", "quarter", "--house", "eastmoor"])

    told = capsys.readouterr().out
    message = "Heading 1 is 16 points in reference.docx and 14 in house.toml."
    assert (0, True) == (ended, f"HOUSE-030  eastmoor/reference.docx: style: {message}" in told)
    assert "1 matter of style" in told


def test_check_tells_that_the_file_is_no_word_document(eastmoor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    eastmoor.write_bytes(b"")

    ended = cli.main(["check", "quarter", "--house", "eastmoor"])

    assert (6, True) == (ended, "WRITE-021" in capsys.readouterr().out)


def test_build_counts_what_the_pdf_does_not_follow(eastmoor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    eastmoor.with_name("print.css").write_text("p { colour: red }", encoding="utf-8")

    ended = cli.main(["build", "quarter", "--house", "eastmoor", "--format", "pdf"])

    assert (0, True) == (ended, "1 query: cabinet-report check" in capsys.readouterr().out)


def test_build_stops_at_a_file_outside_the_house(eastmoor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    eastmoor.with_name("print.css").write_text("p { background: url(../crest.svg) }", encoding="utf-8")

    ended = cli.main(["build", "quarter", "--house", "eastmoor"])

    assert (6, True) == (ended, "WRITE-011  eastmoor/print.css, line 1: " in capsys.readouterr().err)
    assert not Path("out").exists()


def test_check_has_nothing_to_say_of_a_new_house(eastmoor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == cli.main(["check", "quarter", "--house", "eastmoor"])
    assert "HOUSE-" not in capsys.readouterr().out
