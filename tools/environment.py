"""The project's own environment, ``.venv``: made whole from the locks, and made anew when it is not."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

from machine import MAC_FOLDERS, Refusal

ROOT = Path(__file__).resolve().parents[1]
LOCK = "requirements/dev.txt"
STAMP = "complete.json"


def scripts(environment: Path) -> Path:
    """The folder of an environment's programs."""
    return environment / ("Scripts" if os.name == "nt" else "bin")


def program(environment: Path, name: str) -> Path:
    """One of an environment's programs."""
    return scripts(environment) / (f"{name}.exe" if os.name == "nt" else name)


def wanted(root: Path, python: str = sys.executable) -> dict[str, str]:
    """What an environment is made from, each under the name that a person is told when it has changed."""
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    installed = {part: project[part] for part in ("project", "build-system")}
    return {
        "the locked dependencies": hashlib.sha256((root / LOCK).read_bytes()).hexdigest(),
        "the project's own description": hashlib.sha256(json.dumps(installed).encode()).hexdigest(),
        "Python": f"{platform.python_version()} in {Path(python).resolve().parent}",
        "the project's folder": str(root),
    }


def reason_to_make(environment: Path, made_from: dict[str, str]) -> str | None:
    """Why the environment must be made, in words, or None when it is whole and up to date."""
    if not environment.exists():
        return "There is no environment yet"
    try:
        stamp = json.loads((environment / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return "The environment was left half made"
    if not isinstance(stamp, dict):
        return "The environment was left half made"
    changed = [name for name, value in made_from.items() if stamp.get(name) != value]
    if changed:
        return f"Since the environment was made, there is a change in {' and '.join(changed)}"
    if not program(environment, "python").exists():
        return "The Python that the environment was made with is gone"
    return None


def make(environment: Path, root: Path) -> None:
    """Nothing; the environment is made from nothing, its stamp written last."""
    (environment / STAMP).unlink(missing_ok=True)
    install = [str(program(environment, "python")), "-m", "pip", "install", "--disable-pip-version-check"]
    install += [] if sys.stdout.isatty() else ["--quiet"]
    steps = (
        [sys.executable, "-m", "venv", "--clear", str(environment)],
        [*install, "--require-hashes", "--only-binary=:all:", "-r", str(root / LOCK)],
        [*install, "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(root)],
    )
    for step in steps:
        if subprocess.call(step, cwd=root, env=surroundings()) != 0:
            raise Refusal(
                "The environment could not be made; the reason stands above.  Run the same command to try again."
            )
    stamp = json.dumps(wanted(root), indent=2)
    unfinished = environment / f"{STAMP}.part"
    unfinished.write_text(stamp, encoding="utf-8")
    unfinished.replace(environment / STAMP)


def see_to_environment(root: Path = ROOT) -> Path:
    """The environment, made or remade if need be."""
    environment = root / ".venv"
    reason = reason_to_make(environment, wanted(root))
    if reason is None:
        print("The environment in .venv is whole and up to date.")
        return environment
    print(f"{reason}: making .venv from the locked dependencies (some 60 packages; a minute or two).", flush=True)
    make(environment, root)
    return environment


def surroundings() -> dict[str, str]:
    """The variables our programs run with: nothing that leads Python elsewhere, and Homebrew's libraries in reach."""
    left_out = {"PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    if platform.system() == "Darwin":
        folders = [kept.get("DYLD_FALLBACK_LIBRARY_PATH"), *MAC_FOLDERS, "/usr/lib"]
        kept["DYLD_FALLBACK_LIBRARY_PATH"] = ":".join(folder for folder in folders if folder)
    return kept
