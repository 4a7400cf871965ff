"""Which problem codes the program itself told while the tests ran: after all of them, every code there is.

Each process of tests notes its own, in the folder that they share; the first one adds up.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from cabinet_report.problems import Problem

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "cabinet_report"
SUFFIX = ".codes"

_CODE = re.compile(r'"([A-Z]+-\d{3})"')
_told: set[str] = set()


def named() -> dict[str, set[Path]]:
    """Every code that stands in the program, and the modules it stands in."""
    found: dict[str, set[Path]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for code in _CODE.findall(path.read_text(encoding="utf-8")):
            found.setdefault(code, set()).add(path.relative_to(SOURCE))
    return found


def begin() -> None:
    """Nothing; from now on each problem that the program makes, and no test, is noted."""
    make = Problem.__init__

    def noted(self: Problem, *arguments: object, **by_name: object) -> None:
        make(self, *arguments, **by_name)  # type: ignore[arg-type]  # handed on as they are
        if sys._getframe(1).f_globals.get("__name__", "").startswith("cabinet_report."):
            _told.add(self.code)

    Problem.__init__ = noted  # type: ignore[method-assign]  # that is what is meant


def note(folder: Path) -> None:
    """Nothing; what this process has seen is left for the first one."""
    (folder / f"{os.getpid()}{SUFFIX}").write_text("\n".join(_told), encoding="utf-8")


def untold(folder: Path) -> list[str]:
    """The codes that no process has seen."""
    seen = {code for path in folder.glob(f"*{SUFFIX}") for code in path.read_text(encoding="utf-8").split()}
    return sorted(named().keys() - seen)
