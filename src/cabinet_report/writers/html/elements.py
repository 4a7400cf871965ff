"""Elements as text: whatever is not markup of our own making is escaped on its way in."""

from __future__ import annotations

import re
from collections.abc import Iterable


class Markup(str):
    """Text that is HTML already. Everything else is words, and is escaped."""

    __slots__ = ()


VOID = frozenset({"br", "col", "img", "link", "meta"})

# White space between the children of these means nothing: each child gets its own line, so that files can be compared.
CONTAINERS = frozenset(
    """article body colgroup details dl figure footer head header html main nav ol section svg table tbody thead tr
    ul g""".split()  # noqa: SIM905  # twenty quoted words are harder to read than these
)


# What HTML has no place for: control characters, surrogates and noncharacters.
FORBIDDEN = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]")


def escape(words: str) -> Markup:
    """The words with nothing left in them that HTML would take for markup."""
    safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return Markup(FORBIDDEN.sub("\ufffd", safe))


def element(tag: str, *children: str, **attributes: str | None) -> Markup:
    """One element. An attribute of None is left out; ``class_`` loses its line, ``aria_label`` is ``aria-label``."""
    said = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    if tag in VOID:
        return Markup(f"<{tag}{said}>")
    if tag in CONTAINERS:
        inside = "".join(f"\n{inner(child)}" for child in children if child) + "\n"
        return Markup(f"<{tag}{said}>{inside}</{tag}>")
    return Markup(f"<{tag}{said}>{join(children)}</{tag}>")


def inner(child: str) -> Markup:
    """A child as markup: escaped, unless it is markup already."""
    return child if isinstance(child, Markup) else escape(child)


def join(children: Iterable[str]) -> Markup:
    """Children one after the other, with nothing between them."""
    return Markup("".join(inner(child) for child in children))
