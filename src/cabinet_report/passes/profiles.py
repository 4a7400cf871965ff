"""The forms of a paper: the house's own, and the one that asks nothing of those who hear it or read it enlarged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from cabinet_report.houses.house import Profile
from cabinet_report.naming import what_to_write
from cabinet_report.passes.accessible import accessible
from cabinet_report.problems import Problem, Problems, Where
from cabinet_report.tree.nodes import Paper

PROFILES: tuple[Profile, ...] = get_args(Profile)


def in_profile(paper: Paper, profile: Profile, words: Mapping[str, str]) -> Paper:
    """The composed paper in that form; raises Problems where there is no such form."""
    if profile not in PROFILES:
        message = f'"{profile}" is no profile.'
        raise Problems([Problem("USE-004", Where("profile"), message, what_to_write(profile, PROFILES))])
    return accessible(paper, words) if profile == "accessible" else paper
