"""Names that a file or a folder can have on every desk: packs travel, and Windows refuses the most."""

from __future__ import annotations

import re

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file: these are devices, whatever stands behind a point.
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
USUAL_OUTPUT = "out"  # the folder that papers are written into, where none is asked for
_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def why_refused(name: str) -> str | None:
    """Why Windows refuses a file or folder of that name, as a sentence without its subject; None if it does not."""
    found = _REFUSED.search(name)
    if found is not None:
        return (
            f"has the sign {found[0]}, which no file name may have in Windows"
            if found[0].isprintable()
            else "has a control character, which no file name may have in Windows"
        )
    if name.partition(".")[0].rstrip().casefold() in DEVICES:
        return "is the name of a device in Windows"
    if name.endswith((".", " ")):
        return f"ends with a {'point' if name.endswith('.') else 'space'}, which Windows would take away"
    return None
