"""What `make` runs: `python tools/tasks.py demo`, `test` and the rest, the same on Linux, macOS and Windows."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Sequence

import judges
import machine
from environment import LOCK, ROOT, program, see_to_environment, surroundings
from machine import Refusal

SAMPLE = Path("sample_inputs") / "2021-22-q1"
RESULTS = Path("build") / "test-results.xml"
CHECKS = ("style", "layout", "types", "imports", "tests")

# One version of everything for every Python and system, wheels only, pinned by hash, and no word of where from.
COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--universal", "--fork-strategy", "fewest", "--python-version", "3.11"),
    *("--only-binary", ":all:", "--generate-hashes", "--no-emit-index-url", "--no-header", "--no-config"),
)


def set_up() -> Path:
    """The environment, on a machine that has all it needs."""
    machine.see_to_packages(machine.powers_here())
    return see_to_environment()


def run(command: list[str]) -> int:
    """The exit code of a program of ours, run in the project's folder after saying what it is."""
    print(f"\n$ {' '.join(shown(word) for word in command)}", flush=True)
    return subprocess.call(command, cwd=ROOT, env=surroundings())


def shown(word: str) -> str:
    """A word of a command as a person in the project's folder would type it."""
    return str(Path(word).relative_to(ROOT)) if word.startswith(str(ROOT)) else word


def has_pdf(environment: Path) -> bool:
    """Whether WeasyPrint finds its libraries."""
    command = [str(program(environment, "python")), "-c", "import weasyprint"]
    return subprocess.run(command, env=surroundings(), capture_output=True, check=False).returncode == 0


def demo() -> int:
    """Set up, and build the sample paper into out/."""
    environment = set_up()
    command = [str(program(environment, "cabinet-report")), "build", str(SAMPLE)]
    if not has_pdf(environment):
        print("The libraries for PDF are not here, so the paper is made as DOCX and HTML (README.md says what to add).")
        command += ["--format", "docx", "--format", "html"]
    code = run(command)
    if code == 0:
        print(f"\nThe papers are in {ROOT / 'out'}")
    return code


def test(only: Sequence[str] | None) -> int:
    """Set up, and check the style, the layout, the types, the imports and the tests."""
    environment = set_up()
    chosen = only or CHECKS
    if "tests" in chosen and judges.are_asked_for():
        judges.see_to_judges(environment, machine.powers_here())
    python = str(program(environment, "python"))
    checks = {
        "style": [python, "-m", "ruff", "check", "."],
        "layout": [python, "-m", "ruff", "format", "--check", "."],
        "types": [python, "-m", "mypy"],
        "imports": [str(program(environment, "lint-imports"))],
        "tests": [python, "-m", "pytest", "--numprocesses=auto", "--dist=loadfile", f"--junit-xml={RESULTS}"],
    }
    began = time.monotonic()
    codes = {name: run(command) for name, command in checks.items() if name in chosen}
    print(f"\nDone in {time.monotonic() - began:.0f} seconds:")
    for name, code in codes.items():
        print(f"  {name:<8} {'passed' if code == 0 else 'did not pass: see above'}")
    if "tests" in codes:
        print(f"The tests one by one: {ROOT / RESULTS}")
        for line in judges.absent():
            print(f"NOT JUDGED: {line}")
    return int(any(codes.values()))


def bench() -> int:
    """Set up, and measure the program beside its peers (minutes)."""
    return run([str(program(set_up(), "python")), "-m", "benchmarks"])


def lock(*, upgrade: bool = False) -> int:
    """Work out the locked versions anew; those that still fit stay, unless asked to --upgrade (needs uv)."""
    if shutil.which("uv") is None:
        raise Refusal("The locks are worked out by uv, which is not on the path: python3 -m pip install uv")
    run_lock = "requirements/run.txt"
    targets = {
        run_lock: ["pyproject.toml"],
        LOCK: ["--group", "dev", "--constraint", run_lock, "pyproject.toml"],
        judges.PIP_LOCK: ["--no-deps", judges.PIP_LOCK.replace(".txt", ".in")],
    }
    for target, more in targets.items():
        code = run([*COMPILE, *(["--upgrade"] if upgrade else []), "--output-file", target, *more])
        if code != 0:
            return code
    if shutil.which("npm") is None:
        print("The lock of the judges of web pages stays as it is: it is worked out by npm, which is not on the path.")
    elif run(["npm", "install", "--package-lock-only", "--ignore-scripts", "--prefix", judges.NPM_LOCK]) == 0:
        judges.leave_out_hosts()
    print("\nThe locks are in requirements/; the next `make test` makes the environment anew from them.")
    return 0


def wheel() -> int:
    """Build the wheel into dist/."""
    environment = set_up()
    code = run([str(program(environment, "python")), "-m", "hatchling", "build", "--target", "wheel"])
    if code == 0:
        print(f"The wheel is in {ROOT / 'dist'}")
    return code


def parser() -> argparse.ArgumentParser:
    """The tasks, each with its sentence and its options."""
    whole = argparse.ArgumentParser(description="What make runs.")
    tasks = whole.add_subparsers(dest="task", required=True, metavar="TASK")
    for task in (demo, test, bench, wheel, lock):
        tasks.add_parser(task.__name__, help=task.__doc__).set_defaults(run=task)
    tasks.choices["test"].add_argument("--only", action="append", choices=CHECKS, help="this check, not all of them")
    tasks.choices["lock"].add_argument("--upgrade", action="store_true", help="take the newest of everything")
    return whole


def main(arguments: list[str] | None = None) -> int:
    """The exit code of the task that was asked for."""
    if not machine.is_new_enough(sys.version_info[:2]):
        return with_newer_python()
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]  # so that our words stand before pip's
    options = vars(parser().parse_args(arguments))
    del options["task"]
    task = options.pop("run")
    try:
        code: int = task(**options)
    except Refusal as refusal:
        print(f"\n{refusal}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.  Whatever is half made is noticed next time, and made anew.", file=sys.stderr)
        return 130
    return code


def with_newer_python() -> int:
    """The exit code of this same task under a Python that is new enough, where the machine has one."""
    newer = machine.newer_python(machine.starts)
    if newer is None:
        print(machine.too_old(sys.version_info[:3], sys.executable), file=sys.stderr)
        return 1
    return subprocess.call([newer, *sys.argv])


if __name__ == "__main__":
    sys.exit(main())
