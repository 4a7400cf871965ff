"""Makes the pictures of the documentation from the sample papers: `.venv/bin/python tools/pictures.py`.

It needs pdftoppm and pdftotext, which are in the package poppler-utils (on macOS: poppler); and for the pages of Word,
LibreOffice, without which those pictures stay as they are.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image  # WeasyPrint brings it

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "sample_inputs" / "2021-22-q1"
OTHER_COUNCIL = ROOT / "sample_inputs" / "larkmere-2023-24-q2"
AUDIENCE = "cabinet"
FOLDER = ROOT / "docs" / "images"
RESOLUTION = 110  # dots in an inch
COLOURS = 128  # enough for the greens and ambers of a page, and few enough for a picture below a hundred kilobytes
MARGIN = 12  # dots of white around a chart
FRAME = "#c8ccd0"  # a page is white, and so is what it is shown on


@dataclass(frozen=True)
class Picture:
    """A page of a sample: the format, words that stand on that page and no earlier one, and the part to show.

    ``part`` is left, top, right and bottom, as shares of the page.
    """

    name: str
    format: str
    words: str
    part: tuple[float, float, float, float] = (0, 0, 1, 1)
    pack: Path = SAMPLE


PICTURES = (
    Picture("paper-front", "pdf", "Executive summary"),
    Picture("word-measures", "docx", "Performance rose above target", (0, 0.065, 1, 0.565)),
    Picture("finance-table", "pdf", "as it stood at the end of Quarter 1, is summarised", (0, 0, 1, 0.78)),
    Picture("chart-without-colour", "pdf", "Children joining and leaving care", (0.49, 0.415, 0.93, 0.665)),
    Picture("other-council-front", "pdf", "Purpose of this report", pack=OTHER_COUNCIL),
    Picture("other-council-finance", "pdf", "Forecast against budget", (0, 0.08, 1, 0.72), OTHER_COUNCIL),
)


# Charts, each by itself: its picture's name, and the slot that makes it.  How-to pages show the two together.
CHARTS = {
    "chart-line": '{{ chart("joiners_and_leavers", title="Children joining and leaving care") }}',
    "chart-target": '{{ chart(measure.cin_plan, columns=["value", "target"]) }}',
    "chart-column": '{{ chart([measure.cin_plan, measure.lac_reviews], "column", "Plans and reviews in time") }}',
    "chart-bar": '{{ chart(finance, "bar", "Net variance of each service", ["variance_net"]) }}',
    "chart-stacked-column": '{{ chart(measures.strategic, "stacked_column") }}',
    "chart-stacked-bar": '{{ chart(measures.contract, "stacked_bar") }}',
}
IN_WORD = "chart-stacked-bar"  # the one that is also shown as Word has it


def main() -> int:
    """Make every picture that can be made here, and say which."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages: dict[tuple[Path, str], Path | None] = {
            (pack, format_name): paper(pack, format_name, folder)
            for pack, format_name in dict.fromkeys((picture.pack, picture.format) for picture in PICTURES)
        }
        for picture in PICTURES:
            document = pages[picture.pack, picture.format]
            keep(picture.name, None if document is None else drawn(document, picture))
        for chart, document in chart_pages("pdf", folder).items():
            keep(chart, trimmed(document))
        document = word_pages(chart_pages("docx", folder)[IN_WORD])
        keep(f"{IN_WORD}-in-word", None if document is None else trimmed(document))
    return 0


def keep(name: str, picture: bytes | None) -> None:
    """Write a picture where the pages find it; one that cannot be made here stays as it is."""
    path = FOLDER / f"{name}.png"
    if picture is None:
        print(f"left {path.relative_to(ROOT)} as it is: there is no LibreOffice here to lay out a Word file")
        return
    path.write_bytes(picture)
    print(f"made {path.relative_to(ROOT)} ({path.stat().st_size // 1024 + 1} kB)")


def tool(name: str) -> str:
    """A program of poppler, where it lies."""
    found = shutil.which(name)
    if found is None:
        raise SystemExit(
            f"{name} is missing. On Debian or Ubuntu: apt install poppler-utils. On macOS: brew install poppler."
        )
    return found


def paper(pack: Path, format_name: str, folder: Path) -> Path | None:
    """The pages of a sample's paper in one format; None where they cannot be made here."""
    import cabinet_report

    path = folder / f"{pack.name}.{format_name}"
    cabinet_report.render(cabinet_report.load(pack), AUDIENCE, format_name, to=path)
    return word_pages(path) if format_name == "docx" else path


def chart_pages(format_name: str, folder: Path) -> dict[str, Path]:
    """Each chart as a paper of its own, made of the sample's figures."""
    from cabinet_report import compose, load
    from cabinet_report.domain.prose import Prose
    from cabinet_report.passes import finish
    from cabinet_report.problems import Where
    from cabinet_report.tree.nodes import Chart, Furniture, Paper
    from cabinet_report.tree.walk import walk
    from cabinet_report.writing import writer

    sample = load(SAMPLE)
    slots = Prose("\n\n".join(CHARTS.values()), Where("narrative/demand.md", line=1))
    composed = compose(replace(sample, narrative={**sample.narrative, "demand": slots}), AUDIENCE)
    charts = (node for node in walk(composed.paper.children) if isinstance(node, Chart))
    made = {}
    for name, chart in zip(CHARTS, charts, strict=False):  # those of the sample follow
        untitled = replace(composed.paper.properties, title="")
        alone = Paper(untitled, Furniture(), (replace(chart, label=None),))
        made[name] = folder / f"{name}.{format_name}"
        made[name].write_bytes(writer(format_name)(finish(alone)[0], composed.house.look))
    return made


def word_pages(document: Path) -> Path | None:
    """A Word file laid out as pages by LibreOffice, if it is here."""
    office = shutil.which("soffice")
    if office is None:
        return None
    laid_out = document.parent / "word"
    own = f"-env:UserInstallation={(document.parent / 'office').as_uri()}"
    command = [office, own, "--headless", "--convert-to", "pdf", "--outdir", str(laid_out), str(document)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return laid_out / f"{document.stem}.pdf"


def drawn(document: Path, picture: Picture) -> bytes:
    """The part of the page as a PNG of few colours, with a frame."""
    page = page_of(document, page_with(document, picture.words))
    left, top, right, bottom = picture.part
    return framed(
        page.crop(
            (round(left * page.width), round(top * page.height), round(right * page.width), round(bottom * page.height))
        )
    )


def trimmed(document: Path) -> bytes:
    """What stands on the only page, without the white around it."""
    from PIL import ImageOps

    page = page_of(document, 1)
    left, top, right, bottom = ImageOps.invert(page.convert("L")).getbbox() or (0, 0, *page.size)
    return framed(page.crop((left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN)))


def page_of(document: Path, number: int) -> Image.Image:
    """One page as it looks."""
    from PIL import Image

    command = [tool("pdftoppm"), "-r", str(RESOLUTION), "-f", str(number), "-l", str(number), "-png", str(document)]
    return Image.open(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout)).convert("RGB")


def framed(shown: Image.Image) -> bytes:
    """A picture as a PNG of few colours, with a frame."""
    from PIL import Image, ImageOps

    few = ImageOps.expand(shown, border=1, fill=FRAME).quantize(
        COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
    )
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
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
