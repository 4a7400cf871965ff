"""Files on disk: all of them whole, or every one as it was."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any, NoReturn

import pytest

from cabinet_report.output import founding, in_the_way, save
from cabinet_report.problems import Problems


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in the folder, the hidden ones too."""
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def told(files: dict[Path, bytes]) -> str:
    with pytest.raises(Problems) as raised:
        save(files)
    assert raised.value.exit_code == 6
    return str(raised.value)


def refusing(error: OSError, after: int = 0) -> Any:
    """``Path.open`` of a disk that takes some new files, and no more."""
    opened, made = Path.open, []

    def open_or_refuse(path: Path, mode: str = "r", *more: Any, **settings: Any) -> Any:
        if path.suffix != ".part":
            return opened(path, mode, *more, **settings)
        made.append(path)
        if len(made) <= after:
            return opened(path, mode, *more, **settings)
        opened(path, mode).close()  # a full disk has room for the name of a file
        raise error

    return open_or_refuse


def stopped(*_: object, **__: object) -> NoReturn:
    raise KeyboardInterrupt


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
    monkeypatch.setattr(Path, "open", refusing(error))

    assert f"WRITE-001  {tmp_path}: {message} Choose another folder with -o." == told({tmp_path / "a.txt": b"one"})
    assert {} == contents(tmp_path)


def test_a_disk_that_fills_up_at_the_second_file_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(b"before")
    monkeypatch.setattr(Path, "open", refusing(OSError(errno.ENOSPC, "No space left on device"), after=1))

    assert "no space left" in told({tmp_path / "a.txt": b"one", tmp_path / "b.txt": b"two"})
    assert {"a.txt": b"before"} == contents(tmp_path)


def test_a_disk_that_is_full_from_the_first_move_on_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.docx", "b.docx"):
        (tmp_path / name).write_bytes(b"before")
    replace = Path.replace

    def full(path: Path, target: Path) -> Path:
        monkeypatch.setattr(Path, "open", refusing(OSError(errno.ENOSPC, "No space left on device")))
        monkeypatch.setattr(Path, "write_bytes", stopped)
        if target.name == "b.docx":
            raise PermissionError(errno.EACCES, "Permission denied")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", full)

    assert "in use" in told({tmp_path / "a.docx": b"one", tmp_path / "b.docx": b"two"})
    assert {"a.docx": b"before", "b.docx": b"before"} == contents(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_a_file_that_is_replaced_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"before")
    path.chmod(0o640)
    save({path: b"new"})

    assert (0o640, b"new") == (path.stat().st_mode & 0o777, path.read_bytes())


def test_the_rights_of_new_files_are_not_changed_for_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "umask", stopped)
    save({tmp_path / "a.txt": b"one"})

    assert {"a.txt": b"one"} == contents(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="Windows lets few people make links")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "a.txt").symlink_to(tmp_path / "shared" / "a.txt")
    save({tmp_path / "a.txt": b"one"})

    assert (True, b"one") == ((tmp_path / "a.txt").is_symlink(), (tmp_path / "shared" / "a.txt").read_bytes())


def test_a_folder_that_was_made_for_nothing_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "copy2", stopped)
    (tmp_path / "a.txt").write_bytes(b"before")
    with pytest.raises(KeyboardInterrupt):
        save({tmp_path / "new" / "below" / "b.txt": b"two", tmp_path / "a.txt": b"one"})

    assert [tmp_path / "a.txt"] == list(tmp_path.iterdir())


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
    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        save({tmp_path / "a.txt": b"one"})

    assert {} == contents(tmp_path)


def test_a_folder_is_there_when_all_of_it_is(tmp_path: Path) -> None:
    with founding(tmp_path / "a" / "b") as folder:
        (folder / "below").mkdir()
        (folder / "below" / "x.txt").write_bytes(b"one")
        assert not (tmp_path / "a").exists()

    assert {"a", "a/b", "a/b/below", "a/b/below/x.txt"} == {
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")
    }


def test_an_empty_folder_is_filled_and_stays_the_same_folder(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    same = (tmp_path / "a").stat().st_ino
    with founding(tmp_path / "a") as folder:
        (folder / "x.txt").write_bytes(b"one")

    assert same == (tmp_path / "a").stat().st_ino
    assert {"x.txt": b"one"} == contents(tmp_path)


@pytest.mark.parametrize("is_there", [True, False])
def test_a_folder_that_cannot_be_filled_leaves_nothing(is_there: bool, tmp_path: Path) -> None:
    if is_there:
        (tmp_path / "a").mkdir()

    def fill() -> None:
        with founding(tmp_path / "a") as folder:
            (folder / "x.txt").write_bytes(b"one")
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        fill()

    assert ([tmp_path / "a"] if is_there else []) == list(tmp_path.rglob("*"))


def test_a_folder_that_cannot_be_moved_leaves_the_empty_one_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def stuck(path: Path, target: Path) -> Path:
        if path.name == "y.txt":
            raise PermissionError(errno.EACCES, "Permission denied")
        return rename(path, target)

    (tmp_path / "a").mkdir()
    monkeypatch.setattr(Path, "rename", stuck)

    def fill() -> None:
        with founding(tmp_path / "a") as folder:
            (folder / "below").mkdir()
            (folder / "x.txt").write_bytes(b"one")
            (folder / "y.txt").write_bytes(b"two")

    with pytest.raises(PermissionError):
        fill()

    assert [tmp_path / "a"] == list(tmp_path.rglob("*"))


def test_what_stands_in_the_way_of_files_is_told_before_they_are_written(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    (tmp_path / "out" / "a.txt").mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))

    found = in_the_way([tmp_path / "taken" / "a.txt", tmp_path / "out" / "a.txt", tmp_path / "new" / "below" / "b.txt"])

    assert ["WRITE-002", "WRITE-001"] == [problem.code for problem in found]
    assert before == sorted(tmp_path.rglob("*"))
