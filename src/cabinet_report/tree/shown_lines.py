"""How a line of the tree as text is made: its kind, its details and its words, and how deep it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

INDENT = "  "


def line(kind: str, words: str = "", /, **details: object) -> str:
    """One line: the kind, its details but for those that are None, and its words."""
    said = " ".join([kind, *(f"{name}={value}" for name, value in details.items() if value is not None)])
    return f"{said}: {words}" if words else said


def deeper(lines: Iterable[str]) -> Iterator[str]:
    """The same lines, one step further in."""
    return (INDENT + each for each in lines)


def unless(default: object, value: object) -> object | None:
    """The value, if it is not the default, which is not said."""
    return None if value == default else value
