"""A paragraph of an officer's header or footer, given the words of the paper; a crest beside them stays."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from cabinet_report.writers.docx.ooxml.names import find, qualified, take_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_ABOUT = frozenset(map(qualified, ("w:pPr", "w:rPr")))
_PICTURES = (*map(qualified, ("w:drawing", "w:pict", "w:object")), qualified("mc:AlternateContent"))
# What is no word: pictures, and the tabs and line breaks that set words apart from them.
_STAYS = frozenset((*_PICTURES, *map(qualified, ("w:tab", "w:ptab", "w:br"))))


def put_words(paragraph: _Element, words: Sequence[_Element]) -> None:
    """Put runs where a paragraph's own words begin, and take those away; the runs look as the first of them did.

    A paragraph that then has nothing to show goes, unless it is the only one where it stands.
    """
    looks: _Element | None = None
    place: _Element | None = None
    for child in list(paragraph):
        if child.tag in _ABOUT:
            continue
        is_run = child.tag == qualified("w:r")
        pieces = [piece for piece in child if piece.tag not in _ABOUT] if is_run else []
        if is_run and pieces and all(piece.tag in _STAYS for piece in pieces):
            continue
        if not is_run and next(child.iter(_PICTURES), None) is not None:
            continue
        if place is None:
            place = paragraph.makeelement(qualified("w:r"))
            starts_with_words = not pieces or pieces[0].tag not in _STAYS
            (child.addprevious if starts_with_words else child.addnext)(place)
        if looks is None and is_run:
            looks = find(child, "w:rPr")
        _take_words(child, pieces)
    for run in words:
        _dress(run, looks)
    if place is not None:
        at = paragraph.index(place)
        paragraph[at : at + 1] = words
    else:
        paragraph.extend(words)
    if all(child.tag in _ABOUT for child in paragraph) and _can_go(paragraph):
        take_out(paragraph)


def _take_words(child: _Element, pieces: Sequence[_Element]) -> None:
    """Take the words out of a run, and whatever has nothing else out of its paragraph."""
    for piece in pieces:
        if piece.tag not in _STAYS:
            child.remove(piece)
    if not any(piece.tag in _STAYS for piece in pieces):
        take_out(child)


def _dress(words: _Element, looks: _Element | None) -> None:
    """Give runs that have no looks of their own those that an officer gave the words which they replace."""
    if looks is None:
        return
    for run in words.iter(qualified("w:r")):
        if find(run, "w:rPr") is None:
            run.insert(0, deepcopy(looks))


def _can_go(paragraph: _Element) -> bool:
    """Whether a paragraph may be taken out: a header, a cell and a text box each end in one."""
    around = paragraph.getparent()
    paragraphs = [] if around is None else around.findall(qualified("w:p"))
    return len(paragraphs) > 1 and (paragraphs[-1] is not paragraph or paragraphs[-2].getnext() is paragraph)
