"""What is gathered while the words are written: numbers, notes, bookmarks, charts, and the parts of the package."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage

from cabinet_report.houses.look import Look
from cabinet_report.problems import Problem, Problems, Where
from cabinet_report.tree.nodes import Finished
from cabinet_report.writers.docx.bookmarks import Bookmarks
from cabinet_report.writers.docx.controls import Controls
from cabinet_report.writers.docx.extent import estimated_pages
from cabinet_report.writers.docx.house_styles import house_styles
from cabinet_report.writers.docx.house_styles.furniture import mark_style
from cabinet_report.writers.docx.house_styles.tables import REPORT_TABLE
from cabinet_report.writers.docx.list_series import ListSeries
from cabinet_report.writers.docx.ooxml.numbering import Instances
from cabinet_report.writers.docx.ooxml.package import TextPart
from cabinet_report.writers.docx.ooxml.xml import Xml
from cabinet_report.writers.docx.paragraph_series import FIRST_OF_APPENDICES, ParagraphSeries
from cabinet_report.writers.docx.reference.opened import Reference
from cabinet_report.writers.docx.stylesheet import StyleSheet
from cabinet_report.writers.table_room import COMPACT_SIDES, SIDES, CellShape

# Word's lines of a cell, in sizes of type.
LINE = 1.2


class Assembly:
    """One paper on its way to being a Word document."""

    def __init__(self, paper: Finished, look: Look, reference: Reference) -> None:
        self.look = look
        self.properties = paper.properties
        self.upright = reference.upright
        self.turned = reference.turned
        self.page_settings = reference.settings
        self.sheet = StyleSheet(reference.styles.element, house_styles(look), paper.properties.language)
        self.package = OpcPackage()
        self.main = TextPart("word/document.xml", CT.WML_DOCUMENT_MAIN)
        self.footnotes = TextPart("word/footnotes.xml", CT.WML_FOOTNOTES)
        self.package.relate_to(self.main, RT.OFFICE_DOCUMENT)
        for kind, part in ((RT.STYLES, reference.styles), *reference.parts, (RT.FOOTNOTES, self.footnotes)):
            self.main.relate_to(part, kind)
        self.instances = Instances()
        self.typeface = self.sheet.value(self.sheet.id("Normal"), "w:rPr/w:rFonts", "w:ascii") or look.fonts.body
        indent = int(self.sheet.value(self.sheet.id("Body Text Indent"), "w:pPr/w:ind", "w:left") or 0)
        self.indent = indent
        # That of the paper, then one for each appendix; the last of those that are open is the one that counts.
        self.all_series = [ParagraphSeries(indent, self.instances)]
        self.open_series = [*self.all_series]
        self.lists = ListSeries(indent, self.typeface, self.instances)
        # The room in twips between a table and what follows it, and the shades of cells that hold a rating alone.
        self.room_between = self.sheet.room_below(self.sheet.id("Body Text"))
        self.mark_fills = {role: self.sheet.fill(mark_style(role)) for role in look.marks}
        self.bookmarks = Bookmarks(paper.children)
        self.controls = Controls()
        self.notes: list[Xml] = []
        self.comments: list[Xml] = []
        self.charts = 0
        self.pictures = 0
        self.extent = estimated_pages(paper.children, self.upright.page, look)

    @contextmanager
    def series_of_its_own(self) -> Iterator[None]:
        """Until it is left, numbers are those of a new series, which begins at 1."""
        series = ParagraphSeries(self.indent, self.instances, FIRST_OF_APPENDICES + len(self.all_series) - 1)
        self.all_series.append(series)
        self.open_series.append(series)
        yield
        self.open_series.pop()

    def cell(self, *, wide: bool, compact: bool) -> CellShape:
        """The shape of the cells of tables: on turned pages or on upright ones, compact or as usual."""
        margins = "w:tblPr/w:tblCellMar/w:{}"
        top, right, bottom, left = (
            int(self.sheet.value(self.sheet.id(REPORT_TABLE), margins.format(side), "w:w") or 0) / 20
            for side in ("top", "right", "bottom", "left")
        )
        size = self.sheet.size("Wide Table Text" if wide or compact else "Table Text")
        sides = (left + right) * (COMPACT_SIDES / SIDES if compact else 1)
        return CellShape(size, sides, top + bottom, LINE)

    def style(self, role: str, usual: str) -> str:
        """The id of the style of a role: the house's own where house.toml names one, else the usual."""
        own = self.look.styles.get(role)
        if own is None:
            return self.sheet.id(usual)
        if own not in self.sheet:
            raise Problems(
                [
                    Problem(
                        "WRITE-022",
                        Where(str(self.look.reference or "reference.docx")),
                        f'the house gives "{role}" the Word style "{own}", which this reference document lacks.',
                        f'Add a style named "{own}" to it in Word, or take the line out of [styles] in house.toml.',
                    )
                ]
            )
        return self.sheet.id(own)
