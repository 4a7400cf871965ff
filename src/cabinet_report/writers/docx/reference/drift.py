"""Where an officer's reference document has left the tokens: a matter of style, told so that nobody wonders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from lxml import etree

from cabinet_report.houses.look import Look
from cabinet_report.problems import Problem, Severity, Where
from cabinet_report.writers.docx.house_styles import house_styles
from cabinet_report.writers.docx.house_styles.tokens import page_of
from cabinet_report.writers.docx.ooxml.sections import Page
from cabinet_report.writers.docx.ooxml.styles import Style
from cabinet_report.writers.docx.reference.made import LANGUAGE, style_part
from cabinet_report.writers.docx.reference.opened import Reference
from cabinet_report.writers.docx.reference.traits import OF_PARAGRAPHS, OF_TABLES, OF_WORDS, Trait, millimetres
from cabinet_report.writers.docx.stylesheet import StyleSheet

# What the reference says of a trait, and what the tokens say.
Differences = Mapping[Trait, tuple[str, str]]

HINT = "Word follows the one, PDF and HTML the other: change either, or leave it."
# A length that Word has rounded is the same length; in twips.
ROUNDED = 10
PARTS_OF_A_PAGE = {
    "width": "is {} mm wide",
    "height": "is {} mm high",
    "top": "has a margin of {} mm above",
    "right": "has a margin of {} mm on the right",
    "bottom": "has a margin of {} mm below",
    "left": "has a margin of {} mm on the left",
    "header": "has its header {} mm from the edge",
    "footer": "has its footer {} mm from the edge",
    "gutter": "has a gutter of {} mm",
}


def drift(reference: Reference, sheet: StyleSheet, look: Look, where: Where) -> Iterator[Problem]:
    """A problem for each style, and for each page set-up, that is not as the tokens make it.

    ``sheet`` holds the styles of the reference.
    """
    differences = _of_styles(sheet, look)
    for style in house_styles(look).values():
        own = differences[style.name]
        above = differences.get(style.based_on or "", {})
        said = [
            (trait.phrase, *values)
            for trait, values in own.items()
            # What the style only inherits is told once, of the style that it inherits it from.
            if above.get(trait) != values
        ]
        if said and style.shown:
            yield _problem(style.name[:1].upper() + style.name[1:], said, where)
    page = page_of(look)
    for name, found, wanted in (
        ("The upright page", reference.upright.page, page),
        ("The turned page", reference.turned.page, page.turned()),
    ):
        if said := list(_of_page(found, wanted)):
            yield _problem(name, said, where)


def _of_styles(found: StyleSheet, look: Look) -> Mapping[str, Differences]:
    house = house_styles(look)
    wanted = StyleSheet(etree.fromstring(style_part(look, house)), house, LANGUAGE)

    def differences(style: Style) -> Differences:
        read = {
            trait: (trait.read(found, found.id(style.name)), trait.read(wanted, style.id)) for trait in _traits(style)
        }
        return {trait: values for trait, values in read.items() if values[0] != values[1]}

    return {style.name: differences(style) for style in house.values()}


def _traits(style: Style) -> tuple[Trait, ...]:
    match style.kind:
        case "paragraph":
            return OF_PARAGRAPHS
        case "character":
            return OF_WORDS
        case "table":
            return OF_TABLES
        case _:
            return ()


def _of_page(found: Page, wanted: Page) -> Iterator[tuple[str, str, str]]:
    for field in fields(Page):
        lengths = getattr(found, field.name), getattr(wanted, field.name)
        if abs(lengths[0] - lengths[1]) > ROUNDED:
            yield PARTS_OF_A_PAGE[field.name], millimetres(lengths[0]), millimetres(lengths[1])


def _problem(name: str, said: list[tuple[str, str, str]], where: Where) -> Problem:
    (phrase, found, wanted), *more = said
    message = f"{name} {phrase.format(found)} in reference.docx and {wanted} in house.toml"
    message += "".join(f"; it {phrase.format(found)} and not {wanted}" for phrase, found, wanted in more)
    return Problem("HOUSE-030", where, f"{message}.", HINT, Severity.STYLE)
