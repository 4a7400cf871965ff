"""The style sheets of a house: the rules stand in files beside this one, and the tokens of its look fill them in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from string import Template

from cabinet_report.houses.look import Look, Mark
from cabinet_report.problems import Problem, Problems, Where
from cabinet_report.writers.bands import RATING_OF_BAND
from cabinet_report.writers.html.medium import css_class

HERE = Path(__file__).parent


def screen_css(look: Look) -> str:
    """The style sheet of an HTML page, on the screen and when a browser prints it."""
    return _filled(look, "words.css", "screen.css")


def print_css(look: Look) -> str:
    """The style sheet of the pages of a PDF."""
    return _filled(look, "words.css", "pages.css")


def own_css(look: Look) -> str:
    """The house's own rules for pages, which come after ours and so win; raises Problems where they are no text."""
    if look.print_css is None:
        return ""
    try:
        return look.print_css.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        where = Where(
            f"{look.print_css.parent.name}/{look.print_css.name}", line=error.object[: error.start].count(b"\n") + 1
        )
        message = "a character here is not written in UTF-8."
        raise Problems([Problem("WRITE-014", where, message, "Save the file again as UTF-8.")]) from error


def _filled(look: Look, *names: str) -> str:
    rules = "\n".join((HERE / name).read_text(encoding="utf-8") for name in names)
    return Template(rules).substitute(_tokens(look)) + _marks(look)


def _tokens(look: Look) -> dict[str, str]:
    """Every token by its name in the rules: colours by theirs, sizes as ``size_body``, distances as ``space_cell``."""
    fonts = {
        name: ", ".join(f'"{family}"' if " " in family else family for family in (first, *look.fonts.fallbacks))
        for name, first in (("font_body", look.fonts.body), ("font_heading", look.fonts.heading))
    }
    page, sizes, spacing = look.page, look.sizes, look.spacing
    return {
        **look.colours,
        **fonts,
        **{f"size_{name}": f"{getattr(sizes, name):g}pt" for name in sizes.__slots__},
        **{f"page_{name}": f"{getattr(page, name):g}mm" for name in page.__slots__},
        **{
            f"space_{name}": f"{getattr(spacing, name):g}pt"
            for name in spacing.__slots__
            if name not in ("line", "indent")
        },
        "headings": "\n".join(_headings(look)),
        "line": f"{spacing.line:g}",
        "indent": f"{spacing.indent:g}mm",
    }


def _headings(look: Look) -> Iterator[str]:
    """The rules of the levels below the title; what stands deeper than the deepest looks like it."""
    deepest = len(look.headings)
    for level, heading in enumerate(look.headings, 1):
        said = (
            f"font-size: {heading.size:g}pt; margin-top: {heading.before:g}pt; color: {look.colours[heading.colour]};"
        )
        yield f"h{level + 1}{', h6' if level == deepest else ''} {{ {said} }}"


def _marks(look: Look) -> str:
    rules = (
        f".{css_class(role)} {{ color: {mark.ink}; background: {mark.paper}; }}\n" for role, mark in look.marks.items()
    )
    bands = (_band(css_class(band), look.marks[role]) for band, role in RATING_OF_BAND.items())
    return "\n/* Ratings and trends: a shape and a word stand beside every colour. */\n" + "".join(
        (*(f".mark{rule}" for rule in rules), *bands)
    )


def _band(name: str, mark: Mark) -> str:
    """The rules of a band, and of the values on the tiles below it."""
    return (
        f".{name} {{ color: {mark.paper}; background: {mark.ink}; }}\n"
        f".{name} + .tiles .card::before {{ background: {mark.ink}; }}\n"
        f".{name} + .tiles .tile-figure {{ color: {mark.ink}; background: {mark.paper}; }}\n"
    )
