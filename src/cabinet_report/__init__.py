"""Turns one quarter's figures and words into the papers that Cabinet and scrutiny receive."""

# The package called compose comes before the function called compose: when Python first loads a package, it writes the
# package's name into the one around it, and would write it over the function.
import cabinet_report.compose  # noqa: F401
from cabinet_report.houses.house import House
from cabinet_report.pipeline import (
    Checked,
    Composed,
    compose,
    computed_frames,
    finish,
    load,
    read_style,
    render,
    write,
)
from cabinet_report.problems import Problem, Problems, Severity, Where
from cabinet_report.submission import Submission

__all__ = [
    "Checked",
    "Composed",
    "House",
    "Problem",
    "Problems",
    "Severity",
    "Submission",
    "Where",
    "compose",
    "computed_frames",
    "finish",
    "load",
    "read_style",
    "render",
    "write",
]
