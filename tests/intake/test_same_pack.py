"""The same pack as CSV files, as a workbook and as frames is the same submission, but for its places."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
import yaml
from openpyxl import Workbook

from cabinet_report.domain.submission import Submission
from cabinet_report.intake import read_pack
from cabinet_report.intake.frames import from_frames, to_frames
from cabinet_report.resources import folder
from tests.intake.packs import without_places

SAMPLES = Path(__file__).parents[2] / "sample_inputs"
PACKS = [folder("templates") / "starter", *sorted(path.parent for path in SAMPLES.glob("*/paper.yaml"))]

of_every_pack = pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)


def tables_of(pack: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """The rows of each CSV file, read by the standard library alone."""
    for path in sorted(pack.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            yield path.stem, list(csv.reader(file))


def as_typed_in_excel(text: str) -> object:
    """What Excel makes of a text that is typed into a cell: a number where it can."""
    try:
        return float(text)
    except ValueError:
        return text or None


def as_workbook(pack: Path, made: Path) -> Path:
    """The same pack with its tables as sheets of one workbook."""
    workbook = Workbook()
    for name, rows in tables_of(pack):
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append([as_typed_in_excel(text) for text in row])
    workbook["Sheet"].title = "Notes"
    made.mkdir()
    workbook.save(made / "pack.xlsx")
    for path in [pack / "paper.yaml", *pack.rglob("*.md")]:
        target = made / path.relative_to(pack)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    for attached in read_pack(pack).attached.values():  # packs that lie beside it
        shutil.copytree(pack / attached.called, made / attached.called)
    return made


@of_every_pack
def test_a_workbook_gives_what_the_files_give(pack: Path, tmp_path: Path) -> None:
    assert without_places(read_pack(pack)) == without_places(read_pack(as_workbook(pack, tmp_path / pack.name)))


@of_every_pack
def test_frames_give_what_the_files_give(pack: Path) -> None:
    paper = yaml.safe_load((pack / "paper.yaml").read_text(encoding="utf-8"))
    frames = {name: pd.DataFrame(rows[1:], columns=rows[0]) for name, rows in tables_of(pack)}
    narrative = {
        path.relative_to(pack / "narrative").with_suffix("").as_posix(): path.read_text(encoding="utf-8")
        for path in (pack / "narrative").rglob("*.md")
    }

    alone = replace(read_pack(pack), attached={})  # frames lie beside no other pack
    assert without_places(alone) == without_places(from_frames(paper, frames, narrative, name=pack.name))


@of_every_pack
def test_what_is_given_as_frames_is_taken_again(pack: Path) -> None:
    submission = replace(read_pack(pack), attached={})
    paper = yaml.safe_load((pack / "paper.yaml").read_text(encoding="utf-8"))
    narrative = {name: words.text for name, words in submission.narrative.items()}
    again = from_frames(paper, to_frames(submission), narrative, name=pack.name)

    assert without_places(submission) == without_places(again)


def test_packs_that_differ_in_a_figure_are_not_taken_for_the_same(tmp_path: Path) -> None:
    pack = as_workbook(PACKS[0], tmp_path / "other")
    text = (pack / "paper.yaml").read_text(encoding="utf-8")
    (pack / "paper.yaml").write_text(text.replace("threshold: 100000", "threshold: 100001"), encoding="utf-8")
    submission: Submission = read_pack(pack)

    assert without_places(read_pack(PACKS[0])) != without_places(submission)
