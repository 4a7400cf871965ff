"""What an officer's header and footer leave out: places for the paper's words, and words for a picture."""

from __future__ import annotations

from collections.abc import Iterator

from docx.opc.part import XmlPart

from cabinet_report.problems import Problem, Severity, Where
from cabinet_report.writers.docx.house_styles.furniture import FOOTER_PLACE, NOTICE_PLACE, TITLE_PLACE
from cabinet_report.writers.docx.ooxml.names import attribute, find, qualified
from cabinet_report.writers.docx.reference.opened import Reference
from cabinet_report.writers.docx.reference.setup import SIDES, PageSetup
from cabinet_report.writers.docx.stylesheet import StyleSheet

CONSEQUENCES = {
    TITLE_PLACE: "so the title of the paper does not run over its pages",
    NOTICE_PLACE: "so a sample says what it is at the end of the header",
    FOOTER_PLACE: "so no page says its number",
}
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def gaps(reference: Reference, sheet: StyleSheet, where: Where) -> Iterator[Problem]:
    """A problem for each place that ordinary pages lack, and for each picture that says nothing to a screen reader."""
    pages = [("upright", reference.upright)]
    if reference.turned.running != reference.upright.running:
        pages.append(("turned", reference.turned))
    for name, setup in pages:
        yield from _missing_places(name, setup, sheet, where)
    seen = dict.fromkeys(part for _, setup in pages for part in setup.running.values())
    for picture in (picture for part in seen for picture in _pictures(part)):
        message = f'the picture "{picture}" in header or footer has no alternative text.'
        hint = "In Word, choose View Alt Text on it, and say what it is or mark it as decorative."
        yield Problem("HOUSE-032", where, message, hint, Severity.STYLE)


def _missing_places(name: str, setup: PageSetup, sheet: StyleSheet, where: Where) -> Iterator[Problem]:
    parts = [part for side in SIDES if isinstance(part := setup.running.get((side, "default")), XmlPart)]
    paragraphs = [paragraph for part in parts for paragraph in part.element.iter(qualified("w:p"))]
    styles = {attribute(find(paragraph, "w:pPr/w:pStyle"), "w:val") for paragraph in paragraphs}
    counts = any(_says_the_page(part) for part in parts)
    for place, consequence in CONSEQUENCES.items():
        if sheet.id(place) in styles or (place == FOOTER_PLACE and counts):
            continue
        message = f'no paragraph in header or footer of {name} pages has the style "{place}", {consequence}.'
        hint = f'Give a paragraph there the style "{place}", or leave it if it is meant.'
        yield Problem("HOUSE-031", where, message, hint, Severity.STYLE)


def _says_the_page(part: XmlPart) -> bool:
    """Whether the officer has put in the number of the page."""
    simple = (attribute(field, "w:instr") for field in part.element.iter(qualified("w:fldSimple")))
    whole = (code.text or "" for code in part.element.iter(qualified("w:instrText")))
    return any(code.split()[:1] == ["PAGE"] for code in (*simple, *whole))


def _pictures(part: object) -> Iterator[str]:
    """The names of the pictures without alternative text that are not marked as decorative."""
    if not isinstance(part, XmlPart):
        return
    for named in part.element.iter(qualified("wp:docPr")):
        decorative = any(mark.get("val") in ("1", "true") for mark in named.iter(DECORATIVE))
        if not decorative and not (named.get("descr") or "").strip():
            yield named.get("name") or ""
