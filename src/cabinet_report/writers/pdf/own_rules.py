"""A house's own rules for pages, its print.css, looked through: what they load, and what WeasyPrint passes over."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from cabinet_report.houses.look import Look
from cabinet_report.problems import Problem, Problems, Severity, Where
from cabinet_report.writers.html.css import own_css
from cabinet_report.writers.pdf.fetching import fetcher, folders, local_file, may_load
from cabinet_report.writers.pdf.libraries import weasyprint

# How WeasyPrint tells what it passes over, and where: Ignored `colour: red ` at 2:5, unknown property.
IGNORED = re.compile(r"Ignored `(?P<rule>.*?) *` at \d+:\d+, (?P<why>.*)", re.DOTALL)
PLACE = re.compile(r" at (\d+):\d+")
SELECTOR = re.compile(r"selector,? '(.*)'", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Something that the rules load: as it is written, and on which line."""

    written: str
    line: int


def check_print(look: Look) -> tuple[Problem, ...]:
    """What stops the house's own rules, and what WeasyPrint would pass over; nothing where the house has none."""
    if look.print_css is None:
        return ()
    return (*misloaded(look), *_passed_over(look))


def misloaded(look: Look) -> Iterator[Problem]:
    """The files that the rules ask for and cannot have."""
    allowed, where = folders(look), place_of(look)
    for each in _loads(own_css(look)):
        address = address_of(each.written, look)
        file = local_file(address)
        if not may_load(address, allowed):
            yield outside(each.written, Where(where.file, line=each.line))
        elif file is not None and not file.is_file():
            message = f'it asks for "{each.written}", and the house has no such file.'
            yield Problem("WRITE-012", Where(where.file, line=each.line), message, "Put it beside print.css.")


def outside(written: str, where: Where) -> Problem:
    """The problem of an address that lies outside the folder of the house."""
    message = f'it asks for "{written}", which lies outside the folder of the house.'
    return Problem("WRITE-011", where, message, "Put a copy of the file beside print.css, and name that.")


def place_of(look: Look) -> Where:
    """The house's own rules, as a place."""
    return Where(f"{look.print_css.parent.name}/{look.print_css.name}" if look.print_css else "print.css")


def address_of(written: str, look: Look) -> str:
    """The whole address of what the rules name as it looks from where they stand."""
    return urljoin(look.print_css.as_uri(), written) if look.print_css else written


def _loads(rules: str) -> Iterator[Loaded]:
    """Everything that the rules would load, in their order."""
    from tinycss2 import parse_component_value_list  # type: ignore[import-untyped]  # WeasyPrint's own reader of CSS

    yield from (each for each in _addresses(parse_component_value_list(rules)) if not each.written.startswith("#"))


def _addresses(tokens: Iterable[Any]) -> Iterator[Loaded]:
    imports = False
    for token in tokens:
        if token.type == "url" or (imports and token.type == "string"):
            yield Loaded(token.value, token.source_line)
        elif token.type == "function":
            if token.lower_name == "url" and token.arguments:
                yield from (Loaded(each.value, each.source_line) for each in token.arguments if each.type == "string")
            else:
                yield from _addresses(token.arguments)
        elif hasattr(token, "content"):
            yield from _addresses(token.content)
        if token.type not in ("whitespace", "comment"):
            imports = token.type == "at-keyword" and token.lower_value == "import"


def _passed_over(look: Look) -> Iterator[Problem]:
    try:
        library = weasyprint()
    except Problems:  # on a machine that makes no PDF, what makes them is not asked
        return
    with listening() as heard:
        library.CSS(string=own_css(look), base_url=address_of("", look), url_fetcher=fetcher(look, []))
    for said in dict.fromkeys(heard):
        message = f"WeasyPrint, which makes the pages, does not follow this: {_plain(said)}."
        hint = "Write it another way, or take it out."
        yield Problem("WRITE-013", Where(place_of(look).file, line=_line(said, look)), message, hint, Severity.QUERY)


def _line(said: str, look: Look) -> int | None:
    """The line that WeasyPrint speaks of; of a selector it tells the words alone."""
    if place := PLACE.search(said):
        return int(place[1])
    if selector := SELECTOR.search(said):
        return own_css(look).partition(selector[1])[0].count("\n") + 1
    return None


def _plain(said: str) -> str:
    """What WeasyPrint says, in the words of our other messages."""
    told = IGNORED.sub(r'\g<why> "\g<rule>"', said.rstrip(" .:"))
    return re.sub(r"\binvalid\b", "unknown", PLACE.sub("", told), flags=re.IGNORECASE).rstrip(" .:")


class _Ear(logging.Handler):
    """Keeps what a library says."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is said."""
        self.heard.append(record.getMessage())


@contextmanager
def listening() -> Iterator[list[str]]:
    """What WeasyPrint says meanwhile."""
    ear = _Ear()
    log = logging.getLogger("weasyprint")
    log.addHandler(ear)
    try:
        yield ear.heard
    finally:
        log.removeHandler(ear)
