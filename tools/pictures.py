"""Makes the pictures of the documentation from the sample paper: `.venv/bin/python tools/pictures.py`.

It needs pdftoppm and pdftotext, which are in the package poppler-utils (on macOS: poppler); and for the pages of Word,
LibreOffice, without which those pictures stay as they are.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "sample_inputs" / "2021-22-q1"
AUDIENCE = "cabinet"
FOLDER = ROOT / "docs" / "images"
RESOLUTION = 110  # dots in an inch
COLOURS = 128  # enough for the greens and ambers of a page, and few enough for a picture below a hundred kilobytes
FRAME = "#c8ccd0"  # a page is white, and so is what it is shown on


@dataclass(frozen=True)
class Picture:
    """A page of the sample: the format, words that stand on that page and no earlier one, and the part to show.

    ``part`` is left, top, right and bottom, as shares of the page.
    """

    name: str
    format: str
    words: str
    part: tuple[float, float, float, float] = (0, 0, 1, 1)


PICTURES = (
    Picture("paper-front", "pdf", "Executive summary"),
    Picture("word-measures", "docx", "At the end of the quarter the position", (0, 0.39, 1, 0.85)),
    Picture("finance-table", "pdf", "as it stood at the end of Quarter 1, is summarised", (0, 0, 1, 0.78)),
    Picture("chart-without-colour", "pdf", "Children joining and leaving care", (0.49, 0.415, 0.93, 0.665)),
)


def main() -> int:
    """Make every picture that can be made here, and say which."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        pages = {"pdf": paper("pdf", Path(name)), "docx": word_pages(Path(name))}
        for picture in PICTURES:
            document = pages[picture.format]
            path = FOLDER / f"{picture.name}.png"
            if document is None:
                print(f"left {path.relative_to(ROOT)} as it is: there is no LibreOffice here to lay out a Word file")
                continue
            path.write_bytes(drawn(document, picture))
            print(f"made {path.relative_to(ROOT)} ({path.stat().st_size // 1024 + 1} kB)")
    return 0


def tool(name: str) -> str:
    """A program of poppler, where it lies."""
    found = shutil.which(name)
    if found is None:
        raise SystemExit(
            f"{name} is missing. On Debian or Ubuntu: apt install poppler-utils. On macOS: brew install poppler."
        )
    return found


def paper(format_name: str, folder: Path) -> Path:
    """The sample paper in one format."""
    import cabinet_report

    path = folder / f"paper.{format_name}"
    cabinet_report.render(cabinet_report.load(SAMPLE), AUDIENCE, format_name, to=path)
    return path


def word_pages(folder: Path) -> Path | None:
    """The Word file of the sample paper laid out as pages by LibreOffice, if it is here."""
    office = shutil.which("soffice")
    if office is None:
        return None
    laid_out = folder / "word"
    own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [office, own, "--headless", "--convert-to", "pdf", "--outdir", str(laid_out), str(paper("docx", folder))]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return laid_out / "paper.pdf"


def drawn(document: Path, picture: Picture) -> bytes:
    """The part of the page as a PNG of few colours, with a frame."""
    from PIL import Image, ImageOps  # WeasyPrint brings it

    number = str(page_with(document, picture.words))
    command = [tool("pdftoppm"), "-r", str(RESOLUTION), "-f", number, "-l", number, "-png", str(document)]
    page = Image.open(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout)).convert("RGB")
    left, top, right, bottom = picture.part
    shown = page.crop(
        (round(left * page.width), round(top * page.height), round(right * page.width), round(bottom * page.height))
    )
    framed = ImageOps.expand(shown, border=1, fill=FRAME).quantize(
        COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
    )
    out = io.BytesIO()
    framed.save(out, "PNG", optimize=True)
    return out.getvalue()


def page_with(document: Path, words: str) -> int:
    """The number of the first page on which the words stand."""
    text = subprocess.run([tool("pdftotext"), str(document), "-"], check=True, capture_output=True).stdout.decode()
    for number, page in enumerate(text.split("\f"), 1):
        if words in " ".join(page.split()):
            return number
    raise SystemExit(f'No page of {document.name} has the words "{words}". Give the picture others in {__file__}.')


if __name__ == "__main__":
    sys.exit(main())
