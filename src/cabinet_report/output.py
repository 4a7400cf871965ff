"""Files on disk, all of them whole or none at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from cabinet_report.problems import Problem, Problems, Where


def save(files: Mapping[Path, bytes]) -> None:
    """Write every file, or leave every one as it was and raise what stood in the way.

    Each is first written under another name in its own folder; only when all of them are there are they moved into
    place, which no reader can see half done.
    """
    waiting: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            waiting[path] = _write_beside(path, content)
        for path in files:
            _try_to_open(path)
        for path, temporary in waiting.items():
            _move(temporary, path)
    finally:
        for temporary in waiting.values():
            with suppress(OSError):
                temporary.unlink()


def _write_beside(path: Path, content: bytes) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        with os.fdopen(number, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o666 & ~_umask())
        return Path(name)
    except (FileExistsError, NotADirectoryError) as error:
        raise _problem(
            "WRITE-001", path.parent, "There is a file where the folder should be.", "Choose another folder with -o."
        ) from error
    except PermissionError as error:
        raise _problem(
            "WRITE-001", path.parent, "Nothing may be written in this folder.", "Choose another folder with -o."
        ) from error
    except OSError as error:
        told = error.strerror or "the system gives no reason"
        raise _problem(
            "WRITE-001", path.parent, f"This folder cannot be written: {told}.", "Choose another folder with -o."
        ) from error


def _try_to_open(path: Path) -> None:
    """Raise if an existing file is locked, before any other file of the set has been replaced."""
    if not path.exists():
        return
    try:
        with path.open("r+b"):
            pass
    except OSError as error:
        raise _in_use(path) from error


def _move(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except OSError as error:
        raise _in_use(path) from error


def _in_use(path: Path) -> Problems:
    hint = "Close it in Word or in the PDF viewer, and build again."
    return _problem("WRITE-002", path, "This file is in use or may not be changed.", hint)


def _problem(code: str, path: Path, message: str, hint: str) -> Problems:
    return Problems([Problem(code, Where(str(path)), message, hint)])


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
