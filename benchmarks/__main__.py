"""``python -m benchmarks``: every measurement, or those that are named, on a pack."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import appendix, charts, depth, repair, start, warm, whole
from benchmarks.measure import ROOT, Setup

PARTS: Mapping[str, Callable[[Setup], str]] = {
    "whole": whole.measure,
    "warm": warm.measure,
    "repair": repair.measure,
    "charts": charts.measure,
    "start": start.measure,
    "depth": depth.measure,
    "appendix": appendix.measure,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure the program beside its peers.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; all of them if none is named")
    parser.add_argument("--pack", type=Path, default=ROOT / "sample_inputs" / "2021-22-q1")
    parser.add_argument("--rounds", type=int, default=5, help="how often each case is run; 5")
    options = parser.parse_args(arguments)
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"no part is called {' or '.join(sorted(unknown))}")
    with TemporaryDirectory() as folder:
        setup = Setup(options.pack.resolve(), options.rounds, Path(folder))
        for name in options.parts or PARTS:
            print(PARTS[name](setup), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
