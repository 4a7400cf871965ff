"""A small pack to start from: a copy of ``templates/starter``, which builds as it stands."""

from __future__ import annotations

from pathlib import Path

from cabinet_report.problems import Problem, Problems, Where
from cabinet_report.resources import folder as resource_folder


def new_pack(folder: Path) -> list[Path]:
    """The files of a new pack, made in the folder; raises Problems rather than write over anything."""
    starter = resource_folder("templates") / "starter"
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise _refusal(folder, "is there already, and is not empty")
        return [_copied(source, folder / source.relative_to(starter)) for source in _files(starter)]
    except OSError as error:
        raise _refusal(folder, f"cannot be written: {(error.strerror or 'the disk refuses').lower()}") from error


def _files(starter: Path) -> list[Path]:
    return sorted(path for path in starter.rglob("*") if path.is_file())


def _copied(source: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(source.read_bytes())
    return target


def _refusal(folder: Path, reason: str) -> Problems:
    where = Where(str(folder))
    return Problems([Problem("PACK-015", where, f"the folder {reason}.", "Choose another name for the new pack.")])
