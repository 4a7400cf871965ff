"""Where a template is just now: the line that its author wrote."""

from __future__ import annotations

import sys
from bisect import bisect_right
from types import FrameType
from typing import TYPE_CHECKING

from cabinet_report.compose.faults import at_line
from cabinet_report.problems import Where

if TYPE_CHECKING:
    from jinja2 import Template


class Places:
    """The places of the templates of one paper, by the names that Jinja has for them."""

    def __init__(self) -> None:
        self._places: dict[str, Where] = {}
        self._lines: dict[Template, tuple[list[int], list[int]]] = {}

    def put(self, name: str, where: Where) -> None:
        """Note where the text of a template begins."""
        self._places[name] = where

    def here(self, fallback: Where) -> Where:
        """The place in a template that is being carried out just now."""
        frame: FrameType | None = sys._getframe(1)  # noqa: SLF001  # the one way to a line without stopping there
        while frame is not None:
            template = frame.f_globals.get("__jinja_template__")
            if template is not None and template.name in self._places:
                return at_line(self._places[template.name], self._line(template, frame.f_lineno))
            frame = frame.f_back
        return fallback

    def _line(self, template: Template, line: int) -> int:
        """The line of a template that a line of its code stands for. Jinja would read all of its lines each time."""
        if template not in self._lines:
            pairs = template.debug_info
            self._lines[template] = [code for _, code in pairs], [written for written, _ in pairs]
        code, written = self._lines[template]
        return ([1, *written])[bisect_right(code, line)]
