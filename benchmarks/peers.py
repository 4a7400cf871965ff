"""The same finished paper by the libraries as they come: a plain python-docx script, and plain HTML to WeasyPrint.

Fair to both: the cells of a table are taken row by row and not one by one, which would take eight times as long, and
neither is asked for what costs much: contents with page numbers, references, charts of Word's own, mended tags.

``python -m benchmarks.peers PACK FOLDER docx pdf`` reads the pack as our own program does, and writes both.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from html import escape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.papers import finished
from benchmarks.pictures import picture
from benchmarks.plain import Box, Line, Runs, Sheet, Turn, pieces, placed
from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Chart, Finished
from cabinet_report.writers.html.css import print_css
from cabinet_report.writers.html.medium import Medium
from cabinet_report.writers.html.page import write_page
from cabinet_report.writers.html.svg import HALF, draw

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

# ------------------------------------------------------------------------------------------------------- python-docx


def python_docx(paper: Finished, look: Look, pictures: Path | None = None) -> bytes:
    """The paper as a Word file: its notes in brackets, its charts as pictures, or left out without matplotlib."""
    import docx
    from docx.enum.section import WD_ORIENT, WD_SECTION
    from docx.shared import Mm, Pt

    document = docx.Document()
    document.styles["Normal"].font.name = look.fonts.body
    document.styles["Normal"].font.size = Pt(look.sizes.body)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(look.page.width), Mm(look.page.height)
    section.left_margin = section.right_margin = Mm(look.page.margin_left)
    for piece in pieces(paper):
        match piece:
            case Line(kind="heading"):
                _fill(document.add_heading(level=min(piece.level, 9)), piece.runs)
            case Line(kind="item", level=1):
                _fill(document.add_paragraph(style="List Bullet"), piece.runs)
            case Line(kind="item"):
                _fill(document.add_paragraph(style="List Bullet 2"), piece.runs)
            case Line():
                _fill(document.add_paragraph(), piece.runs)
            case Chart():
                if drawn := picture(piece, pictures):
                    document.add_picture(BytesIO(drawn), width=Mm(86))
            case Sheet():
                _table(document, piece, look)
            case Turn():
                turned = document.add_section(WD_SECTION.NEW_PAGE)
                turned.orientation = WD_ORIENT.LANDSCAPE if piece.wide else WD_ORIENT.PORTRAIT
                turned.page_width, turned.page_height = turned.page_height, turned.page_width
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _fill(paragraph: Paragraph, runs: Runs) -> None:
    for run in runs:
        paragraph.add_run(f" [{run.words}]" if run.note else run.words).bold = run.bold


def _table(document: Document, sheet: Sheet, look: Look) -> None:
    page = document.sections[-1]
    width = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    table = document.add_table(len(sheet.rows), len(sheet.widths), style="Table Grid")
    table.autofit = False
    for made, share in zip(table.columns, sheet.widths, strict=True):
        made.width = int(width * share / 100)
    rows = [row.cells for row in table.rows]
    for row, column, box in placed(sheet):
        cell = rows[row][column]
        if box.across > 1 or box.down > 1:
            cell = cell.merge(rows[row + box.down - 1][column + box.across - 1])
        cell.width = int(width * sum(sheet.widths[column : column + box.across]) / 100)
        for number, line in enumerate(box.lines):
            _fill(cell.add_paragraph() if number else cell.paragraphs[0], line)
        if row < sheet.head or box.role in look.marks:
            _shade(cell, look.colours["shade"] if row < sheet.head else look.marks[box.role].paper)
    for repeated in table.rows[: sheet.head]:
        repeated._tr.get_or_add_trPr().append(_element("w:tblHeader", {"w:val": "true"}))  # noqa: SLF001  # the only way


def _shade(cell: _Cell, colour: str) -> None:
    shading = _element("w:shd", {"w:val": "clear", "w:fill": colour.removeprefix("#")})
    cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001  # here too


def _element(name: str, attributes: Mapping[str, str]) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    return element


# -------------------------------------------------------------------------------------------------------- WeasyPrint

STYLE = """
@page { size: A4; margin: 22mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); } }
@page wide { size: A4 landscape; }
html { font-family: Arial, sans-serif; font-size: 11pt; line-height: 1.3; }
h1, h2, h3, h4 { break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; margin-bottom: 9pt; }
td, th { border: 0.75pt solid #999999; padding: 3pt; text-align: left; vertical-align: top; }
th { background: #dddddd; }
tr { break-inside: avoid; }
td p, th p { margin: 0; }
.wide { page: wide; }
.note { float: footnote; font-size: 9pt; }
.chart { width: 86mm; }
"""


def plain_html(paper: Finished, look: Look, chart: Callable[[Chart], str] | None = None) -> str:
    """The paper as plain HTML; its charts are drawn by us, which costs next to nothing, unless another way is given."""
    title, language = escape(paper.properties.title), paper.properties.language
    head = f'<meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
    body = "\n".join(_html(paper, look, chart or (lambda each: draw(each, look, HALF))))
    return f'<!DOCTYPE html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'


def our_page(paper: Finished, look: Look) -> str:
    """The HTML that our own PDF is made from."""
    return write_page(paper, Medium(look, printed=True), print_css(look))


def as_shipped(html: str) -> bytes:
    """WeasyPrint's PDF of the page, which it says keeps PDF/UA-1."""
    import weasyprint

    made: bytes = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    return made


def _html(paper: Finished, look: Look, chart: Callable[[Chart], str]) -> Iterator[str]:
    for piece in pieces(paper):
        match piece:
            case Line(kind="heading"):
                yield f"<h{piece.level}>{_words(piece.runs)}</h{piece.level}>"
            case Line(kind="item"):
                yield f"{'<ul>' * piece.level}<li>{_words(piece.runs)}</li>{'</ul>' * piece.level}"
            case Line():
                yield f"<p>{_words(piece.runs)}</p>"
            case Chart():
                yield f'<div class="chart">{chart(piece)}</div>'
            case Sheet():
                yield from _html_table(piece, look)
            case Turn():
                yield '<div class="wide">' if piece.wide else "</div>"


def _html_table(sheet: Sheet, look: Look) -> Iterator[str]:
    yield "<table><thead>"
    for number, boxes in enumerate(sheet.rows):
        if number == sheet.head:
            yield "</thead><tbody>"
        cell = "th" if number < sheet.head else "td"
        yield "<tr>" + "".join(_html_cell(cell, box, look) for box in boxes) + "</tr>"
    yield "</tbody></table>"


def _html_cell(name: str, box: Box, look: Look) -> str:
    colour = f' style="background: {look.marks[box.role].paper}"' if box.role in look.marks else ""
    lines = "".join(f"<p>{_words(line)}</p>" for line in box.lines)
    return f'<{name} colspan="{box.across}" rowspan="{box.down}"{colour}>{lines}</{name}>'


def _words(runs: Runs) -> str:
    return "".join(_run(escape(run.words).replace("\n", "<br>"), bold=run.bold, note=run.note) for run in runs)


def _run(words: str, *, bold: bool, note: bool) -> str:
    if note:
        return f'<span class="note">{words}</span>'
    return f"<b>{words}</b>" if bold else words


def main(pack: Path, folder: Path, formats: list[str]) -> None:
    """Write the paper of a pack in each of the formats."""
    paper, look = finished(pack)
    if "docx" in formats:
        (folder / "plain.docx").write_bytes(python_docx(paper, look, folder))
    if "pdf" in formats:
        (folder / "plain.pdf").write_bytes(as_shipped(plain_html(paper, look)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
