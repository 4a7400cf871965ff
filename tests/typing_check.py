"""What a type checker knows of the library; it is checked with the program by mypy, and never run.

A wrong use stands with the complaint that it has to cause: mypy also complains where that complaint is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import Literal, assert_type
from zipfile import ZipFile

from pandas import DataFrame

from cabinet_report import (
    Checked,
    Comparison,
    Composed,
    House,
    Problem,
    Problems,
    Severity,
    Submission,
    Where,
    compare,
    compose,
    computed_frames,
    draft,
    finish,
    load,
    read_style,
    render,
    write,
    write_all,
)


def stages() -> None:
    """Each stage takes what the one before it gives."""
    submission = load("pack")
    assert_type(load(Path("pack")), Submission)
    composed = compose(submission, "cabinet")
    assert_type(composed, Composed)
    checked = finish(composed)
    assert_type(checked, Checked)
    assert_type(write(checked, "docx"), bytes)
    assert_type(write_all(checked, ["docx", "pdf"]), Mapping[str, bytes])
    assert_type(draft(checked, checked.problems), Checked)
    assert_type(compare(checked, checked), Comparison)
    assert_type(checked.submission, Submission)
    assert_type(compose(checked.submission, "cabinet", checked.house), Composed)

    load(3)  # type: ignore[arg-type]  # mypy has to refuse it
    compose("pack", "cabinet")  # type: ignore[arg-type]  # mypy has to refuse it
    finish(checked)  # type: ignore[arg-type]  # mypy has to refuse it
    draft(composed)  # type: ignore[arg-type]  # mypy has to refuse it
    write(composed, "docx")  # type: ignore[arg-type]  # mypy has to refuse it


def places_to_write(submission: Submission) -> None:
    """A paper goes into a path or a file of bytes, never into a file of text."""
    assert_type(render(submission, "cabinet", "pdf", to=BytesIO()), bytes)
    render(submission, "cabinet", to="paper.docx")
    render(submission, "cabinet", to=Path("paper.docx"))
    with Path("paper.docx").open("wb") as stream, ZipFile("papers.zip", "w") as archive:
        render(submission, "cabinet", to=stream)
        render(submission, "cabinet", to=archive.open("paper.docx", "w"))

    render(submission, "cabinet", to=StringIO())  # type: ignore[arg-type]  # mypy has to refuse it
    render(submission, "cabinet", "docx", "paper.docx")  # type: ignore[arg-type, call-arg]  # mypy has to refuse it


def styles(submission: Submission) -> None:
    """A house is read for a submission, and given by name."""
    house = read_style(submission, "plain", beside=[Path("houses")])
    assert_type(house, House)
    render(submission, "cabinet", house=house)

    render(submission, "cabinet", house="plain")  # type: ignore[arg-type]  # mypy has to refuse it


def frames(submission: Submission, measures: DataFrame) -> None:
    """Frames go in and come out by the names of their tables."""
    assert_type(Submission.from_frames({"schema": 1}, {"measures": measures}, {"finance": "Words."}), Submission)
    assert_type(submission.to_frames(), Mapping[str, DataFrame])
    assert_type(computed_frames(submission), Mapping[str, DataFrame])

    Submission.from_frames({"schema": 1}, [measures])  # type: ignore[arg-type]  # mypy has to refuse it


def problems(found: Problems) -> None:
    """The exception carries its problems."""
    for problem in found:
        assert_type(problem, Problem)
        assert_type(problem.where, Where)
        assert_type(problem.where.row, int | None)
        assert_type(problem.severity, Severity)
        assert_type(problem.as_json(), dict[str, object])
    assert_type(found.exit_code, Literal[0, 2, 3, 4, 5, 6])


def nothing_changes(submission: Submission, checked: Checked) -> None:
    """What the stages hand on is frozen."""
    assert_type(submission.data_date, date)
    submission.title = "Another"  # type: ignore[misc]  # mypy has to refuse it
    checked.problems = ()  # type: ignore[misc]  # mypy has to refuse it
