"""Files on disk, all of them whole or none at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from cabinet_report.problems import Problem, Problems, Where

ELSEWHERE = "Choose another folder with -o."
CLOSE_IT = "Close it in Word or in the PDF viewer, and build again."


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
        _move(waiting)
    finally:
        for temporary in waiting.values():
            with suppress(OSError):
                temporary.unlink()


def _write_beside(path: Path, content: bytes) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _problem("WRITE-001", path.parent, _why_no_folder(error), ELSEWHERE) from error
    temporary = Path(name)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(content)
        temporary.chmod(0o666 & ~_umask())
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _problem("WRITE-001", path.parent, _why_no_folder(error), ELSEWHERE) from error
    return temporary


def _why_no_folder(error: OSError) -> str:
    match error:
        case FileExistsError() | NotADirectoryError():
            return "there is a file where the folder should be."
        case PermissionError():
            return "nothing may be written in this folder."
        case _:
            return f"this folder cannot be written: {(error.strerror or 'the system gives no reason').lower()}."


def _try_to_open(path: Path) -> None:
    """Raise if an existing file is locked, before any other file of the set has been replaced."""
    if path.is_dir():
        raise _problem("WRITE-002", path, "there is a folder of this name.", "Move it away, or rename it.")
    if not path.exists():
        return
    try:
        with path.open("r+b"):
            pass
    except OSError as error:
        raise _in_use(path) from error


def _move(waiting: Mapping[Path, Path]) -> None:
    """Put every file in its place; if one cannot be put there after all, put those before it back as they were."""
    earlier: dict[Path, bytes | None] = {}
    for path, temporary in waiting.items():
        try:
            content = path.read_bytes() if path.exists() else None
            temporary.replace(path)
        except OSError as error:
            for moved, before in earlier.items():
                with suppress(OSError):
                    moved.unlink() if before is None else moved.write_bytes(before)
            raise _in_use(path) from error
        earlier[path] = content


def _in_use(path: Path) -> Problems:
    return _problem("WRITE-002", path, "this file is in use or may not be changed.", CLOSE_IT)


def _problem(code: str, path: Path, message: str, hint: str) -> Problems:
    return Problems([Problem(code, Where(str(path)), message, hint)])


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
