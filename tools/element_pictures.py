"""Makes the pictures of the page of elements from the sample papers: `.venv/bin/python tools/element_pictures.py`.

It needs what `tools/pictures.py` needs, save LibreOffice.
"""

from __future__ import annotations

import html
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pictures import FOLDER, RESOLUTION, ROOT, framed, keep, page_of, tool

if TYPE_CHECKING:
    from PIL import Image

ELEMENTS_FOLDER = "elements"
POINTS = 72  # in an inch
MARGIN = 10  # points of white around an element, where nothing else stands there

# The paper of each sample that is shown: its pack, and the audience.
PAPERS = {
    "cabinet": ("2021-22-q1", "cabinet"),
    "q3": ("2019-20-q3", "cabinet"),
    "panel": ("2017-18-q4", "panel"),
    "partnership": ("2021-22-partnership", "partnership"),
    "osmc": ("2022-23-q1", "osmc"),
    "larkmere": ("larkmere-2023-24-q2", "cabinet"),
}


@dataclass(frozen=True)
class Element:
    """What a picture shows: a strip of one page of a paper, from the line of the first words down to that of the last.

    ``after`` are words that stand somewhere before the first ones, where those stand in the paper more than once.
    """

    paper: str
    first: str
    last: str
    after: str = ""


ELEMENTS: dict[str, Element] = {
    "head": Element("cabinet", "Agenda Item No:", "Communities and Equalities"),
    "head-second-house": Element("larkmere", "Sample of a council", "Adult Care and Health"),
    "members-three": Element("osmc", "Relevant Cabinet member(s)", "Communities and Equalities"),
    "members-four": Element("larkmere", "Cabinet member", "Adult Care and Health", "For decision by the Cabinet"),
    "notice": Element("cabinet", "Performance Challenge of", "illustrative.", "Page 1 of"),
    "page-number": Element("cabinet", "Page 2 of 32", "Page 2 of 32"),
    "numbering-continuous": Element("cabinet", "Exempt information", "strategic priorities of the Council."),
    "numbering-heading": Element("cabinet", "Recommended options", "at its own place."),
    "numbering-nested": Element("panel", "Joint Strategic Improvement Group", "hold on spending."),
    "numbering-hierarchical": Element("panel", "Referrals:", "Child protection plans:", "Summary position"),
    "numbering-sibling": Element("panel", "Measures without a target at present", "of the service."),
    "numbering-house": Element("larkmere", "Purpose of this report", "£750k overspend."),
    "numbering-none": Element("partnership", "What the information tells us", "of the population."),
    "list-bullets": Element("cabinet", "Over the past six months", "none declined."),
    "list-levels": Element("cabinet", "156 children with", "18 outside Doncaster"),
    "list-letters": Element("q3", "Of the 12 contractual", "for this quarter."),
    "list-roman": Element("panel", "The Panel is asked to:", "Quarter 1 2018/19."),
    "list-labels": Element("panel", "The groups are these:", "the Chief Executive."),
    "list-dates": Element("cabinet", "Activity in Quarter 1", "spring summits"),
    "kpi-card": Element("cabinet", "Single assessments completed within 45 working days", "complete within 60."),
    "kpi-measure-table": Element(
        "cabinet",
        "Strategic partnership indicators on or better than target",
        "their lives are better for it.",
        "The tables below show",
    ),
    "kpi-shared-commentary": Element(
        "cabinet", "Children leaving care under a special", "good outcomes.", "Page 12 of"
    ),
    "kpi-run-in": Element("q3", "Contract indicators better than the target range", "good work."),
    "kpi-code-line": Element("panel", "A2 Timeliness of single", "better work."),
    "kpi-code-lines": Element("panel", "F3 Youth offending: custody rate =", "deserve special mention."),
    "kpi-challenge": Element("panel", "Measure and performance", "followed more easily."),
    "kpi-appendix": Element("osmc", "Appendix 1: Key", "as the plan says", "Background papers"),
    "kpi-cell-bullets": Element("osmc", "Case audits graded good", "good or better.", "Held"),
    "tiles-good": Element("panel", "Good and improving performance", "37% or less", "Page 12 of"),
    "tiles-concern": Element("panel", "Performance of concern or potential concern", "439", "Page 12 of"),
    "table-areas": Element("q3", "Performance", "17.9%", "The 28 strategic"),
    "table-themes": Element("panel", "Outside tolerance", "45%", "Summary position"),
    "table-demand": Element("q3", "2018/19", "a decrease.", "The table below summarises"),
    "table-caseload": Element("cabinet", "Caseloads", "were not published.", "each time that somebody leaves."),
    "table-finance-summary": Element("q3", "Quarter 3 2019/20", "gross budget.", "Financial performance"),
    "table-finance": Element("q3", "2019/20 budget", "may not sum."),
    "table-finance-covid": Element("cabinet", "Change from the", "may not sum.", "is summarised in this table:"),
    "table-finance-brackets": Element("larkmere", "Table 1: Forecast", "may not sum."),
    "table-difference": Element("partnership", "Table 3: Contacts received", "-13.2%"),
    "table-profile": Element("partnership", "Table 4: Children with", "264"),
    "table-mixed": Element("partnership", "Table 6: Care leavers", "former foster carers"),
    "table-objectives": Element("cabinet", "Impact on the Council’s key objectives", "to keep it."),
    "chart-beside": Element("cabinet", "Referrals are lower", "problems from growing until"),
    "chart-line": Element("partnership", "Graph 1: Children", "Quarter"),
    "chart-stacked": Element("partnership", "Graph 2: Organisations", "Quarter"),
    "caption": Element("partnership", "Table 5: Children", "Under 1"),
    "caption-reference": Element("larkmere", "Demand goes on growing,", "Demand goes on growing,"),
    "footnote-text": Element("osmc", "The data set on fostering;", "of social work."),
    "footnote-head": Element("osmc", "The tolerance stands in brackets.", "can be compared."),
    "panel": Element("partnership", "Impact", "for social care.", "sooner and at the right time."),
    "reference": Element("panel", "The form resembles", "name it"),
    "missing-states": Element("osmc", "Children on a protection plan whom", "child protection reviews."),
    "missing-legend": Element("osmc", "Key:", "not given."),
    "missing-annual": Element("cabinet", "Young people who say", "survey)", "Page 31 of"),
    "exempt": Element("cabinet", "Exempt information", "Not exempt."),
    "recommendation": Element("osmc", "Recommendations", "borough safe."),
    "stamp": Element("cabinet", "Legal implications", "Human resources implications"),
    "attachments": Element("panel", "Attachments", "report on Quarter 4"),
    "appendix-composed": Element("panel", "Appendix 2: How performance", "Measure and performance", "Page 13 of"),
    "appendix-included": Element("panel", "Appendix 3: Doncaster", "Purpose of the report", "Page 17 of"),
    "acronyms": Element("cabinet", "ASYE", "Children with Disabilities", "Attachments Appendix 1:"),
    "contacts": Element("cabinet", "Contact officers and report authors", "Contact officer for finance"),
    "background-papers": Element("panel", "Background papers", "11 July 2016"),
    "signature": Element("panel", "Director of People", "Health and Wellbeing", "Background papers"),
    "contents": Element("partnership", "Contents", "Acronyms"),
}


