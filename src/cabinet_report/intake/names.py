"""Names as people type them: what counts as the same name, and which known name is nearest."""

from __future__ import annotations

import re
from collections.abc import Iterable

IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
_IDLE = re.compile(r"[\s_\-\u00a0\u200b\ufeff]+")


def fold(name: str) -> str:
    """The name without regard to case, spaces, hyphens and underscores."""
    return _IDLE.sub("", name).casefold()


def identifier_from(name: str) -> str:
    """The identifier that a name would make: ``CiN plan, %`` makes ``cin_plan``."""
    made = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_")
    return made if IDENTIFIER.fullmatch(made) else f"m_{made}".rstrip("_")


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that was most likely meant, or None."""
    # Imported here because only a problem needs it.
    from difflib import get_close_matches

    by_fold = {fold(candidate): candidate for candidate in known}
    matches = get_close_matches(fold(name), by_fold, n=1, cutoff=0.7)
    return by_fold[matches[0]] if matches else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The sentence that offers the nearest known name, or nothing."""
    match = nearest(name, known)
    return f'Did you mean "{match}"?' if match else ""


def listed(names: Iterable[str], last: str = "and") -> str:
    """The names as a sentence lists them: ``a, b and c``."""
    words = list(names)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""
