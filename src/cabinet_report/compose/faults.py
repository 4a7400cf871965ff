"""What goes wrong while a template is carried out."""

from __future__ import annotations

from dataclasses import replace

from cabinet_report.problems import Where


class SlotError(Exception):
    """Raised by a call, a filter or a name that cannot do what the author asks; it becomes one located problem."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


class RestsOnRefused(SlotError):
    """Raised for what rests on something that intake has refused: nothing more is told of it."""

    def __init__(self) -> None:
        super().__init__("", "")


class Exhausted(Exception):
    """Raised when a paper asks for more than its budget; nothing more of that paper is composed."""

    def __init__(self, where: Where) -> None:
        super().__init__(str(where))
        self.where = where


def at_line(where: Where, line: int) -> Where:
    """The line of a text that begins at ``where``; where that tells no line, such as a cell, it is place enough."""
    return where if where.line is None else replace(where, line=where.line + line - 1)


def shortened(words: str, most: int = 40) -> str:
    """What an author has written, as a message quotes it: its beginning, where there is much of it."""
    return words if len(words) <= most else f"{words[: most - 3]}..."


NAMES_PAGE = "The page on the template language lists the names."
