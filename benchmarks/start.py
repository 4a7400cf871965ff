"""What the program imports: how soon ``--help`` answers, and which heavy libraries a check goes without."""

from __future__ import annotations

import json
import subprocess
import sys

from benchmarks.measure import ROOT, Setup, compared, python, seconds, shown, turn_by_turn

EMPTY = "an empty Python"
HELP = "--help"
# What no check needs, unless its pack is a workbook; matplotlib is needed by nothing.  python-docx is needed, to look
# through the house's reference document.
HEAVY = ("pandas", "weasyprint", "pikepdf", "matplotlib", "openpyxl")

LOADED = """
import json, sys
from cabinet_report.cli import main
code = main(["check", sys.argv[1]])
print(json.dumps([code, [name for name in sys.argv[2:] if name in sys.modules]]))
"""


def measure(setup: Setup) -> str:
    """Starting, and checking a pack, beside a Python that does nothing."""
    cases = {
        HELP: python("-m", "cabinet_report", "--help"),
        "check": python("-m", "cabinet_report", "check", setup.pack),
        EMPTY: python("-c", ""),
    }
    costs = turn_by_turn(cases, setup.rounds)
    over = shown(seconds(costs[HELP]) - seconds(costs[EMPTY]))
    return "\n".join(
        (
            compared("Starting", costs, HELP),
            f"  {HELP} over an empty Python: {over}",
            f"  heavy libraries that a check imports: {', '.join(loaded_by_check(setup)) or 'none'}",
        )
    )


def loaded_by_check(setup: Setup) -> list[str]:
    """The heavy libraries that are there after a check of the pack."""
    command = [sys.executable, "-c", LOADED, str(setup.pack), *HEAVY]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    _, loaded = json.loads(said.splitlines()[-1])
    return list(loaded)
