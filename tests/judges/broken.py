"""Documents that are broken on purpose, one fault each: a judge that lets one pass is no judge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from zipfile import ZipFile

import judges
import pikepdf

from tests.papers import SMALL, written


@dataclass(frozen=True)
class Broken:
    """A good file with one fault: whose judge has to find it, by which rule, and how it is made."""

    name: str
    judge: judges.Judge
    rule: str
    make: Callable[[], bytes]

    @cached_property
    def content(self) -> bytes:
        """The file."""
        return self.make()


# --------------------------------------------------------------------------------------------------------------- PDF


def pdf(change: Callable[[pikepdf.Pdf], None]) -> Callable[[], bytes]:
    """The small paper as a PDF, changed."""

    def make() -> bytes:
        changed = BytesIO()
        with pikepdf.open(BytesIO(written(SMALL, "pdf"))) as file:
            change(file)
            file.save(changed)
        return changed.getvalue()

    return make


def without_tags(file: pikepdf.Pdf) -> None:
    del file.Root.StructTreeRoot
    del file.Root.MarkInfo


def without_language(file: pikepdf.Pdf) -> None:
    del file.Root.Lang


def without_fonts(file: pikepdf.Pdf) -> None:
    for thing in file.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/FontFile2" in thing:
            del thing["/FontFile2"]


def without_the_words_of_a_chart(file: pikepdf.Pdf) -> None:
    for thing in file.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure":
            del thing["/Alt"]


def with_a_script(file: pikepdf.Pdf) -> None:
    file.Root.OpenAction = file.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.beep(0)"))


# -------------------------------------------------------------------------------------------------------------- DOCX


def docx(old: str, new: str) -> Callable[[], bytes]:
    """The small paper as a Word file, with other words in its text's XML, once."""

    def make() -> bytes:
        changed = BytesIO()
        with ZipFile(BytesIO(written(SMALL, "docx"))) as good, ZipFile(changed, "w") as bad:
            for part in good.infolist():
                content = good.read(part).decode("latin-1")
                if part.filename == "word/document.xml":
                    assert old in content
                    content = content.replace(old, new, 1)
                bad.writestr(part, content.encode("latin-1"))
        return changed.getvalue()

    return make


# -------------------------------------------------------------------------------------------------------------- HTML


def html(old: str, new: str) -> Callable[[], bytes]:
    """The small paper as a page, with other words in it, once."""

    def make() -> bytes:
        good = written(SMALL, "html").decode()
        assert old in good
        return good.replace(old, new, 1).encode()

    return make


END = "</main>"
PALE = '<p style="color: #bbb; background: #fff">Words that are too pale.</p>'
PICTURE = '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="></p>'

BROKEN = (
    Broken("no-tags", judges.VERAPDF, "ua1 7.1-11", pdf(without_tags)),
    Broken("no-level-a", judges.VERAPDF, "2a 6.7.2.2-1", pdf(without_tags)),
    Broken("no-language", judges.VERAPDF, "ua1 7.2-33", pdf(without_language)),
    Broken("no-fonts", judges.VERAPDF, "2a 6.2.11.4.1-1", pdf(without_fonts)),
    Broken("no-words-for-a-chart", judges.VERAPDF, "ua1 7.3-1", pdf(without_the_words_of_a_chart)),
    Broken("a-script", judges.VERAPDF, "2a 6.5.1-1", pdf(with_a_script)),
    Broken(
        "wrong-order",
        judges.OPEN_XML,
        "Sch_UnexpectedElementContentExpectingComplex",
        docx("</w:p>", "<w:pPr/></w:p>"),
    ),
    Broken(
        "unknown-value", judges.OPEN_XML, "Sch_AttributeValueDataTypeDetailed", docx('<w:jc w:val="', '<w:jc w:val="un')
    ),
    Broken("half-a-text", judges.LIBREOFFICE, "opens", docx("</w:document>", "")),
    Broken(
        "words-where-none-may-stand",
        judges.LIBREOFFICE,
        "keeps-words",
        docx("<w:p>", "<w:x><w:p><w:r><w:t>Lost.</w:t></w:r></w:p></w:x><w:p>"),
    ),
    Broken("one-name-twice", judges.NU, "Duplicate ID “…”", html(END, f'<p id="a">A</p><p id="a">B</p>{END}')),
    Broken("no-heading-of-level-3", judges.HTML_VALIDATE, "heading-level", html(END, f"<h4>Too deep</h4>{END}")),
    Broken("no-words-for-a-picture", judges.AXE, "image-alt", html(END, PICTURE + END)),
    Broken("pale-words", judges.AXE, "color-contrast", html(END, PALE + END)),
    Broken("no-language-of-a-page", judges.AXE, "html-has-lang", html('<html lang="en-GB"', "<html")),
    Broken("too-wide", judges.AXE, "narrow-screen", html(END, f'<p style="width: 40em">Words.</p>{END}')),
    Broken(
        "too-tight", judges.AXE, "wide-spacing", html(END, f'<p style="white-space: nowrap">{"word " * 8}</p>{END}')
    ),
    Broken(
        "from-elsewhere",
        judges.AXE,
        "nothing-from-elsewhere",
        html(END, f'<p><img src="https://a.example/b.png" alt="A b"></p>{END}'),
    ),
)
