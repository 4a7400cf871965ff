"""Functions that read a changed pack, for the tests of intake."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cabinet_report.domain.submission import Submission
from cabinet_report.intake import read_pack
from tests.intake.packs import Files, problems_of, write_pack


@pytest.fixture
def read(tmp_path: Path) -> Callable[[Files], Submission]:
    """A function that reads the sound pack with some files changed."""
    return lambda files: read_pack(write_pack(tmp_path / "pack", files))


@pytest.fixture
def problems_in(tmp_path: Path) -> Callable[[Files], list[str]]:
    """A function that tells every problem of the sound pack with some files changed."""
    return lambda files: [str(problem) for problem in problems_of(write_pack(tmp_path / "pack", files))]
