"""What every test shares: the same examples on every run, a folder of written papers, and what is said at the end."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import judges
from hypothesis import settings

from tests import codes_told
from tests.papers import SHARED

if TYPE_CHECKING:
    import pytest
    from _pytest.terminal import TerminalReporter

settings.register_profile("steady", derandomize=True, deadline=None, database=None, print_blob=True)
settings.load_profile("steady")


UNTOLD: list[str] = []


def pytest_configure(config: pytest.Config) -> None:
    """One folder for each run, made before the processes of tests are: they take it over with the environment."""
    if SHARED not in os.environ:
        folder = TemporaryDirectory(prefix="written-papers-")
        os.environ[SHARED] = folder.name
        config.add_cleanup(folder.cleanup)
        config.add_cleanup(lambda: os.environ.__delitem__(SHARED))

    codes_told.begin()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """The tests have not passed if all of them ran, and the program never told one of its problem codes."""
    codes_told.note(Path(os.environ[SHARED]))
    is_first = not hasattr(session.config, "workerinput")
    if is_first and exitstatus == 0 and ran_everything(session.config):
        UNTOLD.extend(codes_told.untold(Path(os.environ[SHARED])))
        session.exitstatus = int(bool(UNTOLD))


def ran_everything(config: pytest.Config) -> bool:
    """Whether no test was left out by whoever started them."""
    options = config.option
    return config.args_source == config.ArgsSource.TESTPATHS and not (options.keyword or options.markexpr or options.lf)


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Says last, and loudly, which codes were never told, and which judges did not sit."""
    if UNTOLD:
        terminalreporter.section("PROBLEM CODES THAT NO TEST MAKES THE PROGRAM TELL", sep="!", red=True, bold=True)
        terminalreporter.line(", ".join(UNTOLD), red=True)
    if absent := judges.absent():
        terminalreporter.section("JUDGES THAT DID NOT SIT", sep="!", red=True, bold=True)
        for line in absent:
            terminalreporter.line(line, red=True)
        terminalreporter.line("JUDGES=1 make test installs them; the build server never goes without.", bold=True)
