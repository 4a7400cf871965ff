"""What the machine itself must bring: a Python that is new enough, and the libraries that set a PDF's pages.

Runs on Python 3.8 and later, so that an old one can say what is wrong instead of stumbling over the grammar.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Callable, Sequence

OLDEST = (3, 11)
NEWER_NAMES = ("python3.15", "python3.14", "python3.13", "python3.12", "python3.11")


class Refusal(Exception):
    """A reason to stop, in words for the person at the keyboard."""


@dataclass(frozen=True)
class Library:
    """A system library that WeasyPrint loads, and the package that brings it."""

    name: str
    linux: str
    mac: str
    apt: str
    brew: str


# The libraries that weasyprint/text/ffi.py loads.  GLib comes with Pango in every packaging.
LIBRARIES = (
    Library("GLib", "libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libpango-1.0-0", "pango"),
    Library("Pango", "libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0", "pango"),
    Library("Pango for FreeType", "libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0", "pango"),
    Library("HarfBuzz", "libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz0b", "harfbuzz"),
    Library(
        "HarfBuzz Subset", "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset0", "harfbuzz"
    ),
    Library("Fontconfig", "libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig1", "fontconfig"),
)

# Ubuntu 22.04 has no HarfBuzz Subset at all; there WeasyPrint makes do with fontTools.
NOT_TO_BE_HAD = {"jammy": "libharfbuzz-subset0"}

# Homebrew's folder on Apple silicon and on Intel, then MacPorts'.
MAC_FOLDERS = ("/opt/homebrew/lib", "/usr/local/lib", "/opt/local/lib")

# Asked of a new process each time: the linker reads its list once, and would not see what was installed meanwhile.
LOAD = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""


@dataclass(frozen=True)
class Missing:
    """Something the machine lacks, and the package of its package manager that brings it."""

    what: str
    package: str


# ----------------------------------------------------------------------------------------------------------- Python


def is_new_enough(version: Sequence[int]) -> bool:
    """Whether a Python of this version can run the project."""
    return tuple(version[:2]) >= OLDEST


def newer_python(runs: Callable[[str], bool]) -> str | None:
    """The newest Python on the path that is new enough and really starts, if there is one."""
    return next((name for name in NEWER_NAMES if shutil.which(name) and runs(name)), None)


def starts(python: str) -> bool:
    """Whether this Python starts; a version manager's stand-in may be there and yet start nothing."""
    return subprocess.call([python, "-c", ""], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def too_old(version: Sequence[int], executable: str) -> str:
    """The words for a machine whose every Python is too old."""
    return (
        f"cabinet_report needs Python 3.11 or later; {executable} is {'.'.join(map(str, version[:3]))}.\n"
        "  Debian 12 and later:  apt-get install python3\n"
        "  Ubuntu 22.04:         apt-get install python3.11 python3.11-venv\n"
        "  macOS:                brew install python\n"
        "If a newer one has another name, say which: make PYTHON=/path/to/python3 demo"
    )


# ---------------------------------------------------------------------------------------------------------- libraries


def missing_on_linux(libraries: Sequence[Library] = LIBRARIES) -> list[Library]:
    """The libraries that the dynamic linker does not find under the names that WeasyPrint asks for."""
    command = [sys.executable, "-c", LOAD, *(library.linux for library in libraries)]
    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return [library for library in libraries if library.linux in names]


def missing_on_mac(folders: Sequence[str] = MAC_FOLDERS) -> list[Library]:
    """The libraries that neither Homebrew nor MacPorts has put in its folder."""
    return [library for library in LIBRARIES if not any((Path(folder) / library.mac).exists() for folder in folders)]


def package_manager(system: str, has: Callable[[str], object] = shutil.which) -> str | None:
    """The package manager whose packages we know by name, if this system has it: ``apt`` or ``brew``."""
    if system == "Darwin":
        return "brew" if has("brew") else None
    return "apt" if has("apt-get") else None


def missing_venv(version: tuple[int, int] = sys.version_info[:2]) -> list[Missing]:
    """What Debian takes out of Python and packs by itself: the means to make an environment."""
    if find_spec("ensurepip") and find_spec("venv"):
        return []
    return [Missing("Python's venv and ensurepip", f"python{version[0]}.{version[1]}-venv")]


def missing_here() -> list[Missing]:
    """Everything that this machine lacks.  On Windows nothing is asked for: DOCX and HTML need no library."""
    system = platform.system()
    if system == "Windows":
        return []
    if system == "Darwin":
        return [Missing(library.name, library.brew) for library in missing_on_mac()]
    absent = NOT_TO_BE_HAD.get(ubuntu_codename())
    lacking = [Missing(library.name, library.apt) for library in missing_on_linux() if library.apt != absent]
    return missing_venv() + lacking


def ubuntu_codename() -> str:
    """The name of the Ubuntu release that this system is or is made from, or nothing."""
    try:
        return platform.freedesktop_os_release().get("UBUNTU_CODENAME", "")
    except OSError:
        return ""


# ----------------------------------------------------------------------------------------------------------- packages


def install_commands(packages: Sequence[str], manager: str, *, sudo: bool) -> list[list[str]]:
    """The commands that install these packages; with apt, for the superuser, and after reading its lists."""
    if manager == "brew":
        return [["brew", "install", *packages]]
    before = ["sudo"] if sudo else []
    return [
        [*before, "apt-get", "update"],
        [*before, "apt-get", "install", "--yes", "--no-install-recommends", *packages],
    ]


@dataclass(frozen=True)
class Powers:
    """What this run may do: as which user, with which programs, and whether anyone is there to ask."""

    manager: str | None
    root: bool
    sudo: bool
    terminal: bool


def powers_here() -> Powers:
    """What this run may do on this machine."""
    return Powers(
        manager=package_manager(platform.system()),
        root=hasattr(os, "geteuid") and os.geteuid() == 0,
        sudo=shutil.which("sudo") is not None,
        terminal=sys.stdin.isatty() and sys.stdout.isatty(),
    )


def see_to_packages(
    powers: Powers,
    missing: Callable[[], list[Missing]] = missing_here,
    ask: Callable[[str], str] = input,
    run: Callable[[list[str]], int] = subprocess.call,
) -> None:
    """Nothing, once the machine has all it needs; what it lacks is named, and installed as root or after a yes."""
    lacking = missing()
    if not lacking:
        return
    print("This machine lacks:")
    for item in lacking:
        print(f"  {item.what:<28} in the package {item.package}")
    if powers.manager is None:
        raise Refusal(
            "Install them with this system's own package manager (on macOS: Homebrew, https://brew.sh), "
            "then run the same command again."
        )
    packages = list(dict.fromkeys(item.package for item in lacking))
    *first, last = install_commands(packages, powers.manager, sudo=not powers.root and powers.sudo)
    print(f"\nThis command installs it:\n\n  {' && '.join(' '.join(command) for command in (*first, last))}\n")
    if powers.manager == "apt" and not powers.root and not powers.sudo:
        raise Refusal("It must be run as root, and this machine has no sudo.  Nothing was installed.")
    unasked = powers.manager == "apt" and powers.root
    if not unasked and not (powers.terminal and agrees(ask)):
        raise Refusal("Nothing was installed.  Run the command above, then the same make command again.")
    for command in first:
        run(command)  # an old list will often do; if it will not, the next command says so
    if run(last) != 0:
        raise Refusal("The packages could not be installed; the reason stands above.")
    still = missing()
    if still:
        raise Refusal(f"Still missing after that: {', '.join(item.what for item in still)}.")


def agrees(ask: Callable[[str], str]) -> bool:
    """Whether the person says yes; an empty answer is no."""
    try:
        return ask("Run it now? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        return False
