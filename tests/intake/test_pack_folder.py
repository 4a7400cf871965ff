"""What lies in a pack's folder, and what happens when it is not there, empty or locked."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cabinet_report.domain.submission import Submission
from cabinet_report.intake import read_pack
from cabinet_report.problems import Problems, Severity
from tests.intake.packs import BASE, Files, problems_of, write_pack

Read = Callable[[Files], Submission]
ProblemsIn = Callable[[Files], list[str]]


def told(folder: Path) -> list[str]:
    """Every problem of a folder."""
    return [str(problem) for problem in problems_of(folder)]


def test_the_sound_pack_has_no_problems_and_is_named_after_its_folder(tmp_path: Path) -> None:
    submission = read_pack(write_pack(tmp_path / "2021-22-q1", {}))

    assert submission.name == "2021-22-q1"
    assert submission.queries == ()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(tmp_path / "here" / "my-quarter") == [
        (
            f"PACK-001  {tmp_path / 'here' / 'my-quarter'}: there is no such folder. Give the folder that holds "
            "paper.yaml. To begin one, use cabinet-report new."
        )
    ]


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    path = write_pack(tmp_path / "pack", {}) / "paper.yaml"

    assert told(path)[0].startswith(f"PACK-001  {path}: this is a file, not a folder.")


def test_an_empty_folder_is_told_whatever_the_system_left_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "my-quarter"
    folder.mkdir()
    (folder / ".DS_Store").touch()
    (folder / "~$pack.xlsx").touch()
    (folder / "Thumbs.db").touch()

    assert told(folder) == ["PACK-002  my-quarter: the folder is empty. To begin a pack, use cabinet-report new."]


@pytest.mark.parametrize("name", ["values.csv", "paper.yaml", "narrative/finance.md", "pack.xlsx"])
def test_a_file_that_another_program_has_locked_is_told(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_pack(tmp_path / "pack", {name: "", "values.csv": None} if name == "pack.xlsx" else {name: ""})
    opened = Path.open

    def locked(path: Path, *more: Any, **settings: Any) -> Any:
        if path == folder / name:
            raise PermissionError(13, "Permission denied")
        return opened(path, *more, **settings)

    monkeypatch.setattr(Path, "open", locked)

    assert (
        f"PACK-012  {name}: the file cannot be opened: another program has it open, or you may not read it. Close it "
        "in Excel or Word, make sure that you may read it, and try again."
    ) in told(folder)


def test_markdown_beside_the_tables_is_for_people(problems_in: ProblemsIn) -> None:
    assert problems_in({"README.md": "x", "DEPARTURES.md": "y"}) == []


def test_papers_that_were_built_where_the_pack_lies_are_no_part_of_it(problems_in: ProblemsIn) -> None:
    assert problems_in({"out/pack-cabinet.pdf": b"%PDF"}) == []
    assert len(problems_in({"out.pdf": b"%PDF"})) == 1


def test_a_misspelt_table_is_an_error_and_a_stray_file_a_query(tmp_path: Path) -> None:
    problems = problems_of(write_pack(tmp_path / "pack", {"acronym.csv": "", "figures.txt": "", "old/values.csv": ""}))

    assert [(Severity.ERROR, "acronym.csv"), (Severity.QUERY, "figures.txt"), (Severity.QUERY, "old")] == [
        (problem.severity, problem.where.file) for problem in problems
    ]


def test_a_pack_may_hold_sections_audiences_and_tables(problems_in: ProblemsIn) -> None:
    assert problems_in({"sections/a/b.md": "x", "audiences/osmc.toml": "", "tables/own.toml": ""}) == []


def test_what_is_no_section_audience_or_table_is_asked_about(tmp_path: Path) -> None:
    problems = problems_of(write_pack(tmp_path / "pack", {"sections/a/b.txt": "", "tables/own.toml.md": ""}))

    assert [
        (
            "PACK-010  sections/a/b.txt: the file is not read: in this folder, names end in .md. Rename it to b.md, or "
            "take it out of the pack."
        ),
        (
            "PACK-010  tables/own.toml.md: the file is not read: in this folder, names end in .toml. Rename it to "
            "own.toml, or take it out of the pack."
        ),
    ] == [str(problem) for problem in problems]
    assert {Severity.QUERY} == {problem.severity for problem in problems}


@pytest.mark.parametrize("name", ["values.txt", "values.tsv", "vales.csv", "Pack 2021-22.xlsx", "figures.ods"])
def test_nothing_is_said_of_a_table_whose_file_is_misnamed(name: str, problems_in: ProblemsIn) -> None:
    assert len(problems_in({name: "measure,quarter,value", "values.csv": None})) == 1


def test_a_misspelt_folder_of_sections_is_an_error(tmp_path: Path) -> None:
    problems = problems_of(write_pack(tmp_path / "pack", {"section/a.md": ""}))

    assert [
        'PACK-010  section: the folder is no part of a pack, and is not read. Did you mean "sections"?',
    ] == [str(problem) for problem in problems]
    assert {Severity.ERROR} == {problem.severity for problem in problems}


def test_narratives_are_known_by_their_path(read: Read) -> None:
    submission = read({"narrative/executive-summary.md": "A", "narrative/implications/legal.md": "B"})

    assert {"executive-summary": "A", "implications/legal": "B"} == {
        name: words.text for name, words in submission.narrative.items()
    }
    assert str(submission.narrative["implications/legal"].where) == "narrative/implications/legal.md, line 1"


def test_a_narrative_may_have_capitals_in_its_ending(read: Read) -> None:
    assert list(read({"narrative/Finance.MD": "A"}).narrative) == ["Finance"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_narrative_is_read_in_the_encodings_of_word_and_notepad(encoding: str, read: Read) -> None:
    submission = read({"narrative/finance.md": "Children’s\r\nservices £5m\r\n".encode(encoding)})

    assert submission.narrative["finance"].text == "Children’s\nservices £5m"


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("finance.docx", "Save its text as a plain text file with the name finance.md"),
        ("finance.txt", "Rename it to finance.md (Windows may hide the .txt)"),
        ("finance.md.txt", "Rename it to finance.md (Windows may hide the .txt)"),
        ("finance.md.docx", "Save its text as a plain text file with the name finance.md"),
    ],
)
def test_words_that_are_not_read_are_told_how_to_become_so(file: str, hint: str, problems_in: ProblemsIn) -> None:
    assert problems_in({f"narrative/{file}": "x"}) == [
        (
            f"PACK-010  narrative/{file}: the file is not read: words are plain text files with names that end in .md. "
            f"{hint}, or take it out of the pack."
        )
    ]


def test_a_word_document_under_the_name_of_words_is_not_sent_to_excel(problems_in: ProblemsIn) -> None:
    assert problems_in({"narrative/risks.md": b"PK\x03\x04\x00\x00"}) == [
        (
            "CSV-001  narrative/risks.md: the file is not plain text. Save it again: in Word choose the type Plain "
            "Text and the encoding UTF-8, and name the file risks.md."
        )
    ]


def test_a_house_style_may_lie_in_the_pack(read: Read) -> None:
    assert read({"eastmoor/house.toml": 'based_on = "plain"'}).queries == ()


def test_a_folder_that_is_no_house_style_is_asked_about(read: Read) -> None:
    assert [problem.code for problem in read({"eastmoor/notes.txt": "x"}).queries] == ["PACK-010"]


def test_queries_travel_with_the_submission_and_errors_are_raised_with_them(
    read: Read, problems_in: ProblemsIn
) -> None:
    query = {"narrative/finance.md": ""}

    assert [problem.code for problem in read(query).queries] == ["NAR-001"]
    assert len(problems_in({**query, "finance.csv": "nothing"})) == 2


def test_all_problems_are_told_at_once_in_the_order_of_their_places(tmp_path: Path) -> None:
    files = {
        "measures.csv": "id,name,group\nCiN,Plans,contract\nvisits,,contarct\n",
        "values.csv": "measure,quarter,value\ncin_plan,2021-22 Q5,five\n",
        "narrative/finance.md": "\ue000",
    }

    with pytest.raises(Problems) as raised:
        read_pack(write_pack(tmp_path / "pack", files))

    assert [
        ("measures.csv", 2, "KPI-004"),
        ("measures.csv", 3, "KPI-003"),
        ("measures.csv", 3, "KPI-001"),
        ("narrative/finance.md", None, "PACK-014"),
        ("values.csv", 2, "KPI-004"),
        ("values.csv", 2, "KPI-004"),
    ] == [(problem.where.file, problem.where.row, problem.code) for problem in raised.value]


def test_reading_files_imports_no_heavy_library(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", {})
    script = (
        "import sys; from pathlib import Path; from cabinet_report.intake import read_pack; "
        f"read_pack(Path({str(folder)!r})); "
        "print(sorted({'pandas', 'openpyxl', 'numpy', 'lxml', 'jinja2', 'babel', 'zipfile'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert run.stdout == "[]\n"


@pytest.mark.parametrize("name", ["paper.yaml", "finance.csv", "pack.xlsx"])
def test_a_folder_where_a_file_belongs_is_told(name: str, tmp_path: Path) -> None:
    folder = write_pack(tmp_path, {name: None})
    (folder / name).mkdir()

    assert [
        f"PACK-012  {name}: this is a folder, and a file belongs here. Rename it, or take it out of the pack."
    ] == told(folder)


@pytest.mark.parametrize(
    ("name", "largest"),
    [("paper.yaml", 1), ("narrative/risks.md", 1), ("values.csv", 10), ("pack.xlsx", 50)],
)
def test_a_file_that_is_far_larger_than_any_is_not_read(name: str, largest: int, tmp_path: Path) -> None:
    folder = write_pack(tmp_path, {name: b"# " + b"x" * largest * 1_000_000})

    assert (
        f"PACK-016  {name}: the file is larger than a pack can be: it has more than {largest} million bytes. "
        "Keep in it only what the pack needs, and save it again."
    ) in told(folder)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such folder")
def test_a_pack_whose_papers_windows_would_refuse_is_told(tmp_path: Path) -> None:
    assert [
        (
            "PACK-017  Q1: final: the name of the pack has the sign :, which no file name may have in Windows. "
            "Rename the folder."
        )
    ] == told(write_pack(tmp_path / "Q1: final", {}))


def test_an_audience_has_a_name_that_a_file_can_have(problems_in: ProblemsIn) -> None:
    paper = BASE["paper.yaml"].replace("cabinet:", "aux:")

    assert [
        'PACK-008  paper.yaml, line 10, "meetings.aux": "aux" is the name of a device in Windows. Choose another name.'
    ] == problems_in({"paper.yaml": paper})
