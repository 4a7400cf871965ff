"""The mark on words that nobody has reviewed since they were written for an earlier quarter."""

from __future__ import annotations

from cabinet_report.domain.prose import NOT_REVIEWED_MARK
from cabinet_report.intake import texts


def to_be_reviewed(content: bytes) -> bytes:
    """A narrative with the mark on a line of its own above it, in UTF-8; an empty one stays empty."""
    text = decoded(content)
    if not text.strip() or NOT_REVIEWED_MARK in text:
        return text.encode()
    return f"{NOT_REVIEWED_MARK}\n{text}".encode()


def marked(words: str) -> str:
    """The words of a cell with the mark before them."""
    return words if NOT_REVIEWED_MARK in words else f"{NOT_REVIEWED_MARK}{words}"


def decoded(content: bytes) -> str:
    """The text of a file that has been read already."""
    text = texts.decoded(content)
    if text is None:
        raise ValueError("a file that was read as text is none any more")
    return text
