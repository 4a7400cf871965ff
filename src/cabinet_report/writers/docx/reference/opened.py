"""The reference document as a paper takes it over: styles, theme, typefaces, and how the pages are set up."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.part import XmlPart
from lxml import etree

from cabinet_report.houses.look import Look
from cabinet_report.problems import Problem, Problems, Where
from cabinet_report.unpack import NotAPackage, Oversized, unpack
from cabinet_report.writers.docx.house_styles.tokens import page_of
from cabinet_report.writers.docx.ooxml.names import find, is_on
from cabinet_report.writers.docx.ooxml.settings import PAGE_SETTINGS
from cabinet_report.writers.docx.reference.made import make_reference, theme_of
from cabinet_report.writers.docx.reference.setup import SIDES, PageSetup, page_setups

if TYPE_CHECKING:
    from docx.opc.part import Part


@dataclass(frozen=True, slots=True)
class Reference:
    """What a paper takes from the reference document.

    ``parts`` are the theme and the list of typefaces with the relationship that leads to each.  ``settings`` are those
    that speak of pages, by name.
    """

    styles: XmlPart
    parts: tuple[tuple[str, Part], ...]
    upright: PageSetup
    turned: PageSetup
    settings: frozenset[str]


def open_reference(look: Look) -> Reference:
    """The house's reference document as an officer left it, or the one made from the tokens where there is none."""
    if look.reference is None:
        return _read(io.BytesIO(make_reference(look)), look)
    try:
        content = look.reference.read_bytes()
        unpack(content)  # within limits; python-docx, which has none, reads it again
        reference = _read(io.BytesIO(content), look)
    except Oversized as reason:
        message = f"this reference document is larger than a paper can be: {reason}."
        hint = "Take large pictures and embedded files out of it, and save it again."
        raise Problems([Problem("WRITE-024", Where(str(look.reference)), message, hint)]) from reason
    except (OSError, KeyError, ValueError, NotAPackage, etree.LxmlError) as reason:
        raise Problems(
            [
                Problem(
                    "WRITE-021",
                    Where(str(look.reference)),
                    "this reference document cannot be read as a Word document.",
                    "Save it again in Word as .docx, or run `cabinet-report new house` for a fresh one.",
                )
            ]
        ) from reason
    if all((side, "default") in reference.upright.running for side in SIDES):
        return reference
    return _with_running_of_the_tokens(reference, look)


def _read(file: IO[bytes], look: Look) -> Reference:
    document = OpcPackage.open(file).main_document_part
    if not isinstance(document, XmlPart) or document.content_type != CT.WML_DOCUMENT_MAIN:
        raise ValueError("the file holds no Word document")
    styles = document.part_related_by(RT.STYLES)
    if not isinstance(styles, XmlPart):
        raise ValueError("the styles are not XML")  # noqa: TRY004  # caught above as every other fault of the file is
    kept = dict(_related(document, (RT.THEME, RT.FONT_TABLE)))
    setups = list(page_setups(document))
    upright = next((setup for setup in setups if not setup.page.is_turned), None) or PageSetup(page_of(look), {})
    turned = next((_linked(setup, upright) for setup in setups if setup.page.is_turned), None)
    return Reference(
        styles=styles,
        parts=tuple(({RT.THEME: theme_of(look)} | kept).items()),
        upright=upright,
        turned=turned or replace(upright, page=upright.page.turned()),
        settings=_page_settings(document),
    )


def _linked(turned: PageSetup, upright: PageSetup) -> PageSetup:
    """The turned pages with the very headers and footers of the upright ones where they only are copies of those.

    LibreOffice saves a copy where Word says that they are the same.
    """
    running = {
        place: theirs if (theirs := upright.running.get(place)) and _alike(own, theirs) else own
        for place, own in turned.running.items()
    }
    return replace(turned, running=running)


def _alike(one: Part, other: Part) -> bool:
    return isinstance(one, XmlPart) and isinstance(other, XmlPart) and _content(one) == _content(other)


def _content(part: XmlPart) -> tuple[bytes, list[tuple[str, str, str]]]:
    """What a part holds and leads to, however its XML is written."""
    links = [(link.rId, link.reltype, link.target_ref) for link in part.rels.values()]
    lines = (etree.tostring(line, method="c14n", exclusive=True) for line in part.element)
    return b"".join(lines), sorted(links)


def _related(document: XmlPart, kinds: tuple[str, ...]) -> Iterator[tuple[str, Part]]:
    for relationship in document.rels.values():
        if relationship.reltype in kinds and not relationship.is_external:
            yield relationship.reltype, relationship.target_part


def _page_settings(document: XmlPart) -> frozenset[str]:
    for _, settings in _related(document, (RT.SETTINGS,)):
        if isinstance(settings, XmlPart):
            return frozenset(name for name in PAGE_SETTINGS if is_on(find(settings.element, f"w:{name}")))
    return frozenset()


def _with_running_of_the_tokens(reference: Reference, look: Look) -> Reference:
    """The reference with the header and the footer that the tokens make, where it has none."""
    made = _read(io.BytesIO(make_reference(look)), look)
    upright, turned = (
        replace(own, running={**ours.running, **own.running})
        for own, ours in ((reference.upright, made.upright), (reference.turned, made.turned))
    )
    return replace(reference, upright=upright, turned=turned)
