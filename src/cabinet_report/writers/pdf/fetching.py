"""What the pages may load: files in the folder of the house, and the fonts that travel with the package."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from cabinet_report.houses.look import Look
from cabinet_report.resources import folder


def folders(look: Look) -> tuple[Path, ...]:
    """The folders that files may be loaded from."""
    own = (look.print_css.parent,) if look.print_css else ()
    return tuple(place.resolve() for place in (*own, folder("fonts")))


def local_file(address: str) -> Path | None:
    """The file that an address leads to, whatever links stand on the way; None for what is no file of this machine."""
    parts = urlsplit(address)
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        return None
    return Path(url2pathname(unquote(parts.path))).resolve()


def may_load(address: str, allowed: Sequence[Path]) -> bool:
    """Whether the address is that of a file in one of the folders, or brings its content along."""
    file = local_file(address)
    return address.startswith("data:") if file is None else any(file.is_relative_to(place) for place in allowed)


def fetcher(look: Look, refused: list[str]) -> Any:
    """What WeasyPrint loads by; the addresses that it may not load are put on the list."""
    from weasyprint.urls import URLFetcher

    allowed = folders(look)

    class OfThisHouse(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        """Loads what the house may load."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if not may_load(url, allowed):
                refused.append(url)
                raise ValueError(url)
            return super().fetch(url, headers)

    return OfThisHouse(allow_redirects=False)
