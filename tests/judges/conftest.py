"""What the tests by outside judges share: the files that are judged, and whether a judge can sit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import judges
import pytest

from tests.judges.broken import BROKEN
from tests.judges.verdicts import BY_JUDGE, Verdict
from tests.papers import JUDGED, written

FORMATS = {"DOCX": "docx", "HTML": "html", "PDF": "pdf"}

VerdictsOf = Callable[[judges.Judge], dict[str, Verdict]]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> VerdictsOf:
    """What a judge found in each paper and in each broken document, by name; each judge is asked once."""
    heard: dict[judges.Judge, dict[str, Verdict]] = {}

    def of(judge: judges.Judge) -> dict[str, Verdict]:
        must_sit(judge)
        if judge not in heard:
            files = put_down(judge, tmp_path_factory.mktemp("judged"))
            found = BY_JUDGE[judge](list(files.values()))
            heard[judge] = {name: found[file] for name, file in files.items()}
        return heard[judge]

    return of


def must_sit(judge: judges.Judge) -> None:
    """Nothing if the judge can sit here; else the test is left out, or does not pass where every judge has to sit."""
    if not judge.lacks:
        return
    reason = f"{judge.name} does not sit here: there is no {', no '.join(judge.lacks)}"
    if judges.are_asked_for():
        pytest.fail(reason)
    pytest.skip(reason)


def put_down(judge: judges.Judge, folder: Path) -> dict[str, Path]:
    """The files that a judge is asked about, written down: every paper in its format, and what is broken for it."""
    form = FORMATS[judge.judges]
    contents = {name: written(name, form) for name in JUDGED}
    contents |= {broken.name: broken.content for broken in BROKEN if broken.judge == judge}
    files = {name: folder / f"{name}.{form}" for name in contents}
    for name, file in files.items():
        file.write_bytes(contents[name])
    return files
