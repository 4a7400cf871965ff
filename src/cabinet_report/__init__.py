"""Turns one quarter's figures and words into the papers that Cabinet and scrutiny receive."""

from cabinet_report.domain.submission import Submission
from cabinet_report.houses.house import House
from cabinet_report.pipeline import Checked, Composed, compose, finish, load, read_style, render, write
from cabinet_report.problems import Problem, Problems, Severity, Where

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
    "finish",
    "load",
    "read_style",
    "render",
    "write",
]
