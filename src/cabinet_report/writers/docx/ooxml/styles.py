"""Styles (styles.xml): one definition for each kind of paragraph, words and table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from cabinet_report.writers.docx.ooxml.paragraphs import UNSAID, Border, ParagraphProperties
from cabinet_report.writers.docx.ooxml.runs import PLAIN, RunProperties
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, join, part, w

# The id of the style that has this name.
IdOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class CellMargins:
    """The room between a cell's edge and its words, in twips."""

    top: int
    side: int
    bottom: int

    def xml(self) -> Xml:
        """w:tblCellMar."""
        sides = (("top", self.top), ("left", self.side), ("bottom", self.bottom), ("right", self.side))
        return w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in sides))


@dataclass(frozen=True, slots=True)
class TableRegion:
    """How a part of a table (firstRow, lastRow ...) differs from the rest."""

    run: RunProperties = PLAIN
    fill: str | None = None
    border_top: Border | None = None
    border_bottom: Border | None = None

    def xml(self, kind: str) -> Xml:
        """w:tblStylePr."""
        borders = join(
            border.xml(side) for side, border in (("top", self.border_top), ("bottom", self.border_bottom)) if border
        )
        cell = join(
            (
                w("tcBorders", borders) if borders else NOTHING,
                w("shd", val="clear", color="auto", fill=self.fill) if self.fill else NOTHING,
            )
        )
        return w("tblStylePr", self.run.xml(), w("tcPr", cell) if cell else NOTHING, type=kind)


@dataclass(frozen=True, slots=True)
class TableLook:
    """How a table style sets its tables: rules, room and regions."""

    margins: CellMargins
    rules: Border | None = None
    edges: Border | None = None
    regions: Mapping[str, TableRegion] = field(default_factory=dict)

    def xml(self) -> Xml:
        """w:tblPr of a style, then its regions."""
        borders = join(
            border.xml(side)
            for side, border in (("top", self.edges), ("bottom", self.edges), ("insideH", self.rules))
            if border
        )
        properties = w("tblPr", w("tblBorders", borders) if borders else NOTHING, self.margins.xml())
        return join((properties, *(region.xml(kind) for kind, region in self.regions.items())))


@dataclass(frozen=True, slots=True)
class Style:
    """A style by the name that Word shows; others are named, and become ids when it is written."""

    kind: Literal["paragraph", "character", "table", "numbering"]
    name: str
    based_on: str | None = None
    next: str | None = None
    paragraph: ParagraphProperties = UNSAID
    run: RunProperties = PLAIN
    table: TableLook | None = None
    is_default: bool = False
    is_own: bool = False
    order: int = 99
    shown: bool = True

    @property
    def id(self) -> str:
        """The id that the style has in a file of our own making."""
        return "".join(word[:1].upper() + word[1:] for word in self.name.replace("-", " ").split())

    def xml(self, id_of: IdOf) -> Xml:
        """w:style."""
        paragraph, run = self.paragraph.xml(), self.run.xml()
        return w(
            "style",
            w("name", val=self.name),
            w("basedOn", val=id_of(self.based_on)) if self.based_on else NOTHING,
            w("next", val=id_of(self.next)) if self.next else NOTHING,
            w("uiPriority", val=self.order),
            NOTHING if self.shown else w("semiHidden"),
            NOTHING if self.shown else w("unhideWhenUsed"),
            w("qFormat") if self.shown and self.kind != "table" else NOTHING,
            paragraph,
            run,
            self.table.xml() if self.table else NOTHING,
            type=self.kind,
            default=1 if self.is_default else None,
            customStyle=1 if self.is_own else None,
            styleId=self.id,
        )


def styles_part(defaults: tuple[RunProperties, ParagraphProperties], styles: Mapping[str, Style]) -> bytes:
    """styles.xml: what holds for all, then each style."""
    run, paragraph = defaults
    return part(
        "w:styles",
        "w",
        w("docDefaults", w("rPrDefault", run.xml()), w("pPrDefault", paragraph.xml())),
        *(style.xml(lambda name: styles[name].id) for style in styles.values()),
    )
