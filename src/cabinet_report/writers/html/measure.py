"""How wide words are: the advance widths of Arial, which Liberation Sans and Helvetica share, and what fits by them."""

from __future__ import annotations

from collections.abc import Sequence

# In thousandths of the size of type; what is not listed is taken to be as wide as a digit.
_WIDTHS = (
    (191, "'"),
    (222, "ijl‘’"),
    (260, "|"),
    (278, " !,./:;I[\\]ft\u00a0"),
    (333, "()-`r·“”"),
    (355, '"'),
    (389, "*"),
    (400, "°"),
    (500, "Jckvxyz"),
    (584, "+<=>~−"),
    (611, "FTZ"),
    (667, "ABEKPSVXY&"),
    (722, "CDHNRUw"),
    (778, "GOQ"),
    (833, "Mm"),
    (889, "%"),
    (944, "W"),
    (1000, "—…"),
    (1015, "@"),
)
WIDTHS = {character: width for width, characters in _WIDTHS for character in characters}
DIGIT = 556


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """How wide the words are at that size of type; bold is taken as 8% wider, which is on the safe side."""
    wide = sum(WIDTHS.get(character, DIGIT) for character in words) * size / 1000
    return wide * 1.08 if bold else wide


def wrap(words: str, size: float, room: float, lines: int = 2) -> tuple[str, ...]:
    """The words on as few lines as fit the room, at most so many: the last line takes what is left."""
    wrapped: list[str] = []
    for word in words.split():
        if wrapped and (len(wrapped) == lines or width_of(f"{wrapped[-1]} {word}", size) <= room):
            wrapped[-1] += f" {word}"
        else:
            wrapped.append(word)
    return tuple(wrapped)


def widest(texts: Sequence[str], size: float, *, bold: bool = False) -> float:
    """How wide the widest of them is."""
    return max((width_of(text, size, bold=bold) for text in texts), default=0)


def spread(wanted: Sequence[float], gaps: Sequence[float], low: float, high: float) -> tuple[float, ...]:
    """Places as near as may be to those wanted, in their order, each so far from the next as its gap asks.

    ``gaps[n]`` is the room that label n takes, half of it on each side; all stay between low and high.
    """
    order = sorted(range(len(wanted)), key=lambda place: (wanted[place], place))
    placed = [0.0] * len(wanted)
    before = low
    for place in order:
        placed[place] = max(wanted[place], before + gaps[place] / 2)
        before = placed[place] + gaps[place] / 2
    # What was pushed past the end comes back, pushing the others before it.
    after = high
    for place in reversed(order):
        placed[place] = min(placed[place], after - gaps[place] / 2)
        after = placed[place] - gaps[place] / 2
    return tuple(placed)
