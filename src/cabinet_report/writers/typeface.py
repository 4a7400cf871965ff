"""How wide words are: the letters of the typeface that travels with the package, read from its own files.

Arial and Helvetica have the same widths.  The tables are those of the OpenType specification, in the forms that our own
files have.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from struct import unpack_from

from cabinet_report.resources import folder


class Letters(dict[str, float]):
    """The widths of letters as parts of the size of type; another typeface's letter is taken to be as wide as high."""

    def __missing__(self, letter: str) -> float:
        unseen = unicodedata.category(letter) in ("Cc", "Cf", "Mn", "Me")
        width = self[letter] = 0.0 if unseen else 1.0
        return width


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """How wide the words are in points, set in one line."""
    return sum(map(_letters("Bold" if bold else "Regular").__getitem__, words)) * size


@cache
def drawn() -> frozenset[int]:
    """The code points of the characters that the typeface has; its four faces have the same."""
    return frozenset(code for code, _ in _glyphs(_file("Regular")))


@cache
def _letters(face: str) -> Letters:
    file = _file(face)
    tables = _tables(file)
    (units,) = unpack_from(">H", file, tables["head"] + 18)
    (count,) = unpack_from(">H", file, tables["hhea"] + 34)
    advances = [unpack_from(">H", file, tables["hmtx"] + 4 * glyph)[0] / units for glyph in range(count)]
    return Letters((chr(code), advances[min(glyph, count - 1)]) for code, glyph in _glyphs(file))


def _file(face: str) -> bytes:
    return (folder("fonts") / f"LiberationSans-{face}.ttf").read_bytes()


def _tables(file: bytes) -> dict[str, int]:
    """Where each table of the file begins."""
    (count,) = unpack_from(">H", file, 4)
    records = (unpack_from(">4sLLL", file, 12 + 16 * each) for each in range(count))
    return {tag.decode(): offset for tag, _, offset, _ in records}


def _glyphs(file: bytes) -> Iterator[tuple[int, int]]:
    """Each code point with the number of its glyph, from the segments of the character map for Unicode (format 4)."""
    cmap = _tables(file)["cmap"]
    (count,) = unpack_from(">H", file, cmap + 2)
    records = (unpack_from(">HHL", file, cmap + 4 + 8 * each) for each in range(count))
    at = cmap + next(offset for platform, encoding, offset in records if (platform, encoding) == (3, 1))
    (doubled,) = unpack_from(">H", file, at + 6)
    ends, starts, deltas, ranges = (
        unpack_from(f">{doubled // 2}H", file, at + 14 + part * doubled + (2 if part else 0)) for part in range(4)
    )
    for number, (end, start, delta, far) in enumerate(zip(ends, starts, deltas, ranges, strict=True)):
        here = at + 16 + 3 * doubled + 2 * number
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = unpack_from(">H", file, here + far + 2 * (code - start))[0] if far else code
            if glyph:
                yield code, (glyph + delta) % 0x10000
