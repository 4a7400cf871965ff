"""Characters that the fonts lack: a box is set for each, since a PDF for the archive may show no missing glyph."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cabinet_report.writers.typeface import drawn

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source

STAND_IN = "\u25a1"

# What every paper is made of; only words with something else in them are looked at letter by letter.
COMMON = re.compile(r"[\s\x20-\x7e\xa0-\u024f\u2010-\u2027\u2030-\u203a\u20ac]*")


def set_stand_ins(marked: Sequence[Source]) -> dict[Source, str]:
    """The words that are meant, for each element in which a box now stands for a character that the fonts lack."""
    meant: dict[Source, str] = {}
    for element in marked:
        words = "".join(element.itertext())
        if not COMMON.fullmatch(words) and covered(words) != words:
            meant[element] = words
    for element in meant:
        for part in element.iter():
            part.text = covered(part.text) if part.text else part.text
            if part is not element:
                part.tail = covered(part.tail) if part.tail else part.tail
    return meant


def covered(words: str) -> str:
    """The words with a box for each character that the fonts lack; what is never drawn needs none."""
    return "".join(
        letter if ord(letter) in drawn() or unicodedata.category(letter) in ("Cc", "Cf") else STAND_IN
        for letter in words
    )
