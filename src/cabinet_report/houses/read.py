"""Reads a house style from its folder: everything that is wrong with it is told at once, each with its line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cabinet_report.houses.house import House


def read_house(name: str, places: Sequence[Path]) -> House:
    """The house of that name, from the first of the places that has a folder for it; raises Problems."""
    raise NotImplementedError
