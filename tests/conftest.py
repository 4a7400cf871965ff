"""What every test shares: the same examples on every run, one folder of written papers, and who was not there."""

from __future__ import annotations

import os
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import judges
from hypothesis import settings

from tests.papers import SHARED

if TYPE_CHECKING:
    import pytest
    from _pytest.terminal import TerminalReporter

settings.register_profile("steady", derandomize=True, deadline=None, database=None, print_blob=True)
settings.load_profile("steady")


def pytest_configure(config: pytest.Config) -> None:
    """One folder for each run, made before the processes of tests are: they take it over with the environment."""
    if SHARED not in os.environ:
        folder = TemporaryDirectory(prefix="written-papers-")
        os.environ[SHARED] = folder.name
        config.add_cleanup(folder.cleanup)
        config.add_cleanup(lambda: os.environ.__delitem__(SHARED))


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Says last, and loudly, which judges did not sit."""
    if absent := judges.absent():
        terminalreporter.section("JUDGES THAT DID NOT SIT", sep="!", red=True, bold=True)
        for line in absent:
            terminalreporter.line(line, red=True)
        terminalreporter.line("JUDGES=1 make test installs them; the build server never goes without.", bold=True)
