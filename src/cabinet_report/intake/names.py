"""The ids of things, as the author of a pack writes them."""

from __future__ import annotations

import re

IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")


def identifier_from(name: str) -> str:
    """The identifier that a name would make: ``CiN plan, %`` makes ``cin_plan``."""
    made = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_")
    return made if IDENTIFIER.fullmatch(made) else f"m_{made}".rstrip("_")
