"""Runs (w:r): words with one formatting, and the small things that stand among words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from cabinet_report.writers.docx.ooxml.lengths import half_points
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, escape, join, w


@dataclass(frozen=True, slots=True)
class RunProperties:
    """What w:rPr holds, in the order that CT_RPr asks for. Colours are six hex digits."""

    style: str | None = None
    font: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None
    size: float | None = None
    underline: bool = False
    fill: str | None = None
    raised: bool = False
    language: str | None = None

    def inner(self) -> Xml:
        """The properties without their wrapper."""
        return join(
            (
                w("rStyle", val=self.style) if self.style else NOTHING,
                fonts(self.font) if self.font else NOTHING,
                _on_off("b", value=self.bold),
                _on_off("bCs", value=self.bold),
                _on_off("i", value=self.italic),
                _on_off("iCs", value=self.italic),
                w("color", val=self.colour) if self.colour else NOTHING,
                w("sz", val=half_points(self.size)) if self.size else NOTHING,
                w("szCs", val=half_points(self.size)) if self.size else NOTHING,
                w("u", val="single") if self.underline else NOTHING,
                w("shd", val="clear", color="auto", fill=self.fill) if self.fill else NOTHING,
                w("vertAlign", val="superscript") if self.raised else NOTHING,
                w("lang", val=self.language, eastAsia=self.language) if self.language else NOTHING,
            )
        )

    def xml(self) -> Xml:
        """w:rPr, or nothing where nothing is said."""
        return _written(self)


@lru_cache(maxsize=256)
def _written(properties: RunProperties) -> Xml:
    inner = properties.inner()
    return w("rPr", inner) if inner else NOTHING


PLAIN = RunProperties()


def fonts(name: str) -> Xml:
    """The one typeface for every script; the theme's are not asked."""
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def run(words: str, properties: RunProperties = PLAIN) -> Xml:
    """A run of words, with every space kept."""
    return r(Xml(f'<w:t xml:space="preserve">{escape(words)}</w:t>'), properties)


def r(content: Xml, properties: RunProperties = PLAIN) -> Xml:
    """A run around anything."""
    return Xml(f"<w:r>{properties.xml()}{content}</w:r>")


def line_break() -> Xml:
    """A new line in the same paragraph."""
    return r(w("br"))


def tab() -> Xml:
    """A step to the next tab stop."""
    return r(w("tab"))


def hyperlink(content: Xml, *, relationship: str | None = None, anchor: str | None = None) -> Xml:
    """Runs that lead outside (a relationship) or to a bookmark (an anchor)."""
    target = f'r:id="{relationship}"' if relationship else f'w:anchor="{anchor}"'
    return Xml(f'<w:hyperlink {target} w:history="1">{content}</w:hyperlink>')


def bookmark(content: Xml, name: str, number: int) -> Xml:
    """Runs between the start and the end of a bookmark."""
    return join((w("bookmarkStart", id=number, name=name), content, w("bookmarkEnd", id=number)))


def _on_off(name: str, *, value: bool | None) -> Xml:
    if value is None:
        return NOTHING
    return w(name) if value else w(name, val="0")
