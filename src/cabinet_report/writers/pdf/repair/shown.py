"""What each marked piece of a page shows: its words and where its line stands, read from the page's own content."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cabinet_report.writers.pdf.repair.structure import Content

if TYPE_CHECKING:
    from pikepdf import Pdf

# How WeasyPrint writes a piece of text; strings are in hexadecimal, so no words can look like this.
PIECE = re.compile(rb"/(\w+)\s*<</MCID (\d+)>>\s*BDC(.*?)EMC", re.DOTALL)
LINE = re.compile(rb"1 0 0 -1 [\d.-]+ ([\d.-]+) Tm")
SHOW = re.compile(rb"(/\w+) [\d.]+ Tf|(\[[^\]]*\]) TJ")
STRING = re.compile(rb"<([0-9a-fA-F]*)>")
MAPPED = re.compile(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>")


@dataclass(frozen=True, slots=True)
class Shown:
    """The words of a piece, how far down its line stands in WeasyPrint's pixels, and the font of its last words."""

    words: str
    down: float | None
    font: bytes


class Fonts:
    """The characters that the glyphs of the fonts stand for, by the font's name; every page has the same fonts."""

    def __init__(self, pdf: Pdf) -> None:
        fonts: Any = pdf.pages[0].obj.Resources.get("/Font", {})
        self._maps = {str(name).encode(): _characters(font) for name, font in fonts.items()}

    def words(self, font: bytes, glyphs: bytes) -> str:
        """The words that a run of glyphs shows."""
        known, glyphs = self._maps[font], glyphs.lower()
        return "".join([known.get(glyphs[at : at + 4], "\ufffd") for at in range(0, len(glyphs), 4)])

    def space(self, font: bytes) -> bytes | None:
        """The glyph of the space, if the font has it."""
        return next((glyph for glyph, character in self._maps[font].items() if character == " "), None)

    def with_space(self) -> bytes | None:
        """A font that has a space."""
        return next((font for font in self._maps if self.space(font)), None)


def _characters(font: Any) -> dict[bytes, str]:
    lines = font["/ToUnicode"].read_bytes()
    return {glyph.lower(): bytes.fromhex(code.decode()).decode("utf-16-be") for glyph, code in MAPPED.findall(lines)}


def shown_pieces(pdf: Pdf) -> dict[Content, Shown]:
    """Every marked piece of every page with what it shows."""
    shown = {}
    fonts = Fonts(pdf)
    for number, page in enumerate(pdf.pages):
        for piece in PIECE.finditer(page.Contents.read_bytes()):
            shown[Content(number, int(piece[2]))] = _shown(piece[3], fonts)
    return shown


def _shown(content: bytes, fonts: Fonts) -> Shown:
    words: list[str] = []
    font = b""
    for found in SHOW.finditer(content):
        if found[1]:
            font = found[1]
        else:
            words.append(fonts.words(font, b"".join(STRING.findall(found[2]))))
    line = LINE.search(content)
    return Shown("".join(words), float(line[1]) if line else None, font)
