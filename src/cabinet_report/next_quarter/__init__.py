"""The next quarter's pack from the last one: periods moved on, values kept as earlier ones, words to be reviewed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from cabinet_report.domain.submission import Submission
from cabinet_report.houses.templates import SUFFIXES
from cabinet_report.intake import read_pack
from cabinet_report.intake.folder import HOUSE_FILE, PAPER_FILE, WORKBOOK_FILE, look_into
from cabinet_report.intake.starter import found_pack
from cabinet_report.next_quarter.csv_files import edit_csv
from cabinet_report.next_quarter.edits import edits_of
from cabinet_report.next_quarter.paper import moved_on
from cabinet_report.next_quarter.words import to_be_reviewed
from cabinet_report.next_quarter.workbook import edit_workbook
from cabinet_report.problems import Collector


def next_pack(last: Path, folder: Path) -> list[Path]:
    """The files of the pack for the quarter after that of ``last``, made in the folder all at once.

    Raises Problems where the last pack cannot be read, and rather than write over anything.
    """
    return found_pack(folder, dict(_files(last, read_pack(last), folder)))


def _files(last: Path, submission: Submission, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each file of the new pack by its name.  What is for people only, such as DEPARTURES.md, is left behind."""
    found = look_into(last, Collector())
    if found is None or found.paper is None:
        raise OSError(f"{last} has changed while it was read")

    def way_to(pack: str) -> str:
        return Path(os.path.relpath(last / pack, folder)).as_posix()

    yield PAPER_FILE, moved_on(found.paper.read_text(encoding="utf-8-sig"), submission.quarter, way_to).encode()
    edits = edits_of(submission)
    if found.workbook is not None:
        yield WORKBOOK_FILE, edit_workbook(found.workbook.read_bytes(), edits)
    for paths in found.tables.values():
        for path in paths:
            yield path.name, edit_csv(path.read_bytes(), edits.get(path.name.casefold().removesuffix(".csv")))
    for name, path in found.narratives.items():
        yield name, to_be_reviewed(path.read_bytes())
    houses = [entry.name for entry in last.iterdir() if (entry / HOUSE_FILE).is_file()]
    for name in (*SUFFIXES, *houses):
        for path in sorted((last / name).rglob("*")):
            if path.is_file():
                yield path.relative_to(last).as_posix(), path.read_bytes()
