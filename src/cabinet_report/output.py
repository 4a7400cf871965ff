"""Files and folders on disk, whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from cabinet_report.problems import Collector, Problem, Problems, Where

ELSEWHERE = "Choose another folder with -o."
CLOSE_IT = "Close it in Word or in the PDF viewer, and build again."


def in_the_way(paths: Iterable[Path]) -> tuple[Problem, ...]:
    """What would keep files from being written there; nothing is left behind by the trial."""
    paths = [*paths]
    found = Collector()
    for folder in dict.fromkeys(path.parent for path in paths):
        try:
            made = _made_folders(folder)
            try:
                trial = folder / f"{_hidden_name()}.part"
                trial.touch(exist_ok=False)
                trial.unlink()
            finally:
                for each in reversed(made):
                    each.rmdir()
        except OSError as error:
            found.extend(_problem("WRITE-001", folder, why_not_written(error), ELSEWHERE))
        except Problems as problems:
            found.extend(problems)
    for path in paths:
        try:
            _check_place(path)
        except Problems as problems:
            found.extend(problems)
    return found.problems


def save(files: Mapping[Path, bytes]) -> None:
    """Write every file, or leave every one as it was and raise what stood in the way.

    Each is first written under another name in its own folder, with a copy of what it replaces; only when all of them
    are there are they moved into place, which no reader can see half done and which needs no room on the disk.
    """
    folders: list[Path] = []
    changes = [_Change(path) for path in files]
    try:
        for change, content in zip(changes, files.values(), strict=True):
            folders.extend(_made_folders(change.path.parent))
            change.prepare(content)
        for change in changes:
            change.put()
    except BaseException:  # also when somebody stops it
        for change in reversed(changes):
            change.undo()
        raise
    finally:
        for change in changes:
            change.clear()
        for folder in reversed(folders):  # goes only if nothing came into it
            with suppress(OSError):
                folder.rmdir()


def put(content: bytes, to: Path | str | IO[bytes]) -> None:
    """Write the bytes into the file of that path, or into an open one."""
    if isinstance(to, Path | str):
        save({Path(to): content})
    else:
        to.write(content)


class _Change:
    """One file on its way into its place."""

    def __init__(self, path: Path) -> None:
        self.path = path.resolve() if path.is_symlink() else path
        name = _hidden_name()
        self._new, self._old = self.path.with_name(f"{name}.part"), self.path.with_name(f"{name}.old")
        self._is_put = False

    def prepare(self, content: bytes) -> None:
        """Write the new file beside the old one, and a copy of that, so that it can be put back."""
        _check_place(self.path)
        try:
            # Made as any program makes a file, so that it gets the rights that any new file gets here.
            with self._new.open("xb") as stream:
                stream.write(content)
            if self.path.exists():
                shutil.copymode(self.path, self._new)
                shutil.copy2(self.path, self._old)
        except OSError as error:
            raise _problem("WRITE-001", self.path.parent, why_not_written(error), ELSEWHERE) from error

    def put(self) -> None:
        """Put the new file in its place."""
        try:
            self._new.replace(self.path)
        except OSError as error:
            raise _in_use(self.path) from error
        self._is_put = True

    def undo(self) -> None:
        """Put back what was there before."""
        with suppress(OSError):
            if self._is_put and self._old.exists():
                self._old.replace(self.path)
            elif self._is_put:
                self.path.unlink()

    def clear(self) -> None:
        """Take away what was only needed on the way."""
        for path in (self._new, self._old):
            with suppress(OSError):
                path.unlink()


def _made_folders(folder: Path) -> list[Path]:
    """The folders that had to be made, the outermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()][::-1]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _problem("WRITE-001", folder, why_not_written(error), ELSEWHERE) from error
    return missing


def _check_place(path: Path) -> None:
    """Raise if something stands there that is no file, or a file that is locked."""
    if path.is_dir():
        raise _problem("WRITE-002", path, "there is a folder of this name.", "Move it away, or rename it.")
    if not path.exists():
        return
    if not path.is_file():
        raise _problem("WRITE-002", path, "this is no file, and cannot be replaced by one.", "Choose another name.")
    try:
        with path.open("r+b"):
            pass
    except OSError as error:
        raise _in_use(path) from error


@contextmanager
def founding(folder: Path) -> Iterator[Path]:
    """A folder of the same name to be filled, which then becomes the folder itself; raises OSError.

    It is filled in a hidden folder beside.  What was made is moved into a folder that is there only if that is empty.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100  # resolve() would follow the user's own links
    beside = next(each for each in folder.parents if each.is_dir())
    workshop = beside / f"{_hidden_name()}.part"
    made = workshop / folder.name
    try:
        made.mkdir(parents=True)
        yield made
        if folder.exists():
            _move_all(made, folder)
        else:
            folder.parent.mkdir(parents=True, exist_ok=True)
            made.rename(folder)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def is_free(folder: Path) -> bool:
    """Whether a folder may be founded there: nothing is there, or an empty folder."""
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def _move_all(made: Path, folder: Path) -> None:
    """Move what was made into an empty folder; if one thing cannot be moved, empty it again."""
    moved: list[Path] = []
    try:
        for entry in sorted(made.iterdir()):
            entry.rename(folder / entry.name)
            moved.append(folder / entry.name)
    except BaseException:
        for path in moved:
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
        raise


def why_not_written(error: OSError) -> str:
    """What stands in the way of writing in a folder, as a sentence."""
    match error:
        case FileExistsError() | NotADirectoryError():
            return "there is a file where the folder should be."
        case PermissionError():
            return "nothing may be written in this folder."
        case _:
            return f"this folder cannot be written: {(error.strerror or 'the system gives no reason').lower()}."


def _hidden_name() -> str:
    return f".{secrets.token_hex(8)}"


def _in_use(path: Path) -> Problems:
    return _problem("WRITE-002", path, "this file is in use or may not be changed.", CLOSE_IT)


def _problem(code: str, path: Path, message: str, hint: str) -> Problems:
    return Problems([Problem(code, Where(str(path)), message, hint)])
