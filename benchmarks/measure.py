"""Runs cases turn by turn and compares what they cost, so that a busy machine disturbs all of them alike."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Setup:
    """What is measured: the pack, how many rounds, and a folder for whatever is written."""

    pack: Path
    rounds: int
    folder: Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What one turn cost: seconds of a processor, and at most so many MiB of memory where that is known."""

    seconds: float
    mebibytes: float | None = None


Case = Callable[[], Cost]
Costs = Mapping[str, Sequence[Cost]]


def turn_by_turn(cases: Mapping[str, Case], rounds: int) -> Costs:
    """What each case cost in each round, A B C and again A B C; a round before the first is not counted."""
    for case in cases.values():
        case()
    found: dict[str, list[Cost]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            found[name].append(case())
    return found


def called(act: Callable[[], object]) -> Case:
    """A case that is a call in this process, which also pays for clearing away what it leaves, and for that alone."""

    def case() -> Cost:
        gc.collect()
        gc.freeze()
        before = time.process_time()
        act()
        gc.collect()
        taken = time.process_time() - before
        gc.unfreeze()
        return Cost(taken)

    return case


def started(*command: str | Path, folder: Path = ROOT) -> Case:
    """A case that is a program with all that it starts, which has to end well."""
    # Without this, Python would compile the checkout anew in every turn, which no user sees.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    whole = [sys.executable, "-S", str(ROOT / "benchmarks" / "measured.py"), *map(str, command)]

    def case() -> Cost:
        ended = subprocess.run(whole, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        if ended.returncode:
            raise SystemExit(f"{' '.join(whole[3:])}\nended with {ended.returncode}:\n{ended.stderr[-2000:]}")
        taken, peak = map(float, ended.stdout.split())
        return Cost(taken, peak)

    return case


def python(*words: str | Path) -> Case:
    """A case that is a Python program of this environment."""
    return started(sys.executable, *words)


def seconds(costs: Sequence[Cost]) -> float:
    """The median time."""
    return median(cost.seconds for cost in costs)


def ratios(ours: Sequence[Cost], theirs: Sequence[Cost]) -> list[float]:
    """What we cost in parts of what they cost, round by round, from the lowest to the highest."""
    return sorted(mine.seconds / other.seconds for mine, other in zip(ours, theirs, strict=True))


def compared(title: str, costs: Costs, ours: str) -> str:
    """The costs as lines: the median time, what ``ours`` is of it with the spread over the rounds, and the memory."""
    lines = [f"{title}, {len(costs[ours])} rounds", f"  {'':<52}{'CPU':>10}   ours / this (spread)   peak"]
    for name, found in costs.items():
        low, *_, high = [*ratios(costs[ours], found)] * 2
        share = "" if name == ours else f"{median(ratios(costs[ours], found)):.2f} ({low:.2f} to {high:.2f})"
        peaks = [cost.mebibytes for cost in found if cost.mebibytes is not None]
        memory = f"{median(peaks):.0f} MiB" if peaks else ""
        lines.append(f"  {name:<52}{shown(seconds(found)):>10}   {share:<22} {memory}".rstrip())
    return "\n".join(lines)


def shown(time_taken: float) -> str:
    """A time with a unit that suits it."""
    return f"{time_taken:.2f} s" if time_taken >= 1 else f"{time_taken * 1000:.1f} ms"
