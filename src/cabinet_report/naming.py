"""Names as people type them: what counts as the same name, which known name was meant, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable

_IDLE = re.compile(r"[\s_\-\u00a0\u200b\ufeff]+")
LIKENESS = 0.65  # below it, a name that is offered would only puzzle
ENOUGH = 3  # how many letters are enough to go by, where only one name begins with them
FEW = 12  # how many names a hint may list


def fold(name: str) -> str:
    """The name without regard to case, spaces, hyphens and underscores."""
    return _IDLE.sub("", name).casefold()


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that was most likely meant, or None."""
    # Imported here because only a problem needs it.
    from difflib import get_close_matches

    by_fold = {fold(candidate): candidate for candidate in known}
    typed = fold(name)
    begun = [each for each in by_fold if each.startswith(typed)] if len(typed) >= ENOUGH else []
    matches = begun if len(begun) == 1 else get_close_matches(typed, by_fold, n=1, cutoff=LIKENESS)
    return by_fold[matches[0]] if matches else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The question that offers the nearest known name, or nothing."""
    match = nearest(name, known)
    return f'Did you mean "{match}"?' if match else ""


def what_to_write(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """The hint with the nearest known name, or with all of a short list; else what stands for a long one."""
    names = [*dict.fromkeys(known)]
    match = names[0] if len(names) == 1 else nearest(name, names)
    if match:
        return f'Write "{match}".'
    return f"Choose one of: {', '.join(names)}." if 0 < len(names) <= FEW else otherwise