@dataclass(frozen=True)
class Word:
    """A word of a page, and where it stands, in points from the top."""

    text: str
    page: int
    top: float
    bottom: float


@dataclass(frozen=True)
class Document:
    """A paper as a PDF."""

    path: Path

    @cached_property
    def words(self) -> list[Word]:
        """Its words, in the order of its pages."""
        return list(self._read())

    def _read(self) -> Iterator[Word]:
        command = [tool("pdftotext"), "-bbox", str(self.path), "-"]
        layout = subprocess.run(command, check=True, capture_output=True).stdout.decode()
        for number, page in enumerate(layout.split("<page ")[1:], 1):
            for top, bottom, text in re.findall(r'yMin="([\d.]+)".*?yMax="([\d.]+)">(.*?)</word>', page):
                yield Word(html.unescape(text), number, float(top), float(bottom))

    def find(self, wanted: str, start: int = 0) -> int:
        """Where the words begin, from a place on."""
        parts = wanted.split()
        texts = [word.text for word in self.words]
        for at in range(start, len(texts) - len(parts) + 1):
            if texts[at : at + len(parts)] == parts:
                return at
        raise SystemExit(f'{self.path.name} has no words "{wanted}" there. Give the picture others in {__file__}.')

    def cut(self, element: Element) -> tuple[int, float, float]:
        """The page that an element stands on, and the heights between which it is cut out."""
        begin = self.find(element.first, self.find(element.after) if element.after else 0)
        end = self.find(element.last, begin)
        shown = [self.words[begin], *self.words[end : end + len(element.last.split())]]
        if len({word.page for word in shown}) > 1:
            raise SystemExit(f'"{element.first}" and "{element.last}" stand on two pages of {self.path.name}.')
        top, bottom = min(word.top for word in shown), max(word.bottom for word in shown)
        around = [word for word in self.words if word.page == shown[0].page]
        above = max((word.bottom for word in around if word.bottom <= top), default=0)
        below = min((word.top for word in around if word.top >= bottom), default=bottom + MARGIN)
        return shown[0].page, max(top - MARGIN, above), min(bottom + MARGIN, below)


def main() -> int:
    """Make the picture of every element, and say which."""
    (FOLDER / ELEMENTS_FOLDER).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, picture in element_pictures(Path(folder)):
            keep(f"{ELEMENTS_FOLDER}/{name}", picture)
    return 0


def element_pictures(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The name and the picture of each element; each paper is built once, into the folder."""
    import cabinet_report

    documents = {}
    for name, (pack, audience) in PAPERS.items():
        path = folder / f"{name}.pdf"
        cabinet_report.render(cabinet_report.load(ROOT / "sample_inputs" / pack), audience, "pdf", to=path)
        documents[name] = Document(path)
    pages: dict[tuple[str, int], Image.Image] = {}
    for name, element in ELEMENTS.items():
        number, top, bottom = documents[element.paper].cut(element)
        place = (element.paper, number)
        if place not in pages:
            pages[place] = page_of(documents[element.paper].path, number)
        yield name, strip(pages[place], top, bottom)


def strip(page: Image.Image, top: float, bottom: float) -> bytes:
    """What stands on the page between two heights, without the white at its sides, as a PNG of few colours."""
    from PIL import ImageOps

    scale = RESOLUTION / POINTS
    across = page.crop((0, round(top * scale), page.width, round(bottom * scale)))
    left, _, right, _ = ImageOps.invert(across.convert("L")).getbbox() or (0, 0, *across.size)
    return framed(across.crop((max(left - MARGIN, 0), 0, min(right + MARGIN, across.width), across.height)))


if __name__ == "__main__":
    sys.exit(main())
