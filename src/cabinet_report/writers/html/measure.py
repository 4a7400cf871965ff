"""How labels are packed: what fits on a line, and how they stand apart."""

from __future__ import annotations

from collections.abc import Sequence

from cabinet_report.writers.typeface import width_of


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
