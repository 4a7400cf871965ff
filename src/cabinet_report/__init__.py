"""Turns one quarter's figures and words into the papers that Cabinet and scrutiny receive."""

from importlib import import_module
from typing import TYPE_CHECKING

# The package called compose comes before the function called compose: when Python first loads a package, it writes the
# package's name into the one around it, and would write it over the function.
import cabinet_report.compose  # noqa: F401  # imported for what it does
from cabinet_report.comparison import Comparison, compare
from cabinet_report.drafting import draft
from cabinet_report.frames import computed_frames
from cabinet_report.papers import Checked, Composed
from cabinet_report.pipeline import compose, finish, load, read_style, render, write
from cabinet_report.problems import Problem, Problems, Severity, Where
from cabinet_report.writing import write_all

# These two bring all of the domain with them, so they are imported when they are asked for: `--help` waits for neither.
if TYPE_CHECKING:
    from cabinet_report.houses.house import House
    from cabinet_report.submission import Submission
else:
    HOMES = {"House": "cabinet_report.houses.house", "Submission": "cabinet_report.submission"}

    def __getattr__(name: str) -> object:
        """The public name that is not here yet."""
        if name not in HOMES:
            raise AttributeError(f"cabinet_report has no {name}")
        return getattr(import_module(HOMES[name]), name)


__all__ = [
    "Checked",
    "Comparison",
    "Composed",
    "House",
    "Problem",
    "Problems",
    "Severity",
    "Submission",
    "Where",
    "compare",
    "compose",
    "computed_frames",
    "draft",
    "finish",
    "load",
    "read_style",
    "render",
    "write",
    "write_all",
]
