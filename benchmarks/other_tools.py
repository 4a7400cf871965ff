"""The same paper by tools that this project does not install: docxtpl, pandoc with typst, and LibreOffice.

``python -m benchmarks.other_tools TOOL PACK FOLDER`` reads the pack as our own program does, and writes with that tool.
The template that docxtpl fills in is a person's work, and so is made beforehand and not timed.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import Any

from benchmarks.papers import finished
from benchmarks.peers import plain_html
from benchmarks.pictures import INSTALLED, kept_picture, picture
from benchmarks.plain import Box, Line, Runs, Sheet, Turn, pieces, placed
from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Chart, Finished

HEADINGS = 4


@cache
def pandoc() -> str | None:
    """Where pandoc is: with the Python package pypandoc, or else on the path."""
    package = find_spec("pypandoc")
    beside = package and package.origin and Path(package.origin).parent / "files" / "pandoc"
    return str(beside) if beside and beside.exists() else which("pandoc")


@cache
def pandoc_writes_typst() -> bool:
    """Whether that pandoc, and typst, are there: older ones do not know each other."""
    if pandoc() is None or find_spec("typst") is None:
        return False
    known = subprocess.run([str(pandoc()), "--list-output-formats"], capture_output=True, text=True, check=True)
    return "typst" in known.stdout.split()


def missing() -> dict[str, str]:
    """The tools that are not here, each with what to install."""
    here = {
        "docxtpl": (find_spec("docxtpl"), "pip install docxtpl"),
        "matplotlib": (find_spec("matplotlib"), "pip install matplotlib"),
        "LibreOffice": (which("soffice"), "apt install libreoffice-writer"),
        "pandoc": (pandoc(), "pip install pypandoc-binary"),
        "typst for pandoc": (pandoc_writes_typst(), "pip install typst pypandoc-binary"),
    }
    return {name: hint for name, (found, hint) in here.items() if not found}


# ----------------------------------------------------------------------------------------------------------- docxtpl


def make_template(path: Path) -> None:
    """The Word file with docxtpl's tags that a person would draw once: every piece in its style, by turns."""
    import docx

    document = docx.Document()
    document.add_paragraph("{%p for piece in pieces %}")
    for level in range(1, HEADINGS + 1):
        _when(document, f"piece.style == 'heading {level}'")
        document.add_heading("{{r piece.words }}", level)
        document.add_paragraph("{%p endif %}")
    for name, style in (("paragraph", "Normal"), ("item 1", "List Bullet"), ("item 2", "List Bullet 2")):
        _when(document, f"piece.style == '{name}'")
        document.add_paragraph("{{r piece.words }}", style)
        document.add_paragraph("{%p endif %}")
    _when(document, "piece.style == 'chart'")
    document.add_paragraph("{{ piece.picture }}")
    document.add_paragraph("{%p endif %}")
    _when(document, "piece.style == 'sheet'")
    table = document.add_table(3, 3, style="Table Grid")
    tags = (
        ("{%tr for row in piece.rows %}", "", ""),
        ("{%tc for cell in row %}", "{% cellbg cell.colour %}{{ cell.words }}", "{%tc endfor %}"),
        ("{%tr endfor %}", "", ""),
    )
    for row, words in zip(table.rows, tags, strict=True):
        for cell, tag in zip(row.cells, words, strict=True):
            cell.text = tag
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.save(str(path))


def _when(document: Any, condition: str) -> None:
    document.add_paragraph(f"{{%p if {condition} %}}")


def docxtpl(paper: Finished, look: Look, template: Path, pictures: Path | None) -> Any:
    """The filled-in template; its tables have no spans, because a template that is general cannot have them."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(template)
    document.render({"pieces": list(_context(paper, look, document, pictures))}, autoescape=True)
    return document


def _context(paper: Finished, look: Look, document: Any, pictures: Path | None) -> Iterator[dict[str, object]]:
    from io import BytesIO

    from docx.shared import Mm
    from docxtpl import InlineImage

    for piece in pieces(paper):
        match piece:
            case Line(kind="paragraph"):
                yield {"style": "paragraph", "words": _rich(piece.runs)}
            case Line(kind=kind, level=level):
                yield {"style": f"{kind} {min(level, 2 if kind == 'item' else HEADINGS)}", "words": _rich(piece.runs)}
            case Chart():
                if drawn := picture(piece, pictures):
                    yield {"style": "chart", "picture": InlineImage(document, BytesIO(drawn), width=Mm(86))}
            case Sheet():
                yield {"style": "sheet", "rows": _rows(piece, look)}
            case Turn():
                pass


def _rich(runs: Runs) -> Any:
    from docxtpl import RichText

    words = RichText()
    for run in runs:
        words.add(f" [{run.words}]" if run.note else run.words, bold=run.bold)
    return words


def _rows(sheet: Sheet, look: Look) -> list[list[dict[str, str]]]:
    empty = {"words": "", "colour": "FFFFFF"}
    rows = [[empty] * len(sheet.widths) for _ in sheet.rows]
    for row, column, box in placed(sheet):
        rows[row][column] = {"words": _plain(box), "colour": _colour(box, look)}
    return rows


def _plain(box: Box) -> str:
    return "\n".join("".join(run.words for run in line) for line in box.lines)


def _colour(box: Box, look: Look) -> str:
    return look.marks[box.role].paper.removeprefix("#") if box.role in look.marks else "FFFFFF"


# ------------------------------------------------------------------------------------------------------------- tools


def libreoffice(folder: Path) -> list[str]:
    """The command with which LibreOffice turns a Word file, which is to follow it, into a PDF that keeps PDF/UA."""
    profile = (folder / "libreoffice-profile").as_uri()
    export = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
    return [
        *("soffice", "--headless", "--norestore", f"-env:UserInstallation={profile}"),
        *("--convert-to", export, "--outdir", str(folder)),
    ]


def with_docxtpl(pack: Path, folder: Path, *, draw: bool) -> None:
    """Write both formats: docxtpl the Word file, LibreOffice the PDF of it."""
    document = docxtpl(*finished(pack), folder / "template.docx", None if draw else folder)
    document.save(folder / "docxtpl.docx")
    subprocess.run([*libreoffice(folder), str(folder / "docxtpl.docx")], check=True, capture_output=True)


def with_pandoc(pack: Path, folder: Path) -> None:
    """Write both formats: pandoc makes a Word file and typst's language of plain HTML, and typst the PDF.

    The pictures of the charts are there beforehand.
    """
    page = folder / "pandoc.html"
    shown = (lambda chart: f'<img src="{kept_picture(chart, folder).name}">') if INSTALLED else (lambda _: "")
    page.write_text(plain_html(*finished(pack), shown), encoding="utf-8")
    _run_pandoc(folder, "-o", "pandoc.docx")
    if pandoc_writes_typst():
        import typst

        _run_pandoc(folder, "--standalone", "-o", "pandoc.typ")
        typst.compile(folder / "pandoc.typ", output=folder / "pandoc.pdf")


def _run_pandoc(folder: Path, *options: str) -> None:
    subprocess.run([str(pandoc()), "pandoc.html", *options], cwd=folder, check=True, capture_output=True)


def main(tool: str, pack: Path, folder: Path) -> None:
    """Write the paper of a pack with one of the tools."""
    match tool:
        case "pandoc":
            with_pandoc(pack, folder)
        case "docxtpl":
            with_docxtpl(pack, folder, draw=True)
        case _:
            with_docxtpl(pack, folder, draw=False)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
