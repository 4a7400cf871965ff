"""Where the files lie that travel with the package: templates, problem pages and fonts."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

Folder = Literal["templates", "pages", "fonts"]

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]

# A wheel carries every folder inside the package; a checkout keeps what people edit where they look for it.
# The same pairs stand in pyproject.toml, under tool.hatch.build.targets.wheel.sources.
_IN_CHECKOUT: dict[Folder, Path] = {
    "templates": _CHECKOUT / "templates",
    "pages": _CHECKOUT / "docs" / "reference",
    "fonts": _PACKAGE / "fonts",
}


def folder(name: Folder) -> Path:
    """The folder of that name, in an installed package or else in a checkout."""
    for place in (_PACKAGE / name, _IN_CHECKOUT[name]):
        if place.is_dir():
            return place
    raise FileNotFoundError(f'cabinet_report is installed without its folder "{name}". Install it again.')
