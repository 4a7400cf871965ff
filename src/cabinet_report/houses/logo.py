"""The picture that stands above the first words of a paper: a PNG file in the house's folder, and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from struct import unpack_from
from typing import cast

from cabinet_report.houses.toml_file import TomlFile
from cabinet_report.problems import Problem
from cabinet_report.tree.nodes import Picture

FILE, ALTERNATIVE, WIDTH = "logo.file", "logo.alternative", "logo.width"
USUAL_WIDTH = 50  # millimetres
# The eight bytes that a PNG file begins with, and its first part, which has the size (PNG specification, 5.2, 11.2.1).
_PNG, _HEADER, _SIZE = b"\x89PNG\r\n\x1a\n", b"IHDR", ">LL"

Settings = Mapping[str, object]


def read_logo(files: Sequence[TomlFile], settings: Settings) -> Picture | None:
    """The logo of a house, as high as its width makes it; None where it has none.  The file is known to be sound."""
    if FILE not in settings:
        return None
    content = _path(files).read_bytes()
    across, down = _size(content)
    width = float(cast("int", settings.get(WIDTH, USUAL_WIDTH)))
    return Picture(content, cast("str", settings[ALTERNATIVE]), width, width * down / across)


def logo_faults(files: Sequence[TomlFile], settings: Settings) -> Iterator[Problem]:
    """What is wrong with the logo: its file, or that nothing says what it shows."""
    if not isinstance(settings.get(FILE), str):
        return
    where = _file(files).where(FILE)
    if ALTERNATIVE not in settings:
        hint = 'Write below it what it says, such as alternative = "Anytown Council".'
        yield Problem("HOUSE-012", where, "the logo has no words for those who cannot see it.", hint)
    try:
        content = _path(files).read_bytes()
    except OSError:
        message = f'there is no file "{settings[FILE]}" in the folder of this house.'
        yield Problem("HOUSE-012", where, message, "Put it there, or take the line out.")
        return
    if not content.startswith(_PNG) or content[12:16] != _HEADER or 0 in _size(content):
        message = f'"{settings[FILE]}" is no picture of the kind PNG.'
        yield Problem("HOUSE-012", where, message, "Save it as PNG, which Word, browsers and PDF can all show.")


def _file(files: Sequence[TomlFile]) -> TomlFile:
    """The first of the houses that names a logo: its folder holds the file."""
    return next(file for file in files if FILE in file.values)


def _path(files: Sequence[TomlFile]) -> Path:
    file = _file(files)
    return file.path.parent / cast("str", file.values[FILE])


def _size(content: bytes) -> tuple[int, int]:
    """How many dots it is across and down."""
    across, down = unpack_from(_SIZE, content, 16) if len(content) >= 24 else (0, 0)
    return across, down
