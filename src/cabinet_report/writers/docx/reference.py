"""The reference document: a Word file that shows every style of the house, made from its tokens and read back."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cabinet_report.houses.look import Look
from cabinet_report.problems import Problem, Problems, Where
from cabinet_report.writers.docx.house_styles import defaults, house_styles
from cabinet_report.writers.docx.house_styles.tokens import colour, page_of
from cabinet_report.writers.docx.ooxml import properties, settings, styles, theme
from cabinet_report.writers.docx.ooxml.package import Package
from cabinet_report.writers.docx.ooxml.paragraphs import ParagraphProperties, p
from cabinet_report.writers.docx.ooxml.runs import RunProperties, run
from cabinet_report.writers.docx.ooxml.sections import Page, sect_pr
from cabinet_report.writers.docx.ooxml.styles import Style
from cabinet_report.writers.docx.ooxml.xml import NAMESPACES, Xml, part, w

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
THEME = "word/theme/theme1.xml"
SETTINGS = "word/settings.xml"
DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

# The file belongs to no paper and so to no day; it is the same whenever it is made.
MADE = date(2000, 1, 1)
LANGUAGE = "en-GB"


@dataclass(frozen=True, slots=True)
class Reference:
    """What a paper takes from the reference document: its styles, its theme and its page."""

    styles: bytes
    theme: bytes
    page: Page


def reference_of(look: Look) -> Reference:
    """The house's reference document as an officer left it, or one made from the tokens where there is none."""
    if look.reference is not None:
        return _read(look.reference, look)
    return Reference(_styles(look, house_styles(look)), _theme(look), page_of(look))


def make_reference(look: Look) -> bytes:
    """The reference document of a house: each style shown once under its own name, to be edited in Word."""
    house = house_styles(look)
    package = Package()
    package.relationships().to_part("officeDocument", DOCUMENT)
    package.relationships().to_part(properties.CORE_RELATIONSHIP, "docProps/core.xml")
    links = package.relationships(DOCUMENT)
    for kind, name in (("styles", STYLES), ("theme", THEME), ("settings", SETTINGS)):
        links.to_part(kind, name)
    section = sect_pr(page_of(look), None, None)
    body = w("body", *(_specimen(style, look) for style in house.values() if _is_shown(style)), section)
    core = properties.core_part(
        title="Reference document", author="", subject="", keywords=(), language=LANGUAGE, day=MADE
    )
    package.add(DOCUMENT, DOCUMENT_TYPE, part("w:document", "w r", body))
    package.add(STYLES, styles.CONTENT_TYPE, _styles(look, house))
    package.add(THEME, theme.CONTENT_TYPE, _theme(look))
    package.add(SETTINGS, settings.CONTENT_TYPE, settings.settings_part(LANGUAGE, has_notes=False))
    package.add("docProps/core.xml", properties.CORE_TYPE, core)
    return package.zipped(MADE)


def _is_shown(style: Style) -> bool:
    return style.shown and style.kind in ("paragraph", "character")


def _specimen(style: Style, look: Look) -> Xml:
    name = style.name[:1].upper() + style.name[1:]
    if style.kind == "character":
        return p(run(name, RunProperties(style=style.id)), ParagraphProperties())
    # Words for the head of a table are only to be read on its shade.
    shade = colour(look, "head_paper") if style.run.colour == colour(look, "head_ink") else None
    return p(run(name), ParagraphProperties(style=style.id, fill=shade))


def _styles(look: Look, house: Mapping[str, Style]) -> bytes:
    return styles.styles_part(defaults(look, LANGUAGE), house)


def _theme(look: Look) -> bytes:
    slots = ("text", "", "heading", "shade", *(f"chart_{number}" for number in range(1, 7)), "link", "quiet")
    colours = tuple(colour(look, slot) if slot else "FFFFFF" for slot in slots)
    return theme.theme_part("House", colours, look.fonts.heading, look.fonts.body)


def _read(path: Path, look: Look) -> Reference:
    try:
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            names = set(archive.namelist())
            return Reference(
                styles=archive.read(STYLES),
                theme=archive.read(THEME) if THEME in names else _theme(look),
                page=_page(archive.read(DOCUMENT)) or page_of(look),
            )
    except (OSError, KeyError, zipfile.BadZipFile, ValueError) as reason:
        raise Problems(
            [
                Problem(
                    "WRITE-021",
                    Where(str(path)),
                    "this reference document cannot be read as a Word document.",
                    "Save it again in Word as .docx, or run `cabinet-report new house` for a fresh one.",
                )
            ]
        ) from reason


def _page(document: bytes) -> Page | None:
    """The page of the document's last section; None where it says nothing of its size or its margins."""
    from lxml import etree

    space = f"{{{NAMESPACES['w']}}}"
    root = etree.fromstring(document, etree.XMLParser(resolve_entities=False, no_network=True))
    section = root.find(f"{space}body/{space}sectPr")
    size = section.find(f"{space}pgSz") if section is not None else None
    margins = section.find(f"{space}pgMar") if section is not None else None
    if size is None or margins is None:
        return None

    def length(element: etree._Element, name: str) -> int:
        return int(element.get(f"{space}{name}", "0"))

    sides = (length(margins, name) for name in ("top", "right", "bottom", "left", "header", "footer"))
    return Page(length(size, "w"), length(size, "h"), *sides)
