"""New packs on disk, and the small one to start from: a copy of ``templates/starter``, which builds as it stands."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from cabinet_report.file_names import why_refused
from cabinet_report.output import founding, is_free, why_not_written
from cabinet_report.problems import Problem, Problems, Where
from cabinet_report.resources import folder as resource_folder


def new_pack(folder: Path) -> list[Path]:
    """The files of a new pack to start from."""
    starter = resource_folder("templates") / "starter"
    names = [path.relative_to(starter) for path in sorted(starter.rglob("*")) if path.is_file()]
    return found_pack(folder, {name.as_posix(): (starter / name).read_bytes() for name in names})


def found_pack(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """The files of a new pack, made in the folder all at once; raises Problems rather than write over anything."""
    name = Path(os.path.abspath(folder)).name  # noqa: PTH100  # the name as typed, not where a link leads
    refused = why_refused(name)
    if refused:
        raise _refusal("PACK-017", folder, f'the name "{name}" {refused}.')
    try:
        if not is_free(folder):
            raise _refusal("PACK-015", folder, "the folder is there already, and is not empty.")
        with founding(folder) as made:
            for path, content in files.items():
                (made / path).parent.mkdir(parents=True, exist_ok=True)
                (made / path).write_bytes(content)
    except OSError as error:
        raise _refusal("PACK-015", folder, why_not_written(error), "Choose another place for the new pack.") from error
    return [folder / path for path in files]


def _refusal(code: str, folder: Path, message: str, hint: str = "Choose another name for the new pack.") -> Problems:
    return Problems([Problem(code, Where(str(folder)), message, hint)])
