"""What is gathered while the words are written: numbers, notes, bookmarks, charts, and the parts of the package."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage

from cabinet_report.houses.look import Look
from cabinet_report.problems import Problem, Problems, Where
from cabinet_report.tree.nodes import Finished
from cabinet_report.writers.docx.bookmarks import Bookmarks
from cabinet_report.writers.docx.house_styles import house_styles
from cabinet_report.writers.docx.list_series import ListSeries
from cabinet_report.writers.docx.ooxml.lengths import twips, twips_from_mm
from cabinet_report.writers.docx.ooxml.numbering import Instances
from cabinet_report.writers.docx.ooxml.package import TextPart
from cabinet_report.writers.docx.ooxml.xml import Xml
from cabinet_report.writers.docx.paragraph_series import ParagraphSeries
from cabinet_report.writers.docx.reference.opened import Reference
from cabinet_report.writers.docx.stylesheet import StyleSheet


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
        self.series = ParagraphSeries(twips_from_mm(look.spacing.indent), self.instances)
        self.lists = ListSeries(look, self.instances)
        self.bookmarks = Bookmarks(paper.children)
        self.notes: list[Xml] = []
        self.charts = 0

    @property
    def room_between(self) -> int:
        """The room in twips between a table and what follows it."""
        return twips(self.look.spacing.paragraph)

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
