"""Files on disk: all of them whole, or every one as it was."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import Any, NoReturn

import pytest

from cabinet_report.output import save
from cabinet_report.problems import Problems


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in the folder, the hidden ones too."""
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def told(files: dict[Path, bytes]) -> str:
    with pytest.raises(Problems) as raised:
        save(files)
    assert raised.value.exit_code == 6
    return str(raised.value)


def refuse(error: OSError) -> Any:
    def refused(*_: object, **__: object) -> NoReturn:
        raise error

    return refused


def test_files_are_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    save({tmp_path / "a.txt": b"one", tmp_path / "below" / "b.txt": b"two"})

    assert {"a.txt": b"one", "b.txt": b"two"} == contents(tmp_path)


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a much longer text than the new one")
    save({tmp_path / "a.txt": b"new"})

    assert {"a.txt": b"new"} == contents(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_a_file_may_be_read_by_whoever_may_read_other_new_files(tmp_path: Path) -> None:
    (tmp_path / "other.txt").touch()
    save({tmp_path / "a.txt": b"one"})

    assert (tmp_path / "other.txt").stat().st_mode == (tmp_path / "a.txt").stat().st_mode


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    place = tmp_path / "out"

    message = "there is a file where the folder should be. Choose another folder with -o."
    assert f"WRITE-001  {place}: {message}" == told({place / "a.txt": b"one"})
    assert f"WRITE-001  {place / 'below'}: {message}" == told({place / "below" / "a.txt": b"one"})
    assert {"out": b"a file"} == contents(tmp_path)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "nothing may be written in this folder."),
        (OSError(errno.EROFS, "Read-only file system"), "this folder cannot be written: read-only file system."),
        (OSError(errno.ENOSPC, "No space left on device"), "this folder cannot be written: no space left on device."),
        (OSError(), "this folder cannot be written: the system gives no reason."),
    ],
)
def test_a_folder_that_cannot_be_written_is_told(
    error: OSError, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "mkstemp", refuse(error))

    assert f"WRITE-001  {tmp_path}: {message} Choose another folder with -o." == told({tmp_path / "a.txt": b"one"})
    assert {} == contents(tmp_path)


def test_a_disk_that_fills_up_at_the_second_file_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(b"before")
    opened = os.fdopen

    def full(number: int, mode: str) -> Any:
        stream = opened(number, mode)
        if len(list(tmp_path.glob("*.part"))) > 1:
            stream.close()
            raise OSError(errno.ENOSPC, "No space left on device")
        return stream

    monkeypatch.setattr(os, "fdopen", full)

    assert "no space left" in told({tmp_path / "a.txt": b"one", tmp_path / "b.txt": b"two"})
    assert {"a.txt": b"before"} == contents(tmp_path)


def test_a_file_in_use_leaves_all_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "b.docx").write_bytes(b"before")
    opened = Path.open

    def locked(path: Path, mode: str = "r", *more: Any, **settings: Any) -> Any:
        if path.name == "b.docx" and "+" in mode:
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, mode, *more, **settings)

    monkeypatch.setattr(Path, "open", locked)
    said = told({tmp_path / "a.docx": b"one", tmp_path / "b.docx": b"two"})

    expected = "this file is in use or may not be changed. Close it in Word or in the PDF viewer, and build again."
    assert f"WRITE-002  {tmp_path / 'b.docx'}: {expected}" == said
    assert {"b.docx": b"before"} == contents(tmp_path)


def test_a_folder_of_the_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "b.docx").mkdir()
    said = told({tmp_path / "a.docx": b"one", tmp_path / "b.docx": b"two"})

    assert f"WRITE-002  {tmp_path / 'b.docx'}: there is a folder of this name. Move it away, or rename it." == said
    assert {} == contents(tmp_path)


@pytest.mark.parametrize("before", [{}, {"a.docx": b"before"}, {"a.docx": b"before", "b.docx": b"before"}])
def test_a_file_that_cannot_be_moved_puts_those_before_it_back(
    before: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, content in before.items():
        (tmp_path / name).write_bytes(content)
    replace = Path.replace

    def stuck(path: Path, target: Path) -> Path:
        if target.name == "b.docx":
            raise PermissionError(errno.EACCES, "Permission denied")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", stuck)

    assert "in use" in told({tmp_path / "a.docx": b"one", tmp_path / "b.docx": b"two"})
    assert before == contents(tmp_path)


def test_whoever_stops_it_leaves_all_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        save({tmp_path / "a.txt": b"one"})

    assert {} == contents(tmp_path)
