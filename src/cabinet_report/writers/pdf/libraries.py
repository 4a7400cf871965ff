"""Finds the libraries that make a PDF, and says what to install where they are missing."""

from __future__ import annotations

import sys
from typing import Any

from cabinet_report.problems import Problem, Problems, Where

INSTALL = {
    "darwin": "brew install pango",
    "win32": "MSYS2 from https://www.msys2.org, and in it: pacman -S mingw-w64-ucrt-x86_64-pango",
}
INSTALL_ON_LINUX = "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 (Debian, Ubuntu)"


def weasyprint() -> Any:
    """The module ``weasyprint``; raises Problems where the system libraries that it stands on cannot be loaded."""
    try:
        import weasyprint as library
        import weasyprint.urls
    except (OSError, ImportError) as error:
        raise Problems([missing(sys.platform)]) from error
    return library


def missing(platform: str) -> Problem:
    """The problem of a machine that has no Pango, with what to install on that platform."""
    return Problem(
        "WRITE-010",
        Where("PDF"),
        "this machine has no Pango, the library that sets the lines of a PDF. Word, HTML and text can be written.",
        f"Install it: {INSTALL.get(platform, INSTALL_ON_LINUX)}. Or leave PDF out: --format docx.",
    )
