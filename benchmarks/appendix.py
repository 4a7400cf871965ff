"""How time and memory grow with an appendix: the longest table of the paper with ever more rows.

``python -m benchmarks.appendix PACK ROWS WRITER`` writes one and says how many seconds the writing alone took.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.measure import ROOT, Setup
from benchmarks.papers import appendix, finished
from benchmarks.peers import as_shipped, plain_html, python_docx
from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Finished
from cabinet_report.writing import writer

Writer = Callable[[Finished, Look], bytes]

ROWS = (40, 400, 1600)
OURS = ("docx", "pdf")
PEERS = ("python-docx", "weasyprint")


@dataclass(frozen=True, slots=True)
class Grown:
    """The time of writing so many rows, and the most memory that the process took."""

    seconds: float
    mebibytes: float


def measure(setup: Setup) -> str:
    """Each size once, one after the other: it is the growth that counts, and the largest take long."""
    found = {(name, rows): in_its_own_process(setup.pack, rows, name) for name in (*OURS, *PEERS) for rows in ROWS}
    lines = ["An appendix alone, once each"]
    for name in (*OURS, *PEERS):
        for rows in ROWS:
            grown = found[name, rows]
            each = f"{grown.seconds / rows * 1000:.2f} ms a row"
            lines.append(f"  {name:<12}{rows:>6} rows{grown.seconds:>9.2f} s{each:>18}{grown.mebibytes:>8.0f} MiB")
        for fewer, more in pairwise(ROWS):
            ratio = found[name, more].seconds / found[name, fewer].seconds
            lines.append(f"  {name:<12}{more / fewer:.0f} times the rows take {ratio:.1f} times as long")
    for ours, theirs in zip(OURS, PEERS, strict=True):
        for rows in ROWS:
            ratio = found[ours, rows].seconds / found[theirs, rows].seconds
            lines.append(f"  {rows} rows: our {ours} is {ratio:.2f} of {theirs}")
    return "\n".join(lines)


def in_its_own_process(pack: Path, rows: int, name: str) -> Grown:
    """What one appendix by one writer took."""
    command = [sys.executable, "-m", "benchmarks.appendix", str(pack), str(rows), name]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return Grown(**json.loads(said))


def main(pack: Path, rows: int, name: str) -> None:
    """Write the appendix once, and print what it took; the imports and a first small table are not counted."""
    import resource

    paper, look = finished(pack)
    writers: dict[str, Writer] = {
        "docx": writer("docx"),
        "pdf": writer("pdf"),
        "python-docx": python_docx,
        "weasyprint": lambda paper, look: as_shipped(plain_html(paper, look)),
    }
    writers[name](appendix(paper, 1), look)
    table = appendix(paper, rows)
    before = time.process_time()
    writers[name](table, look)
    taken = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": taken, "mebibytes": peak}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
